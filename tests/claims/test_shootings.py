"""Fire opened, shells and rockets sent, and men murdered."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "mode", "doer", "target"),
    [
        ("أطلق الجيش السوري النار على متظاهرين.", "shooting", "الجيش السوري", "متظاهرين"),
        ("فتح الجيش السوري النار على متظاهرين.", "shooting", "الجيش السوري", "متظاهرين"),
        ("أطلق الجيش السوري صواريخ على مدرسة.", "shelling", "الجيش السوري", "مدرسة"),
        ("سقطت قذيفة على مدرسة.", "shelling", "", "مدرسة"),
        ("سقوط قذائف على مدرسة.", "shelling", "", "مدرسة"),
    ],
)
def test_what_was_fired_tells_the_mode(text: str, mode: str, doer: str, target: str) -> None:
    attack = only(Attack, text)
    assert (attack.mode, best(attack.perpetrator), best(attack.target)) == (mode, doer, target)


def test_fire_exchanged_is_a_clash() -> None:
    assert only(Attack, "تبادل إطلاق النار بين الجيش السوري وداعش.").mode == "clash"


def test_fire_is_no_weapon_and_shells_are() -> None:
    assert only(Attack, "أطلق الجيش السوري النار على متظاهرين.").weapons == ()
    assert [best(w) for w in only(Attack, "سقطت قذيفة على مدرسة.").weapons] == ["قذيفة"]


def test_a_murder_names_its_victim() -> None:
    attack = only(Attack, "اغتيال العقيد سهيل الزلطان في حماة.")
    assert (attack.mode, best(attack.target)) == ("shooting", "سهيل الزلطان")


@pytest.mark.parametrize("text", ["إطلاق مشروع جديد في حماة.", "أطلقت الوزارة حملة لتنظيف الشوارع."])
def test_other_things_are_launched_too(text: str) -> None:
    assert of_kind(Attack, text) == []
