"""The brief: everything that is told of a place in a time, on one page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from mihak.model.finding import Finding
from mihak.model.incident import Incident
from mihak.views import brief_control, brief_operations
from mihak.views.brief_course import Campaign, Holding
from mihak.views.brief_coverage import reported
from mihak.views.brief_evidence import camps_of, evidence, numbered
from mihak.views.brief_incidents import by_day, clashes, happening, homes
from mihak.views.brief_measures import Reported
from mihak.views.brief_names import Names
from mihak.views.brief_parts import Brief, Checked, Clash, Evidence, Publisher
from mihak.views.brief_scope import Scope, chosen, days_told, scope
from mihak.views.brief_sources import publishers
from mihak.views.brief_totals import sums
from mihak.views.incidents import in_order
from mihak.weighing.checks import CHECKS
from mihak.weighing.control import PlaceTimeline, timelines
from mihak.weighing.operation_story import OperationStory
from mihak.weighing.weighed import Weighed


def brief(
    weighed: Weighed, place: str, first: date, last: date, names: Names, *, as_of: date | None = None,
    findings: Iterable[Finding] = (), stories: Iterable[OperationStory] = (),
    held: Iterable[PlaceTimeline] | None = None,
) -> Brief:  # fmt: skip
    """The brief on a place, with all that lies in it, from ``first`` to ``last`` (both included).

    ``place`` is a name or an id. ``findings`` are those of the checks and
    ``stories`` the operations that the same claims tell of; what concerns the
    reports and claims of the brief is kept; ``held`` are the timelines of all places, worked out where None
    is given. Raises OptionError where the time
    or the place makes no sense; a brief in which nothing is told is no error.
    """
    within = scope(place, first, last, names.places)
    incidents = by_day(chosen(weighed, within), weighed)
    inside = [id for one in incidents for id in in_order(one, weighed)]
    spans = timelines(weighed.facts.values(), weighed.voices) if held is None else held
    kept = brief_control.inside(spans, within, names, inside)
    operations = brief_operations.told_in(stories, inside)
    checked = _checked(findings, {weighed.claims[id].report for id in inside}, weighed)
    told = evidence([*inside, *_others(kept, operations, checked, weighed)], weighed, names)
    numbers, home = numbered(told), homes(incidents)
    campaigns = tuple(brief_operations.campaign(n, one, names, numbers) for n, one in enumerate(operations, 1))
    holdings = brief_control.holdings(kept, names, numbers)
    given = publishers(numbers, weighed, names)
    coverage = reported(weighed, within, names)
    return Brief(
        lang=names.lang, place=place, inside=_named(within, names), first=first, last=last, rule=weighed.rule,
        as_of=as_of, reports=len({one.report for one in told}), sources=len(given),
        camps=camps_of(_sides(told, (*given, *coverage), holdings, campaigns), names), evidence=told,
        incidents=tuple(happening(n, one, weighed, names, numbers, home) for n, one in enumerate(incidents, 1)),
        clashes=_clashes(incidents, operations, weighed, numbers),
        holdings=holdings, campaigns=campaigns, findings=checked, publishers=given,
        voices=len({one.voice for one in told if one.voice}),
        sums=sums(incidents, weighed, within, numbers), coverage=coverage,
        told=days_told(weighed, within),
    )  # fmt: skip


def _others(
    held: Iterable[PlaceTimeline], operations: Iterable[OperationStory], checked: Iterable[Checked],
    weighed: Weighed,
) -> list[str]:  # fmt: skip
    """Claims outside the incidents that something in the brief rests on, in the order in which they were told."""
    found = {*brief_control.claims_of(held), *brief_operations.claims_of(operations)}
    found |= {id for one in checked for id in one.finding.claims}
    known = found & weighed.claims.keys()
    return in_order(Incident("", "", tuple(sorted(known)), ""), weighed)


def _clashes(
    incidents: Sequence[Incident], operations: Sequence[OperationStory], weighed: Weighed, numbers: Mapping[str, int]
) -> tuple[Clash, ...]:
    """The contradictions inside incidents, then those about operations; no pair of claims twice."""
    found = [clash for n, one in enumerate(incidents, 1) for clash in clashes(n, one, weighed, numbers)]
    for n, one in enumerate(operations, 1):
        found += brief_operations.clashes(n, one, numbers)
    return tuple({(clash.left, clash.right): clash for clash in reversed(found)}.values())[::-1]


def _named(within: Scope, names: Names) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names.place(id, id) for id in sorted(within.ids)))


def _sides(
    told: Iterable[Evidence],
    given: Iterable[Publisher | Reported],
    holdings: Iterable[Holding],
    campaigns: Sequence[Campaign],
) -> list[str]:
    """Every side that anything in the brief stands for."""
    spans = [span for holding in holdings for span in holding.spans]
    found = [one.side for one in told] + [one.side for one in given]
    found += [side for span in spans for side in (span.side, span.besieger[0])]
    found += [side for span in spans for side, _ in span.rivals]
    return found + list(brief_operations.sides_of(campaigns))


def _checked(findings: Iterable[Finding], reports: set[str], weighed: Weighed) -> tuple[Checked, ...]:
    """The findings made in some reports: what does not hold first, then by report and place in it."""
    kept = [finding for finding in findings if finding.report in reports]
    kept.sort(key=lambda one: (one.holds, one.report, one.words[0].start if one.words else -1, one.check, one.said))
    return tuple(_labelled(finding, weighed) for finding in kept)


def _labelled(finding: Finding, weighed: Weighed) -> Checked:
    report = weighed.reports[finding.report]
    telling = not finding.holds or any(check.telling for check in CHECKS if check.name == finding.check)
    return Checked(
        finding, telling, report.label, report.title, report.publisher, report.url, report.retold_from
    )  # fmt: skip
