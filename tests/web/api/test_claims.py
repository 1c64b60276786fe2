"""Claims for programs: asked for, and one with all that was judged of it."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.model.judgement import CORRECTED, RIGHT, Judgement
from mihak.register.query import ClaimQuery
from mihak.web.api.claims import history, with_inside
from web.api.conftest import HERE
from web.conftest import StillDesk

CLAIMS = f"{HERE}/claims"


def found(program: TestClient[Any], **asked: Any) -> list[dict[str, Any]]:
    answer = program.get(CLAIMS, params={"limit": 500} | asked)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def test_every_condition_must_be_met(asking: TestClient[Any]) -> None:
    all_ = found(asking)
    some = found(asking, kind="casualties", status="asserted", place="حلب")
    assert 0 < len(some) < len(all_)
    assert {(one["kind"], one["status"]) for one in some} == {("casualties", "asserted")}
    both = found(asking, kind=["casualties", "attack"])
    assert {one["kind"] for one in both} == {"casualties", "attack"}


def test_a_place_has_what_lies_in_it(asking: TestClient[Any], standing: StillDesk) -> None:
    city, quarter = ({one["id"] for one in found(asking, place=name)} for name in ("حلب", "منيان"))
    assert quarter and quarter <= city
    query = with_inside(standing, ClaimQuery(place="geonames:170063"))
    assert len(query.place_ids) > 1 and with_inside(standing, ClaimQuery()) == ClaimQuery()


def test_the_least_certain_and_the_days_come_first_where_that_is_asked(asking: TestClient[Any]) -> None:
    days = [one["date"] for one in found(asking, order="date") if one["date"]]
    assert [day[:10] for day in days if len(day) == 10] == sorted(day for day in days if len(day) == 10)
    assert found(asking, min_confidence=1) == []  # Nobody measured the rules.


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": "nothing"}, {"status": "perhaps"}, {"limit": 0}, {"limit": 501}, {"offset": -1}, {"from": "soon"},
        {"min_confidence": 2}, {"order": "colour"}, {"place": "x" * 201},
    ],
)  # fmt: skip
def test_what_does_not_fit_the_document_is_refused(asking: TestClient[Any], asked: dict[str, Any]) -> None:
    answer = asking.get(CLAIMS, params=asked)
    assert answer.status_code == 400 and answer.json()["error"]["repair"]


def test_days_the_wrong_way_round_make_no_sense(asking: TestClient[Any]) -> None:
    answer = asking.get(CLAIMS, params={"from": "2016-11-01", "to": "2016-10-01"})
    assert answer.status_code == 422 and answer.json()["error"]["what"]


def test_a_claim_is_shown_by_its_id_or_the_beginning_of_it(asking: TestClient[Any]) -> None:
    (one, *_) = found(asking, limit=1)
    whole = asking.get(f"{CLAIMS}/{one['id']}").json()
    assert whole["read"]["id"] == whole["now"]["id"] == one["id"]
    assert not any(said["person"] for said in whole["history"])  # The machine compared it with others.
    assert asking.get(f"{CLAIMS}/{one['id'][:10]}").json() == whole
    assert asking.get(f"{CLAIMS}/c0000000000000000").status_code == 404


def test_what_persons_corrected_stands_beside_what_was_read(own_desk: StillDesk) -> None:
    claim = next(iter(own_desk.shows.weighed.claims))
    made = [
        Judgement(id="", verdict=RIGHT, left=claim, by="Rim", person=True),
        Judgement(id="", verdict=CORRECTED, left=claim, by="Sami", person=True, slot="status", value="denied"),
    ]
    for one in made:
        own_desk.register.judgements.judge(one)
    told = [one for one in history(own_desk, claim) if one.person]
    assert [(one.by, one.verdict) for one in told] == [("Rim", RIGHT), ("Sami", CORRECTED)]
    assert told[1].read == "asserted" and told[0].retired_at and not told[1].retired_at
