"""Events as rows of the Armed Conflict Location & Event Data project."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Final

from mihak.exports.acled_actors import actors_of, interaction
from mihak.exports.acled_columns import COLUMNS
from mihak.exports.acled_types import CIVILIANS, REMOTE, Typed, civilians_suffer, typed
from mihak.exports.countries import Country, country_of
from mihak.exports.dyads import Dyad, dyad_of
from mihak.exports.material import Material
from mihak.exports.precision import NEAR, place_precision
from mihak.exports.table import Cell, Row, Table, bound
from mihak.exports.ucdp import number_of
from mihak.model.claim import ASSERTED
from mihak.views.events import EventView

WEEK: Final = 7
NO_DAY, NOT_SAID, NO_TYPE, TOLL = "no-day", "not-said", "no-type", "toll"
NO_PLACE, NO_ACTOR, RANGE, CONTRADICTED = "no-place", "no-actor", "range", "contradicted"
LOST: Final = {
    NO_DAY: "events of no known day",
    NOT_SAID: "events that are denied or planned",
    NO_TYPE: "incidents that are no event to ACLED: a place held, people displaced or missing, losses by nobody's hand",
    TOLL: "tolls over a time that count events of this file already",
    NO_PLACE: "events whose place has no position: the coordinates are empty",
    NO_ACTOR: "events that name no actor of a known camp: actor1 is empty",
    RANGE: "ranges of the dead: fatalities is ACLED's one figure, the range stands in notes",
    CONTRADICTED: "events with contradictions: they stand in notes",
}
"""What the data set cannot hold, by code."""


def acled_table(material: Material) -> Table:
    """The table, one row an event, in the order of the incidents."""
    tolls = material.tolls("killed")
    return Table("acled", COLUMNS, (_row(event, tolls) for event in material.events()))


def _row(event: EventView, tolls: frozenset[str]) -> Row:
    if event.status != ASSERTED:
        return Row(None, (NOT_SAID,))
    if event.first is None or event.last is None:
        return Row(None, (NO_DAY,))
    if not tolls.isdisjoint(event.incidents):
        return Row(None, (TOLL,))
    dyad = dyad_of(event)
    told = typed(event, dyad)
    if told is None:
        return Row(None, (NO_TYPE,))
    country = country_of(event)
    return Row(tuple(_cells(event, dyad, told, country)), tuple(_lost(event, dyad)))


def _lost(event: EventView, dyad: Dyad) -> Iterator[str]:
    ground, loss = event.place.ground, event.loss("killed")
    if ground is None or ground.lat is None:
        yield NO_PLACE
    if not dyad.camp_a and not dyad.camp_b:
        yield NO_ACTOR
    if loss is not None and loss.low != loss.high:
        yield RANGE
    if event.against:
        yield CONTRADICTED


def _cells(event: EventView, dyad: Dyad, told: Typed, country: Country | None) -> Iterator[Cell]:
    assert event.first is not None
    first, second = actors_of(event, dyad, country)
    yield from (f"{country.iso3 if country else ''}{number_of(event.id)}", event.first, event.first.year)
    yield from (time_precision(event), told.disorder, told.event, told.sub)
    yield from (first.name, first.others, first.inter, second.name, second.others, second.inter)
    yield interaction(first, second)
    targeted = told.event == CIVILIANS or (told.event == REMOTE and civilians_suffer(event, dyad))
    yield "Civilian targeting" if targeted else ""
    yield from (country.iso, country.acled_region, country.name) if country else (None, "", "")
    yield from _where(event)
    yield from ("; ".join(dict.fromkeys(one.publisher or one.label for one in event.reports)), "", notes(event))
    yield from (fatalities(event), f"grade={event.grade}; agree={event.agree}", _last_published(event))


def _where(event: EventView) -> Iterator[Cell]:
    place, ground = event.place, event.place.ground
    yield from (place.admin1.name_en, place.admin2.name_en, place.admin3.name_en)
    yield from (ground.name_en or ground.name, ground.lat, ground.lon) if ground else ("", None, None)
    yield geo_precision(event)


def time_precision(event: EventView) -> int:
    """1 a day that is told, 2 within a week, 3 longer."""
    assert event.first is not None and event.last is not None
    length = (event.last - event.first).days + 1
    if length == 1:
        return 2 if event.guessed else 1
    return 2 if length <= WEEK else 3


def geo_precision(event: EventView) -> int | None:
    """1 a place by itself, 2 near one or a part of a district, 3 wider; None without a position."""
    found = place_precision(event)
    return None if found is None else 1 if found < NEAR else 2 if found <= NEAR + 1 else 3


def fatalities(event: EventView) -> int:
    """The killed as ACLED counts them; 0 where nobody is said to have been killed."""
    loss = event.loss("killed")
    if loss is None:
        return 0
    return loss.best if loss.best is not None else loss.low or 0


def notes(event: EventView) -> str:
    """What is told, in the words of the reports, with what the other columns cannot hold."""
    reports = {one.label: one for one in event.reports}
    quotes: dict[str, dict[str, None]] = {}
    for one in event.tellings:
        report = reports[one.report]
        by = (one.speaker, report.publisher or report.label, str(report.published or ""), report.note)
        quotes.setdefault(", ".join(part for part in by if part), {})[f"«{one.quote}»"] = None
    said = [f"{' '.join(told)} ({by})" for by, told in quotes.items()]
    loss = event.loss("killed")
    figures = f"Killed: low {bound(loss.low)}, best {bound(loss.best)}, high {bound(loss.high)}." if loss else ""
    parts = (*said, figures, *event.against, f"[Mihak {event.id}]")
    return " ".join(" ".join(part.split()) for part in parts if part)


def _last_published(event: EventView) -> int | None:
    days = [one.published for one in event.reports if one.published]
    return int(datetime.combine(max(days), time(), UTC).timestamp()) if days else None
