"""Casualties told by verbs that mean harm only with another word."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "effect", "low", "high"),
    [
        ('لقي ما لا يقل عن 15 من عناصر تنظيم "الدولة الإسلامية" مصرعهم.', "killed", 15, None),
        ("فارق طفل الحياة جراء البرد.", "killed", 1, 1),
        ("أودى التفجير بحياة 50 جنديا.", "killed", 50, 50),
        ("خسرت القوات 20 عنصرا.", "killed", 20, 20),
        ("خرج 950 شخصا من الحي.", "displaced", 950, 950),
        ("سقط 14 مدنيا في الحي.", "killed", 14, 14),
    ],
)
def test_an_idiom_tells_a_count(text: str, effect: str, low: int, high: int | None) -> None:
    claim = only(Casualties, text)
    assert (claim.effect, claim.count.low, claim.count.high) == (effect, low, high)
    assert best(claim.victims)


@pytest.mark.parametrize(
    "text",
    ["لقي قائد ميداني مصرعه مع ثلاثة من مرافقيه.", "وقال المصدر إن القيادي أبو علي قتل مع 3 من مرافقيه."],
)
def test_those_with_him_are_a_claim_of_their_own(text: str) -> None:
    leader, others = of_kind(Casualties, text)
    assert (leader.count.low, others.count.low, best(others.victims)) == (1, 3, "مرافقيه")


def test_lives_taken_far_behind_the_verb() -> None:
    text = "أودى الهجوم الذي استهدف أمس مركزا للشرطة في العاصمة كابول، وتبناه تنظيم داعش، بحياة 34 شخصا."
    assert [claim.count.low for claim in of_kind(Casualties, text)] == [34]


def test_those_who_fall_somewhere() -> None:
    claim = of_kind(Casualties, "سقط في الهجوم 14 من المدنيين.")[0]
    assert (claim.effect, claim.count.low) == ("killed", 14)
