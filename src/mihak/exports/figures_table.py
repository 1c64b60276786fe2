"""Figures as a table: low, best and high of each effect on each group in an incident, with the rule of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mihak.exports.material import Material
from mihak.exports.table import BETWEEN, DAY, INTEGER, Cell, Column, Row, Table
from mihak.model.incident import Bound, Incident, Range
from mihak.views.incidents import places_told
from mihak.views.ordinals import day_of

COLUMNS: Final = (
    Column("incident", "the incident", hxl="#event+id"),
    Column("kind", "casualties or materiel", hxl="#event+type"),
    Column("first", "its first day", DAY, "#date+start"),
    Column("last", "its last day", DAY, "#date+end"),
    Column("places", "the places in the words of the reports", hxl="#loc+name"),
    Column("effect", "killed, injured, destroyed, …", hxl="#event+subtype"),
    Column("group", "all, civilians, children, women, side:…, item:…", hxl="#group+name"),
    Column("low", "empty where open", INTEGER, "#affected+min"),
    Column("low_rule", "what gave it", hxl="#meta+rule+min"),
    Column("low_claims", "the claims that it rests on", hxl="#meta+claims+min"),
    Column("best", "empty where there is none", INTEGER, "#affected"),
    Column("best_rule", "what gave it", hxl="#meta+rule"),
    Column("best_claims", "the claims that it rests on", hxl="#meta+claims"),
    Column("high", "empty where open", INTEGER, "#affected+max"),
    Column("high_rule", "what gave it", hxl="#meta+rule+max"),
    Column("high_claims", "the claims that it rests on", hxl="#meta+claims+max"),
    Column("grade", "the incident's grade", hxl="#status+grade"),
    Column("voices", "independent voices", INTEGER, "#indicator+voices+num"),
    Column("agree", "how its claims stand to one another", hxl="#status+agree"),
    Column("rule", "the rule of the assessment", hxl="#meta+rule+name"),
)


def figures_table(material: Material) -> Table:
    """One row for each range of each incident that has one."""
    return Table("figures", COLUMNS, (Row(cells) for one in material.incidents for cells in _rows(one, material)))


def _rows(one: Incident, material: Material) -> Iterator[tuple[Cell, ...]]:
    found = material.weighed.assessments[one.id]
    places = BETWEEN.join(places_told(one, material.weighed))
    for range_ in found.ranges:
        yield (
            one.id, one.kind, day_of(found.first), day_of(found.last), places, range_.effect, range_.group,
            *_bounds(range_), found.grade, found.voices, one.agree, found.rule,
        )  # fmt: skip


def _bounds(range_: Range) -> Iterator[Cell]:
    for bound in (range_.low, range_.best, range_.high):
        yield from _bound(bound)


def _bound(bound: Bound) -> tuple[Cell, ...]:
    return bound.value, bound.rule, BETWEEN.join(bound.claims)
