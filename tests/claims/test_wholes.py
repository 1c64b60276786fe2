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


def test_counts_that_add_up_to_one_before_them_are_its_parts() -> None:
    text = "قتل 16 شخصا في الولاية. وقتل في اشتباك ثلاثة جنود و11 مسلحا. وقتل أيضا مدنيان."
    whole, *parts = of_kind(Casualties, text)
    assert [c.count.low for c in parts] == [3, 11, 2]
    assert {c.part_of for c in parts} == {whole.id}


def test_a_day_inside_the_time_of_a_later_toll_is_a_part() -> None:
    text = (
        "قتل 25 مدنيا في مدينة دوما يوم 10 تشرين الثاني 2016. "
        "وبلغت حصيلة القتلى المدنيين في دوما بين 3 و11 تشرين الثاني 2016 نحو 93 مدنيا."
    )
    part, whole = of_kind(Casualties, text)
    assert part.part_of == whole.id


def test_a_place_inside_that_of_the_whole_is_a_part() -> None:
    text = "قتل 28 مسلحا في اليمن اليوم السبت. وقتل تسعة مسلحين في صعدة اليوم السبت."
    whole, part = of_kind(Casualties, text)
    assert part.part_of == whole.id


def test_some_of_the_dead_belong_to_the_count_told_last() -> None:
    text = "قتل 50 شخصا في حماة. وقتل سبعة في دوما. ومن بين القتلى طفلان."
    _, last, part = of_kind(Casualties, text)
    assert (part.count.low, part.part_of) == (2, last.id)


def test_a_count_of_the_body_is_no_whole_for_others() -> None:
    text = (
        "بدأت المعركة يوم 10 تشرين الثاني 2016. وقصفت الطائرات البلدة. "
        "وقتل 25 مدنيا في مدينة دوما يوم 10 تشرين الثاني 2016. "
        "وقتل 3 مدنيين في مدينة دوما يوم 10 تشرين الثاني 2016."
    )
    assert [c.part_of for c in of_kind(Casualties, text)] == ["", ""]
