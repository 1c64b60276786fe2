"""Groups that only help another."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import best, only
from mihak.claims.backing import backing
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "helps"),
    [
        ("تقدمت بدعم من التحالف الدولي", True),
        ("تقدمت القوات تساندها الفصائل", True),
        ("تقدمت الفصائل", False),
        ("تراجعت من الفصائل", False),
    ],
)
def test_words_of_help(text: str, helps: bool) -> None:
    one = said(text)
    group = one.passage.actors[-1]
    assert backing(one.document.words, one.passage.start, group.start - 1) is helps


def test_who_helps_does_not_fight_for_another() -> None:
    claim = only(Attack, "تخوض قوات سوريا الديمقراطية (فصائل كردية وعربية) بدعم من التحالف الدولي معارك ضد داعش.")
    assert (best(claim.perpetrator), best(claim.target)) == ("قوات سوريا الديمقراطية", "داعش")
