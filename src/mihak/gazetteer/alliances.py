"""Which camps fought on one side in a war, by country.

``data/alliances.tsv`` holds the rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.errors import GazetteerError

FILE: Final = "alliances.tsv"
# Camps that say nothing about who fights with whom.
NO_CAMP: Final = frozenset({"", "unknown", "independent"})
Leads = Mapping[tuple[str, str], str]


def parsed(text: str) -> Leads:
    """The camp that leads an alliance, by country and member; GazetteerError for a row that is none."""
    leads: dict[tuple[str, str], str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        try:
            country, side, leader = line.split("\t")
        except ValueError as error:
            repair = "Write country, camp and leading camp with tabs between."
            raise GazetteerError(f"{FILE}, line {number}: no alliance", repair=repair) from error
        leads[country, side] = leader
    return leads


@cache
def alliances() -> Leads:
    """The alliances of the package's own data, read once."""
    return parsed(files("mihak.gazetteer").joinpath("data", FILE).read_text("utf-8"))


def bloc(side: str, country: str) -> str:
    """The camp that a camp is compared as in a country; ``""`` where it says nothing."""
    return "" if side in NO_CAMP else alliances().get((country, side), side)
