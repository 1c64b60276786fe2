"""What a reviewer does on the page of one report, with and without scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from httpx import Response
from litestar.testing import TestClient

from mihak.model.claim import Attack, Casualties, Claim
from mihak.model.judgement import Judgement
from mihak.model.report import Report
from mihak.register.query import ClaimQuery
from mihak.register.register import open_register
from web.conftest import NAME, Visit, sent


def kept(path: Path, name: str = "ra04") -> tuple[Report, list[Claim]]:
    with open_register(path) as war:
        report = war.report(name)
        return report, list(war.claims(ClaimQuery(report=report.id)))


def standing(path: Path, claim: Claim) -> list[Judgement]:
    with open_register(path) as war:
        return list(war.judgements.live(claims=[claim.id], person=True))


@pytest.fixture
def killed(register_path: Path) -> Casualties:
    """A count of the dead in a report."""
    return next(one for one in kept(register_path)[1] if isinstance(one, Casualties) and one.count.high == 9)


def at(claim: Claim, what: str = "judge") -> str:
    return f"/p/{NAME}/reports/{claim.report}/claims/{claim.id}/{what}"


def swapped(client: TestClient[Any], path: str, **form: str) -> Response:
    """A form that a script sends."""
    client.get(f"/p/{NAME}/sign-in")
    token = client.cookies.get("mihak-csrf") or ""
    return client.post(path, data=form, headers={"HX-Request": "true", "x-csrftoken": token})


def test_right_wrong_and_undo_lead_back_to_the_claim(
    client: TestClient[Any], register_path: Path, killed: Casualties
) -> None:
    answer = sent(client, at(killed), verdict="right", because="  both say so ")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/p/{NAME}/reports/{killed.report}?claim={killed.id}#{killed.id}"
    (held,) = standing(register_path, killed)
    assert (held.verdict, held.by, held.reasons[0].found) == ("right", "admin", "both say so")
    sent(client, at(killed), verdict="wrong")
    assert [one.verdict for one in standing(register_path, killed)] == ["wrong"]
    sent(client, at(killed), verdict="undo")
    assert [one.verdict for one in standing(register_path, killed)] == ["right"]
    sent(client, at(killed), verdict="undo")
    assert standing(register_path, killed) == []
    page = client.get(answer.headers["location"].partition("#")[0] + "&lang=en").text
    assert "History (3)" in page
    assert "both say so" in page


def test_with_scripts_only_the_card_comes_back(client: TestClient[Any], killed: Casualties) -> None:
    answer = swapped(client, at(killed), verdict="wrong")
    assert answer.status_code == 200
    assert answer.text.lstrip().startswith("<li")
    assert 'data-verdict="wrong"' in answer.text
    assert '"said"' in answer.headers["hx-trigger"]
    assert answer.headers["hx-trigger"].isascii()


def test_what_cannot_be_done_is_refused(client: TestClient[Any], killed: Casualties) -> None:
    for form in ({"verdict": "maybe"}, {"verdict": ""}, {"verdict": "undo"}):
        answer = sent(client, at(killed), **form)
        assert answer.status_code == 422
        assert 'class="trouble"' in answer.text
    assert sent(client, at(killed), verdict="take-back").status_code == 409
    assert sent(client, at(killed).replace(killed.id, "c0"), verdict="right").status_code == 404


def test_a_correction_keeps_what_was_changed_alone(
    client: TestClient[Any], register_path: Path, killed: Casualties
) -> None:
    path = at(killed, "correct")
    form = {"low": "10", "high": "١٢", "victims": "ضباط", "effect": "killed", "places": "حلب", "date": ""}
    assert sent(client, path, **form).status_code == 303
    held = {one.slot: one.value for one in standing(register_path, killed)}
    assert held.keys() == {"low", "high", "places", "date"}
    assert (held["low"], held["high"], held["date"]) == ("10", "12", "none")
    assert held["places"].startswith("حلب")
    assert sent(client, path, low="10", high="12").status_code == 303
    assert {one.slot: one.value for one in standing(register_path, killed)} == held


def test_a_value_that_makes_no_sense_brings_the_form_back(
    client: TestClient[Any], register_path: Path, killed: Casualties
) -> None:
    path = at(killed, "correct")
    for form in ({"low": "12", "high": "3"}, {"date": "2016-13"}, {"victims": "x [no-such-id]"}, {"low": "<b>"}):
        answer = sent(client, path, **form)
        assert answer.status_code == 422
        assert 'class="trouble"' in answer.text
        assert "<b>" not in answer.text
        assert swapped(client, path, **form).status_code == 422
    assert standing(register_path, killed) == []
    assert client.get(path, follow_redirects=False).headers["location"].endswith(f"claim={killed.id}&do=correct")


def words(report: Report, quote: str) -> dict[str, str]:
    start = report.text.index(quote)
    return {"quote": quote, "start": str(start), "end": str(start + len(quote))}


def test_a_missed_claim_is_added_found_again_and_taken_back(client: TestClient[Any], register_path: Path) -> None:
    report, claims = kept(register_path)
    path = f"/p/{NAME}/reports/{report.id}/claims"
    form = words(report, 'رد الهجوم عن "كلية المدفعية"') | {"kind": "attack", "mode": "assault"}
    form |= {"target": "كلية المدفعية", "status": "asserted"}
    answer = sent(client, path, **form)
    assert answer.status_code == 303
    (added,) = [one for one in kept(register_path)[1] if one.id not in {claim.id for claim in claims}]
    assert isinstance(added, Attack)
    assert (added.reader, added.quote) == ("person@admin", form["quote"])
    assert answer.headers["location"].endswith(f"claim={added.id}#{added.id}")
    assert "Added by admin" in client.get(f"/p/{NAME}/reports/{report.id}?claim={added.id}&lang=en").text
    assert sent(client, path, **form).status_code == 409
    assert sent(client, at(added), verdict="take-back").status_code == 303
    assert {one.id for one in kept(register_path)[1]} == {claim.id for claim in claims}


def test_a_claim_of_somebody_else_is_taken_back_by_editors_alone(visit: Visit, register_path: Path) -> None:
    reviewer, editor = visit("reviewer"), visit("editor")
    report, claims = kept(register_path)
    before = {one.id for one in claims}
    path = f"/p/{NAME}/reports/{report.id}/claims"
    form = words(report, 'رد الهجوم عن "كلية المدفعية"') | {"kind": "attack", "mode": "assault"}
    assert sent(editor, path, **form).status_code == 303
    (added,) = [one for one in kept(register_path)[1] if one.id not in before]
    shown = f"/p/{NAME}/reports/{report.id}?claim={added.id}&lang=en"
    assert 'value="take-back"' not in reviewer.get(shown).text
    refused = sent(reviewer, at(added), verdict="take-back")
    assert refused.status_code == 409
    assert 'class="trouble"' in refused.text
    assert added.id in {one.id for one in kept(register_path)[1]}
    assert 'value="take-back"' in editor.get(shown).text
    assert sent(editor, at(added), verdict="take-back").status_code == 303
    assert sent(reviewer, path, **form).status_code == 303
    assert 'value="take-back"' in reviewer.get(shown).text
    assert sent(editor, at(added), verdict="take-back").status_code == 303
    assert {one.id for one in kept(register_path)[1]} == before


def test_words_that_were_typed_must_stand_in_the_report_once(client: TestClient[Any], register_path: Path) -> None:
    report, claims = kept(register_path)
    path = f"/p/{NAME}/reports/{report.id}/claims"
    once = {"kind": "attack", "mode": "assault", "quote": "رد الهجوم عن"}
    for bad in ({"quote": "ما لا يقوله أحد"}, {"quote": "القوات الحكومية"}, {"quote": ""}, {"mode": ""}):
        answer = sent(client, path, **(once | bad))
        assert answer.status_code == 422
        assert 'class="trouble"' in answer.text
    assert len(kept(register_path)[1]) == len(claims)
    assert sent(client, path, **once).status_code == 303


def test_offsets_that_lie_are_not_trusted(client: TestClient[Any], register_path: Path) -> None:
    report, _ = kept(register_path)
    form = words(report, "رد الهجوم عن") | {"start": "0", "end": "9999999", "kind": "attack", "mode": "assault"}
    assert sent(client, f"/p/{NAME}/reports/{report.id}/claims", **form).status_code == 303
    again = form | {"mode": "clash", "target": "كلية المدفعية", "at.target": "99999-100000 5-x -4"}
    assert sent(client, f"/p/{NAME}/reports/{report.id}/claims", **again).status_code == 303


def test_each_kind_has_its_form(client: TestClient[Any], register_path: Path) -> None:
    report, _ = kept(register_path)
    path = f"/p/{NAME}/reports/{report.id}"
    for kind, slot in (("casualties", "victims"), ("control", "opponent"), ("attack", "weapons"),
                       ("operation", "goal"), ("materiel", "item"), ("rumour", "victims")):  # fmt: skip
        page = client.get(f"{path}?do=add&kind={kind}").text
        assert f'name="{slot}"' in page
        piece = client.get(f"{path}/add?kind={kind}&quote=x&start=1&end=2", headers={"HX-Request": "true"}).text
        assert piece.lstrip().startswith("<form")
        assert ">x</textarea>" in piece


def test_only_reviewers_may(visit: Visit, register_path: Path, killed: Casualties) -> None:
    viewer, reviewer = visit("viewer"), visit("reviewer")
    for path in (at(killed), at(killed, "correct"), f"/p/{NAME}/reports/{killed.report}/claims"):
        assert sent(viewer, path, verdict="right").status_code == 403
    assert standing(register_path, killed) == []
    assert sent(reviewer, at(killed), verdict="right").status_code == 303
    assert standing(register_path, killed)[0].by == "reviewer"


def test_corrections_made_together_are_taken_back_together(
    client: TestClient[Any], register_path: Path, killed: Casualties
) -> None:
    sent(client, at(killed), verdict="right")
    sent(client, at(killed, "correct"), low="10", high="11")
    assert len(standing(register_path, killed)) == 2
    sent(client, at(killed), verdict="undo")
    assert [one.verdict for one in standing(register_path, killed)] == ["right"]


def test_what_somebody_else_said_meanwhile_is_not_overwritten_unseen(
    visit: Visit, register_path: Path, killed: Casualties
) -> None:
    first, second = visit("reviewer"), visit("editor")
    assert sent(first, at(killed), verdict="wrong", held="").status_code == 303
    answer = swapped(second, at(killed) + "?lang=en", verdict="right", held="")
    assert answer.status_code == 409
    assert "somebody has judged this claim in the meantime" in answer.text
    (held,) = standing(register_path, killed)
    assert held.verdict == "wrong"
    assert f'name="held" value="{held.id}"' in answer.text
    assert swapped(second, at(killed), verdict="right", held=held.id).status_code == 200


def test_two_reviewers_do_not_see_each_other(visit: Visit, register_path: Path, killed: Casualties) -> None:
    with open_register(register_path) as war:
        war.choices.choose("reviewers", "two", by="admin")
    first, second = visit("reviewer"), visit("editor")
    sent(first, at(killed), verdict="wrong")
    assert standing(register_path, killed) == []
    path = f"/p/{NAME}/reports/{killed.report}?claim={killed.id}&lang=en"
    assert "Your word, which waits" in first.get(path).text
    assert "verdict-wrong" not in second.get(path).text
    sent(first, at(killed), verdict="undo")
    assert "Your word, which waits" not in first.get(path).text
    sent(first, at(killed), verdict="right")
    answer = swapped(second, at(killed) + "?lang=en", verdict="right")
    assert "Two reviewers say the same" in answer.headers["hx-trigger"]
    (held,) = standing(register_path, killed)
    assert (held.verdict, held.by) == ("right", "editor & reviewer")
    assert 'value="wrong"' not in second.get(path).text
