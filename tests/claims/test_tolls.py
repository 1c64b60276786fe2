"""Tolls: a number told of the dead or hurt, by a word of counting or a verb of amount."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "effect", "low", "victims"),
    [
        ("ارتفعت حصيلة القتلى في البلدة إلى 204 مدنيين.", "killed", 204, "مدنيين"),
        ("ارتفعت حصيلة قتلى المدنيين إلى 35.", "killed", 35, "المدنيين"),
        ("بلغ عدد الجرحى 120 شخصا.", "injured", 120, "شخصا"),
        ("قتلى الحوثيين تجاوزوا 20.", "killed", 20, "الحوثيين"),
        ("بلغ عدد الذين قتلوا في البلدة 90 مدنيا.", "killed", 90, "مدنيا"),
        ("ارتفعت الحصيلة إلى 17 قتيلا.", "killed", 17, ""),
        ("القتلى 250 على الأقل.", "killed", 250, ""),
        ("القتلى 120 جنديا على الأقل.", "killed", 120, "جنديا"),
        ("القتلى من الجنود «30».", "killed", 30, "الجنود"),
        ("جرحاهم نحو 1950.", "injured", 1950, ""),
        ("بلغ القتلى 30 مدنيا.", "killed", 30, "مدنيا"),
    ],
)
def test_a_toll_tells_its_number(text: str, effect: str, low: int, victims: str) -> None:
    claim = only(Casualties, text)
    assert (claim.effect, claim.count.low, best(claim.victims)) == (effect, low, victims)


def test_the_hours_of_a_toll_are_not_its_number() -> None:
    assert only(Casualties, "حصيلة القتلى خلال 24 ساعة بلغت 30 مدنيا.").count.low == 30


def test_each_of_two_headings_has_the_number_behind_it() -> None:
    claims = of_kind(Casualties, "الجرحى 5 والقتلى 3.")
    assert [(c.effect, c.count.low) for c in claims] == [("injured", 5), ("killed", 3)]


@pytest.mark.parametrize(
    ("text", "low"),
    [("قتلى الحوثيين تجاوزوا 20.", 20), ("تجاوز الجرحى الألف.", 1000), ("الشهداء زاد عددهم على 40 شهيدا.", 40)],
)
def test_a_number_that_is_exceeded_is_open_above(text: str, low: int) -> None:
    count = only(Casualties, text).count
    assert (count.low, count.high) == (low, None)


@pytest.mark.parametrize("by", ["بخمسة", "بـ5"])
def test_a_toll_that_rose_by_some_to_more_is_the_latter_with_the_rise_its_part(by: str) -> None:
    whole, part = of_kind(Casualties, f"ارتفع عدد القتلى {by} إلى 204 في مدينة حلب.")
    assert (whole.count.low, whole.count.high, whole.part_of) == (204, 204, "")
    assert (part.count.low, part.count.high, part.part_of) == (5, 5, whole.id)


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("عدد النازحين تجاوز 120 ألفا.", "النازحين"),
        ("يرتفع إلى 121 عدد الفلسطينيين الذين قتلوا في البلدة.", "الفلسطينيين"),
        ("عدد القتلى بلغ 30.", ""),
    ],
)
def test_a_bare_toll_is_of_those_that_it_is_called_by(text: str, victims: str) -> None:
    assert best(only(Casualties, text).victims) == victims


def test_a_tally_of_two_effects_is_two_claims() -> None:
    found = of_kind(Casualties, "بلغت الحصيلة 17 قتيلا و30 جريحا.")
    assert [(c.effect, c.count.low) for c in found] == [("killed", 17), ("injured", 30)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("القتلى المدنيون: 45.", 45, 45),
        ("الجرحى المدنيون بينهم: 70.", 70, 70),
        ("زاد عدد الجرحى على 200.", 200, None),
        ("قتلى الجيش 40.", 40, 40),
    ],
)
def test_a_heading_tells_a_toll(text: str, low: int, high: int | None) -> None:
    claim = only(Casualties, text)
    assert (claim.count.low, claim.count.high) == (low, high)


def test_a_toll_of_an_aggression_counts_no_aggressors() -> None:
    claim = of_kind(Casualties, "ارتفعت حصيلة العدوان إلى 500 شهيد.")[0]
    assert (claim.count.low, best(claim.victims), claim.victim_kind) == (500, "", "unknown")
