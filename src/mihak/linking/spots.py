"""The places of claims as they are compared: by id, by name, and by what they lie in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from mihak.gazetteer.place import Place
from mihak.gazetteer.place_index import PlaceIndex
from mihak.lang.ar.normalise import fold
from mihak.model.claim import Name
from mihak.model.facts import Spot

REMEMBERED = 100_000
# What an id ranks by: the smaller, the more it says where.
COARSENESS = {
    "site": 0, "neighbourhood": 1, "village": 2, "town": 3, "city": 5, "area": 4, "admin3": 6, "admin2": 7,
    "admin1": 8, "country": 9,
}  # fmt: skip
UNKNOWN_KIND = 2
QUARTERS = "احياء"
COMPASS = frozenset({"الشرقيه", "الغربيه", "الشماليه", "الجنوبيه"})
# Places that say little about where something happened.
COARSE = frozenset({"admin1", "admin2", "country"})


class Spots:
    """Makes spots of names, each id looked up once."""

    def __init__(self, places: PlaceIndex) -> None:
        self._places = places
        self._spot = lru_cache(REMEMBERED)(self._make)

    def of(self, names: Sequence[Name], land: str = "", city: str = "") -> tuple[Spot, ...]:
        """The spots of a claim's places, most specific first; as told among equals.

        A name without an id takes that of the only place of the country
        ``land`` (ISO 3166 alpha-2) which bears it; "the eastern quarters" are
        those of ``city``, a folded name, where they are known.
        """
        spots = (self._spot(plain(name.names[0]), name.entity, land, city) for name in names)
        return tuple(sorted(dict.fromkeys(spots), key=coarseness))

    def _make(self, name: str, id: str, land: str, city: str) -> Spot:
        quarters = self._quarters(name, city)
        if quarters is not None:
            return spot(name, quarters)
        place = self._places.get(id) if id else None
        if place is None and land:
            there = [place for place in self._places.candidates(name) if place.country == land]
            place = there[0] if len(there) == 1 else None
        return Spot(name) if place is None else spot(name, place)

    def _quarters(self, name: str, city: str) -> Place | None:
        """The quarters of a city on one side of it, where the name tells just that: None elsewhere."""
        words = name.split()
        if not city or len(words) < 2 or words[0].removeprefix("ال") != QUARTERS or words[-1] not in COMPASS:
            return None
        found = self._places.candidates(f"{QUARTERS} {city} {words[-1]}")
        return found[0] if len(found) == 1 else None


def spot(name: str, place: Place) -> Spot:
    """A place as a spot, under the name that the report gives it."""
    return Spot(name, place.id, place.kind, place.parents, place.lat, place.lon)


def plain(name: str) -> str:
    """A name as it is compared: folded, without quotation marks and doubled spaces."""
    return " ".join(fold(name).replace('"', " ").replace("'", " ").split())


def coarseness(place: Spot) -> int:
    """How little a spot says about where: 0 for a hill or a base, 9 for a country."""
    return COARSENESS.get(place.kind, UNKNOWN_KIND)


def main_city(places: PlaceIndex, spots: Sequence[Spot]) -> str:
    """The folded name of the city that is named most often among spots, or inside their names; ``""`` for none."""
    names = Counter(word for one in spots for word in dict.fromkeys((one.name, *one.name.split())))
    cities = [word for word in sorted(names) if any(place.kind == "city" for place in places.candidates(word))]
    return max(cities, key=lambda word: names[word], default="")


def country(places: PlaceIndex, spots: Sequence[Spot]) -> str:
    """The country of the first spot that has one, as ISO 3166 alpha-2, else ``""``."""
    for one in spots:
        place = places.get(one.id) if one.id else None
        if place is not None and place.country:
            return place.country
    return ""
