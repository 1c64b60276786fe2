"""Which slots may be corrected, and the values that each takes."""

from __future__ import annotations

from dataclasses import fields

import pytest

from mihak.errors import OptionError
from mihak.linking.correctable import CORRECTABLE, checked, correctable
from mihak.model.claim import CLAIM_KINDS, Claim


@pytest.mark.parametrize(
    ("kind", "slot", "value", "kept"),
    [
        ("casualties", "low", "40", "40"),
        ("casualties", "high", " ٤٥ ", "45"),
        ("materiel", "low", "007", "7"),
        ("casualties", "high", "none", "none"),
        ("casualties", "approx", "true", "true"),
        ("control", "date", "2016-10-28/2016-10-30", "2016-10-28/2016-10-30"),
        ("control", "date", "none", "none"),
        ("materiel", "effect", "downed", "downed"),
        ("operation", "phase", "2", "2"),
        ("control", "actor", " جيش  الفتح ", "جيش الفتح"),
        ("control", "actor", "جيش الفتح  [sy-jaf]", "جيش الفتح [sy-jaf]"),
        ("attack", "places", "الحمدانية ؛حلب [geonames:1]", "الحمدانية; حلب [geonames:1]"),
    ],
)
def test_a_value_is_kept_in_one_form(kind: str, slot: str, value: str, kept: str) -> None:
    assert checked(kind, slot, value) == kept
    assert checked(kind, slot, kept) == kept


@pytest.mark.parametrize(
    ("kind", "slot", "value", "message"),
    [
        ("casualties", "low", "many", r"low is 'many'.*a whole number from 0"),
        ("casualties", "low", "-3", "a whole number from 0"),
        ("casualties", "high", str(2**63), "a whole number from 0 to 9223372036854775807"),
        ("casualties", "approx", "yes", "Allowed: true, false"),
        ("casualties", "effect", "downed", "Allowed: killed, injured, captured, missing, displaced"),
        ("materiel", "effect", "killed", "Allowed: destroyed, damaged, captured, downed"),
        ("attack", "mode", "none", "Allowed: airstrike, shelling"),
        ("attack", "date", "2016-13", r"date is '2016-13'.*2016-10-28, 2016-10, 2016"),
        ("attack", "date", "2016-10-30/2016-10-28", "the first comes first"),
        ("operation", "phase", "0", "a whole number from 1 to 99"),
        ("control", "actor", "أ; ب", "words, words"),
        ("control", "actor", "[sy-army]", "words, words"),
        ("control", "places", "حلب;", "several with ; between"),
        ("control", "places", " - ", "words, words"),
        ("control", "mode", "airstrike", r"slot 'mode' of a claim of control.*Allowed: date, status, change, source"),
        ("casualties", "part_of", "c1", "cannot be corrected"),
    ],
)
def test_another_value_is_refused_with_those_allowed(kind: str, slot: str, value: str, message: str) -> None:
    with pytest.raises(OptionError, match=message):
        checked(kind, slot, value)


@pytest.mark.parametrize("kind", CLAIM_KINDS, ids=lambda kind: kind.kind)
def test_every_slot_of_a_kind_may_be_corrected_or_is_not_for_persons(kind: type[Claim]) -> None:
    inner = {"id", "report", "quote", "start", "reader", "rule", "confidence", "confidences", "part_of"}
    slots = {field.name for field in fields(kind)} - inner
    named = {one.slot for one in CORRECTABLE if kind.kind in one.kinds}
    figure = {"low", "high", "approx"} if "count" in slots else set()
    assert named == (slots - {"count"}) | figure
    assert all(correctable(kind.kind, slot).slot == slot for slot in named)
