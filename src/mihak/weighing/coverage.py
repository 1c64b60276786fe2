"""Who reported when, of which days, and who fell silent while others went on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from mihak.gazetteer.alliances import NO_CAMP
from mihak.linking.spots import plain
from mihak.model.facts import Facts
from mihak.model.report import Report

SOURCE, SIDE = "source", "side"
# A claim that spans more days than this tells of none of them in particular.
LONGEST_TOLD: Final = 7


@dataclass(frozen=True, slots=True)
class SilenceRule:
    """When a gap between two days of publication is a silence.

    The gap must be longer than ``times`` the usual one (the median of the gaps
    before it, at least a day) and leave at least ``days`` days without a report,
    behind at least ``told`` days of publication whose usual gap is no longer
    than ``regular`` days; and others must publish at least ``reports`` reports
    in it. Our own rule; the numbers are chosen so that a weekend or a quiet
    front is none.
    """

    times: float = 3.0
    days: int = 7
    told: int = 3
    regular: float = 14.0
    reports: int = 5


@dataclass(frozen=True, slots=True)
class DayCount:
    """One day: the reports and claims published on it, and the claims that tell of it."""

    day: int
    reports: int
    claims: int
    told: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One source or side: ``id`` is its id, or a folded name, ``""``: not known.

    ``publishers`` are the names that its reports give, most frequent first;
    ``side`` is the camp of a source. ``first`` and ``last`` are its days of
    publication, None where no report has a date; ``undated`` counts those
    without. ``days`` are the days on which or of which it told anything.
    """

    id: str
    side: str
    publishers: tuple[str, ...]
    first: int | None
    last: int | None
    reports: int
    claims: int
    undated: int
    days: tuple[DayCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A source or side that stopped: ``after`` is its last day before, ``until`` the day it came back (None: never).

    ``days`` went by without a report of its own, ``usual`` was its median gap
    in days over ``told`` days of publication; meanwhile ``others`` sources
    published ``reports`` reports.
    """

    id: str
    after: int
    until: int | None
    days: int
    usual: float
    told: int
    others: int
    reports: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Rows by the number of their reports, silences by their first day; ``by`` is SOURCE or SIDE."""

    by: str
    rule: SilenceRule
    rows: tuple[Row, ...]
    silences: tuple[Silence, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A report with its claims and who it stands under."""

    report: Report
    facts: tuple[Facts, ...]
    id: str
    side: str


def coverage(
    reports: Iterable[Report], facts: Iterable[Facts], *, by: str = SOURCE, first: int | None = None,
    last: int | None = None, rule: SilenceRule | None = None,
) -> Coverage:  # fmt: skip
    """What each source, or side, published and told of, day by day; the order of the reports changes nothing.

    ``first`` and ``last`` (ordinals, included) keep the reports published
    between them, and of their claims the days told of between them. A report
    without a day is kept only where neither is given.
    """
    asked = rule or SilenceRule()
    entries = [entry for entry in _entries(reports, facts, by) if _within(entry.report, first, last)]
    groups: dict[str, list[_Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.id].append(entry)
    rows = [_row(id, groups[id], first, last) for id in sorted(groups)]
    rows.sort(key=lambda row: (-row.reports, row.id))
    # Those who belong to no camp do not fall silent together.
    nobody = NO_CAMP if by == SIDE else frozenset({""})
    return Coverage(by, asked, tuple(rows), silences(_published(entries), asked, nobody))


def silences(
    published: Mapping[str, Sequence[int]], rule: SilenceRule, nobody: Collection[str] = ("",)
) -> tuple[Silence, ...]:
    """The silences among days of publication, one for each report; ``published`` is by source or side.

    Those of ``nobody`` are heard as others, but do not fall silent.
    """
    everyone = Counter(day for days in published.values() for day in days)
    end = max(everyone, default=0)
    found: list[Silence] = []
    for id, all_days in published.items():
        days = sorted(set(all_days))
        for number in range(rule.told - 1, len(days)) if id not in nobody else ():
            back = days[number + 1] if number + 1 < len(days) else None
            until = end + 1 if back is None else back
            if until - days[number] - 1 < rule.days:
                continue
            usual = max(1.0, float(median(after - before for before, after in pairwise(days[: number + 1]))))
            if usual > rule.regular or until - days[number] <= rule.times * usual:
                continue
            heard = _heard(published, days[number], until)
            if sum(heard.values()) >= rule.reports:
                found.append(Silence(
                    id=id, after=days[number], until=back, days=until - days[number] - 1, usual=usual,
                    told=number + 1, others=len(heard), reports=sum(heard.values()),
                ))  # fmt: skip
    return tuple(sorted(found, key=lambda silence: (silence.after, silence.id)))


def _heard(published: Mapping[str, Sequence[int]], after: int, until: int) -> dict[str, int]:
    """Who published how many reports between two days, both left out."""
    counts = {id: sum(after < day < until for day in days) for id, days in published.items()}
    return {id: count for id, count in counts.items() if count}


def _entries(reports: Iterable[Report], facts: Iterable[Facts], by: str) -> list[_Entry]:
    """Every report under its source or side: as its claims say, else as other reports of its publisher do."""
    of_report: dict[str, list[Facts]] = defaultdict(list)
    for fact in sorted(facts, key=lambda fact: (fact.report, fact.position, fact.claim)):
        of_report[fact.report].append(fact)
    found = sorted(reports, key=lambda report: report.id)
    known = {report.publisher: of_report[report.id][0] for report in found if report.id in of_report}
    entries = []
    for report in found:
        own = tuple(of_report.get(report.id, ()))
        says = own[0] if own else known.get(report.publisher)
        source, side = (says.source, says.source_side) if says else (plain(report.publisher), "")
        entries.append(_Entry(report, own, side if by == SIDE else source, side))
    return entries


def _within(report: Report, first: int | None, last: int | None) -> bool:
    if report.published is None:
        return first is None and last is None
    day = report.published.toordinal()
    return (first is None or first <= day) and (last is None or day <= last)


def _published(entries: Iterable[_Entry]) -> dict[str, list[int]]:
    days: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        if entry.report.published is not None:
            days[entry.id].append(entry.report.published.toordinal())
    return days


def _row(id: str, entries: Sequence[_Entry], first: int | None, last: int | None) -> Row:
    reports: Counter[int] = Counter()
    claims: Counter[int] = Counter()
    told: Counter[int] = Counter()
    for entry in entries:
        if entry.report.published is not None:
            reports[entry.report.published.toordinal()] += 1
            claims[entry.report.published.toordinal()] += len(entry.facts)
        told.update(day for fact in entry.facts for day in _days_told(fact, first, last))
    names = Counter(entry.report.publisher for entry in entries)
    return Row(
        id=id, side=min(entry.side for entry in entries),
        publishers=tuple(sorted(names, key=lambda name: (-names[name], name))),
        first=min(reports, default=None), last=max(reports, default=None), reports=len(entries),
        claims=sum(len(entry.facts) for entry in entries),
        undated=sum(entry.report.published is None for entry in entries),
        days=tuple(DayCount(day, reports[day], claims[day], told[day]) for day in sorted({*reports, *told})),
    )  # fmt: skip


def _days_told(fact: Facts, first: int | None, last: int | None) -> Iterable[int]:
    """The days that a claim tells of in so many words."""
    if fact.guessed or fact.first is None or fact.last is None or fact.last - fact.first >= LONGEST_TOLD:
        return ()
    low = fact.first if first is None else max(first, fact.first)
    high = fact.last if last is None else min(last, fact.last)
    return range(low, high + 1)
