"""Where two claims are set, by the gazetteer: one inside the other, or far from each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mihak.claims.setting import Setting
from mihak.gazetteer.place_index import default_places

COUNTRY: Final = "iso:"


def lies_in(inner: Setting, outer: Setting) -> bool:
    """Whether a place of one setting lies in one of the other; places that no gazetteer lists lie nowhere."""
    around = {id for place in outer.places for id in place.ids}
    return not around.isdisjoint(id for place in inner.places for own in place.ids for id in parents(own))


def elsewhere(a: Setting, b: Setting) -> bool:
    """Whether two settings name places of different regions; countries alone tell of none."""
    x, y = frozenset(regions(a)), frozenset(regions(b))
    return bool(x and y) and x.isdisjoint(y)


def regions(setting: Setting) -> Iterator[str]:
    """The ids of the places of a setting and of what they lie in, without countries."""
    for place in setting.places:
        for id in place.ids:
            yield from (i for i in (id, *parents(id)) if not i.startswith(COUNTRY))


def parents(id: str) -> tuple[str, ...]:
    """The ids of the places that a place lies in; none for one that the package does not list."""
    place = default_places().get(id)
    return place.parents if place is not None else ()
