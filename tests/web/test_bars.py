"""Small bars beside figures."""

from __future__ import annotations

from mihak.model.incident import Bound, Range
from mihak.web.bars import bar, most


def ranged(low: int | None, best: int | None, high: int | None) -> Range:
    return Range("killed", "all", Bound(low, ""), Bound(best, ""), Bound(high, ""))


def test_a_range_lies_on_the_scale_of_its_list() -> None:
    found = bar(ranged(10, 15, 20), 20)
    assert found is not None
    assert (found.start, found.length, found.best) == (46.0, 46.0, 69.0)
    assert not found.below and not found.above


def test_open_bounds_are_told_and_no_figure_has_no_bar() -> None:
    low = bar(ranged(40, None, None), 40)
    assert low is not None and low.above and not low.below and low.best is None
    high = bar(ranged(None, None, 9), 40)
    assert high is not None and high.below and not high.above
    assert bar(ranged(None, None, None), 40) is None


def test_single_dead_stay_visible_beside_thousands() -> None:
    one, many = bar(ranged(1, 1, 1), 2000), bar(ranged(2000, 2000, 2000), 2000)
    assert one is not None and many is not None
    assert one.start > 5 and many.start == 92.0


def test_the_scale_ends_with_the_largest_figure() -> None:
    assert most([ranged(1, None, None), ranged(None, None, 30)]) == 30
    assert most([]) == 0
