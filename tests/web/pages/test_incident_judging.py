"""Joining, splitting, taking back."""

from __future__ import annotations

from typing import Any

from httpx import Response
from litestar.testing import TestClient

from mihak.model.incident import Incident
from web.conftest import NAME
from web.pages.conftest import snapshot

AT = f"/p/{NAME}/incidents"


def post(client: TestClient[Any], path: str, **form: Any) -> Response:
    """A form sent with its token."""
    client.get(f"/p/{NAME}/sign-in")
    return client.post(
        f"{AT}/{path}", data={"_csrf_token": client.cookies.get("mihak-csrf") or "", **form}, follow_redirects=False
    )


def two(client: TestClient[Any]) -> tuple[Incident, Incident]:
    """Two single claims of one kind that nobody judged."""
    alone = [one for one in snapshot(client).weighed.incidents if one.kind == "casualties" and len(one.claims) == 1]
    return alone[0], alone[1]


def largest(client: TestClient[Any]) -> Incident:
    return max(snapshot(client).weighed.incidents, key=lambda one: len(one.claims))


def home(client: TestClient[Any], claim: str) -> str:
    return snapshot(client).home[claim]


def test_two_incidents_are_joined_and_parted_again(judging: TestClient[Any]) -> None:
    one, other = two(judging)
    answer = post(judging, f"{one.id}/join", other=other.id, because="one toll, told twice")
    assert answer.status_code == 303
    assert answer.headers["location"].endswith("done=joined")
    assert home(judging, one.claims[0]) == home(judging, other.claims[0])
    page = judging.get(answer.headers["location"] + "&lang=en").text
    assert "one toll, told twice" in page and "Take back" in page
    made = snapshot(judging).ready.judged
    assert [(held.by, held.verdict) for held in made] == [("reviewer", "same")]
    undone = post(judging, f"{one.claims[0]}/undo", judgements=made[0].id)
    assert undone.headers["location"].endswith("done=undone")
    assert home(judging, one.claims[0]) != home(judging, other.claims[0])


def test_a_claim_is_taken_out_of_an_incident_and_stays_out(judging: TestClient[Any]) -> None:
    one = largest(judging)
    out, stays = one.claims[0], one.claims[1:]
    answer = post(judging, f"{one.id}/split", claims=out, because="another day")
    assert answer.status_code == 303
    assert f"/incidents/{stays[0]}?" in answer.headers["location"]
    assert home(judging, out) not in {home(judging, claim) for claim in stays}
    assert len(snapshot(judging).ready.judged) == len(stays)
    page = judging.get(f"{AT}/{out}?lang=en").text
    assert "another day" in page
    held = [made.id for made in snapshot(judging).ready.judged]
    # One of the act's judgements takes all of it back.
    assert post(judging, f"{out}/undo", judgements=held[0]).status_code == 303
    assert snapshot(judging).ready.judged == ()
    assert {home(judging, claim) for claim in one.claims} == {one.id}


def test_a_neighbour_is_decided(judging: TestClient[Any]) -> None:
    seen = snapshot(judging)
    one = next(one for one in seen.weighed.incidents if one.undecided)
    pair = tuple(sorted(one.undecided[0]))
    page = judging.get(f"{AT}/{one.id}?lang=en").text
    assert "May belong here, and nobody has decided it" in page
    answer = post(judging, f"{one.id}/judge", a=pair[0], b=pair[1], verdict="different", because="")
    assert answer.headers["location"].endswith("done=different")
    assert all(tuple(sorted(open_)) != pair for one in snapshot(judging).weighed.incidents for open_ in one.undecided)


def test_what_cannot_be_is_refused_and_nothing_is_kept(judging: TestClient[Any]) -> None:
    one, other = two(judging)
    whole = largest(judging)
    assert post(judging, f"{one.id}/join", other=one.id).status_code == 400
    assert post(judging, f"{one.id}/join", other="nobody").status_code == 404
    assert post(judging, f"{whole.id}/split", claims=list(whole.claims)).status_code == 400
    assert post(judging, f"{whole.id}/split").status_code == 400
    assert post(judging, f"{whole.id}/split", claims=other.claims[0]).status_code == 400
    assert post(judging, f"{one.id}/judge", a=one.claims[0], b=other.claims[0], verdict="right").status_code == 400
    assert post(judging, f"{one.id}/judge", a=one.claims[0], b="c0", verdict="same").status_code == 404
    assert post(judging, f"{one.id}/undo", judgements="j0").status_code == 400
    assert snapshot(judging).ready.judged == ()


def test_what_a_person_called_different_is_not_joined_over_it(judging: TestClient[Any]) -> None:
    one, other = two(judging)
    post(judging, f"{one.id}/judge", a=one.claims[0], b=other.claims[0], verdict="different")
    snapshot(judging)
    assert post(judging, f"{one.id}/join", other=other.id).status_code == 400


def test_without_a_token_and_without_the_role_nothing_is_judged(
    judging: TestClient[Any], reading: TestClient[Any]
) -> None:
    one, other = two(judging)
    assert judging.post(f"{AT}/{one.id}/join", data={"other": other.id}).status_code == 403
    assert post(reading, f"{one.id}/join", other=other.id).status_code == 403
    assert reading.get(f"{AT}/{one.id}/join").status_code == 403


def test_candidates_are_found_by_words_by_id_and_nearby(judging: TestClient[Any]) -> None:
    one, other = two(judging)
    page = judging.get(f"{AT}/{one.id}/join?lang=en&q={other.claims[0]}").text
    assert page.count('name="other"') == 1 and f'value="{other.id}"' in page
    words = snapshot(judging).weighed.claims[other.claims[0]].quote.split()[0]
    assert f'value="{other.id}"' in judging.get(f"{AT}/{one.id}/join", params={"q": words, "lang": "en"}).text
    assert judging.get(f"{AT}/{one.id}/join?lang=en").status_code == 200
    hostile = judging.get(f"{AT}/{one.id}/join", params={"q": "<script>x</script>", "lang": "en"}).text
    assert "<script>x" not in hostile and "No incident was found" in hostile


def test_the_reason_is_shown_and_never_run(judging: TestClient[Any]) -> None:
    one, other = two(judging)
    post(judging, f"{one.id}/join", other=other.id, because='<img src=x onerror="alert(1)">\u202e')
    snapshot(judging)
    page = judging.get(f"{AT}/{home(judging, one.claims[0])}?lang=en").text
    assert "<img src=x" not in page and "&lt;img src=x" in page
