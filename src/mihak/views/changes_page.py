"""What reports changed, with the words and figures of it, for a page that says it in its own language."""

from __future__ import annotations

from dataclasses import dataclass

from mihak.model.incident import Incident, Range
from mihak.views.control import PlaceView, Told, control_view
from mihak.views.incident_rows import IncidentRow, incident_rows
from mihak.views.lines import ReportLine, report_line
from mihak.views.said import Said, said
from mihak.weighing.changes import Changes, IncidentChange, TimelineChange
from mihak.weighing.totals import Refused, Total
from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class Figures:
    """Low, best and high; None where open."""

    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class FigureMove:
    """A figure before and after; None where there was or is none (a total: where it is refused)."""

    effect: str
    group: str
    before: Figures | None
    after: Figures | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedRow:
    """An incident that is another now: the claims that came, from how many incidents it was made, and what moved.

    ``grade``, ``agree`` and ``voices`` are before and after.
    """

    row: IncidentRow
    came: tuple[Said, ...]
    before: int
    grade: tuple[str, str]
    agree: tuple[str, str]
    voices: tuple[int, int]
    figures: tuple[FigureMove, ...]

    @property
    def still(self) -> bool:
        """Whether nothing moved but the number of claims."""
        pairs = (self.grade, self.agree, self.voices)
        return not self.figures and all(was == now for was, now in pairs)


@dataclass(frozen=True, slots=True)
class OpenedClash:
    """A contradiction that was not there before."""

    incident: str
    left: Said
    right: Said
    why: str


@dataclass(frozen=True, slots=True)
class PlaceMove:
    """A place whose timeline is another now; None where it had or has none."""

    place: str
    before: PlaceView | None
    after: PlaceView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage:
    """What some reports changed together."""

    reports: tuple[ReportLine, ...]
    claims: int
    new: tuple[IncidentRow, ...]
    joined: tuple[ChangedRow, ...]
    moved: tuple[ChangedRow, ...]
    clashes: tuple[OpenedClash, ...]
    voices: tuple[Said, ...]
    places: tuple[PlaceMove, ...]
    totals: tuple[FigureMove, ...]


def changes_page(found: Changes, before: Weighed, after: Weighed, words: Told) -> ChangesPage:
    """Changes with their words; ``words`` is what timelines are told with, of the register with the reports."""
    by_id = {one.id: one for one in after.incidents}
    return ChangesPage(
        reports=tuple(report_line(after.reports[id], 0) for id in found.reports if id in after.reports),
        claims=len(found.claims), new=incident_rows((by_id[id] for id in found.new), after),
        joined=tuple(_row(one, by_id[one.incident], after) for one in found.joined),
        moved=tuple(_row(one, by_id[one.incident], after) for one in found.moved),
        clashes=tuple(
            OpenedClash(
                one.incident, _said(one.contradiction.left, after), _said(one.contradiction.right, after),
                one.contradiction.why,
            )
            for one in found.contradictions
        ),
        voices=tuple(_said(id, after) for id in found.voices),
        places=tuple(_place(one, before, words) for one in found.places),
        totals=tuple(FigureMove(one.effect, "all", _figures(one.before), _figures(one.after)) for one in found.totals),
    )  # fmt: skip


def _row(change: IncidentChange, incident: Incident, after: Weighed) -> ChangedRow:
    return ChangedRow(
        row=incident_rows((incident,), after)[0], came=tuple(_said(id, after) for id in change.came),
        before=len(change.before), grade=change.grade, agree=change.agree, voices=change.voices,
        figures=tuple(
            FigureMove(one.effect, one.group, _figures(one.before), _figures(one.after)) for one in change.ranges
        ),
    )  # fmt: skip


def _said(id: str, weighed: Weighed) -> Said:
    claim = weighed.claims[id]
    return said(claim, weighed.reports[claim.report])


def _figures(one: Range | Total | Refused | None) -> Figures | None:
    if one is None or isinstance(one, Refused):
        return None
    return Figures(one.low.value, one.best.value, one.high.value)


def _place(change: TimelineChange, before: Weighed, words: Told) -> PlaceMove:
    was = control_view((change.before,), Told(before.claims, before.reports, words.places, words.actors)).places if (
        change.before
    ) else ()  # fmt: skip
    now = control_view((change.after,), words).places if change.after else ()
    return PlaceMove(change.place, was[0] if was else None, now[0] if now else None)
