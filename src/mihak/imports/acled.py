"""Rows of ACLED as reports by ACLED: an attack or battle, and its dead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from mihak.imports.cells import Cells, written
from mihak.imports.known import Nearest, actor_of, place_of
from mihak.imports.rows import Imported, Record, Row, each_row
from mihak.model.claim import Attack, Casualties, Claim, Count, Dated, Name, claim_id
from mihak.model.report import Report

READER: Final = "acled@1"
PUBLISHER: Final = "ACLED"
NEEDED: Final = (
    "event_id_cnty", "event_date", "event_type", "sub_event_type", "location", "latitude", "longitude", "fatalities",
)  # fmt: skip
SHOWN: Final = (
    "event_id_cnty", "event_date", "time_precision", "event_type", "sub_event_type", "actor1", "assoc_actor_1",
    "actor2", "assoc_actor_2", "location", "admin3", "admin2", "admin1", "country", "latitude", "longitude",
    "geo_precision", "fatalities", "source", "notes",
)  # fmt: skip
"""The columns that are written out, in this order."""
MODES: Final[Mapping[str, str]] = {
    "Air/drone strike": "airstrike", "Shelling/artillery/missile attack": "shelling", "Chemical weapon": "chemical",
    "Suicide bomb": "bombing", "Remote explosive/landmine/IED": "bombing", "Grenade": "bombing",
    "Armed clash": "clash", "Government regains territory": "clash", "Non-state actor overtakes territory": "clash",
    "Attack": "other",
}  # fmt: skip
"""The sub-types that are attacks; the others bring their dead alone."""
CIVILIANS: Final = "Civilians"


def read_acled(path: Path, nearest: Nearest) -> Iterator[Record]:
    """A report, or an error, for each row of a file; UnreadableFile where it is none of ACLED's."""
    return each_row(path, NEEDED, partial(_imported, file=str(path), nearest=nearest))


def _imported(row: Row, number: int, file: str, nearest: Nearest) -> Imported:
    """One row; BadRecord where a day, a figure or a coordinate cannot be read."""
    cells = written(row, SHOWN, file, number)
    id = cells.value("event_id_cnty")
    report = Report.make(
        cells.text, publisher=PUBLISHER, title=f"ACLED {id}", name=f"acled-{id}", origin=f"{file}#{number}"
    )
    return Imported(report, tuple(_claims(cells, report, nearest)), cells.people("fatalities"))


def _claims(cells: Cells, report: Report, nearest: Nearest) -> Iterator[Claim]:
    place = place_of(cells, nearest)
    places = cells.name("location", "acled:location", place), cells.name("admin1", "acled:admin1")
    shared: dict[str, Any] = {
        "report": report.id, "reader": READER, "places": tuple(name for name in places if name is not None),
        "date": _dated(cells), "perpetrator": _actor(cells, "actor1"), "source": _actor(cells, "source"),
    }  # fmt: skip
    dead, sub = cells.people("fatalities"), cells.value("sub_event_type")
    if sub in MODES:
        told = _line(cells, "sub_event_type", report, Attack.kind)
        yield Attack(mode=MODES[sub], target=_actor(cells, "actor2"), **told, **shared)
    if dead:
        of_civilians = cells.value("actor2").startswith(CIVILIANS)
        yield Casualties(
            effect="killed", count=Count(dead, dead, False, "acled:fatalities", *cells.span("fatalities")),
            victims=_actor(cells, "actor2") if of_civilians else None,
            victim_kind="civilian" if of_civilians else "unknown",
            **_line(cells, "fatalities", report, Casualties.kind), **shared,
        )  # fmt: skip


def _line(cells: Cells, column: str, report: Report, kind: str) -> dict[str, Any]:
    """The line of a cell as a claim's quote."""
    start, end = cells.line(column)
    id = claim_id(report.id, kind, ((start, end),), column)
    return {"id": id, "quote": report.text[start:end], "start": start, "rule": f"acled:{column}"}


def _dated(cells: Cells) -> Dated:
    return Dated(cells.day("event_date").isoformat(), "day", "acled:date", *cells.span("event_date"))


def _actor(cells: Cells, column: str) -> Name | None:
    return cells.name(column, f"acled:{column}", actor_of(cells.value(column)))
