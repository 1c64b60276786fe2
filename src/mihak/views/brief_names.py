"""Names of sides, places and sources in the language of a brief."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.errors import OptionError
from mihak.gazetteer.actors import ActorIndex, rows
from mihak.gazetteer.place_index import PlaceIndex
from mihak.model.facts import Spot
from mihak.model.source import Source

LANGUAGES: Final = ("ar", "en")
_SIDES: Final = "sides.tsv"


@dataclass(frozen=True, slots=True)
class Names:
    """What a brief calls things; ``lang`` is one of LANGUAGES, ``sources`` are by id."""

    lang: str
    places: PlaceIndex
    actors: ActorIndex
    sources: Mapping[str, Source]

    def __post_init__(self) -> None:
        if self.lang not in LANGUAGES:
            raise OptionError(f"no brief in {self.lang!r}", repair=f"Choose one of {', '.join(LANGUAGES)}")

    def camp(self, id: str) -> str:
        """A side's name; the id itself where the list of sides lacks it."""
        return camps(self.lang).get(id, id)

    def place(self, id: str, name: str) -> str:
        """A place's name by the gazetteer, else as a report has it."""
        known = self.places.get(id) if id else None
        return name if known is None else self._of(known.name_ar, known.name_en)

    def spot(self, spot: Spot) -> str:
        """A spot's name."""
        return self.place(spot.id, spot.name)

    def source(self, id: str, name: str) -> str:
        """A source's name by the list of sources, else as the report has it."""
        known = self.sources.get(id)
        return name if known is None else self._of(known.name_ar, known.name_en)

    def actor(self, id: str, name: str) -> str:
        """An actor's name by the gazetteer, else as a report has it."""
        known = next((actor for actor in self.actors if actor.id == id), None)
        return name if known is None else self._of(known.name_ar, known.name_en)

    def _of(self, arabic: str, english: str) -> str:
        chosen = arabic if self.lang == "ar" else english
        return chosen or arabic or english


@cache
def camps(lang: str) -> Mapping[str, str]:
    """The names of the sides by id."""
    text = files("mihak.gazetteer").joinpath("data", _SIDES).read_text("utf-8")
    column = {"en": 1, "ar": 2}[lang]
    return {cells[0]: cells[column] for _, cells in rows(text, _SIDES, 3)}
