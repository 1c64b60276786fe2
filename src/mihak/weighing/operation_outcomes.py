"""What each side says came of an operation, and what it was declared to be for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mihak.mentions.document import Passage
from mihak.model.claim import ASSERTED, DENIED, INTENDED, Claim, Control, Operation
from mihak.model.facts import Facts
from mihak.model.incident import Contradiction
from mihak.weighing.battle_keys import SIEGE, aim_of
from mihak.weighing.operation_dated import Calendar, Within
from mihak.weighing.operation_group import Group, Index
from mihak.weighing.operation_story import (
    CONTINUES,
    ENDED,
    FAILED,
    MET,
    NOT_MET,
    Aim,
    Outcome,
    Quoted,
)
from mihak.weighing.operation_tellings import Read

EVENTS: Final = {"failed": FAILED, "ended": ENDED, "continues": CONTINUES}
SIEGE_BROKEN: Final = "siege_broken"
# Outcomes that cannot both be so. What was reached may be undone later: that is no contradiction.
AGAINST: Final = ((MET, NOT_MET), (MET, FAILED))


@dataclass(frozen=True, slots=True)
class Told:
    """One claim as what came of an operation."""

    group: str
    what: str
    claim: Claim


def told_in(read: Read, index: Index) -> Iterator[Told]:
    """What the claims of a report tell to have come of the operations that their sentences name."""
    for claim in read.case.claims:
        what = outcome_of(claim)
        if not what:
            continue
        for group in groups_of(read, claim, index):
            yield Told(group, what, claim)


def outcome_of(claim: Claim) -> str:
    """What a claim tells to have come of an operation; ``""`` for nothing."""
    if isinstance(claim, Operation) and claim.status == ASSERTED:
        return EVENTS.get(claim.event, "")
    if isinstance(claim, Control) and claim.change == SIEGE_BROKEN:
        return {ASSERTED: MET, DENIED: NOT_MET}.get(claim.status, "")
    return NOT_MET if isinstance(claim, Control) and claim.change == "gained" and claim.status == DENIED else ""


def groups_of(read: Read, claim: Claim, index: Index) -> tuple[str, ...]:
    """The operations that a claim is about: its own, or those named in its sentence, else in the one before.

    A denied gain is an aim that was not met only beside a siege that was not broken.
    """
    if isinstance(claim, Operation):
        return (index.claims[claim.id],) if claim.id in index.claims else ()
    passage = read.case.passage(claim.start)
    if isinstance(claim, Control) and claim.change != SIEGE_BROKEN and not siege_beside(read, passage):
        return ()
    for at in (passage.index, passage.index - 1):
        keys = [named.key for named in read.named if named.passage == at]
        if keys:
            return index.named(read.id, keys)
    return ()


def siege_beside(read: Read, passage: Passage) -> bool:
    """Whether the same sentence says that a siege was not broken."""
    return any(
        isinstance(other, Control) and other.change == SIEGE_BROKEN and other.status == DENIED
        and read.case.passage(other.start).index == passage.index
        for other in read.case.claims
    )  # fmt: skip


def by_date(
    group: Group, ground: Within | None, calendar: Calendar, claims: Mapping[str, Claim], taken: frozenset[str]
) -> Iterator[Told]:
    """A siege said to be broken, or not, in the days of an operation that was to break it, by its own camp."""
    if ground is None or not any(SIEGE in aim for one in group.tellings for aim in one.aims):
        return
    for fact in calendar.between(ground.first, ground.last):
        ours = fact.doer is not None and fact.doer.bloc == ground.bloc
        if fact.what == SIEGE_BROKEN and ours and fact.claim not in taken and outcome_of(claims[fact.claim]):
            yield Told(group.id, outcome_of(claims[fact.claim]), claims[fact.claim])


def outcomes(told: Iterable[Told], group: Group, undone: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """What came of it by who says so: one entry for each speaker and outcome."""
    found: dict[tuple[str, str, str], list[Claim]] = {}
    for one in told:
        found.setdefault((one.what, group.teller(one.claim), group.speaker(one.claim)), []).append(one.claim)
    made = [made_of(key, held, group.facts) for key, held in found.items()]
    return tuple(sorted([*made, *undone], key=lambda o: (o.teller, o.speaker, o.what, o.day or 0, o.claims)))


def made_of(key: tuple[str, str, str], claims: Iterable[Claim], facts: Mapping[str, Facts]) -> Outcome:
    """One outcome that some claims of one speaker tell."""
    held = sorted({claim.id: claim for claim in claims}.values(), key=lambda c: (c.report, c.start, c.id))
    days = [facts[claim.id].last for claim in held if not facts[claim.id].guessed]
    what, side, speaker = key
    return Outcome(
        what, side, speaker, max((day for day in days if day is not None), default=None),
        tuple(claim.id for claim in held), tuple(quoted(claim) for claim in held),
    )  # fmt: skip


def quoted(claim: Claim) -> Quoted:
    """The words of a claim."""
    return Quoted(claim.report, claim.start, claim.end, claim.quote)


def aims(group: Group, intended: Iterable[Claim]) -> tuple[Aim, ...]:
    """The declared aims: of its claims, and what its sentences say was meant to be taken or freed."""
    found: list[Aim] = []
    for claim in group.claims:
        if claim.goal is not None:
            words = " ".join(claim.goal.names[0].split())
            found.append(Aim(words, group.teller(claim), group.speaker(claim), claim.id, quoted(claim)))
    for other in intended:
        words = " ".join(other.quote.split())
        found.append(Aim(words, group.teller(other), group.speaker(other), other.id, quoted(other)))
    return tuple(sorted(found, key=lambda aim: (aim.teller, aim.speaker, aim.quote, aim.words)))


def intended_in(read: Read, index: Index) -> Iterator[Told]:
    """The breaking of a siege that a sentence which names an operation says was wanted."""
    for claim in read.case.claims:
        if isinstance(claim, Control) and claim.status == INTENDED and SIEGE in aim_of(claim.quote):
            passage = read.case.passage(claim.start)
            keys = [named.key for named in read.named if named.passage == passage.index]
            groups = index.named(read.id, keys)
            if len(groups) == 1:
                yield Told(groups[0], "", claim)


def contradictions(found: Iterable[Outcome]) -> tuple[Contradiction, ...]:
    """Outcomes that cannot both be so."""
    held = [one for one in found if one.claims]
    pairs: set[Contradiction] = set()
    for yes, no in AGAINST:
        for left in (one for one in held if one.what == yes):
            for right in (one for one in held if one.what == no):
                pairs.add(Contradiction(left.claims[0], right.claims[0], f"one says: {yes}; the other: {no}"))
    return tuple(sorted(pairs, key=lambda c: (c.left, c.right, c.why)))
