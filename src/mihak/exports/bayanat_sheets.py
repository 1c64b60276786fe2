"""Records of Bayanat as rows: bulletins in the columns of its own CSV, actors in the fields of its sheet import."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from mihak.exports.table import BETWEEN, INTEGER, Cell, Column

SHEETS: Final[Mapping[str, tuple[Column, ...]]] = {
    "bulletins": (
        Column("id", "its number in this file", INTEGER), Column("title", "title, or label"),
        Column("title_ar", "title as published"), Column("origin_id", "the report's id in Mihak"),
        Column("source_link", "its address"), Column("description", "its text, as HTML"),
        Column("publish_date", "when it was published"), Column("sources", "its publisher"),
        Column("locations", "the places of its claims"), Column("events", "what it claims"),
        Column("related_actors", "who does or suffers it"), Column("comments", "how it was made"),
    ),
    "incidents": (
        Column("id", "its number in this file", INTEGER), Column("title", "what, where and when"),
        Column("title_ar", "the place"), Column("description", "figures, grade, reasons, quotes, as HTML"),
        Column("from_date", "its first day"), Column("to_date", "its last day"), Column("locations", "where"),
        Column("related_actors", "who does or suffers it"), Column("related_bulletins", "the reports of it"),
        Column("comments", "how it was made"),
    ),
    "actors": (
        Column("name", "name"), Column("name_ar", "Arabic name"), Column("type", "Entity"),
        Column("originid", "the actor's id in Mihak"), Column("tags", "mihak and its kind"),
        Column("description", "what is known of it"),
    ),
}  # fmt: skip
"""The columns of each sheet."""


def sheet(name: str, item: Mapping[str, Any]) -> tuple[Cell, ...]:
    """The cells of a record."""
    flat = {**item, **item["actor_profiles"][0]} if name == "actors" else item
    return tuple(_cell(column.name, flat) for column in SHEETS[name])


def _cell(column: str, item: Mapping[str, Any]) -> Cell:
    if column in CELLS:
        return CELLS[column](item)
    value = item[column]
    return value if isinstance(value, int) else str(value or "")


def _numbered(items: Iterable[Mapping[str, Any]], title: str = "title") -> str:
    return BETWEEN.join(f"{one['id']}-{one[title]}" for one in items)


CELLS: Final[Mapping[str, Callable[[Mapping[str, Any]], Cell]]] = {
    "origin_id": lambda item: str(item["originid"]),
    "sources": lambda item: _numbered(item["sources"]),
    "locations": lambda item: _numbered(item["locations"]),
    "events": lambda item: BETWEEN.join(str(one["title"]) for one in item["events"]),
    "from_date": lambda item: str(item["events"][0]["from_date"] or ""),
    "to_date": lambda item: str(item["events"][0]["to_date"] or ""),
    "related_actors": lambda item: _numbered((one["actor"] for one in item["actor_relations"]), "name"),
    "related_bulletins": lambda item: BETWEEN.join(str(one["bulletin"]["id"]) for one in item["bulletin_relations"]),
    "tags": lambda item: ",".join(item["tags"]),
}
"""What is in a cell that is no field of the record as it is."""
