"""A register beside a data set: weeks, places, sums, and what is open."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from exports.register_of import event, killed
from imports.sample import GED, file_of, nearest

from mihak.errors import OptionError
from mihak.gazetteer.place_index import default_places
from mihak.imports.ged import read_ged
from mihak.imports.rows import Imported
from mihak.views.compared import Figure, Sum, compared, of_events, of_rows, rolled, week_of

ALEPPO = "geonames:170063"
FRIDAY, MONDAY = date(2016, 10, 28), date(2016, 10, 31)


def _figure(first: date = FRIDAY, best: int = 5, high: int | None = 5, place: str = ALEPPO) -> Figure:
    return Figure(place, first, best, best, high)


def test_weeks_and_places_are_laid_side_by_side() -> None:
    found = compared([_figure(), _figure(best=2, high=3)], [_figure(best=9, high=9), _figure(MONDAY)], default_places())
    assert [(line.week, line.name) for line in found.lines] == [(date(2016, 10, 24), "Aleppo"), (MONDAY, "Aleppo")]
    assert (found.lines[0].ours, found.lines[0].theirs) == (Sum(2, 7, 7, 8), Sum(1, 9, 9, 9))
    assert (found.lines[1].ours, found.lines[1].theirs) == (Sum(0, 0, 0, 0), Sum(1, 5, 5, 5))
    assert (found.ours.best, found.theirs.best) == (7, 14)


def test_an_open_figure_leaves_the_sum_open() -> None:
    assert compared([_figure(high=None)], [_figure()], default_places()).ours == Sum(1, 5, 5, None)


def test_without_bounds_the_days_are_those_of_the_data_set() -> None:
    ours = [_figure(date(2016, 1, 1)), _figure(), _figure(date(2017, 1, 1))]
    assert compared(ours, [_figure()], default_places()).ours.count == 1
    assert compared(ours, [_figure()], default_places(), first=date(2016, 1, 1)).ours.count == 2


def test_nothing_to_compare_with_is_said() -> None:
    with pytest.raises(OptionError, match="nobody killed there"):
        compared([_figure()], [], default_places())


def test_quarters_are_counted_at_their_city_or_wider() -> None:
    places = default_places()
    quarter = next(one for one in places.candidates("الحمدانيه") if ALEPPO in one.parents)
    assert rolled(quarter.id, places, "settlement") == ALEPPO
    assert rolled(quarter.id, places, "country") == rolled(ALEPPO, places, "country")
    assert rolled("a name", places, "admin1") == "a name"


def test_weeks_begin_on_monday() -> None:
    assert (week_of(FRIDAY), week_of(MONDAY)) == (date(2016, 10, 24), MONDAY)


def test_figures_of_events() -> None:
    (one,) = of_events([event()])
    assert (one.first, one.low, one.best, one.high) == (FRIDAY, 12, 12, 12)
    assert list(of_events([event(losses=(killed(None, 0, None),)), event(status="denied"), event(first=None)])) == []
    (open_,) = of_events([event(losses=(killed(None, 7),))])
    assert (open_.low, open_.best, open_.high) == (7, 7, None)


def test_figures_of_rows_are_those_of_all_not_of_parts(tmp_path: Path) -> None:
    rows = [one for one in read_ged(file_of(tmp_path / "g.csv", GED), nearest()) if isinstance(one, Imported)]
    assert list(of_rows(rows)) == [Figure(ALEPPO, FRIDAY, 15, 17, 20)]
