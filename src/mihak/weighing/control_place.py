"""Which places of a claim changed hands, and by what key each is one place in all reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import cos, hypot, radians
from typing import Final

from mihak.linking.spots import COARSENESS, coarseness
from mihak.model.facts import Spot

PARTS_FILE: Final = "place_parts.txt"
KM_PER_DEGREE: Final = 111.2
# How far what lies in a place may be from its middle, in km; farther away it is a second place of a list.
REACH_KM: Final = {"town": 3.0, "city": 15.0, "area": 15.0}
# What is always said for orientation where something smaller is named; a country is nobody's gain.
ONLY_CONTEXT: Final = frozenset({"admin3", "admin2", "admin1", "country"})
COUNTRY: Final = "country"
AREA: Final = "area"
# Kinds that a part of ("the districts of …") is not taken for.
WHOLES: Final = frozenset({"village", "town", "city", "admin3", "admin2", "admin1"})


@dataclass(frozen=True, slots=True, order=True)
class Ground:
    """A place of a timeline: ``key`` is its id, or its folded name where it has none; ``name`` as told, folded."""

    key: str
    name: str


def grounds_of(spots: Sequence[Spot]) -> tuple[Ground, ...]:
    """The places that a claim of control is about, as told in a list; those said for orientation are left out."""
    found = [spot for spot in spots if spot.kind != COUNTRY and not any(holds(spot, other) for other in spots)]
    return tuple(dict.fromkeys(Ground(key_of(spot), spot.name) for spot in found))


def key_of(spot: Spot) -> str:
    """The id of a place; its name where it has none, or names a part of what the id stands for."""
    return spot.name if not spot.id or (spot.kind in WHOLES and is_part(spot)) else spot.id


def is_part(spot: Spot) -> bool:
    """Whether a name says which part of a place: the north of it, its districts."""
    first, _, rest = spot.name.partition(" ")
    return bool(rest) and first in part_words()


def holds(outer: Spot, inner: Spot) -> bool:
    """Whether a place is named only to say where another one lies: a city behind a hill inside it."""
    if outer is inner or (inner.id and inner.id in outer.parents):
        return False
    if outer.id and outer.id in inner.parents:
        return True
    if _is_region(outer) != _is_region(inner):
        # The west of a city lies in it, and the city lies in the north of a country.
        return not _near(inner, outer) if _is_region(outer) else _near(outer, inner)
    if outer.kind not in COARSENESS or coarseness(outer) <= coarseness(inner):
        return False
    if outer.kind in ONLY_CONTEXT:
        return True
    return outer.kind in REACH_KM and (kilometres(outer, inner) is None or _near(outer, inner))


def _near(outer: Spot, inner: Spot) -> bool:
    """Whether a place is known to lie within the reach of another."""
    apart = kilometres(outer, inner)
    return apart is not None and apart <= REACH_KM.get(outer.kind, 0.0)


def _is_region(spot: Spot) -> bool:
    """Whether it is "the north of Syria" or "the countryside of Aleppo"."""
    return spot.kind == AREA and is_part(spot)


def kilometres(one: Spot, other: Spot) -> float | None:
    """The distance of two places on a plane, good enough for the reach of a city; None where one has no position."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    east = (one.lon - other.lon) * cos(radians((one.lat + other.lat) / 2))
    return KM_PER_DEGREE * hypot(one.lat - other.lat, east)


@cache
def part_words() -> frozenset[str]:
    """The folded words of ``data/place_parts.txt``."""
    lines = files("mihak.weighing").joinpath("data", PARTS_FILE).read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))
