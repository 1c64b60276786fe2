"""How precisely place and time of an event are known, in the codes of UCDP."""

from __future__ import annotations

from math import floor
from typing import Final

from mihak.views.events import EventView
from mihak.views.where import POINT

EXACT, NEAR, DISTRICT, PROVINCE, REGION, COUNTRY = 1, 2, 3, 4, 5, 6
OF_KIND: Final = {
    "city": EXACT, "town": EXACT, "admin3": DISTRICT, "admin2": DISTRICT, "admin1": PROVINCE, "country": COUNTRY,
}  # fmt: skip
NEAR_KM: Final = 25.0
"""Up to so far from a known point is near it."""
DAY, DAYS, WEEK, MONTH, LONGER = 1, 2, 3, 4, 5
MOST_DAYS: Final = ((1, DAY), (6, DAYS), (7, WEEK), (31, MONTH))
CELLS: Final = 2
"""Cells of PRIO-GRID a degree (A. Tollefsen, H. Strand and H. Buhaug, Journal of Peace Research 49 (2), 2012)."""


def place_precision(event: EventView) -> int | None:
    """UCDP's where_prec; None where no place with a position is told.

    A village, quarter or site and a town stand for themselves (1), a region
    without a border is near its middle (2) or vague (5). What lies beside the
    places that the report tells of another claim is near (2) at best.
    """
    ground = event.place.ground
    if ground is None or ground.lat is None:
        return None
    found = EXACT if ground.shape == POINT else OF_KIND.get(ground.kind)
    if found is None:
        found = NEAR if ground.radius_km <= NEAR_KM else REGION
    return found if event.place.named else max(found, NEAR)


def date_precision(event: EventView) -> int:
    """UCDP's date_prec, by the days that the event spans; a guessed day is no more precise than a week."""
    assert event.first is not None and event.last is not None
    length = (event.last - event.first).days + 1
    found = next((code for most, code in MOST_DAYS if length <= most), LONGER)
    return max(found, WEEK) if event.guessed else found


def clarity(event: EventView) -> int:
    """UCDP's event_clarity: 2 where days or places are told as a sum."""
    return 2 if date_precision(event) >= WEEK or (place_precision(event) or COUNTRY) >= PROVINCE else 1


def cell_of(lat: float, lon: float) -> int:
    """The number of the cell of PRIO-GRID in which a point lies."""
    row, column = floor((lat + 90) * CELLS), floor((lon + 180) * CELLS)
    return row * 360 * CELLS + column + 1
