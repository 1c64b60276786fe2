"""Attacks told by the use of an arm, or by an arm that killed."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "mode", "target"),
    [
        ("استخدمت قوات الأمن الرصاص الحي ضد المتظاهرين في حماة.", "shooting", "المتظاهرين"),
        ("استخدمت الشرطة الغاز المسيل للدموع لتفريق المتظاهرين.", "other", "المتظاهرين"),
        ("جرح عشرة أشخاص جراء استخدام قوات الأمن الرصاص الحي لتفريق المحتجين.", "shooting", "المحتجين"),
        ("استخدمت قوات النظام البراميل المتفجرة في حماة.", "airstrike", ""),
        ("استخدمت قوات النظام النار بكثافة.", "shooting", ""),
    ],
)
def test_the_use_of_an_arm_is_an_attack(text: str, mode: str, target: str) -> None:
    attack = next(iter(of_kind(Attack, text)))
    assert (attack.mode, best(attack.target)) == (mode, target)


@pytest.mark.parametrize(
    "text",
    [
        "استخدمت الحكومة القطارات لنقل القمح.",
        "استخدم السكان المولدات.",
        "الأسلحة التي استخدمت قديمة.",
    ],
)
def test_the_use_of_another_thing_is_none(text: str) -> None:
    assert of_kind(Attack, text) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("وفي حماة قذيفة قتلت طفلين.", "shelling"),
        ("عبوة ناسفة قتلت جنديين في حماة.", "bombing"),
        ("أودى الرصاص بحياة مدني في حماة.", "shooting"),
    ],
)
def test_an_arm_that_killed_tells_its_attack(text: str, mode: str) -> None:
    attack = next(iter(of_kind(Attack, text)))
    assert attack.mode == mode
    assert len(attack.weapons) == 1
    assert attack.target is not None


def test_a_use_within_an_act_is_one_where_its_doer_stands_behind() -> None:
    text = "دارت اشتباكات بين الجيش والمسلحين في درنة استخدم فيها المسلحون سيارة مفخخة."
    assert [attack.mode for attack in of_kind(Attack, text)] == ["clash", "bombing"]
