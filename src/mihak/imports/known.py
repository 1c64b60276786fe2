"""Places and actors of data sets, which write English names and coordinates, as those of the gazetteer."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import cos, hypot, radians
from typing import Final

from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place import Place
from mihak.gazetteer.place_index import PlaceIndex
from mihak.imports.cells import Cells

KM_PER_DEGREE: Final = 111.2
NEAR_KM: Final = 3.0
"""A place of the gazetteer no farther away is taken for the one that is meant."""
SETTLED: Final = frozenset({"city", "town", "village", "neighbourhood", "site"})
REMEMBERED: Final = 100_000
GOVERNMENT: Final = re.compile(r"^(?:government of|military forces of|police forces of)\s+(.+?)(?:\s*\(.*)?$")
LED: Final = ("government", "army", "state")


class Nearest:
    """Finds the place of a pair of coordinates; each pair is looked for once."""

    def __init__(self, places: PlaceIndex) -> None:
        keys = places.keys()
        found = {place.id: place for key in keys for place in places.candidates(key)}
        self._cells: dict[tuple[int, int], list[Place]] = {}
        for place in found.values():
            if place.lat is not None and place.lon is not None and place.kind in SETTLED:
                self._cells.setdefault(_cell(place.lat, place.lon), []).append(place)
        self.at = lru_cache(REMEMBERED)(self._at)

    def _at(self, lat: float, lon: float) -> Place | None:
        """The nearest settled place, the larger one among equals; None where none is near."""
        row, column = _cell(lat, lon)
        around = (self._cells.get((row + dr, column + dc), ()) for dr in (-1, 0, 1) for dc in (-1, 0, 1))
        near = [(kilometres(lat, lon, place), -place.size, place.id, place) for places in around for place in places]
        found = min(near, default=None)
        return found[-1] if found is not None and found[0] <= NEAR_KM else None


def place_of(cells: Cells, nearest: Nearest) -> str:
    """The id of the place at a row's coordinates; "" where none is near, or the row has no coordinates."""
    if not cells.value("latitude") and not cells.value("longitude"):
        return ""
    place = nearest.at(*cells.coordinates())
    return place.id if place else ""


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return int(lat * 10 // 1), int(lon * 10 // 1)


def kilometres(lat: float, lon: float, place: Place) -> float:
    """How far a place is from a point, to a tenth of a kilometre: near enough to be the same is the same."""
    assert place.lat is not None and place.lon is not None
    east = (place.lon - lon) * cos(radians(lat))
    return round(hypot(place.lat - lat, east) * KM_PER_DEGREE, 1)


@cache
def _by_name() -> dict[str, str]:
    """Ids of actors by their English names; of those that share one, none."""
    found: dict[str, set[str]] = {}
    for actor in default_actors():
        for name in (actor.name_en, *actor.aliases_en):
            found.setdefault(plain(name), set()).add(actor.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def actor_of(name: str) -> str:
    """The id of an actor by its English name, "" for none.

    "Government of Syria" and "Military Forces of Syria (2000-)" are the state's.
    """
    told = plain(name)
    if told in _by_name():
        return _by_name()[told]
    state = GOVERNMENT.match(told)
    return _states().get(state[1], "") if state else ""


@cache
def _states() -> dict[str, str]:
    """By the English name of a country its government, else its army, else the state itself."""
    led = {(actor.country, actor.kind): actor.id for actor in reversed(list(default_actors())) if actor.country}
    found: dict[str, str] = {}
    for state in default_actors():
        if state.kind == "state" and state.country:
            id = next(led[state.country, kind] for kind in LED if (state.country, kind) in led)
            found |= {plain(name): id for name in (state.name_en, *state.aliases_en)}
    return found


def plain(name: str) -> str:
    """An English name as it is compared: small letters, single spaces, without quotation marks."""
    return " ".join(name.casefold().replace("’", "'").replace('"', " ").split())
