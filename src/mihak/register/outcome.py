"""What writing to a register came to."""

from __future__ import annotations

from dataclasses import dataclass

from mihak.model.judgement import Judgement
from mihak.model.report import Report


@dataclass(frozen=True, slots=True)
class Added:
    """A report that was not there before, with the number of its claims."""

    report: Report
    claims: int


@dataclass(frozen=True, slots=True)
class AlreadyThere:
    """A report that was there, and who read it last, as ``name@version``."""

    report: Report
    reader: str


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """A report whose claims were brought to those of a new reading."""

    report: Report
    came: int
    went: int
    stayed: int


@dataclass(frozen=True, slots=True)
class Undone:
    """The judgements that an undoing retired, and those that are live again by it, as new rows."""

    retired: tuple[Judgement, ...]
    restored: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many judgements of the machine came, went and stayed."""

    came: int
    went: int
    stayed: int


@dataclass(frozen=True, slots=True)
class Linking:
    """A linking by the machine: ``by`` as ``name@version``, its time in UTC, and its basis; all ``""``: never."""

    by: str = ""
    at: str = ""
    basis: str = ""
