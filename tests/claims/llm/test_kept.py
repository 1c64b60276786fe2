"""Claims with ids, evidence and wholes, in the order of the words."""

from __future__ import annotations

from claims.llm.telling import KILLED, REGAINED, answer, drops, report
from mihak.claims.llm.answer import NO_WHOLE, TWICE
from mihak.claims.llm.pieces import LENGTH
from mihak.model.claim import Casualties, Claim, Control

INJURED = KILLED | {
    "id": "c3", "quote": "أصيب عشرة آخرون", "effect": "injured", "low": 10, "high": 10, "victims": None,
    "victim_kind": "unknown",
}  # fmt: skip
TOLL = "قتل 5 مدنيين بينهم طفلان في حلب."
FIVE = {"type": "casualties", "effect": "killed", "quote": "قتل 5 مدنيين", "low": 5, "high": 5, "victims": ["مدنيين"]}
TWO = {"type": "casualties", "effect": "killed", "quote": "بينهم طفلان", "low": 2, "high": 2, "victims": ["طفلان"]}


def casualties(claim: Claim) -> Casualties:
    assert isinstance(claim, Casualties)
    return claim


def test_claims_stand_in_the_order_of_their_words_whatever_the_order_of_the_answer() -> None:
    straight, turned = answer(KILLED, INJURED, REGAINED), answer(REGAINED, INJURED, KILLED)
    assert [claim.quote for claim in straight.kept] == [KILLED["quote"], "وأصيب عشرة آخرون", REGAINED["quote"]]
    assert [claim.id for claim in turned.kept] == [claim.id for claim in straight.kept]
    assert straight.dropped == ()


def test_a_claim_has_evidence_and_ids() -> None:
    (killed,) = answer(KILLED).kept
    text = report().text
    killed = casualties(killed)
    assert (killed.reader, killed.rule, killed.report) == ("llm:a-model@1", "llm", report().id)
    assert (killed.count.low, killed.count.high, text[killed.count.start : killed.count.end]) == (3, 3, "ثلاثة")
    assert killed.source is not None and killed.source.names == ("مصدر طبي في حلب", "مصدر طبي")
    assert killed.date is not None and text[killed.date.start : killed.date.end] == "أمس الجمعة"
    assert killed.perpetrator is not None and killed.perpetrator.entity
    assert killed.places[0].names == ("حي الشعار", "الشعار")


def test_both_sides_of_a_gain_are_resolved() -> None:
    (regained,) = answer(REGAINED).kept
    assert isinstance(regained, Control)
    assert regained.actor is not None and regained.opponent is not None
    assert regained.actor.entity and regained.opponent.entity
    assert regained.actor.rule.startswith("llm; ")


def test_a_day_of_publication_points_at_no_words() -> None:
    (claim,) = answer(REGAINED | {"date": "2016-11-12"}).kept
    assert claim.date is not None
    assert (claim.date.public, claim.date.start, claim.date.rule) == ("2016-11-12", -1, "llm; published")


def test_a_part_points_at_its_whole() -> None:
    whole, part = answer(FIVE | {"id": "c1"}, TWO | {"id": "c2", "part_of": "c1"}, text=TOLL).kept
    assert casualties(part).part_of == whole.id


def test_a_part_of_a_repeat_is_a_part_of_the_first() -> None:
    found = answer(FIVE | {"id": "c1"}, FIVE | {"id": "c2"}, TWO | {"id": "c3", "part_of": "c2"}, text=TOLL)
    whole, part = found.kept
    assert casualties(part).part_of == whole.id
    assert drops(found) == [("claim", TWICE)]


def test_a_whole_that_is_none_is_left_out() -> None:
    for part_of in ("c9", "c2", "c4"):
        found = answer(TWO | {"id": "c2", "part_of": part_of}, {**REGAINED, "id": "c4", "quote": TOLL}, text=TOLL)
        assert drops(found)[-1:] == [("part_of", NO_WHOLE)]
        assert casualties(next(claim for claim in found.kept if isinstance(claim, Casualties))).part_of == ""


def test_claims_that_are_parts_of_one_another_are_none() -> None:
    found = answer(FIVE | {"id": "c1", "part_of": "c2"}, TWO | {"id": "c2", "part_of": "c1"}, text=TOLL)
    assert [casualties(claim).part_of for claim in found.kept] == ["", ""]
    assert drops(found) == [("part_of", NO_WHOLE)] * 2


def test_what_is_told_in_two_pieces_is_one_claim() -> None:
    filler = "واجتمع الوزراء في جنيف للتباحث في شؤون التجارة. " * (LENGTH // 40)
    text = f"قتل القائد محمد علوش في حلب. {filler}وقتل القائد محمد علوش في حلب بغارة."
    dead = {"type": "casualties", "effect": "killed", "quote": "قتل القائد محمد علوش في حلب", "low": 1, "high": 1}
    found = answer(dead | {"victims": ["محمد علوش"], "places": [["حلب"]]}, text=text)
    assert len(found.kept) == 1
    assert ("claim", TWICE) in drops(found)
