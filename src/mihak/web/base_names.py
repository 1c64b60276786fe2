"""The names that the base map bears: of countries, provinces, cities and towns, in a language."""

from __future__ import annotations

from functools import cache
from typing import Final

from mihak.gazetteer.place import Place
from mihak.gazetteer.place_index import default_places

KINDS: Final = ("country", "admin1", "city", "town")
BaseName = tuple[str, str, str, str, float | None, float | None, int]


@cache
def base_names(lang: str) -> list[BaseName]:
    """Name, English name, kind, country, latitude, longitude and size of each, the largest first within a kind."""
    places = default_places()
    found = {one.id: one for key in places.keys() for one in places.candidates(key) if one.kind in KINDS}  # noqa: SIM118
    ordered = sorted(found.values(), key=lambda one: (KINDS.index(one.kind), -one.size, one.id))
    return [_row(one, lang) for one in ordered]


def _row(one: Place, lang: str) -> BaseName:
    name = one.name_ar if lang == "ar" else one.name_en
    return (name or one.name_ar, one.name_en, one.kind, one.country, one.lat, one.lon, one.size)
