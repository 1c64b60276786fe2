"""The places inside a place that a register tells of."""

from __future__ import annotations

from collections.abc import Iterable

from mihak.gazetteer.place_index import PlaceIndex


def within(place: str, told: Iterable[str], places: PlaceIndex) -> tuple[str, ...]:
    """Those of the place ids ``told`` that lie in a place, given by name or id, or are it; sorted.

    A name that several places bear stands for all of them: حلب, the city and its governorate.
    """
    meant = {place, *(one.id for one in places.candidates(place))}
    known = ((id, places.get(id)) for id in told)
    return tuple(sorted(id for id, one in known if id in meant or (one and not meant.isdisjoint(one.parents))))
