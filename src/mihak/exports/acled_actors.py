"""The two actors of an event in ACLED's terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mihak.exports.acled_types import civilians_suffer
from mihak.exports.countries import Country
from mihak.exports.dyads import Dyad, governed
from mihak.views.event_parties import COLLECTIVE, Sided
from mihak.views.events import EventView

STATE, REBELS, MILITIA, IDENTITY, CIVILIANS, EXTERNAL = 1, 2, 3, 4, 7, 8
OF_KIND: Final = {"rebel": REBELS, "jihadist": REBELS, "militia": MILITIA, "party": MILITIA, "tribe": IDENTITY}


@dataclass(frozen=True, slots=True)
class Acting:
    """An actor, others of its camp, and ACLED's number for what it is; None where nobody is told."""

    name: str
    others: str
    inter: int | None


NOBODY: Final = Acting("", "", None)


def actors_of(event: EventView, dyad: Dyad, country: Country | None) -> tuple[Acting, Acting]:
    """Who acts and to whom it is done; in ACLED's data the order tells nothing of who began."""
    parties = (*event.doers, *event.sufferers)
    year = event.first.year if event.first else None
    first = _acting(parties, dyad.camp_a, country, year)
    second = _acting(parties, dyad.camp_b, country, year)
    if second is NOBODY and civilians_suffer(event, dyad):
        where = f" ({country.name})" if country else ""
        second = Acting(f"Civilians{where}", "", CIVILIANS)
    # ACLED's lone actor is the first.
    return (second, first) if first is NOBODY and second.inter not in (None, CIVILIANS) else (first, second)


def interaction(first: Acting, second: Acting) -> int | None:
    """Both codes as one number, the lower first; of one actor alone its code with a 0."""
    codes = sorted(one.inter for one in (first, second) if one.inter is not None)
    if not codes:
        return None
    return codes[0] * 10 + (codes[1] if len(codes) > 1 else 0)


def _acting(parties: Sequence[Sided], camp: str, country: Country | None, year: int | None) -> Acting:
    ours = [one for one in parties if camp and one.side == camp]
    if not ours:
        return NOBODY
    names = list(dict.fromkeys(name_of(one) for one in ours))
    lead = next((one for one in ours if one.id and one.kind != COLLECTIVE), ours[0])
    return Acting(
        name_of(lead), "; ".join(name for name in names if name != name_of(lead)), _inter(lead, country, year)
    )


def name_of(party: Sided) -> str:
    """An actor's English name; many together, and names that nobody knows, bear that of their camp."""
    return party.name_en if party.id and party.kind != COLLECTIVE else party.side_name or party.name_en


def _inter(party: Sided, country: Country | None, year: int | None) -> int:
    """State forces are those of the country's own government, another state's are external."""
    state = governed(party.side, year)
    if party.kind in OF_KIND:
        return OF_KIND[party.kind]
    if state:
        return STATE if country is not None and state == country.iso2 else EXTERNAL
    return EXTERNAL if party.kind == "coalition" and not party.country else REBELS
