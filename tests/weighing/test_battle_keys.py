"""By what the names of battles are compared."""

from __future__ import annotations

import pytest

from mihak.weighing.battle_keys import SIEGE, aim_of, by_aim, key_of, same_aim


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("غزوة أبو عمر سراقب", "أبى عمر سراقب"),
        ("غزوة القائد أبو عمر سراقب", "معركة أبي عمر سراقب"),
        ("ملحمة حلب الكبرى", "معركة حلب الكبرى"),
        ("إبراهيم اليوسف", "ابراهيم اليوسف"),
        ("سيناء2018", "سيناء 2018"),
        ("عملية غصن الزيتون العسكرية", "غصن الزيتون"),
        ("#غضب_السهل", "غضب السهل"),
    ],
)
def test_one_name_in_two_spellings(left: str, right: str) -> None:
    assert key_of(left) == key_of(right) != ()


@pytest.mark.parametrize(
    ("left", "right"), [("غضب السهل", "غضب الجبل"), ("كسر الحصار عن حلب", "فك الحصار"), ("حق الشهيد", "حق")]
)
def test_two_names(left: str, right: str) -> None:
    assert key_of(left) != key_of(right)


def test_a_name_that_only_tells_an_aim() -> None:
    assert by_aim(key_of("معركة فك الحصار"))
    assert by_aim(key_of("تحرير الفاو"))
    assert not by_aim(key_of("غضب السهل"))
    assert not by_aim(())


def test_the_lifting_of_a_siege_is_one_aim() -> None:
    assert aim_of("كسر الطوق المفروض على مدينة حلب") == aim_of("فك الحصار عن الأحياء الشرقية") == {SIEGE}
    assert same_aim(aim_of("تحرير مدينة درنة"), aim_of("تحرير درنة الساحلية"))
    assert not same_aim(aim_of("تحرير مدينة درنة"), aim_of("تحرير مدينة حماة"))
    assert not same_aim(aim_of("كسر الحصار"), aim_of("تحرير مدينة درنة"))
