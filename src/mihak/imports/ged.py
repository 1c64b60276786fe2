"""Rows of the UCDP Georeferenced Event Dataset as reports by UCDP, with its figures as claims."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from mihak.imports.cells import Cells, written
from mihak.imports.known import Nearest, actor_of, place_of
from mihak.imports.rows import Imported, Record, Row, each_row
from mihak.model.claim import Casualties, Claim, Count, Dated, Name, claim_id
from mihak.model.report import Report

READER: Final = "ged@1"
PUBLISHER: Final = "UCDP"
NEEDED: Final = ("id", "date_start", "date_end", "latitude", "longitude", "low", "best", "high")
SHOWN: Final = (
    "id", "date_start", "date_end", "where_coordinates", "adm_2", "adm_1", "country", "latitude", "longitude",
    "type_of_violence", "conflict_name", "side_a", "side_b", "best", "high", "low", "deaths_a", "deaths_b",
    "deaths_civilians", "deaths_unknown", "source_original", "source_article",
)  # fmt: skip
"""The columns that are written out, in this order."""
ONE_SIDED: Final = "3"
PARTS: Final = (("deaths_a", "side_a", "combatant"), ("deaths_b", "side_b", "combatant"),
                ("deaths_civilians", "", "civilian"))  # fmt: skip


def read_ged(path: Path, nearest: Nearest) -> Iterator[Record]:
    """A report, or an error, for each row of a file; UnreadableFile where it is none of UCDP's."""
    return each_row(path, NEEDED, partial(_imported, file=str(path), nearest=nearest))


def _imported(row: Row, number: int, file: str, nearest: Nearest) -> Imported:
    """One row; BadRecord where a day, a figure or a coordinate cannot be read."""
    cells = written(row, SHOWN, file, number)
    id = cells.value("id")
    report = Report.make(
        cells.text, publisher=PUBLISHER, title=f"UCDP GED {id}", name=f"ged-{id}", origin=f"{file}#{number}"
    )
    return Imported(report, tuple(_claims(cells, report, nearest)), cells.people("best"))


def _claims(cells: Cells, report: Report, nearest: Nearest) -> Iterator[Claim]:
    """The dead in all, then those of each side and the civilians as its parts; none where nobody died."""
    shared: dict[str, Any] = {
        "source": _actor(cells, "source_original"), "date": _dated(cells), "places": _places(cells, nearest),
        "perpetrator": _one_sided(cells),
    }  # fmt: skip
    low, best, high = (cells.people(column) for column in ("low", "best", "high"))
    parts = [(column, cells.people(column), side, kind) for column, side, kind in PARTS]
    if not max(low, best, high):
        return
    all_ = _killed(cells, "best", report, min(low, best), max(high, best), **shared)
    yield all_
    for column, count, side, kind in parts:
        if count:
            victims = _actor(cells, side) if side else None
            more: dict[str, Any] = {"victims": victims, "victim_kind": kind, "part_of": all_.id}
            yield _killed(cells, column, report, count, count, **more, **shared)


def _killed(cells: Cells, column: str, report: Report, low: int, high: int, **given: Any) -> Casualties:
    start, end = cells.line(column)
    return Casualties(
        id=claim_id(report.id, Casualties.kind, ((start, end),), column), report=report.id,
        quote=report.text[start:end], start=start, reader=READER, rule=f"ged:{column}", effect="killed",
        count=Count(low, high, False, f"ged:{column}", *cells.span(column)), **given,
    )  # fmt: skip


def _dated(cells: Cells) -> Dated:
    first, last = cells.day("date_start"), cells.day("date_end")
    start, end = cells.span("date_start")
    if first == last:
        return Dated(first.isoformat(), "day", "ged:date", start, end)
    return Dated(f"{first}/{last}", "interval", "ged:date", start, cells.span("date_end")[1])


def _places(cells: Cells, nearest: Nearest) -> tuple[Name, ...]:
    """The place of the coordinates, with what it lies in."""
    place = place_of(cells, nearest)
    names = cells.name("where_coordinates", "ged:where", place), cells.name("adm_1", "ged:adm_1")
    return tuple(name for name in names if name is not None)


def _one_sided(cells: Cells) -> Name | None:
    """Who killed: side_a where violence is one-sided; in a battle the row does not say."""
    violence = cells.value("type_of_violence").partition(".")[0]
    return _actor(cells, "side_a") if violence == ONE_SIDED else None


def _actor(cells: Cells, column: str) -> Name | None:
    return cells.name(column, f"ged:{column}", actor_of(cells.value(column)))
