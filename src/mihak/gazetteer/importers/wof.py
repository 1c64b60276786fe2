"""Who's On First as CSV: a row a place, names in columns, variants joined by "|"."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mihak.gazetteer.importers.record import (
    Skipped,
    arabic_names,
    csv_rows,
    degrees,
    header,
    people,
    require,
)
from mihak.gazetteer.place import Place

NEEDED: Final = ("wof_id", "country", "placetype", "name", "name_ar", "lat", "lon")
KINDS: Final = {
    "country": "country",
    "region": "admin1",
    "county": "admin2",
    "localadmin": "admin3",
    "locality": "village",
    "neighbourhood": "neighbourhood",
    "campus": "site",
}
PARENTS: Final = ("localadmin_id", "county_id", "region_id")
CITY: Final = 100_000
TOWN: Final = 5_000
SOURCE: Final = "Who's On First"


def read_wof(file: Path) -> Iterator[Place | Skipped]:
    """A Place for each current row with an Arabic name.

    A row that names its GeoNames counterpart takes that id, so that it joins
    what is there already. Raises UnreadableFile for other columns.
    """
    require(file, header(file), NEEDED, "a Who's On First table")
    for row in csv_rows(file):
        yield _place(row)


def _place(row: dict[str, str]) -> Place | Skipped:
    names = arabic_names([*row["name_ar"].split("|"), row["name"]])
    kind = KINDS.get(row["placetype"])
    lat, lon = degrees(row["lat"], 90), degrees(row["lon"], 180)
    if row.get("deprecated") or row.get("superseded") or row.get("is_current") == "0":
        return Skipped("not current")
    if kind is None:
        return Skipped(f"place type '{row['placetype']}'")
    if not names:
        return Skipped("no Arabic name")
    if lat is None or lon is None:
        return Skipped("no position")
    population = people(row.get("population", ""))
    return Place(
        id=_id(row),
        name_ar=names[0],
        name_en=row.get("name_en") or row["name"],
        names=names,
        kind=_settled(kind, population or 0),
        country=row["country"],
        lat=lat,
        lon=lon,
        parents=_parents(row),
        population=population,
        source=SOURCE,
    )


def _id(row: dict[str, str]) -> str:
    concordance = row.get("gn_id", "")
    return f"geonames:{concordance}" if concordance.isdigit() else f"wof:{row['wof_id']}"


def _settled(kind: str, population: int) -> str:
    """A locality by its size; other kinds as they are."""
    if kind != "village":
        return kind
    return "city" if population >= CITY else "town" if population >= TOWN else "village"


def _parents(row: dict[str, str]) -> tuple[str, ...]:
    found = [row.get(column, "") for column in PARENTS]
    units = [f"wof:{id_}" for id_ in found if id_.isdigit() and id_ != row["wof_id"]]
    return (*units, f"iso:{row['country']}")
