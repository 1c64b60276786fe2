"""The machine's judgements of pairs."""

from __future__ import annotations

from typing import Any

import pytest

from linking.told_claims import facts, side
from mihak.linking.judged import LINKER, compared, judged
from mihak.model.facts import Facts, Spot
from mihak.model.judgement import DIFFERENT, SAME

SITE = Spot("كليه المدفعيه", "mihak:sy-artillery-college-ramouseh", "site", ("pcode:SY02", "iso:SY"), 36.157, 37.1)
HILL = Spot("تل بعيد", "x:1", "site", ("pcode:SY09", "iso:SY"), 33.0, 36.0)


def taken(claim: str, **slots: Any) -> Facts:
    given: dict[str, Any] = {"first": 100, "last": 100, "spots": (SITE,), "doer": side("rebels"), **slots}
    return facts(claim, **given)


def test_two_reports_of_one_gain_are_the_same_with_reasons_that_add_up() -> None:
    (made,) = judged([taken("b"), taken("a")]).pairs
    assert (made.left, made.right, made.verdict, made.by, made.person) == ("a", "b", SAME, LINKER, False)
    assert sum(reason.weight for reason in made.reasons) == pytest.approx(made.score, abs=0.001)
    assert {"time", "place"} <= {reason.compared for reason in made.reasons}


def test_the_same_far_away_or_long_after_is_not_judged_at_all() -> None:
    assert list(judged([taken("a"), taken("b", spots=(HILL,))]).pairs) == []
    assert list(judged([taken("a"), taken("b", first=140, last=140)]).pairs) == []


def test_one_speaker_of_one_report_tells_a_happening_once() -> None:
    one = taken("a", report="r", speaker=side("army"))
    assert list(judged([one, taken("b", report="r", speaker=side("army"))]).pairs) == []


def test_any_two_claims_can_be_compared_with_a_key_in_common_or_without() -> None:
    made = compared(taken("a", report="r"), taken("b", report="r"))
    assert made.score < 0
    assert any(reason.found == "one report tells both by the same speaker" for reason in made.reasons)
    assert compared(taken("a"), taken("b", spots=(HILL,), first=900, last=900)).verdict == DIFFERENT
