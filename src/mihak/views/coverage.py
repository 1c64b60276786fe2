"""Who reported when, by name, and who fell silent, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mihak.model.facts import Facts
from mihak.model.report import Report
from mihak.views.brief_names import camps
from mihak.views.ordinals import day_of, ordinal_of
from mihak.weighing.coverage import SIDE, Coverage, Row, Silence, SilenceRule, coverage

NOT_KNOWN = {SIDE: "side not known", "source": "a publisher not named"}


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day: reports and claims published on it, and claims that tell of it."""

    day: date
    reports: int
    claims: int
    told: int


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A source or side with its days; ``side_name`` is English, ``undated`` counts reports without a day."""

    id: str
    name: str
    side: str
    side_name: str
    first: date | None
    last: date | None
    reports: int
    claims: int
    undated: int
    days: tuple[DayCell, ...]


@dataclass(frozen=True, slots=True)
class SilenceLine:
    """Who fell silent, and the finding in one sentence; ``until`` None: never came back."""

    id: str
    name: str
    after: date
    until: date | None
    days: int
    usual: float
    others: int
    reports: int
    said: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Coverage of the days from ``first`` to ``last``; ``rule`` is what a silence was judged by."""

    by: str
    first: date | None
    last: date | None
    rule: SilenceRule
    rows: tuple[CoverageRow, ...]
    silences: tuple[SilenceLine, ...]


def coverage_view(
    reports: Iterable[Report], facts: Iterable[Facts], *, by: str, first: date | None = None, last: date | None = None
) -> CoverageView:
    """The coverage of reports by ``source`` or ``side``, between two days where they are given."""
    found = coverage(reports, facts, by=by, first=ordinal_of(first), last=ordinal_of(last))
    return coverage_told(found, first=first, last=last)


def coverage_told(found: Coverage, *, first: date | None = None, last: date | None = None) -> CoverageView:
    """Coverage that is worked out, in words; the days shown are those told of where none are given."""
    by = found.by
    names = {row.id: _name(row, by) for row in found.rows}
    days = sorted(_shown_days(found))
    return CoverageView(
        by, first or (date.fromordinal(days[0]) if days else None),
        last or (date.fromordinal(days[-1]) if days else None), found.rule,
        tuple(_row(row, names[row.id]) for row in found.rows),
        tuple(_line(silence, names) for silence in found.silences),
    )  # fmt: skip


def about(reports: Iterable[Report], facts: Iterable[Facts], ids: frozenset[str], name: str) -> tuple[
    tuple[Report, ...], tuple[Facts, ...]
]:  # fmt: skip
    """The claims that tell of a place, or of one in it, and the reports that have any.

    ``ids`` are the ids that the place may have, ``name`` its folded name.
    """
    kept = tuple(
        fact for fact in facts
        if any(spot.id in ids or spot.name == name or not ids.isdisjoint(spot.parents) for spot in fact.spots)
    )  # fmt: skip
    telling = {fact.report for fact in kept}
    return tuple(report for report in reports if report.id in telling), kept


def _shown_days(found: Coverage) -> Iterator[int]:
    """From the first day of publication on: what is told of years before would make the days narrow."""
    for row in found.rows:
        yield from (cell.day for cell in row.days if cell.reports)


def _name(row: Row, by: str) -> str:
    if by == SIDE:
        return camps("en").get(row.id, row.id) or NOT_KNOWN[by]
    return next((name for name in row.publishers if name), "") or NOT_KNOWN[by]


def _row(row: Row, name: str) -> CoverageRow:
    return CoverageRow(
        row.id, name, row.side, camps("en").get(row.side, row.side), day_of(row.first), day_of(row.last), row.reports,
        row.claims, row.undated,
        tuple(DayCell(date.fromordinal(n.day), n.reports, n.claims, n.told) for n in row.days),
    )  # fmt: skip


def _line(silence: Silence, names: Mapping[str, str]) -> SilenceLine:
    after, until = date.fromordinal(silence.after), day_of(silence.until)
    return SilenceLine(
        silence.id, names[silence.id], after, until, silence.days, silence.usual, silence.others, silence.reports,
        _sentence(silence, after, until, names[silence.id]),
    )  # fmt: skip


def _sentence(silence: Silence, after: date, until: date | None, name: str) -> str:
    usual = "day" if silence.usual == 1 else f"{silence.usual:g} days"
    others = "1 other" if silence.others == 1 else f"{silence.others} others"
    end = f"until {until}" if until else "until the last report of anybody"
    return (
        f"{name} reported on {silence.told} days up to {after}, usually every {usual}, then not once in {silence.days}"
        f" days {end}, while {others} published {silence.reports} reports."
    )
