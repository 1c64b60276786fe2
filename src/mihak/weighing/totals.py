"""Totals over incidents: an interval that counts nothing twice, or a refusal that names what is undecided."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from mihak.model.facts import Facts
from mihak.model.incident import Assessment, Bound, Incident, Range
from mihak.weighing.adding import Part, added_best, added_high, added_low
from mihak.weighing.covers import Cover, covers, extent, loose, told_wholes

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Undecided:
    """Two incidents that may be one happening; ``left`` and ``right`` are claims to decide it by, one of each."""

    incident: str
    other: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Total:
    """How many there were over several incidents: low, best and high, each with its rule.

    ``incidents`` are those counted, ``left_out`` those that were not, by id with
    the reason. ``undecided`` are the suspected duplicates that change the
    figures: while there are any, ``best`` is None and the interval covers both
    ways of deciding. ``covers`` are tolls with what they count already.
    """

    effect: str
    group: str
    low: Bound
    best: Bound
    high: Bound
    incidents: tuple[str, ...]
    covers: tuple[Cover, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """No total: suspected duplicates would change it, and nobody has decided them."""

    effect: str
    group: str
    undecided: tuple[Undecided, ...]
    why: str


def total(
    incidents: Sequence[Incident], assessments: Mapping[str, Assessment], facts: Mapping[str, Facts],
    effect: str, group: str, *, partly: Collection[str] = (), strict: bool = False,
) -> Total | Refused:  # fmt: skip
    """The total of one effect on one group over incidents, in any order.

    ``strict`` refuses while suspected duplicates would change a figure; without
    it the interval covers both ways, and there is no best figure. A toll over a
    longer time and the single incidents that it counts are never added: the
    greater of the two stands. ``partly`` are ids of incidents that only partly
    belong: they count for high alone. Raises KeyError for an incident without assessment
    or a claim without facts.
    """
    given, left_out, counted = _counted(incidents, assessments, effect, group)
    near, wide = _covers(counted, assessments, facts, effect, group)
    found = (*near, *wide)
    parts = tuple(_part(given[one.id], one.id, one.id in partly) for one in counted)
    pairs = _changing(_undecided(counted), parts, found)
    if strict and pairs:
        why = f"{len(pairs)} pairs of incidents may be one happening each, and nobody has decided them"
        return Refused(effect, group, pairs, why)
    low, best, high = _bounds(parts, found, pairs)
    reasons = (*_reasons(counted, assessments, given, near, partly), *_loose_said(wide))
    ids = tuple(one.id for one in counted)
    return Total(effect, group, low, best, high, ids, found, pairs, left_out, reasons)


def tolls(
    incidents: Iterable[Incident], assessments: Mapping[str, Assessment], facts: Mapping[str, Facts],
    effect: str, group: str,
) -> frozenset[str]:  # fmt: skip
    """The incidents whose figure counts others of these, or may: what ``total`` finds, without adding up."""
    _, _, counted = _counted(incidents, assessments, effect, group)
    near, wide = _covers(counted, assessments, facts, effect, group)
    return frozenset(one.cover for one in (*near, *wide))


def _counted(
    incidents: Iterable[Incident], assessments: Mapping[str, Assessment], effect: str, group: str
) -> tuple[dict[str, Range], tuple[tuple[str, str], ...], list[Incident]]:
    """The ranges by incident, what is left out, and the incidents that are counted, by id."""
    ordered = sorted(incidents, key=lambda one: one.id)
    ranges = {one.id: _range(assessments[one.id], effect, group) for one in ordered}
    given = {id: range_ for id, range_ in ranges.items() if range_ is not None}
    left_out = _left_out(ordered, assessments, given, effect, group)
    without = {id for id, _ in left_out}
    return given, left_out, [one for one in ordered if one.id in given and one.id not in without]


def _covers(
    counted: Sequence[Incident], assessments: Mapping[str, Assessment], facts: Mapping[str, Facts],
    effect: str, group: str,
) -> tuple[tuple[Cover, ...], tuple[Cover, ...]]:  # fmt: skip
    """What counts what already: by days, places and the claims themselves, and what is told without either."""
    extents = [extent(one, assessments[one.id], facts, effect) for one in counted]
    wholes = told_wholes(counted, facts, effect)
    near = covers([one for one in extents if one is not None], wholes, group)
    return near, loose(counted, assessments, facts, effect, near)


def _part(given: Range, incident: str, partly: bool) -> Part:
    """What an incident brings to the total; one that only partly belongs, from nobody to all."""
    low, best, high = given.low.value, given.best.value, given.high.value
    return Part(incident, 0, None, high) if partly else Part(incident, low, best, high)


def _bounds(parts: Sequence[Part], found: Sequence[Cover], pairs: Sequence[Undecided]) -> tuple[Bound, Bound, Bound]:
    if not parts:
        none = Bound(None, "no incident tells of it")
        return none, none, none
    low = added_low(parts, found, [(one.incident, one.other) for one in pairs])
    best, high = added_best(parts, found), added_high(parts, found)
    once = ", each suspected duplicate once" if pairs else ""
    apart = ", each suspected duplicate by itself" if pairs else ""
    top = f"sum of the highs{apart}" if high is not None else "open: an incident is open above"
    if pairs:
        middle = Bound(None, "no best figure while suspected duplicates are undecided")
    elif best is None:
        middle = Bound(None, "an incident has no best figure, or a toll may count another already")
    else:
        middle = Bound(best, "sum of the best figures")
    return Bound(low, f"sum of the lows{once}"), middle, Bound(high, top)


def _range(assessment: Assessment, effect: str, group: str) -> Range | None:
    return next((one for one in assessment.ranges if (one.effect, one.group) == (effect, group)), None)


def _left_out(
    incidents: Sequence[Incident], assessments: Mapping[str, Assessment], given: Mapping[str, Range],
    effect: str, group: str,
) -> tuple[tuple[str, str], ...]:  # fmt: skip
    """Incidents that are not counted: discounted ones, and those of the effect that do not tell of the group."""
    found: list[tuple[str, str]] = []
    for one in incidents:
        assessment = assessments[one.id]
        if one.id in given and assessment.grade == "discounted":
            found.append((one.id, f"discounted: {'; '.join(assessment.reasons)}"))
        elif one.id not in given and any(range_.effect == effect for range_ in assessment.ranges):
            found.append((one.id, f"does not say how many of them were {group}"))
    return tuple(found)


def _undecided(incidents: Sequence[Incident]) -> tuple[Undecided, ...]:
    """The undecided pairs whose claims are both in these incidents, one for each two incidents."""
    home = {claim: one.id for one in incidents for claim in one.claims}
    found: dict[Pair, Undecided] = {}
    for one in incidents:
        for left, right in sorted((min(pair), max(pair)) for pair in one.undecided):
            if home.get(left, "") == home.get(right, "") or not (home.get(left) and home.get(right)):
                continue
            a, b = sorted((left, right), key=lambda claim: home[claim])
            found.setdefault((home[a], home[b]), Undecided(home[a], home[b], a, b))
    return tuple(found[key] for key in sorted(found))


def _changing(pairs: Sequence[Undecided], parts: Sequence[Part], found: Sequence[Cover]) -> tuple[Undecided, ...]:
    """The pairs that matter for a figure: both incidents count somebody, and neither is sure to count the other."""
    counts = {part.incident for part in parts if part.low or part.high is None or part.high > 0}
    nested = {frozenset((cover.cover, cover.covered)) for cover in found if cover.sure}
    return tuple(
        pair
        for pair in pairs
        if {pair.incident, pair.other} <= counts and frozenset((pair.incident, pair.other)) not in nested
    )


def _loose_said(wide: Sequence[Cover]) -> tuple[str, ...]:
    """The tolls without a day and a place, in words; in a chain each may count what the next one may."""
    tolls = sorted({one.cover for one in wide})
    said = "is told without a day and a place and may count others already: it and they are added for high alone"
    return tuple(f"{toll} {said}" for toll in tolls)


def _reasons(
    counted: Sequence[Incident], assessments: Mapping[str, Assessment], given: Mapping[str, Range],
    found: Sequence[Cover], partly: Collection[str],
) -> tuple[str, ...]:  # fmt: skip
    """How the total was made, in words."""
    reasons = [f"incidents counted: {len(counted)}, by the rule {assessments[counted[0].id].rule}"] if counted else []
    reasons += [
        f"{one.cover} counts {one.covered} already, as a toll or a whole with its part: not added"
        if one.sure
        else f"{one.cover} may count {one.covered} already: added for high alone"
        for one in found
    ]
    open_low = sum(given[one.id].low.value is None for one in counted)
    open_high = sum(given[one.id].high.value is None for one in counted)
    contested = sum(assessments[one.id].grade == "contested" for one in counted)
    for number, what in (
        (open_low, "not bound from below: counted there as 0"),
        (open_high, "open above: high is open"),
        (contested, "contested, counted as told"),
        (sum(one.id in partly for one in counted), "only partly in the time asked for: counted for high alone"),
    ):
        if number:
            reasons.append(f"{number} {what}")
    return tuple(reasons)
