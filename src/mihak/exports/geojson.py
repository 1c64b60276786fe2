"""Events as GeoJSON (RFC 7946): a feature each, with how precisely its place is known.

A point stands for a village, quarter or site. What is wider is a point as well,
the middle, with ``radius_km`` and ``shape`` saying how far it reaches: a map that
shows a pin for a province tells more than is known. Without a position the
geometry is null.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from mihak.exports.events_table import COLUMNS, events_table
from mihak.exports.material import Material
from mihak.exports.table import Cell, Tally, Written

NO_PLACE, WIDE = "no-place", "wide"
LOST: Final = {
    NO_PLACE: "events whose place has no position: their geometry is null",
    WIDE: "events of a place wider than a point: the middle stands for it, radius_km tells how far it reaches",
}
NAMES: Final = tuple(column.name for column in COLUMNS)
LAT, LON, RADIUS = (NAMES.index(name) for name in ("lat", "lon", "radius_km"))


def write_geojson(material: Material, stream: BinaryIO) -> Written:
    """Write the events as one FeatureCollection, a feature a line."""
    tally = Tally()
    head = {"type": "FeatureCollection", "mihak": material.about.told()}
    stream.write(json.dumps(head, ensure_ascii=False)[:-1].encode() + b', "features": [\n')
    lost = {NO_PLACE: 0, WIDE: 0}
    for n, cells in enumerate(tally.rows(events_table(material).rows)):
        lost[NO_PLACE] += cells[LAT] is None
        lost[WIDE] += bool(cells[RADIUS])
        line = json.dumps(_feature(cells), ensure_ascii=False, default=str)
        stream.write((b"" if n == 0 else b",\n") + line.encode())
    stream.write(b"\n]}\n")
    told = tally.written()
    return Written(told.records, told.left_out, {code: times for code, times in lost.items() if times})


def _feature(cells: tuple[Cell, ...]) -> dict[str, Any]:
    at = None if cells[LAT] is None else {"type": "Point", "coordinates": [cells[LON], cells[LAT]]}
    return {"type": "Feature", "id": cells[0], "geometry": at, "properties": dict(_told(cells))}


def _told(cells: tuple[Cell, ...]) -> Iterator[tuple[str, Cell]]:
    for n, cell in enumerate(cells):
        if n not in (LAT, LON) and cell not in (None, ""):
            yield NAMES[n], cell
