"""What a brief measures: totals over its incidents, and who reported on which days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mihak.model.incident import Bound


@dataclass(frozen=True, slots=True)
class Nested:
    """An incident that counts another already, both by number; ``sure``: else it only may."""

    cover: int
    covered: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two incidents that may be one happening, by number, and a claim of each, by number, to decide it by."""

    incident: int
    other: int
    left: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A total of one effect on one group over the incidents of a brief, which stand here by number.

    While ``doubts`` are undecided there is no best figure, and low and high
    cover both ways. ``left_out`` are incidents that were not counted, by the
    reason; ``reasons`` tell how the total was made, besides ``nested``.
    """

    effect: str
    group: str
    low: Bound
    best: Bound
    high: Bound
    incidents: tuple[int, ...]
    nested: tuple[Nested, ...]
    doubts: tuple[Doubt, ...]
    left_out: tuple[tuple[str, tuple[int, ...]], ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayTold:
    """One day of a source: reports published on it, and claims that tell of it."""

    day: date
    reports: int
    told: int


@dataclass(frozen=True, slots=True)
class Silent:
    """That a source stopped: its last day before, the day it came back (None: never), its days without a report.

    ``usual`` is the gap in days usual before; meanwhile ``others`` sources published ``reports`` reports.
    """

    after: date
    until: date | None
    days: int
    usual: float
    others: int
    reports: int


@dataclass(frozen=True, slots=True)
class Reported:
    """A source that told of the place: its side, its reports and claims, its days, and when it fell silent."""

    name: str
    side: str
    reports: int
    claims: int
    days: tuple[DayTold, ...]
    silences: tuple[Silent, ...]
