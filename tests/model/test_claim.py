"""Claims: ids that rest on spans alone, and words that are checked against the text."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest
from fakes import TEXT, any_claim, sample_claims, sample_report
from hypothesis import given
from hypothesis import strategies as st

from mihak.errors import EvidenceError, OptionError
from mihak.model.claim import CLAIM_KINDS, Attack, Claim, Name, claim_id
from mihak.model.report import Report

REPORT = sample_report()
SPANS = st.lists(st.tuples(st.integers(0, 999), st.integers(0, 999)), min_size=1, max_size=4).map(tuple)
IDS = st.from_regex(r"r[0-9a-f]{16}", fullmatch=True)
KINDS = st.sampled_from([kind.kind for kind in CLAIM_KINDS])


def claim(number: int) -> Claim:
    return sample_claims(REPORT)[number]


@given(IDS, KINDS, SPANS)
def test_an_id_is_worked_out_from_its_spans(report: str, kind: str, spans: tuple[tuple[int, int], ...]) -> None:
    ident = claim_id(report, kind, spans)
    assert ident == claim_id(report, kind, spans)
    assert len(ident) == 17 and ident.startswith("c")


@given(IDS, KINDS, SPANS)
def test_another_span_kind_detail_or_report_is_another_claim(
    report: str, kind: str, spans: tuple[tuple[int, int], ...]
) -> None:
    first, last = spans[0]
    others = {
        claim_id(report + "0", kind, spans),
        claim_id(report, kind + "s", spans),
        claim_id(report, kind, spans, "killed"),
        claim_id(report, kind, ((first, last + 1), *spans[1:])),
        claim_id(report, kind, (*spans, (1, 2))),
    }
    assert len(others) == 5
    assert claim_id(report, kind, spans) not in others


def test_an_id_stays_the_same_between_versions() -> None:
    assert claim_id("r0", "attack", ((3, 9), (12, 15)), "airstrike") == "cf3e6540d6b16c8b9"


@given(st.data())
def test_words_cut_from_the_report_are_verified(data: st.DataObject) -> None:
    data.draw(any_claim(REPORT)).verify(REPORT)


@given(st.data(), st.text(min_size=1, max_size=5))
def test_a_quote_that_is_not_the_text_is_refused(data: st.DataObject, other: str) -> None:
    sound = data.draw(any_claim(REPORT))
    spoilt = replace(sound, quote=sound.quote + other + "\x00")
    with pytest.raises(EvidenceError, match=f"claim {sound.id} of report sham-0: the quote is not the text"):
        spoilt.verify(REPORT)


@pytest.mark.parametrize("start", [-1, 1, len(TEXT), len(TEXT) + 50])
def test_a_quote_at_another_place_is_refused(start: int) -> None:
    with pytest.raises(EvidenceError, match=f"not the text at {start}"):
        replace(claim(0), start=start).verify(REPORT)


def test_an_empty_quote_is_no_evidence() -> None:
    with pytest.raises(EvidenceError):
        replace(claim(0), quote="").verify(REPORT)


@pytest.mark.parametrize("slot", ["source", "target", "places", "weapons"])
def test_a_name_that_is_not_the_text_is_refused_by_its_slot(slot: str) -> None:
    wrong = Name(("القوات",), 0, 7, "test")
    value: Any = (wrong,) if slot in ("places", "weapons") else wrong
    with pytest.raises(EvidenceError, match=f"{slot} is not the text at 0"):
        replace(claim(2), **{slot: value}).verify(REPORT)


def test_claims_do_not_pass_for_another_text() -> None:
    with pytest.raises(EvidenceError) as caught:
        claim(1).verify(Report.make("لا شيء هنا"))
    assert "Read the report again" in caught.value.repair


def test_only_the_best_string_of_a_name_must_stand_in_the_text() -> None:
    struck = claim(2)
    assert isinstance(struck, Attack) and struck.target
    replace(struck, target=replace(struck.target, names=(*struck.target.names, "المدينة"))).verify(REPORT)


def test_the_filled_names_are_listed_one_by_one() -> None:
    slots = [(slot, name.names[0]) for slot, name in claim(0).named()]
    assert slots == [("source", "جيش الفتح"), ("places", "الحمدانية"), ("places", "حلب"), ("victims", "قوات النظام")]


def test_a_quote_ends_behind_its_last_character() -> None:
    killed = claim(0)
    assert TEXT[killed.start : killed.end] == killed.quote


def test_a_claim_is_never_edited() -> None:
    with pytest.raises(FrozenInstanceError):
        claim(0).status = "denied"  # type: ignore[misc]


def test_each_kind_has_a_name_of_its_own() -> None:
    assert [kind.kind for kind in CLAIM_KINDS] == ["casualties", "control", "attack", "operation", "materiel"]


def test_a_reader_that_measures_nothing_says_nothing() -> None:
    assert (claim(0).confidence, claim(0).confidences) == (None, ())


def test_probabilities_stand_by_the_slot() -> None:
    sure = replace(claim(0), confidence=0.75, confidences=(("count", 0.5), ("places", 1.0)))
    assert (sure.confidence, dict(sure.confidences)) == (0.75, {"count": 0.5, "places": 1.0})


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"confidence": 1.01}, "confidence has the probability 1.01"),
        ({"confidence": float("nan")}, "has the probability nan"),
        ({"confidences": (("count", -0.1),)}, "count has the probability -0.1"),
        ({"confidences": (("places", 0.5), ("count", 0.5))}, "Name each slot once"),
        ({"confidences": (("count", 0.5), ("count", 0.6))}, "Name each slot once"),
        ({"confidences": (("weapons", 0.5),)}, "casualties has no slot weapons"),
        ({"confidences": (("quote", 0.5),)}, "casualties has no slot quote"),
    ],
)
def test_a_confidence_that_makes_no_sense_is_refused(given: dict[str, Any], said: str) -> None:
    with pytest.raises(OptionError, match=said):
        replace(claim(0), **given)
