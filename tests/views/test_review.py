"""The queue of review: least certain and most consequential first, and out of it by a person's word."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import any_claim, sample_claims, sample_report
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.cli.judging import Correction
from mihak.linking.corrections import drafts
from mihak.model.claim import CLAIM_KINDS, Casualties, Claim, Count, Materiel
from mihak.model.judgement import RIGHT, SAME, WRONG, Judgement
from mihak.register.register import open_register
from mihak.register.review import Waiting
from mihak.views.review import WEIGHTS, consequence, item_object, place, rank, review_item, review_queue

REPORT = sample_report()


def killed(low: int | None, high: int | None, sure: float | None, ident: str = "ck") -> Claim:
    claim = sample_claims(REPORT)[0]
    assert isinstance(claim, Casualties)
    return replace(claim, id=ident, count=Count(low, high, False, "test"), confidence=sure)


def row(claim: Claim) -> Waiting:
    count = claim.count if isinstance(claim, Casualties | Materiel) else Count(None, None, False, "")
    return Waiting(0, claim.id, claim.kind, claim.confidence, max(count.low or 0, count.high or 0), "")


def order(*claims: Claim) -> list[str]:
    return [one.id for one in sorted(map(row, claims), key=place)]


def test_every_kind_has_a_weight() -> None:
    assert set(WEIGHTS) == {kind.kind for kind in CLAIM_KINDS}


@pytest.mark.parametrize(
    ("low", "high", "times"), [(None, None, 1), (9, 9, 2), (None, 99, 3), (99, None, 3), (0, 999, 4)]
)
def test_consequence_grows_with_the_order_of_magnitude(low: int | None, high: int | None, times: int) -> None:
    assert consequence(killed(low, high, None)) == pytest.approx(3 * times)


def test_the_rank_is_doubt_times_consequence() -> None:
    assert rank(killed(9, 9, 0.75)) == pytest.approx(0.25 * 6)
    assert rank(killed(9, 9, 1.0)) == 0
    assert rank(killed(9, 9, None)) is None


def test_doubt_and_consequence_both_count_and_the_unmeasured_come_last() -> None:
    large, small = killed(999, 999, 0.9, "large"), killed(9, 9, 0.9, "small")
    doubtful, even = killed(9, 9, 0.5, "doubtful"), killed(9, 9, 0.9, "even")
    unknown, grave = killed(1, 1, None, "unknown"), killed(5000, None, None, "grave")
    claims = (unknown, small, grave, large, doubtful, even)
    expected = ["doubtful", "large", "even", "small", "grave", "unknown"]
    assert order(*claims) == order(*reversed(claims)) == expected


def test_doubtful_slots_are_marked_and_stand_in_the_command() -> None:
    sure = (("count", 0.4), ("part_of", 0.2), ("places", 0.79), ("source", 0.8), ("victims", 0.99))
    claim = replace(killed(30, None, 0.5), confidences=sure)
    item = review_item(REPORT, claim, "my war.db")
    slots = {slot.name: (slot.words, slot.confidence, slot.doubtful) for slot in item.slots}
    assert slots["count"] == ("low=30 high=none", 0.4, True)
    assert slots["places"] == ("الحمدانية; حلب", 0.79, True)
    assert slots["source"] == ("جيش الفتح", 0.8, False)
    assert slots["effect"] == ("killed", None, False)
    assert slots["part_of"] == ("none", 0.2, True)
    assert "perpetrator" not in slots
    right, wrong, correct = map(shlex.split, item.commands)
    assert right == ["mihak", "judge", "right", "ck", "--register", "my war.db"]
    assert wrong[2] == "wrong"
    assert correct[2:7] == ["correct", "ck", "places=الحمدانية; حلب", "low=30", "high=none"]


def test_nothing_doubtful_is_nothing_to_correct() -> None:
    item = review_item(REPORT, killed(30, 30, 0.5), "war.db")
    assert [command.split()[2] for command in item.commands] == ["right", "wrong"]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_what_was_read_is_a_correction_that_changes_nothing(data: st.DataObject) -> None:
    claim = data.draw(any_claim(REPORT))
    slots = tuple((slot, 0.1) for slot in ("date", "places", "source", "status"))
    claim = replace(claim, confidence=0.1, confidences=slots, source=None, places=())
    if isinstance(claim, Casualties | Materiel):
        claim = replace(claim, count=Count(3, 5, True, "test"))
    item = review_item(REPORT, claim, "war.db")
    given = shlex.split(item.commands[2])[4:-2]
    values = dict(Correction().convert(one, None, None) for one in given)
    assert values["source"] == values["places"] == "none"
    assert len(drafts(claim, values, (), "desk", ())) == 4


def test_an_item_for_json_says_all() -> None:
    claim = replace(killed(9, 9, 0.75), confidences=(("count", 0.5),))
    item = review_item(REPORT, claim, "war.db")
    found = item_object(item)
    assert (found["confidence"], found["consequence"], found["rank"]) == (0.75, 6.0, 1.5)
    assert {"name": "count", "words": "low=9 high=9", "confidence": 0.5, "doubtful": True} in found["slots"]
    assert found["quote"] == claim.quote and found["claim"] == "ck"
    assert len(found["commands"]) == 3


def test_a_persons_word_on_a_reading_takes_it_out_of_the_queue(tmp_path: Path) -> None:
    claims = sample_claims(REPORT)
    with open_register(tmp_path / "war.db") as war:
        war.add(REPORT, claims)
        assert [item.claim.kind for item in review_queue(war).items] == ["casualties", *_by_id(claims[1:])]
        assert [item.claim.id for item in review_queue(war, ("attack",)).items] == [claims[2].id]
        left, right = sorted(claim.id for claim in claims[1:])
        war.judgements.judge(Judgement(id="", verdict=SAME, left=left, right=right, by="desk", person=True))
        assert review_queue(war).waiting == 3
        war.judgements.judge(Judgement(id="", verdict=RIGHT, left=claims[0].id, by="desk", person=True))
        war.judgements.judge(Judgement(id="", verdict=WRONG, left=claims[1].id, by="desk", person=True))
        assert [item.claim.id for item in review_queue(war).items] == [claims[2].id]
        war.judgements.judge(*drafts(claims[2], {"mode": "shelling"}, (), "desk", ()))
        assert review_queue(war).waiting == 0
        war.judgements.undo("", by="desk")
        assert review_queue(war).waiting == 1


def _by_id(claims: list[Claim]) -> list[str]:
    return [claim.kind for claim in sorted(claims, key=lambda claim: claim.id)]
