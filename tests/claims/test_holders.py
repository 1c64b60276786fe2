"""Who holds a role."""

from __future__ import annotations

import pytest

from claims.telling import sources

DEAD = "سبعة جنود قتلوا في حماة"


@pytest.mark.parametrize(
    ("role", "holder"),
    [
        ("الناطق الرسمي للمنطقة العسكرية الثانية، العقيد سامر الحسن،", "سامر الحسن"),
        ("قائد اللواء 14، العميد محمود الخالد،", "محمود الخالد"),
        ("أحد الأطباء في البلدة محمد الخالد", "محمد الخالد"),
        ("مسؤول في الشرطة يدعى خالد حسن", "خالد حسن"),
        ("المتحدث الإعلامي لمديرية الدفاع المدني بمنطقة حماة أحمد الحسن", "أحمد الحسن"),
    ],
)
def test_the_holder_of_a_role_speaks(role: str, holder: str) -> None:
    assert sources(f"قال {role} إن {DEAD}.") == [holder]


def test_a_name_that_no_list_knows_holds_a_role_before_what_is_said() -> None:
    assert sources(f"وقال مراسلنا في دمشق غيدان مرهوب إن {DEAD}.") == ["غيدان مرهوب"]


@pytest.mark.parametrize("role", ["قائد عسكري حليف للرئيس سامر الحسن", "مصدر أمني"])
def test_whose_side_a_role_is_on_does_not_hold_it(role: str) -> None:
    assert sources(f"قال {role} إن {DEAD}.")[0].split()[0] in ("قائد", "مصدر")


def test_the_dead_hold_no_role() -> None:
    assert sources("أعلن مصدر أمني مقتل القيادي سامر الحسن في حماة.") == ["مصدر أمني"]
