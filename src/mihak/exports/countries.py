"""The codes and regions that field data sets give countries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.gazetteer.actors import rows
from mihak.views.events import EventView

TABLE: Final = "countries.tsv"
COLUMNS: Final = 7


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its ISO 3166-1 codes, its number in the list of Gleditsch and Ward, None where it has none.

    ``ucdp_region`` and ``acled_region`` are the regions that these projects put it in.
    """

    iso2: str
    iso3: str
    iso: int
    gw: int | None
    name: str
    ucdp_region: str
    acled_region: str


@cache
def countries() -> dict[str, Country]:
    """The countries of the table by their two letters; read once."""
    text = files("mihak.exports").joinpath("data", TABLE).read_text("utf-8")
    return {
        iso2: Country(iso2, iso3, int(iso), int(gw) if gw else None, name, ucdp, acled)
        for _, (iso2, iso3, iso, gw, name, ucdp, acled) in rows(text, TABLE, COLUMNS)
    }


def country_of(event: EventView) -> Country | None:
    """The country that an event happened in; None where no place is told, or the table lacks it."""
    return countries().get(event.place.ground.country if event.place.ground else "")
