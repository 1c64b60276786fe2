"""What reports changed, with words and figures."""

from __future__ import annotations

from dataclasses import replace

from weighing.sample import REPORTS, sample_weighed

from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place_index import default_places
from mihak.linking.lineage import Lineage
from mihak.model.incident import Bound, Incident
from mihak.views.changes_page import ChangesPage, FigureMove, Figures, changes_page
from mihak.views.control import Told
from mihak.weighing.assess import assess
from mihak.weighing.changes import Changes, IncidentChange, RangeChange, TimelineChange, TotalChange, changes
from mihak.weighing.control import HELD, ControlSpan, PlaceTimeline
from mihak.weighing.totals import Refused, Total
from mihak.weighing.weighed import Weighed

AFTER = sample_weighed()
SECOND = REPORTS[1].id
NOTHING = Changes(
    reports=(), claims=(), new=(), joined=(), moved=(), contradictions=(), voices=(), places=(), totals=()
)


def before() -> Weighed:
    """The register without the second report, which denies what the first tells."""
    kept = {id: claim for id, claim in AFTER.claims.items() if claim.report != SECOND}
    facts = {id: AFTER.facts[id] for id in kept}
    first = Incident("i1", "casualties", ("c1",), "single", (), (("c1", "c3"),))
    incidents = (first, *AFTER.incidents[1:])
    return Weighed(
        {id: one for id, one in AFTER.reports.items() if id != SECOND}, kept, facts, incidents,
        {one.id: assess(one, facts, AFTER.voices, "mihak") for one in incidents}, Lineage(),
        {id: AFTER.voices[id] for id in kept}, (), "mihak",
    )  # fmt: skip


def page(found: Changes) -> ChangesPage:
    return changes_page(
        found, before(), AFTER, Told(AFTER.claims, AFTER.reports, default_places(), default_actors())
    )  # fmt: skip


def test_nothing_changed_is_an_empty_page() -> None:
    found = page(NOTHING)
    assert (found.reports, found.claims, found.new, found.joined, found.places, found.totals) == ((), 0, (), (), (), ())


def test_a_denial_joins_its_incident_and_opens_a_contradiction() -> None:
    found = page(changes(before(), AFTER, (SECOND,)))
    assert [one.id for one in found.reports] == [SECOND]
    (row,) = found.joined
    assert (row.row.id, [one.claim for one in row.came]) == ("i1", ["c2"])
    assert (row.before, row.agree) == (1, ("single", "contradict")) and not row.still
    (clash,) = found.clashes
    assert (clash.incident, clash.left.claim, clash.right.claim) == ("i1", "c1", "c2")
    assert [one.claim for one in found.voices] == ["c2"]


def change(**given: object) -> IncidentChange:
    told = {
        "incident": "i1", "before": ("i1",), "came": (), "joined": ("c1",), "agree": ("single", "single"),
        "grade": ("weak", "weak"), "voices": (1, 1), "ranges": (),
    }  # fmt: skip
    return IncidentChange(**(told | given))  # type: ignore[arg-type]


def test_a_row_stands_still_where_nothing_moved_but_the_number_of_claims() -> None:
    figures = AFTER.assessments["i1"].ranges[0]
    moved = (
        change(), change(grade=("weak", "fair")), change(agree=("single", "same")), change(voices=(1, 2)),
        change(ranges=(RangeChange("killed", "all", None, figures),)),
    )  # fmt: skip
    found = page(replace(NOTHING, moved=moved))
    assert [one.still for one in found.moved] == [True, False, False, False, False]
    assert found.moved[-1].figures == (FigureMove("killed", "all", None, Figures(0, 12, 12)),)


def test_a_new_incident_stands_as_its_row_and_a_report_that_is_gone_is_left_out() -> None:
    found = page(replace(NOTHING, new=("i4", "i3"), reports=("gone", SECOND), claims=("c2",)))
    assert [one.id for one in found.new] == ["i4", "i3"]
    assert [one.id for one in found.reports] == [SECOND] and found.claims == 1


def test_a_total_that_is_refused_has_no_figures() -> None:
    low, best, high = (Bound(number, "sum") for number in (1, 2, 3))
    total = Total("killed", "all", low, best, high, ())
    found = page(replace(NOTHING, totals=(TotalChange("killed", Refused("killed", "all", (), "undecided"), total),)))
    assert found.totals == (FigureMove("killed", "all", None, Figures(1, 2, 3)),)


def test_places_are_told_before_and_after() -> None:
    span = ControlSpan(first=1, last=None, state=HELD, holder="sy-government")
    line = PlaceTimeline("تله", ("تله",), (span,))
    later = replace(line, spans=(replace(span, holder="sy-opposition"),))
    moved = (TimelineChange("تله", line, later), TimelineChange("x", None, line), TimelineChange("y", line, None))
    both, came, gone = page(replace(NOTHING, places=moved)).places
    assert both.before is not None and both.after is not None
    holders = [one.spans[0].holder for one in (both.before, both.after)]
    assert [one.side if one else "" for one in holders] == ["sy-government", "sy-opposition"]
    assert came.before is None and came.after is not None
    assert gone.before is not None and gone.after is None
