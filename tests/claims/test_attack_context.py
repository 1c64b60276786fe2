"""The sides of a fight that the text around it has told."""

from __future__ import annotations

from claims.telling import best, of_kind
from mihak.model.claim import Attack


def test_a_clash_with_no_sides_has_those_told_before() -> None:
    clash = of_kind(Attack, "هاجمت جبهة النصرة مواقع قوات النظام. وتجددت اشتباكات عنيفة أمس في حماة.")[-1]
    assert (clash.mode, bool(clash.perpetrator), bool(clash.target)) == ("clash", True, True)
    assert best(clash.perpetrator) != best(clash.target)


def test_a_clash_of_nobody_told_has_no_sides() -> None:
    (clash,) = of_kind(Attack, "دارت اشتباكات عنيفة أمس في حماة.")
    assert (clash.perpetrator, clash.target) == (None, None)


def test_a_fight_against_a_group_is_that_of_the_subject_rather_than_of_its_helper() -> None:
    text = "تقدمت قوات سوريا الديمقراطية (فصائل كردية وعربية) بدعم من التحالف الدولي إثر معارك عنيفة ضد داعش."
    (clash,) = of_kind(Attack, text)
    assert (best(clash.perpetrator), best(clash.target)) == ("قوات سوريا الديمقراطية", "داعش")
