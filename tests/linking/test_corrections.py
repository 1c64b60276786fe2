"""Claims as persons corrected them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes import sample_claims, sample_report

from mihak.errors import OptionError
from mihak.linking.corrections import corrected, corrections, drafts
from mihak.model.claim import Attack, Casualties, Control, Count, Dated, Name
from mihak.model.judgement import CORRECTED, WRONG, Judgement, Reason

REPORT = sample_report()
KILLED, GAINED, STRUCK = sample_claims(REPORT)
assert isinstance(KILLED, Casualties)
assert isinstance(GAINED, Control)
assert isinstance(STRUCK, Attack)


def correction(slot: str, value: str, claim: str = KILLED.id, **given: Any) -> Judgement:
    fields: dict[str, Any] = {"by": "Rim", "person": True, "made_at": "2020-01-01"}
    return Judgement(id=slot, verdict=CORRECTED, left=claim, slot=slot, value=value, **(fields | given))


def counted(*judgements: Judgement) -> tuple[int | None, int | None, bool]:
    claim = corrected(KILLED, judgements)
    assert isinstance(claim, Casualties)
    return claim.count.low, claim.count.high, claim.count.approx


def test_without_corrections_the_claim_is_the_one_that_was_read() -> None:
    others = [correction("low", "1", GAINED.id), correction("low", "1", retired_at="2020-01-02")]
    wrong = Judgement(id="j", verdict=WRONG, left=KILLED.id, by="Rim", person=True)
    assert corrected(KILLED, [*others, wrong]) is KILLED


def test_figures() -> None:
    assert counted(correction("low", "40"), correction("high", "none"), correction("approx", "true")) == (
        40,
        None,
        True,
    )
    claim = corrected(KILLED, [correction("low", "20")])
    assert isinstance(claim, Casualties)
    assert isinstance(KILLED, Casualties)
    assert claim.count == Count(20, 30, False, "corrected", KILLED.count.start, KILLED.count.end)


def test_an_end_that_was_read_gives_way_to_a_corrected_one() -> None:
    assert counted(correction("low", "40")) == (40, 40, False)
    assert counted(correction("high", "7")) == (7, 7, False)


def test_a_persons_correction_goes_before_the_machines_and_a_later_before_an_earlier() -> None:
    machine = correction("low", "1", by="mihak@1", person=False, made_at="2020-09-09")
    assert counted(correction("low", "2"), machine)[0] == 2
    assert counted(correction("low", "2"), correction("low", "3", made_at="2020-01-02"))[0] == 3


def test_what_was_corrected_has_no_confidence_of_the_reader_any_more() -> None:
    sure = replace(KILLED, confidence=0.9, confidences=(("count", 0.8), ("date", 0.7), ("victims", 0.6)))
    claim = corrected(sure, [correction("low", "40"), correction("date", "2016-10")])
    assert (claim.confidence, claim.confidences) == (0.9, (("victims", 0.6),))
    assert corrected(sure, []) is sure


def test_other_slots() -> None:
    given = {
        "date": "2016-10", "status": "intended", "effect": "injured", "victim_kind": "civilian",
        "victims": "الجيش السوري [sy-army]", "source": "none", "places": "الحمدانية [geonames:1]; حماة",
    }  # fmt: skip
    claim = corrected(KILLED, [correction(slot, value) for slot, value in given.items()])
    assert isinstance(claim, Casualties)
    assert (claim.status, claim.effect, claim.victim_kind, claim.source) == ("intended", "injured", "civilian", None)
    assert claim.date == Dated("2016-10", "month", "corrected")
    assert claim.victims == Name(("الجيش السوري",), -1, -1, "corrected", "sy-army", ("sy-army",))
    here, away = claim.places
    assert (here.entity, REPORT.text[here.start : here.end]) == ("geonames:1", "الحمدانية")
    assert (away.names, away.entity, away.start) == (("حماة",), "", -1)
    assert (claim.id, claim.quote, claim.reader) == (KILLED.id, KILLED.quote, KILLED.reader)


def test_slots_of_other_kinds() -> None:
    gained = corrected(GAINED, [correction("change", "held", GAINED.id), correction("date", "none", GAINED.id)])
    struck = corrected(STRUCK, [correction("mode", "shelling", STRUCK.id), correction("weapons", "none", STRUCK.id)])
    assert isinstance(gained, Control)
    assert isinstance(struck, Attack)
    assert (gained.change, gained.date, struck.mode, struck.weapons) == ("held", None, "shelling", ())


def test_a_value_that_the_slot_does_not_take_is_an_error() -> None:
    with pytest.raises(OptionError, match="Allowed: killed"):
        corrected(KILLED, [correction("effect", "dead")])


def test_drafts_are_checked_and_in_the_form_that_is_kept() -> None:
    reasons = (Reason("person", "typed wrongly"),)
    low, high = drafts(KILLED, {"low": "٤٠", "high": "45"}, [], "Rim", reasons)
    assert (low.slot, low.value, high.slot, high.value) == ("low", "40", "high", "45")
    assert {(one.left, one.verdict, one.by, one.person, one.reasons) for one in (low, high)} == {
        (KILLED.id, CORRECTED, "Rim", True, reasons)
    }


@pytest.mark.parametrize(
    ("values", "standing", "message"),
    [
        ({}, [], "low=40 high=40"),
        ({"low": "40"}, [], r"low 40 is more than high 30.*low=40 high=40"),
        ({"high": "50"}, [correction("low", "60")], "low 60 is more than high 50"),
        ({"mode": "shelling"}, [], "cannot be corrected"),
    ],
)
def test_drafts_that_make_no_sense_are_refused(values: dict[str, str], standing: list[Judgement], message: str) -> None:
    with pytest.raises(OptionError, match=message):
        drafts(KILLED, values, standing, "Rim", ())


def test_what_stands_already_counts() -> None:
    assert len(drafts(KILLED, {"low": "40"}, [correction("high", "none")], "Rim", ())) == 1


def test_corrections_by_claim() -> None:
    low, high = correction("low", "1"), correction("high", "2")
    others = [correction("low", "1", retired_at="2020-01-02"), correction("change", "held", GAINED.id)]
    found = corrections([low, *others, high])
    assert found == {KILLED.id: (low, high), GAINED.id: (others[1],)}
    assert list(found) == sorted(found)
