"""The status quo before and after an operation, and the last day that is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mihak.model.claim import Control
from mihak.weighing.operation_days import shown
from mihak.weighing.operation_group import Group, Index
from mihak.weighing.operation_story import RETURNED, TOLD, UNDONE, Day, Outcome, Quoted, StatusQuo
from mihak.weighing.operation_tellings import Read
from mihak.weighing.status_quo import Returned, returned

ENDS = frozenset({"ended", "failed"})


def returns(group: Group, reads: Iterable[Read], index: Index) -> tuple[StatusQuo, ...]:
    """Where it is said that the lines are again where they were before an operation."""
    found = [
        status_quo(group, read, one)
        for read in reads
        for one in returned(read)
        if group.id in index.named(read.id, [named.key for named in one.since])
    ]
    return tuple(sorted(found, key=lambda one: one.quote))


def status_quo(group: Group, read: Read, one: Returned) -> StatusQuo:
    """One such saying, with the day, the places and the holders of the claims of control beside it."""
    facts = [group.facts[claim.id] for claim in one.control]
    days = [fact.last for fact in facts if not fact.guessed and fact.last is not None]
    first = one.control[0] if one.control else None
    report = read.case.report
    speaker = group.speaker(first) if first is not None else report.publisher or f"report {report.label}"
    places = dict.fromkeys(" ".join(place.names[0].split()) for claim in one.control for place in claim.places)
    return StatusQuo(
        day=max(days, default=None), teller=group.teller(first) if first is not None else "", speaker=speaker,
        before=holder(one.control, doers=False), after=holder(one.control, doers=True),
        places=tuple(places), claims=tuple(claim.id for claim in one.control),
        quote=Quoted.of(read.id, one.words),
    )  # fmt: skip


def holder(control: Sequence[Control], *, doers: bool) -> str:
    """Who has the places now, or had them until then, by the first claim that names one."""
    for claim in control:
        name = claim.actor if doers else claim.opponent
        if name is not None:
            return " ".join(name.names[0].split())
    return ""


def undone(found: Iterable[StatusQuo]) -> Iterator[Outcome]:
    """A return to what was before, as what came of an operation."""
    for one in found:
        yield Outcome(UNDONE, one.teller, one.speaker, one.day, one.claims, (one.quote,))


def last_day(group: Group, found: Iterable[StatusQuo]) -> Day | None:
    """The last day that is told of an operation: of its end, else of the return to what was before it.

    ``found`` are returns that no later operation stands nearer to.
    """
    ends: list[Day] = []
    for claim in group.claims:
        fact = group.facts[claim.id]
        if claim.event in ENDS and claim.status == "asserted" and not fact.guessed and fact.last is not None:
            quote = (Quoted(claim.report, claim.start, claim.end, claim.quote),)
            ends.append(Day(fact.first, fact.last, TOLD, f"told to have {claim.event} then", (claim.id,), quote))
    if not ends:
        for one in found:
            if one.day is not None:
                why = f"on {shown(one.day)} the lines are told to be where they were before it"
                ends.append(Day(one.day, one.day, RETURNED, why, one.claims, (one.quote,)))
    return max(ends, key=lambda day: (day.latest or 0, day.claims), default=None)


def nearest(
    group: Group, reads: Iterable[Read], index: Index, launches: Mapping[str, Day | None], found: Iterable[StatusQuo]
) -> tuple[StatusQuo, ...]:
    """The returns that end this operation: of several whose time they go back over, the one launched last."""
    rivals: set[Quoted] = set()
    own = latest(launches.get(group.id))
    for read in reads:
        for one in returned(read):
            ids = index.named(read.id, [named.key for named in one.since])
            if any(latest(launches.get(id)) > own for id in ids if id != group.id):
                rivals.add(Quoted.of(read.id, one.words))
    return tuple(one for one in found if one.quote not in rivals)


def latest(day: Day | None) -> int:
    """The last day on which an operation can have begun, 0 where nothing tells it."""
    return day.latest or 0 if day is not None else 0
