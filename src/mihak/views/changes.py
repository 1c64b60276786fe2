"""What reports changed, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mihak.model.claim import ASSERTED, Casualties, Claim, Materiel
from mihak.model.incident import Range
from mihak.views.brief_names import camps
from mihak.views.control import name_as_told
from mihak.views.lines import WHAT, retelling
from mihak.weighing.changes import Changes, IncidentChange, TimelineChange, TotalChange
from mihak.weighing.control import ControlSpan, PlaceTimeline
from mihak.weighing.totals import Refused, Total
from mihak.weighing.weighed import Weighed

NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Section:
    """Changes of one sort: a head and its sentences; words of reports stand between « and »."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What reports changed: their names, how many claims they brought, and the sections that have anything.

    ``notes`` say which of the reports are retellings.
    """

    reports: tuple[str, ...]
    claims: int
    sections: tuple[Section, ...]
    notes: tuple[str, ...]


def changes_view(found: Changes, after: Weighed) -> ChangesView:
    """Changes in sentences; ``after`` is weighed with the reports."""
    sections = (
        Section("New incidents", tuple(_new(found, after))),
        Section("Incidents joined", tuple(_changed(one, after) for one in found.joined)),
        Section("Other incidents that are not what they were", tuple(_changed(one, after) for one in found.moved)),
        Section("Contradictions opened", tuple(_contradictions(found, after))),
        Section("Voices added", tuple(_voice(after.claims[id], after) for id in found.voices)),
        Section("Control of places", tuple(_place(one, after) for one in found.places)),
        Section("Totals over all incidents", tuple(_total(one) for one in found.totals)),
    )
    # A report without claims is not among those that were weighed.
    known = [after.reports[id] for id in found.reports if id in after.reports]
    labels = [after.reports[id].label if id in after.reports else id for id in found.reports]
    return ChangesView(
        tuple(labels), len(found.claims), tuple(one for one in sections if one.lines),
        tuple(f"{report.label}: {note}" for report in known if (note := retelling(report))),
    )  # fmt: skip


def words(claim: Claim, weighed: Weighed) -> str:
    """A claim in one line: what it says, its words, its report."""
    status = "" if claim.status == ASSERTED else f" ({claim.status})"
    count = f" {_count(claim)}" if isinstance(claim, Casualties | Materiel) else ""
    quote = " ".join(claim.quote.split())
    report = weighed.reports[claim.report].label
    return f"{claim.kind} {getattr(claim, WHAT[claim.kind])}{count}{status}: «{quote}» ({report})"


def _count(claim: Casualties | Materiel) -> str:
    low, high = claim.count.low, claim.count.high
    return "some" if low is None and high is None else interval(low, high)


def interval(low: int | None, high: int | None) -> str:
    """Two ends as people write them: 30, 30-40, 30 or more, up to 40, "-" for neither."""
    if low is None or high is None:
        return f"{low} or more" if low is not None else NOTHING if high is None else f"up to {high}"
    return str(low) if low == high else f"{low}-{high}"


def _new(found: Changes, after: Weighed) -> Iterator[str]:
    by_id = {one.id: one for one in after.incidents}
    for id in found.new:
        assessment = after.assessments.get(id)
        grade = f" [{assessment.grade}]" if assessment else ""
        more = len(by_id[id].claims) - 1
        rest = f" and {_counted(more, 'more claim')}" if more else ""
        yield f"{words(after.claims[by_id[id].claims[0]], after)}{rest}{grade}"


def _changed(change: IncidentChange, after: Weighed) -> str:
    came = "; ".join(words(after.claims[id], after) for id in change.came)
    joined = f"{_counted(len(change.joined), 'claim')}, first {words(after.claims[change.joined[0]], after)}"
    head = f"{came} joins {joined}" if came else joined
    if len(change.before) > 1:
        head += f"; makes one of {len(change.before)} incidents"
    moves = [
        f"{one.effect} ({one.group}) from {figures(one.before)} to {figures(one.after)}" for one in change.ranges
    ]  # fmt: skip
    moves += [f"{what} from {was} to {now}" for what, (was, now) in _pairs(change) if was != now]
    return f"{head}: {', '.join(moves)}" if moves else f"{head}: nothing else moved"


def _pairs(change: IncidentChange) -> Iterator[tuple[str, tuple[object, object]]]:
    for name, (was, now) in (("grade", change.grade), ("agreement", change.agree)):
        yield name, (was or NOTHING, now or NOTHING)
    yield "voices", change.voices


def figures(one: Range | Total | None) -> str:
    """Low to high, and the best figure."""
    if one is None:
        return NOTHING
    best = "" if one.best.value is None else f", best {one.best.value}"
    return f"{interval(one.low.value, one.high.value)}{best}"


def _contradictions(found: Changes, after: Weighed) -> Iterator[str]:
    for one in found.contradictions:
        left, right = (after.claims[id] for id in (one.contradiction.left, one.contradiction.right))
        yield f"{words(left, after)} against {words(right, after)}: {one.contradiction.why}"


def _voice(claim: Claim, after: Weighed) -> str:
    report = after.reports[claim.report]
    publisher = f"«{report.publisher}»" if report.publisher else report.label
    return f"«{claim.source.names[0]}», told by {publisher}" if claim.source else publisher


def _place(change: TimelineChange, after: Weighed) -> str:
    known = change.after or change.before
    name = f"«{name_as_told(known, after.claims)}»" if known else change.place
    if change.before is None:
        return f"{name}, until now without a timeline: {'; '.join(_spans(change.after))}"
    now = "; ".join(_spans(change.after)) or "nothing is told any more"
    return f"{name}: {now}. Before: {'; '.join(_spans(change.before))}"


def _spans(timeline: PlaceTimeline | None) -> Iterator[str]:
    for span in timeline.spans if timeline else ():
        yield f"{_days(span)} {_held(span)}"
    if timeline and timeline.undated:
        yield f"{_counted(len(timeline.undated), 'claim')} without a day"


def _days(span: ControlSpan) -> str:
    first, last = (date.fromordinal(day).isoformat() if day else "" for day in (span.first, span.last))
    day = f"until {last}" if not first else f"since {first}" if not last else f"{first} to {last}"
    return f"{day} (guessed)" if span.guessed else day


def _held(span: ControlSpan) -> str:
    held = _side(span.holder) if span.holder else "not told"
    if span.state == "contested":
        held = f"contested, {held} against {', '.join(map(_side, span.rivals)) or 'a denial'}"
    siege = f", besieged by {_side(span.besieged_by)}" if span.besieged_by else ""
    return held + siege + (", the siege contested" if span.siege_contested else "")


def _side(label: str) -> str:
    return camps("en").get(label, f"«{label}»")


def _total(change: TotalChange) -> str:
    was, now = (
        "refused" if isinstance(one, Refused) else f"{figures(one)}{_open(one.undecided)}"
        for one in (change.before, change.after)
    )
    return f"{change.effect}: {was}, now {now}"


def _open(undecided: Iterable[object]) -> str:
    count = len(list(undecided))
    return f" ({_counted(count, 'suspected duplicate')} undecided)" if count else ""


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
