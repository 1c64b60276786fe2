"""What a gazetteer knows of a name, asked for once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mihak.gazetteer.place_index import PlaceIndex

KEPT: Final = 50_000
"""Names that are remembered at most."""


@dataclass(frozen=True, slots=True)
class Named:
    """The places of a name: their ids, the kind of the first, and whether all are everyday words."""

    ids: tuple[str, ...]
    kind: str
    common: bool


class NamedPlaces(dict[str, Named]):
    """The places of folded names; a name that is not there yet is asked of the gazetteer."""

    def __init__(self, places: PlaceIndex) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, name: str) -> Named:
        found = self._places.candidates(name)
        if len(self) >= KEPT:
            self.clear()
        kind = found[0].kind if found else ""
        named = self[name] = Named(tuple(p.id for p in found), kind, all(p.common for p in found))
        return named
