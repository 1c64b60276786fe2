"""The course of time: incidents and killed by day, week, month or year, and the changes of control."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mihak.model.incident import Incident
from mihak.views.held import HeldView
from mihak.weighing.totals import Total, total
from mihak.weighing.weighed import Weighed

DAY, WEEK, MONTH, YEAR = "day", "week", "month", "year"
MOST: Final = 130
"""More bars than this are no picture any more."""
FEW: Final = 60
"""One of so many days, at either end, may be so far from the others that it is left out."""
KILLED: Final = ("killed", "all")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Incidents whose days all lie between two days.

    ``low``, ``best`` and ``high`` count the killed, nobody twice (None: open, not
    known, or not told); ``counted`` incidents tell of them. ``undecided`` pairs may be one happening: there is no best
    figure while there are any.
    """

    first: date
    last: date
    incidents: int
    counted: int
    low: int | None
    best: int | None
    high: int | None
    undecided: int


@dataclass(frozen=True, slots=True)
class Change:
    """A place for which from a day on something else is told; sides are numbers in ``HeldView.camps``."""

    day: date
    place: str
    name: str
    name_en: str
    state: str
    holder: int | None
    besieger: int | None
    guessed: bool


@dataclass(frozen=True, slots=True)
class CourseView:
    """Stretches of one ``step`` (day, week, month, year) that have incidents, in order.

    ``longer`` incidents are told over more days than a stretch has, ``undated``
    have no day: neither stands on one stretch. ``outside`` lie before ``first`` or
    after ``last``, far from all the others.
    """

    step: str
    first: date | None
    last: date | None
    stretches: tuple[Stretch, ...]
    longer: int
    undated: int
    outside: int
    changes: tuple[Change, ...]


def course_view(
    incidents: Sequence[Incident], weighed: Weighed, held: HeldView, *, first: date | None = None,
    last: date | None = None, whole: bool = False,
) -> CourseView:  # fmt: skip
    """The course of some incidents, and of control, from one day to another.

    Without days it runs as long as anything is told; a few incidents far from all
    the others are left out of that, unless it shall be ``whole``.
    """
    spans = [(one, weighed.assessments[one.id].first, weighed.assessments[one.id].last) for one in incidents]
    dated = [(one, begins, ends) for one, begins, ends in spans if begins is not None and ends is not None]
    told = sorted(day for _, begins, ends in dated for day in (begins, ends))
    changes = _changes(held)
    days = told if whole or first or last else _core(told)
    days = days or [change.day.toordinal() for change in changes]
    if not days:
        return CourseView(DAY, None, None, (), 0, len(spans), 0, ())
    first, last = first or date.fromordinal(days[0]), last or date.fromordinal(days[-1])
    step = step_of(first, last)
    start = STARTS[step]
    inside = [one for one in dated if one[1] <= last.toordinal() and one[2] >= first.toordinal()]
    held_by: dict[date, list[Incident]] = {}
    for one, begins, ends in inside:
        at = start(date.fromordinal(begins))
        if at == start(date.fromordinal(ends)):
            held_by.setdefault(at, []).append(one)
    stretches = tuple(_stretch(at, step, held_by[at], weighed) for at in sorted(held_by))
    longer = len(inside) - sum(one.incidents for one in stretches)
    return CourseView(
        step, first, last, stretches, longer, len(spans) - len(dated), len(dated) - len(inside),
        tuple(one for one in changes if first <= one.day <= last),
    )  # fmt: skip


def _core(days: list[int]) -> list[int]:
    """Days without the few that lie so far from the others that these would stand in less than half the time."""
    few = len(days) // FEW
    near = days[few : len(days) - few]
    return near if near and (near[-1] - near[0]) * 2 < days[-1] - days[0] else days


def step_of(first: date, last: date) -> str:
    """The shortest step that needs no more than MOST bars."""
    days = (last - first).days + 1
    for step, length in ((DAY, 1), (WEEK, 7), (MONTH, 30)):
        if days <= MOST * length:
            return step
    return YEAR


STARTS: Final[dict[str, Callable[[date], date]]] = {
    DAY: lambda day: day,
    WEEK: lambda day: day - timedelta(days=day.weekday()),
    MONTH: lambda day: day.replace(day=1),
    YEAR: lambda day: day.replace(month=1, day=1),
}
"""The first day of the step that a day lies in; weeks begin on Monday."""
LONGEST: Final = {DAY: 1, WEEK: 7, MONTH: 31, YEAR: 366}


def _end(at: date, step: str) -> date:
    """The last day of a step."""
    if at.year == date.max.year:
        return date.max
    return STARTS[step](at + timedelta(days=LONGEST[step])) - timedelta(days=1)


def _stretch(at: date, step: str, there: Sequence[Incident], weighed: Weighed) -> Stretch:
    found = total(there, weighed.assessments, weighed.facts, *KILLED)
    assert isinstance(found, Total)  # Only a strict total is refused.
    return Stretch(
        at, _end(at, step), len(there), len(found.incidents), found.low.value, found.best.value, found.high.value,
        len(found.undecided),
    )  # fmt: skip


def _changes(held: HeldView) -> tuple[Change, ...]:
    """From which day on something else is told, for each place."""
    found = [
        Change(
            span.first, one.ground.place, one.ground.name, one.ground.name_en, span.state, span.holder, span.besieger,
            span.guessed,
        )
        for one in held.places
        for span in one.spans
        if span.first
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.day, one.name, one.place)))
