"""Where an event happened, with what it lies in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mihak.gazetteer.place import Place
from mihak.gazetteer.place_index import PlaceIndex
from mihak.views.incidents import places_told
from mihak.views.where import Ground, ground, place_of
from mihak.weighing.events import Event
from mihak.weighing.weighed import Weighed

CHAIN: Final = ("country", "admin1", "admin2", "admin3")


@dataclass(frozen=True, slots=True)
class Within:
    """A unit that a place lies in, or is: its id and names, all "" where none is known."""

    id: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Located:
    """The place most told, as a map may show it, its units, and all names as told.

    ``ground`` is None where no claim names a place. ``named`` is False where the
    place is that of the claims beside it.
    """

    ground: Ground | None
    country: Within
    admin1: Within
    admin2: Within
    admin3: Within
    told: tuple[str, ...]
    named: bool


def located(event: Event, weighed: Weighed, places: PlaceIndex) -> Located:
    """Where an event happened: where its lead did, else the first of the others that says."""
    told = tuple(dict.fromkeys(name for one in event.incidents for name in places_told(one, weighed)))
    keys = (place_of(weighed.assessments[one.id]) for one in event.incidents)
    key = next((key for key in keys if key), "")
    named = any(weighed.facts[claim].placed for one in event.incidents for claim in one.claims)
    place = places.get(key) if key else None
    units = [_within(place, kind, places) for kind in CHAIN]
    where = ground(key, places, told[0] if told else key) if key else None
    return Located(where, units[0], units[1], units[2], units[3], told, named)


def _within(place: Place | None, kind: str, places: PlaceIndex) -> Within:
    if place is None:
        return Within("", "", "")
    chain = (place, *(one for id in place.parents if (one := places.get(id)) is not None))
    unit = next((one for one in chain if one.kind == kind), None)
    return Within("", "", "") if unit is None else Within(unit.id, unit.name_ar, unit.name_en)
