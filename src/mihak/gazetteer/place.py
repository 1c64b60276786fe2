"""A place: a name with an id, a kind, a position and what it lies in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

KINDS: Final = (
    "country",
    "admin1",
    "admin2",
    "admin3",
    "city",
    "town",
    "village",
    "neighbourhood",
    "site",
    "area",
)

# How large a place of a kind is taken to be where no population is known: it
# orders the candidates of a name, nothing else.
USUAL_SIZE: Final = {
    "country": 1_000_000_000,
    "admin1": 40_000,
    "admin2": 9_000,
    "admin3": 4_000,
    "city": 60_000,
    "town": 6_000,
    "village": 600,
    "neighbourhood": 5_000,
    "site": 3_000,
    "area": 20_000,
}


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer.

    ``id`` says whose it is ("geonames:170063", "pcode:SY0200", "wof:…",
    "mihak:…"); ``names`` holds every Arabic spelling, ``name_ar`` first;
    ``kind`` is one of KINDS ("site": a hill, base, airport, road, school, dam
    or crossing; "area": a region without a border); ``country`` is ISO 3166-1
    alpha-2, or "" for what lies in several; ``lat`` and ``lon`` are degrees
    (WGS 84), both None where not known; ``parents`` are ids, nearest first;
    ``population`` counts people; ``source`` is the data set and its version.
    ``common`` tells that the name it was asked by (from ``get``: its first
    name) is an everyday word or a person's name too, so that a text means the
    place only where it says so ("مدينة الباب").
    """

    id: str
    name_ar: str
    name_en: str
    names: tuple[str, ...]
    kind: str
    country: str
    lat: float | None = None
    lon: float | None = None
    parents: tuple[str, ...] = ()
    population: int | None = None
    source: str = ""
    common: bool = False

    @property
    def size(self) -> int:
        """What its candidates are ordered by: people, or what its kind usually has."""
        return self.population or USUAL_SIZE[self.kind]
