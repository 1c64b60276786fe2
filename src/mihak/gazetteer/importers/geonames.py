"""GeoNames dumps: XX.txt, allCountries.txt or cities….txt, plain or zipped."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from mihak.errors import UnreadableFile
from mihak.gazetteer.importers.record import Skipped, arabic_names, degrees, people, reading
from mihak.gazetteer.place import Place

COLUMNS: Final = 19
CITY: Final = 100_000
TOWN: Final = 5_000
UNITS: Final = {"PCLI": "country", "PCL": "country", "ADM1": "admin1", "ADM2": "admin2", "ADM3": "admin3"}
# Classes of features by their first letter: A units, P populated places, the
# rest hills, waters, roads and buildings.
AREAS: Final = frozenset({"RGN", "AREA", "MTS", "DSRT", "PLN", "VAL", "OAS", "PEN", "ISL"})


def read_geonames(file: Path) -> Iterator[Place | Skipped]:
    """A Place for each row with an Arabic name.

    Raises UnreadableFile for a file that is no such dump.
    """
    with _lines(file) as lines:
        for number, line in enumerate(lines, 1):
            fields = line.rstrip("\n").split("\t")
            if len(fields) != COLUMNS:
                if number == 1:
                    raise UnreadableFile(
                        f"not a GeoNames dump: {len(fields)} columns, not {COLUMNS}",
                        file=str(file),
                        repair="Take XX.txt or XX.zip from the folder export/dump of GeoNames",
                    )
                yield Skipped("wrong number of columns")
                continue
            yield _place(fields)


def _place(fields: list[str]) -> Place | Skipped:
    names = arabic_names([fields[1], *fields[3].split(",")])
    lat, lon = degrees(fields[4], 90), degrees(fields[5], 180)
    if not names:
        return Skipped("no Arabic name")
    if lat is None or lon is None:
        return Skipped("no position")
    population = people(fields[14])
    country = fields[8]
    return Place(
        id=f"geonames:{fields[0]}",
        name_ar=names[0],
        name_en=fields[2] or fields[1],
        names=names,
        kind=kind_of(fields[6], fields[7], population or 0),
        country=country,
        lat=lat,
        lon=lon,
        parents=(f"iso:{country}",) if country else (),
        population=population,
        source=f"GeoNames {fields[18]}",
    )


def kind_of(feature_class: str, code: str, population: int) -> str:
    """A GeoNames feature as one of our kinds."""
    if code in UNITS:
        return UNITS[code]
    if code == "PPLX":
        return "neighbourhood"
    if feature_class == "P":
        return "city" if population >= CITY else "town" if population >= TOWN else "village"
    return "area" if feature_class == "A" or code in AREAS else "site"


@contextmanager
def _lines(file: Path) -> Iterator[IO[str]]:
    """The lines of a dump, unpacked while they are read."""
    if file.suffix.lower() != ".zip":
        with reading(file), file.open(encoding="utf-8", newline="\n") as lines:
            yield lines
        return
    try:
        with (
            reading(file),
            zipfile.ZipFile(file) as archive,
            archive.open(_member(file, archive)) as packed,
        ):
            yield io.TextIOWrapper(packed, encoding="utf-8", newline="\n")
    except zipfile.BadZipFile as error:
        raise UnreadableFile(f"no zip file ({error})", file=str(file), repair="Fetch it again") from error


def _member(file: Path, archive: zipfile.ZipFile) -> str:
    names = [name for name in archive.namelist() if name.endswith(".txt") and "readme" not in name.lower()]
    if len(names) != 1:
        raise UnreadableFile(
            f"not a GeoNames dump: holds {', '.join(archive.namelist()) or 'nothing'}",
            file=str(file),
            repair="It should hold one .txt file",
        )
    return names[0]
