"""The two sides of an event as UCDP sees them, and the type of violence that follows from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.exports.countries import countries, country_of
from mihak.gazetteer.actors import rows
from mihak.views.event_parties import COLLECTIVE, Sided
from mihak.views.events import EventView

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
CIVILIANS: Final = "Civilians"
TABLE: Final = "governments.tsv"
HARM: Final = frozenset({"killed", "injured", "captured"})
FROM_AFAR: Final = frozenset({"airstrike", "shelling", "bombing", "chemical", "clash", "assault"})
"""Attacks whose civilian dead may be those of a battle: they tell of no one-sided violence by themselves."""


@dataclass(frozen=True, slots=True)
class Government:
    """A camp that the government of a country leads; years inclusive, None where open."""

    side: str
    country: str
    since: int | None
    until: int | None


@dataclass(frozen=True, slots=True)
class Dyad:
    """``a`` and ``b`` name the sides, "" where nobody tells; ``camp_a`` and ``camp_b`` are their camps' ids.

    ``violence`` is UCDP's type, None where the sides do not tell it. ``state_a``
    and ``state_b`` are numbers of Gleditsch and Ward, None for no state.
    """

    a: str
    b: str
    camp_a: str
    camp_b: str
    violence: int | None
    conflict: str
    state_a: int | None
    state_b: int | None

    @property
    def name(self) -> str:
        """side_a - side_b; "" where both are unknown."""
        return " - ".join(side or "Unknown" for side in (self.a, self.b)) if self.a or self.b else ""


def dyad_of(event: EventView) -> Dyad:
    """The dyad of an event.

    The camp told most often as the doer, and the one told most often as the
    other; a government is side A. Without another camp, and with civilians
    harmed at close quarters, the violence is one-sided; of fire from afar the
    reports do not tell whether it was aimed at them.
    """
    year = event.first.year if event.first else None
    doer, other = _camps(event)
    if other is not None and doer is not None and governed(other.side, year) and not governed(doer.side, year):
        doer, other = other, doer
    a, b = _name(doer, year), _name(other, year)
    if doer is not None and other is None and _civilians_harmed(event) and FROM_AFAR.isdisjoint(event.what):
        b = CIVILIANS
    country = country_of(event)
    violence = _violence(doer, other, b, year)
    where = country.name if country else ""
    conflict = f"{where}: Government" if violence == STATE_BASED and where else where
    return Dyad(
        a, b, doer.side if doer else "", other.side if other else "", violence, conflict, _state(doer, year),
        _state(other, year),
    )  # fmt: skip


def _camps(event: EventView) -> tuple[Sided | None, Sided | None]:
    """Who acts, and who is acted against: parties with a camp, of two camps."""
    doer = _first(event.doers, "")
    other = _first(event.sufferers, doer.side if doer else "")
    # In a fight that names both as doers, the second camp is the other side.
    other = other or (_first(event.doers, doer.side) if doer else None)
    return doer, other


def _first(parties: Sequence[Sided], but: str) -> Sided | None:
    return next((one for one in parties if one.side and one.side != but), None)


def _violence(doer: Sided | None, other: Sided | None, b: str, year: int | None) -> int | None:
    if doer is None:
        return None
    if other is None:
        return ONE_SIDED if b == CIVILIANS else None
    return STATE_BASED if governed(doer.side, year) or governed(other.side, year) else NON_STATE


def _civilians_harmed(event: EventView) -> bool:
    return any(loss.group == "civilians" and loss.effect in HARM for loss in event.losses)


@cache
def governments() -> tuple[Government, ...]:
    """The camps that the government of a state leads; read once."""
    text = files("mihak.exports").joinpath("data", TABLE).read_text("utf-8")
    return tuple(
        Government(side, country, int(since) if since else None, int(until) if until else None)
        for _, (side, country, since, until) in rows(text, TABLE, 4)
    )


def governed(side: str, year: int | None) -> str:
    """The country (ISO 3166 alpha-2) whose government leads a camp in a year, "" for none; None: in any year."""
    found = (
        one.country for one in governments()
        if one.side == side
        and (year is None or ((one.since is None or one.since <= year) and (one.until is None or year <= one.until)))
    )  # fmt: skip
    return next(found, "")


def _name(party: Sided | None, year: int | None) -> str:
    """UCDP names governments after their country, groups by their own names; many together bear that of their camp."""
    if party is None:
        return ""
    country = countries().get(governed(party.side, year))
    if country is not None and party.country in (country.iso2, ""):
        return f"Government of {country.name}"
    return party.side_name if not party.id or party.kind == COLLECTIVE else party.name_en


def _state(party: Sided | None, year: int | None) -> int | None:
    country = countries().get(governed(party.side, year)) if party else None
    return country.gw if country else None
