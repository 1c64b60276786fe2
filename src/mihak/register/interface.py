"""What each database does in its own way; everything else of the register is SQL that both share.

The two implementations are the modules ``sqlite`` and ``postgres``.
"""

from __future__ import annotations

from typing import Any, Final, Protocol, TypedDict

from sqlalchemy import ColumnElement, Connection, Table

from mihak.model.report import Report

WRITES: Final = "mihak_writes"
"""The option of an engine whose transactions take the write lock when they begin."""
TEXT_INDEXES: Final = ("report_words", "claim_words")


class Words(TypedDict):
    """What a text index takes: a row's number, and its folded words, parted by blanks."""

    seq: int
    words: str


class Dialect(Protocol):
    """What a database does inside a transaction."""

    DRAWN_AGAIN: bool
    """Whether a number that a transaction drew before it was given up is drawn again: else numbers have gaps."""

    def check_report(self, report: Report) -> None:
        """Raise BadRecord where the database cannot hold a report as it is."""

    def make_text_index(self, connection: Connection, name: str) -> None:
        """An empty full-text index."""

    def index_words(self, connection: Connection, name: str, rows: list[Words]) -> None:
        """Add rows to a text index."""

    def has_words(self, seq: ColumnElement[int], name: str, runs: list[list[str]]) -> ColumnElement[bool]:
        """The condition that row ``seq`` of a text index has every run of keys, each side by side."""

    def make_room(self, connection: Connection) -> None:
        """Make ready for a transaction that writes a million rows."""

    def append_rows(self, connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
        """Append many rows, each with all the table's columns, its number among them."""

    def settled(self, connection: Connection) -> None:
        """Make ready for what comes after ``append_rows``: new numbers, and plans of queries."""

    def damage(self, connection: Connection) -> list[str]:
        """What the database finds wrong with itself; empty where it is whole."""


class Watch(Protocol):
    """Tells cheaply whether a register has changed."""

    def number(self) -> int:
        """Another number behind every write, by anybody."""

    def close(self) -> None:
        """Watch no longer."""
