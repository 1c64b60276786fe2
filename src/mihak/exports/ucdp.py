"""Events with people killed as rows of the UCDP Georeferenced Event Dataset."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mihak.exports.countries import Country, country_of
from mihak.exports.dyads import Dyad, dyad_of
from mihak.exports.material import Material
from mihak.exports.precision import cell_of, clarity, date_precision, place_precision
from mihak.exports.table import Cell, Row, Table
from mihak.exports.ucdp_columns import COLUMNS
from mihak.exports.ucdp_deaths import Deaths, deaths_of
from mihak.exports.ucdp_sources import sources_of
from mihak.model.claim import ASSERTED
from mihak.views.events import EventView

ID_DIGITS: Final = 12
"""Hexadecimal digits of an id that become a number: as many as every spreadsheet keeps exactly."""
NO_DEATHS, NO_FIGURE, NO_DAY, NOT_SAID, TOLL = "no-deaths", "no-figure", "no-day", "not-said", "toll"
NO_PLACE, NO_TYPE, OPEN, CONTRADICTED = "no-place", "no-type", "open", "contradicted"
LOST: Final = {
    NO_DEATHS: "events without anybody killed: the dataset has none",
    NO_FIGURE: "events whose killed are told without a number",
    NO_DAY: "events of no known day",
    NOT_SAID: "events that are denied or planned",
    TOLL: "tolls over a time that count events of this file already",
    NO_PLACE: "events whose place has no position: where_prec and the coordinates are empty",
    NO_TYPE: "events whose sides do not tell the type of violence",
    OPEN: "figures that are open above: high is the highest that is told",
    CONTRADICTED: "events with contradictions: the file has one figure, the register every telling",
}
"""What the dataset cannot hold, by code."""


def ucdp_table(material: Material) -> Table:
    """The table, one row an event, in the order of the incidents."""
    tolls = material.tolls("killed")
    return Table("ucdp", COLUMNS, (_row(event, tolls) for event in material.events()))


def _row(event: EventView, tolls: frozenset[str]) -> Row:
    reason = left_out(event, tolls)
    if reason:
        return Row(None, (reason,))
    dyad = dyad_of(event)
    deaths = deaths_of(event, dyad)
    country = country_of(event)
    lost = tuple(_lost(event, dyad, deaths))
    return Row(tuple(_cells(event, dyad, deaths, country, "Check" if lost else "Clear")), lost)


def left_out(event: EventView, tolls: frozenset[str]) -> str:
    """Why an event is no row of the dataset, by code; "" for one that is."""
    loss = event.loss("killed")
    if loss is None:
        return NO_DEATHS
    if event.status != ASSERTED:
        return NOT_SAID
    if not (loss.low or loss.best or loss.high):
        return NO_FIGURE
    if event.first is None or event.last is None:
        return NO_DAY
    return TOLL if not tolls.isdisjoint(event.incidents) else ""


def _lost(event: EventView, dyad: Dyad, deaths: Deaths) -> Iterator[str]:
    ground = event.place.ground
    if ground is None or ground.lat is None:
        yield NO_PLACE
    if dyad.violence is None:
        yield NO_TYPE
    if deaths.open:
        yield OPEN
    if event.against:
        yield CONTRADICTED


def _cells(event: EventView, dyad: Dyad, deaths: Deaths, country: Country | None, status: str) -> Iterator[Cell]:
    assert event.first is not None and event.last is not None
    sources = sources_of(event)
    yield from (number_of(event.id), event.id, event.first.year, None, status, dyad.violence)
    yield from (None, None, dyad.conflict, None, None, dyad.name)
    yield from (None, None, dyad.a, None, None, dyad.b)
    yield from (sources.count, sources.articles, sources.offices, sources.days, sources.headlines, sources.speakers)
    yield from _where(event)
    yield from (country.name if country else "", country.gw if country else None)
    yield country.ucdp_region if country else ""
    yield from (clarity(event), date_precision(event), event.first, event.last)
    yield from (deaths.a, deaths.b, deaths.civilians, deaths.unknown, deaths.best, deaths.high, deaths.low)
    yield from (dyad.state_a, dyad.state_b)


def _where(event: EventView) -> Iterator[Cell]:
    place, ground = event.place, event.place.ground
    lat, lon = (ground.lat, ground.lon) if ground else (None, None)
    yield from (place_precision(event), (ground.name_en or ground.name) if ground else "", "; ".join(place.told))
    yield from (place.admin1.name_en, place.admin2.name_en, lat, lon)
    yield from ("", None) if lat is None or lon is None else (f"POINT ({lon} {lat})", cell_of(lat, lon))


def number_of(id: str) -> int:
    """A number for an id: the same in every file, and small enough for spreadsheets."""
    return int(id.lstrip("i")[:ID_DIGITS], 16)
