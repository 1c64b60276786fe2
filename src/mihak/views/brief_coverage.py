"""Who reported on the place of a brief, on which days, and who fell silent."""

from __future__ import annotations

from datetime import date

from mihak.views.brief_measures import DayTold, Reported, Silent
from mihak.views.brief_names import Names
from mihak.views.brief_scope import Scope
from mihak.views.coverage import about
from mihak.views.sides import known_side
from mihak.weighing.coverage import Coverage, Row, coverage
from mihak.weighing.weighed import Weighed


def reported(weighed: Weighed, scope: Scope, names: Names) -> tuple[Reported, ...]:
    """The sources with reports on the place that were published in the time, by their first day, then by name."""
    reports, facts = about(weighed.reports.values(), weighed.facts.values(), scope.ids, scope.name)
    found = coverage(reports, facts, first=scope.first, last=scope.last)
    rows = sorted(found.rows, key=lambda row: (row.first or scope.last, -row.reports, row.id))
    return tuple(_reported(row, found, scope, names) for row in rows)


def _reported(row: Row, found: Coverage, scope: Scope, names: Names) -> Reported:
    silences = tuple(
        Silent(
            date.fromordinal(one.after), date.fromordinal(one.until) if one.until else None, one.days, one.usual,
            one.others, one.reports,
        )
        for one in found.silences
        if one.id == row.id
    )  # fmt: skip
    days = tuple(
        DayTold(date.fromordinal(one.day), one.reports, one.told)
        for one in row.days
        if scope.first <= one.day <= scope.last
    )
    name = names.source(row.id, next((name for name in row.publishers if name), ""))
    return Reported(name, known_side(row.side), row.reports, row.claims, days, silences)
