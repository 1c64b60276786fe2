"""Which camps are parties to the wars in a country."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.gazetteer.actors import rows

TABLE: Final = "wars.tsv"


def parties(countries: Iterable[str]) -> frozenset[str]:
    """The sides at war in any of some countries (ISO 3166); empty where no war of theirs is listed."""
    known = wars()
    return frozenset(side for country in countries for side in known.get(country, ()))


@cache
def wars() -> dict[str, tuple[str, ...]]:
    """Countries, each with the ids of the sides at war in it; read once."""
    text = files("mihak.gazetteer").joinpath("data", TABLE).read_text("utf-8")
    return {country: tuple(sides.split("|")) for _, (country, sides) in rows(text, TABLE, 2)}
