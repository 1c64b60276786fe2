"""What adding a report came to."""

from __future__ import annotations

from dataclasses import dataclass

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
