"""Parts told in another sentence than their whole."""

from __future__ import annotations

from claims.telling import of_kind
from mihak.model.claim import Casualties


def test_a_smaller_count_of_the_day_and_place_is_a_part() -> None:
    text = "قتل 42 مدنيا في مدينة دوما اليوم السبت. وقتل في غارة على مدينة دوما اليوم السبت 11 مدنيا."
    whole, part = of_kind(Casualties, text)
    assert part.part_of == whole.id


def test_another_day_is_no_part() -> None:
    text = "قتل 42 مدنيا في مدينة دوما اليوم السبت. وقتل في مدينة دوما أمس الجمعة 11 مدنيا."
    assert [c.part_of for c in of_kind(Casualties, text)] == ["", ""]


def test_another_effect_is_no_part() -> None:
    text = "قتل 42 مدنيا في مدينة دوما اليوم السبت. وأصيب في مدينة دوما اليوم السبت 11 مدنيا."
    assert [c.part_of for c in of_kind(Casualties, text)] == ["", ""]
