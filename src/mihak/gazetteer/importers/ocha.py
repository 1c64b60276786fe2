"""OCHA's P-code tables: units and neighbourhoods, whose columns differ from file to file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mihak.errors import UnreadableFile
from mihak.gazetteer.importers.record import Skipped, arabic_names, csv_rows, degrees, header
from mihak.gazetteer.place import Place

SOURCE: Final = "OCHA COD"
OWN_CODE: Final = re.compile(r"(?:prev_)?p_?code|admin(\d)p_?code|adm(\d)_pcode")
UNIT_CODE: Final = re.compile(r"(?:admin(\d)p_?code|adm(\d)_pcode)")
ARABIC_NAME: Final = re.compile(r"nam(?:e)?_ar(?:_ref)?|name_ar|admin\dname_ar|adm\d_ar|alt_ar")
ENGLISH_NAME: Final = re.compile(r"nam(?:e)?_en(?:_ref)?|admin\dname_en|adm\d_en")
LATITUDE: Final = ("latitude", "lat", "y_center", "center_lat", "y")
LONGITUDE: Final = ("longitude", "lon", "x_center", "center_lon", "x")
KINDS: Final = ("country", "admin1", "admin2", "admin3")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a file holds what; ``parents`` nearest first."""

    code: str
    arabic: tuple[str, ...]
    english: tuple[str, ...]
    lat: str
    lon: str
    parents: tuple[str, ...]


def read_ocha(file: Path) -> Iterator[Place | Skipped]:
    """A Place for each row with a code and an Arabic name.

    Raises UnreadableFile, naming the columns there are, where a code, a name or
    a position is nowhere to be found.
    """
    columns = find_columns(file, header(file))
    for row in csv_rows(file):
        yield _place(row, columns)


def find_columns(file: Path, names: Sequence[str]) -> Columns:
    """The columns of a table by their header words."""
    units = sorted((name for name in names if UNIT_CODE.fullmatch(name.lower())), reverse=True)
    own = [name for name in names if name.lower() in ("pcode", "p_code")] or units[:1]
    arabic = _named(names, ARABIC_NAME, own)
    lat, lon = _first(names, LATITUDE), _first(names, LONGITUDE)
    if not (own and arabic and lat and lon):
        raise UnreadableFile(
            "not a P-code table: no column for " + _missing(own, arabic, lat, lon),
            file=str(file),
            repair=f"Its columns are: {', '.join(names) or 'none'}",
        )
    parents = tuple(name for name in units if name != own[0])
    return Columns(own[0], arabic, _named(names, ENGLISH_NAME, own), lat, lon, parents)


def _named(names: Sequence[str], pattern: re.Pattern[str], own: list[str]) -> tuple[str, ...]:
    """The name columns of the row itself: not those of the units that it lies in."""
    found = [name for name in names if pattern.fullmatch(name.lower())]
    plain = [name for name in found if not name.lower().startswith("adm")]
    if plain or not own:
        return tuple(plain)
    level = re.search(r"\d", own[0])
    return tuple(name for name in found if level and level[0] in name)


def _first(names: Sequence[str], wanted: Sequence[str]) -> str:
    lower = {name.lower(): name for name in names}
    return next((lower[name] for name in wanted if name in lower), "")


def _missing(own: list[str], arabic: tuple[str, ...], lat: str, lon: str) -> str:
    parts = (("the P-code", own), ("the Arabic name", arabic), ("latitude", lat), ("longitude", lon))
    return ", ".join(what for what, found in parts if not found)


def _place(row: dict[str, str], columns: Columns) -> Place | Skipped:
    code = row[columns.code].strip()
    names = arabic_names(name for column in columns.arabic for name in row[column].split("|"))
    lat, lon = degrees(row[columns.lat], 90), degrees(row[columns.lon], 180)
    if not code:
        return Skipped("no P-code")
    if not names:
        return Skipped("no Arabic name")
    if lat is None or lon is None:
        return Skipped("no position")
    parents = [row[column] for column in columns.parents if row[column] not in ("", code)]
    above = next((parent for parent in parents if len(parent) > 2), code)
    country = above[:2]
    return Place(
        id=f"pcode:{code}" if code.startswith(country) else f"pcode:{above}-{code}",
        name_ar=names[0],
        name_en=next((row[column] for column in columns.english if row[column]), ""),
        names=names,
        kind=_kind(columns, code),
        country=country,
        lat=lat,
        lon=lon,
        parents=tuple(f"iso:{one}" if len(one) == 2 else f"pcode:{one}" for one in parents),
        source=SOURCE,
    )


def _kind(columns: Columns, code: str) -> str:
    """A unit by the length of its code (SY, SY02, SY0200, SY020000); else a quarter."""
    depth = (len(code) - 2) // 2
    if code[:2].isalpha() and depth < len(KINDS) and depth <= len(columns.parents):
        return KINDS[depth]
    return "neighbourhood"
