"""The tables of Mihak's own, which CSV, JSON lines, Parquet and workbooks hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from mihak.exports.claims_table import claims_table
from mihak.exports.events_table import events_table
from mihak.exports.figures_table import figures_table
from mihak.exports.material import Material
from mihak.exports.table import Table

EVENTS, CLAIMS, FIGURES = "events", "claims", "figures"
TABLES: Final[Mapping[str, Callable[[Material], Table]]] = {
    EVENTS: events_table, CLAIMS: claims_table, FIGURES: figures_table,
}  # fmt: skip
"""By name; the first is written where none is asked for."""


def table_of(material: Material) -> Table:
    """The table that was asked for."""
    return TABLES[material.of or EVENTS](material)
