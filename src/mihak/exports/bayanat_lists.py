"""What records of Bayanat point to by number: its sources, locations and actors, gathered while records are written.

Bayanat numbers everything itself. The numbers here are made of Mihak's ids, far above
those that a database has reached, so that none points to another's record.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from mihak.exports.table import FLAG, INTEGER, Column, Row, Table
from mihak.gazetteer.actors import ActorIndex
from mihak.gazetteer.place import Place
from mihak.gazetteer.place_index import PlaceIndex
from mihak.views.event_parties import COLLECTIVE

FIRST: Final = 1_000_000_000
MANY: Final = 1_000_000_000
"""Numbers from FIRST on, so many: PostgreSQL's integers end at 2,147,483,647."""
LONGEST: Final = 255
UNITS: Final = ("country", "admin1", "admin2", "admin3", "city")
"""What a location may lie in, as its parents."""
SOURCES: Final = (
    Column("id", "its number", INTEGER), Column("etl_id", "whose number it is elsewhere"), Column("title", "its name"),
    Column("title_ar", "its Arabic name"), Column("comments", "where it comes from"),
)  # fmt: skip
LOCATIONS: Final = (
    Column("id", "its number", INTEGER), Column("parent_id", "the number of what it lies in", INTEGER),
    Column("title", "its English name"), Column("title_ar", "its Arabic name"),
    Column("latlng", "its middle, as PostGIS reads it"), Column("full_location", "its name with what it lies in"),
    Column("description", "its id and kind in the gazetteer"), Column("deleted", "no", FLAG),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Acting:
    """An actor or a camp: its names, and in a line each what is known of it."""

    key: str
    name: str
    name_ar: str
    kind: str
    known: tuple[str, ...]


class Lists:
    """The sources, locations and actors that were pointed to, in the order in which they first were."""

    def __init__(self, actors: ActorIndex, places: PlaceIndex) -> None:
        self._actors, self._places = actors, places
        self._numbers: dict[str, int] = {}
        self._taken: set[int] = set()
        self.sources: dict[str, int] = {}
        self.locations: dict[str, Place] = {}
        self.acting: dict[str, Acting] = {}

    def number(self, kind: str, key: str) -> int:
        """The number of a thing: the same in every file, but where two would have the same."""
        name = f"{kind}:{key}"
        if name not in self._numbers:
            found = int(hashlib.sha256(name.encode()).hexdigest()[:15], 16) % MANY
            while found in self._taken:
                found = (found + 1) % MANY
            self._taken.add(found)
            self._numbers[name] = found
        return FIRST + self._numbers[name]

    def source(self, name: str) -> dict[str, Any]:
        """A publisher, to be pointed to."""
        self.sources[name] = self.number("source", name)
        return {"id": self.sources[name], "title": name[:LONGEST]}

    def location(self, key: str) -> dict[str, Any] | None:
        """A place of the gazetteer, to be pointed to, with what it lies in; None for others."""
        place = self._places.get(key)
        if place is None:
            return None
        for one in (place, *self._around(place)):
            self.locations.setdefault(one.id, one)
        return {
            "id": self.number("location", key), "title": self.title(key), "full_string": self._full(place),
            "lat": place.lat, "lng": place.lon,
        }  # fmt: skip

    def title(self, key: str) -> str:
        """The name of a place; its id where the gazetteer lacks it."""
        place = self._places.get(key)
        return (place.name_en or place.name_ar) if place else key

    def actor(self, id: str, side: str) -> dict[str, Any] | None:
        """An actor, or the camp of a name that stands for no single body, to be pointed to; None for nobody known."""
        known = self._actors.get(id) if id in self._actors else None
        if known is not None and known.kind != COLLECTIVE:
            others = ", ".join(known.aliases_en)  # Arabic ones are what the other side calls it, too.
            lines = (f"Also: {others}" if others else "", f"Camp: {self._actors.sides.get(known.side, '')}")
            one = Acting(id, known.name_en, known.name_ar, known.kind, tuple(line for line in lines if line))
        elif side in self._actors.sides:
            one = Acting(f"side-{side}", self._actors.sides[side], "", "camp", ())
        else:
            return None
        self.acting.setdefault(one.key, one)
        return {"id": self.number("actor", one.key), "name": one.name}

    def sources_table(self) -> Table:
        """As Bayanat's list of sources takes them; no cell is empty, or it would read "nan" there."""
        rows = (
            Row((number, f"mihak:{number}", name, name, "Brought in from Mihak"))
            for name, number in self.sources.items()
        )
        return Table("sources", SOURCES, rows)

    def locations_table(self) -> Table:
        """As Bayanat's list of locations takes them."""
        return Table("locations", LOCATIONS, (Row(self._located(place)) for place in self.locations.values()))

    def _located(self, place: Place) -> tuple[int | str | bool | None, ...]:
        outer = next(self._around(place), None)
        at = "" if place.lat is None or place.lon is None else f"SRID=4326;POINT({place.lon} {place.lat})"
        parent = self.number("location", outer.id) if outer else None
        title = place.name_en or place.name_ar
        about = f"{place.id}, {place.kind}"
        return self.number("location", place.id), parent, title, place.name_ar, at, self._full(place), about, False

    def _around(self, place: Place) -> Iterator[Place]:
        found = (self._places.get(id) for id in place.parents)
        return (one for one in found if one is not None and one.kind in UNITS)

    def _full(self, place: Place) -> str:
        return ", ".join(one.name_en or one.name_ar for one in (place, *self._around(place)))
