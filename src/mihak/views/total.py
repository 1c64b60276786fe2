"""A total over incidents: how many, how it was made, and what would have to be decided first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mihak.errors import OptionError
from mihak.gazetteer.place_index import PlaceIndex
from mihak.model.incident import Bound, Incident
from mihak.views.incident_words import group_said, interval_said
from mihak.views.incidents import Sides, places_told
from mihak.views.ordinals import day_of
from mihak.weighing.chosen import Choice, chosen, partly
from mihak.weighing.groups import ITEM, PEOPLE, SIDE
from mihak.weighing.totals import Refused, Undecided, total
from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class Counted:
    """An incident that a total counts, with what it brings; ``within``: what counts it already, or may."""

    id: str
    first: date | None
    last: date | None
    places: tuple[str, ...]
    low: int | None
    best: int | None
    high: int | None
    grade: str
    partly: bool
    within: str = ""


@dataclass(frozen=True, slots=True)
class Decide:
    """Two incidents that may be one: a claim of each by its words and id, and the commands that decide it."""

    incident: str
    other: str
    quote: str
    other_quote: str
    same: str
    different: str
    left: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalView:
    """A total, or its refusal: then ``refused`` says why and the bounds are None.

    ``said`` is the total in a sentence, ``reasons`` how it was made, ``left_out``
    the incidents that were not counted, by id with the reason.
    """

    effect: str
    group: str
    rule: str
    low: Bound | None
    best: Bound | None
    high: Bound | None
    refused: str
    said: str
    counted: tuple[Counted, ...]
    decide: tuple[Decide, ...]
    left_out: tuple[tuple[str, str], ...]
    reasons: tuple[str, ...]


def total_view(
    weighed: Weighed, choice: Choice, places: PlaceIndex, sides: Sides, *, effect: str, group: str, strict: bool
) -> TotalView:
    """The total of one effect on one group over the incidents of a choice; see ``mihak.weighing.totals``.

    Raises OptionError for a group that there is not.
    """
    incidents = chosen(weighed, choice, places)
    return total_of(weighed, incidents, choice, sides, effect=effect, group=group, strict=strict)


def total_of(
    weighed: Weighed, incidents: Sequence[Incident], choice: Choice, sides: Sides, *,
    effect: str, group: str, strict: bool,
) -> TotalView:  # fmt: skip
    """The total over incidents that were chosen already; ``choice`` tells which days were asked for."""
    _check(group, sides)
    cut = partly(incidents, weighed.assessments, choice)
    found = total(incidents, weighed.assessments, weighed.facts, effect, group, partly=cut, strict=strict)
    decide = tuple(_decide(pair, weighed) for pair in found.undecided)
    if isinstance(found, Refused):
        said = f"No total of {effect}, {group_said(group, sides)}: {found.why}."
        return TotalView(
            effect=effect, group=group, rule=weighed.rule, low=None, best=None, high=None, refused=found.why,
            said=said, counted=(), decide=decide, left_out=(), reasons=(),
        )  # fmt: skip
    by_id = {one.id: one for one in incidents}
    within = {one.covered: one.cover for one in found.covers}
    figure = interval_said(found.low, found.best, found.high)
    return TotalView(
        effect=effect, group=group, rule=weighed.rule, low=found.low, best=found.best, high=found.high, refused="",
        said=f"{effect}, {group_said(group, sides)}: {figure}, over {_incidents(len(found.incidents))}.",
        counted=tuple(
            replace(_counted(by_id[id], weighed, effect, group, id in cut), within=within.get(id, ""))
            for id in found.incidents
        ),
        decide=decide, left_out=found.left_out, reasons=found.reasons,
    )  # fmt: skip


def _check(group: str, sides: Sides) -> None:
    """Refuse a group that nobody can be counted in: a slip of the pen is no zero."""
    kind, colon, name = group.partition(":")
    if group in PEOPLE or (kind + colon == SIDE and name in sides) or (kind + colon == ITEM and name):
        return
    repair = f"Use {', '.join(PEOPLE)}, side:ID as side:sy-government (mihak sources shows them), or item:NAME"
    raise OptionError(f"there is no group {group!r}", repair=repair)


def _counted(one: Incident, weighed: Weighed, effect: str, group: str, cut: bool) -> Counted:
    found = weighed.assessments[one.id]
    given = next(range_ for range_ in found.ranges if (range_.effect, range_.group) == (effect, group))
    first, last = day_of(found.first), day_of(found.last)
    bounds = (given.low.value, given.best.value, given.high.value)
    return Counted(one.id, first, last, places_told(one, weighed), *bounds, found.grade, cut)


def _incidents(number: int) -> str:
    return "1 incident" if number == 1 else f"{number} incidents"


def _decide(pair: Undecided, weighed: Weighed) -> Decide:
    quote, other = (" ".join(weighed.claims[id].quote.split()) for id in (pair.left, pair.right))
    claims = f"{pair.left} {pair.right}"
    same, different = f"mihak judge same {claims}", f"mihak judge different {claims}"
    return Decide(pair.incident, pair.other, quote, other, same, different, pair.left, pair.right)
