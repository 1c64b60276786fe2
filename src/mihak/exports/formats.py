"""The formats that a register is written out in: one line here for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO, Final

from mihak.exports import acled, bayanat, bundle, ftm, geojson, ucdp, workbook
from mihak.exports.bayanat import write_bayanat
from mihak.exports.bundle import write_bundle
from mihak.exports.delimited import write_csv
from mihak.exports.ftm import write_ftm
from mihak.exports.geojson import write_geojson
from mihak.exports.hxl import write_hxl
from mihak.exports.json_lines import write_json_lines
from mihak.exports.material import Material
from mihak.exports.parquet import write_parquet
from mihak.exports.table import Written
from mihak.exports.tables import TABLES, table_of
from mihak.exports.workbook import write_workbook

Write = Callable[[Material, BinaryIO], Written]


@dataclass(frozen=True, slots=True)
class Export:
    """A format: its name, what it is, the usual end of a file's name.

    ``rule`` is the rule of its figures, "" where it is asked for; ``text``:
    it may be written on screen; ``of`` are the tables that it can hold, none
    where it has one of its own; ``lost`` says what its codes of losses mean;
    ``audit``: it holds the register's log, where names are not hidden.
    """

    name: str
    says: str
    suffix: str
    write: Write
    rule: str = ""
    text: bool = True
    of: tuple[str, ...] = ()
    lost: Mapping[str, str] | None = None
    audit: bool = False


def _ucdp(material: Material, stream: BinaryIO) -> Written:
    return write_csv(ucdp.ucdp_table(material), stream)


def _acled(material: Material, stream: BinaryIO) -> Written:
    return write_csv(acled.acled_table(material), stream)


def _hxl(material: Material, stream: BinaryIO) -> Written:
    return write_hxl(table_of(material), stream)


def _csv(material: Material, stream: BinaryIO) -> Written:
    return write_csv(table_of(material), stream, mark=True)


def _jsonl(material: Material, stream: BinaryIO) -> Written:
    return write_json_lines(table_of(material), stream)


def _parquet(material: Material, stream: BinaryIO) -> Written:
    return write_parquet(table_of(material), stream, material.about)


def _xlsx(material: Material, stream: BinaryIO) -> Written:
    names = (material.of,) if material.of else tuple(TABLES)
    return write_workbook([TABLES[name](material) for name in names], stream, material.about)


OWN: Final = tuple(TABLES)
EXPORTS: Final = (
    Export("ucdp", "UCDP Georeferenced Event Dataset, 49 columns, events with deaths", ".csv", _ucdp, "ucdp",
           lost=ucdp.LOST),
    Export("acled", "Armed Conflict Location & Event Data, 31 columns", ".csv", _acled, "acled", lost=acled.LOST),
    Export("hxl", "CSV with hashtags of the Humanitarian Exchange Language", ".csv", _hxl, of=OWN),
    Export("bayanat", "bulletins, incidents and actors for Bayanat, as JSON and CSV", ".zip", write_bayanat, text=False,
           lost=bayanat.LOST),
    Export("ftm", "FollowTheMoney entities, a line of JSON each", ".ftm.json", write_ftm, lost=ftm.LOST),
    Export("geojson", "GeoJSON, a feature an event, for maps", ".geojson", write_geojson, lost=geojson.LOST),
    Export("parquet", "Parquet, for analysis of much at once", ".parquet", _parquet, text=False, of=OWN),
    Export("jsonl", "JSON lines, for programs", ".jsonl", _jsonl, of=OWN),
    Export("csv", "CSV, for spreadsheets", ".csv", _csv, of=OWN),
    Export("xlsx", "a workbook, right to left, a sheet a table", ".xlsx", _xlsx, text=False, of=OWN,
           lost=workbook.LOST),
    Export("bundle", "evidence: reports, claims, judgements, audit chain and hashes, as a bag (BagIt)", ".zip",
           write_bundle, text=False, lost=bundle.LOST, audit=True),
)  # fmt: skip
"""To add one: a file that writes it, a line here, its test, its line in docs/exports.md."""
NAMED: Final = {export.name: export for export in EXPORTS}
