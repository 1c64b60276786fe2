"""Rows of UCDP's dataset: 49 columns in its order, its codes, and nothing counted twice."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from exports.register_of import army, event, killed, material, rebels, struck
from mihak.exports.delimited import write_csv
from mihak.exports.dyads import NON_STATE, ONE_SIDED, STATE_BASED, dyad_of
from mihak.exports.precision import cell_of, clarity, date_precision, place_precision
from mihak.exports.table import INTEGER, Table
from mihak.exports.ucdp import LOST, left_out, number_of, ucdp_table
from mihak.exports.ucdp_columns import COLUMNS
from mihak.exports.ucdp_deaths import Deaths, deaths_of
from mihak.views.events import EventView

ORDER = (
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name "
    "dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b "
    "number_of_sources source_article source_office source_date source_headline source_original where_prec "
    "where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id "
    "region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high "
    "low gwnoa gwnob"
).split()


def _rows(table: Table) -> tuple[list[dict[str, str]], dict[str, int], int]:
    stream = io.BytesIO()
    written = write_csv(table, stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode()))), dict(written.lost), written.left_out


def test_the_columns_are_those_of_the_dataset() -> None:
    assert [column.name for column in COLUMNS] == ORDER
    assert len(ORDER) == 49
    assert all(column.tells for column in COLUMNS)


def test_an_event_is_a_row() -> None:
    rows, lost, left = _rows(ucdp_table(material(struck())))
    assert len(rows) == 1
    row = rows[0]
    assert (row["relid"], row["best"], row["low"], row["high"]) == ("ia1", "12", "12", "12")
    assert (row["deaths_civilians"], row["deaths_a"], row["deaths_b"], row["deaths_unknown"]) == ("12", "0", "0", "0")
    assert (row["number_of_sources"], row["source_office"]) == ("1", "one")
    assert (row["date_start"], row["date_end"], row["date_prec"]) == ("2016-10-28", "2016-10-28", "1")
    assert row["side_a"] == "Government of Syria"
    assert lost == {"no-place": 1, "no-type": 1}
    assert left == 0


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"losses": ()}, "no-deaths"),
        ({"losses": (killed(None, 0),)}, "no-figure"),
        ({"first": None, "last": None}, "no-day"),
        ({"status": "denied"}, "not-said"),
        ({"status": "intended"}, "not-said"),
        ({}, ""),
    ],
)
def test_what_is_no_row_is_left_out_with_its_reason(changed: dict[str, Any], code: str) -> None:
    assert left_out(event(**changed), frozenset()) == code
    assert not code or LOST[code]


def test_a_toll_that_counts_other_events_is_no_row() -> None:
    assert left_out(event(), frozenset({"id2"})) == "toll"


def test_all_that_may_be_lost_is_told_in_words() -> None:
    rows, lost, left = _rows(ucdp_table(material(struck(high=None, status="denied"))))
    assert (rows, left) == ([], 2)
    assert set(lost) <= set(LOST)


def _of(told: EventView) -> Deaths:
    return deaths_of(told, dyad_of(told))


def _deaths(*losses: Any, **given: Any) -> tuple[int, ...]:
    found = _of(event(losses=losses, **given))
    return found.a, found.b, found.civilians, found.unknown, found.best, found.high, found.low


def test_the_dead_of_both_sides_and_the_rest_add_up_to_best() -> None:
    sides = {"doers": army(), "sufferers": rebels()}
    told = (killed(30), killed(5, group="side:sy-government"), killed(10, group="side:sy-opposition"))
    assert _deaths(*told, **sides) == (5, 10, 0, 15, 30, 30, 30)
    assert _deaths(*told, killed(40, group="civilians"), **sides) == (5, 10, 15, 0, 30, 30, 30)


def test_open_figures_never_leave_a_column_empty() -> None:
    assert _deaths(killed(None, 40), doers=(), sufferers=()) == (0, 0, 0, 40, 40, 40, 40)
    assert _of(event(losses=(killed(None, 40),))).open


def test_low_is_never_above_best_nor_best_above_high() -> None:
    for low, best, high in ((3, None, 9), (0, 7, None), (None, 4, 4)):
        found = _of(event(losses=(killed(best, low, high),)))
        assert found.low <= found.best <= found.high


def test_types_of_violence() -> None:
    assert dyad_of(event(doers=rebels(), sufferers=army())).violence == STATE_BASED
    jihadists = replace(rebels()[0], side="islamic-state", side_name="Islamic State", country="")
    assert dyad_of(event(doers=rebels(), sufferers=(jihadists,))).violence == NON_STATE
    civilians = {"losses": (killed(3, group="civilians"),), "sufferers": ()}
    assert dyad_of(event(doers=rebels(), what=("shooting",), **civilians)).violence == ONE_SIDED
    assert dyad_of(event(doers=rebels(), what=("shelling",), **civilians)).violence is None
    assert dyad_of(event(doers=(), sufferers=())).violence is None


def test_a_government_is_side_a_and_has_its_number() -> None:
    found = dyad_of(event(doers=rebels(), sufferers=army()))
    assert (found.a, found.state_a, found.state_b) == ("Government of Syria", 652, None)
    assert found.name == "Government of Syria - Syrian armed opposition"
    assert dyad_of(event(doers=(), sufferers=rebels())).name == "Unknown - Syrian armed opposition"


def test_a_government_that_fell_governs_no_more() -> None:
    later = {"first": date(2025, 3, 1), "last": date(2025, 3, 1)}
    assert dyad_of(event(doers=army(), sufferers=rebels(), **later)).violence == NON_STATE


@pytest.mark.parametrize(
    ("days", "guessed", "code"),
    [(1, False, 1), (2, False, 2), (6, False, 2), (7, False, 3), (8, False, 4), (31, False, 4), (32, False, 5),
     (1, True, 3), (40, True, 5)],
)  # fmt: skip
def test_precision_of_days(days: int, guessed: bool, code: int) -> None:
    first = date(2016, 10, 1)
    assert date_precision(event(first=first, last=first + timedelta(days - 1), guessed=guessed)) == code


@pytest.mark.parametrize(
    ("kind", "shape", "radius", "named", "code"),
    [
        ("village", "point", 0.0, True, 1), ("city", "circle", 10.0, True, 1), ("area", "circle", 8.0, True, 2),
        ("area", "circle", 150.0, True, 5), ("admin2", "circle", 25.0, True, 3), ("admin1", "outline", 80.0, True, 4),
        ("country", "outline", 0.0, True, 6), ("village", "point", 0.0, False, 2),
        ("country", "outline", 0.0, False, 6),
    ],
)  # fmt: skip
def test_precision_of_places(kind: str, shape: str, radius: float, named: bool, code: int) -> None:
    assert place_precision(_at(kind, shape, radius, named)) == code


def test_a_place_without_a_position_has_no_code_but_the_event_has_one() -> None:
    assert place_precision(event()) is None
    assert clarity(event()) == 2
    assert clarity(_at("village", "point", 0.0, True)) == 1


def _at(kind: str, shape: str, radius: float, named: bool) -> EventView:
    told = event()
    assert told.place.ground is not None
    there = replace(told.place.ground, kind=kind, shape=shape, radius_km=radius, lat=36.2, lon=37.1)
    return replace(told, place=replace(told.place, ground=there, named=named))


def test_cells_of_prio_grid() -> None:
    assert cell_of(-90, -180) == 1
    assert cell_of(36.201241, 37.161173) == 181875
    assert cell_of(89.9, 179.9) == 259200


def test_ids_become_numbers_that_spreadsheets_keep() -> None:
    assert number_of("i9020f71375e5fcef") == int("9020f71375e5", 16)
    assert number_of("iffffffffffffffff") < 2**53


def test_numbers_are_numbers() -> None:
    whole = next(iter(ucdp_table(material(struck())).rows))
    assert whole.cells is not None
    for column, cell in zip(COLUMNS, whole.cells, strict=True):
        if column.type == INTEGER:
            assert cell is None or isinstance(cell, int), column.name
