"""The columns of a place, in the built-in file and in an imported gazetteer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from mihak.gazetteer.place import Place

COLUMNS: Final = (
    "keys",
    "id",
    "names",
    "name_en",
    "kind",
    "country",
    "lat",
    "lon",
    "parent",
    "population",
    "common",
    "source",
)
ALL: Final = "*"
EMPTY: Final = (None, "")

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


def longest_first(keys: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Folded names as words, the longest first, as a greedy match wants them."""
    return tuple(sorted({tuple(key.split(" ")) for key in keys}, key=lambda words: (-len(words), words)))


def place_of(fields: Sequence[Any], parents: tuple[str, ...], key: str = "") -> Place:
    """A Place of the fields of one row, in the order of COLUMNS.

    ``key`` is the folded name that it was asked by; ``common`` in the row is
    "*" (all its names are everyday words) or the folded names that are.
    """
    keys, id_, names, name_en, kind, country, lat, lon, _, population, common, source = fields
    spelled = tuple(names.split("|"))
    asked = key or keys.split("|", 1)[0]
    return Place(
        id=id_,
        name_ar=spelled[0],
        name_en=name_en,
        names=spelled,
        kind=kind,
        country=country,
        lat=None if lat in EMPTY else float(lat),
        lon=None if lon in EMPTY else float(lon),
        parents=parents,
        population=int(population) if population else None,
        source=source,
        common=common == ALL or (common != "" and asked in common.split("|")),
    )
