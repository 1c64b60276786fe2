"""An operation's findings under four heads: the field, announcements, coordination, the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from mihak.weighing.operation_basis import Basis, Held, held_places, kept, quotes_of
from mihak.weighing.operation_coordination import coordination
from mihak.weighing.operation_days import shown
from mihak.weighing.operation_story import CONTINUES, HEADS, HeadFinding, Loss, Outcome, Phase, Quoted

FIELD, ANNOUNCEMENTS, COORDINATION, PLAN = HEADS


def findings(basis: Basis) -> tuple[HeadFinding, ...]:
    """The findings of an operation, head by head, in a fixed order."""
    return tuple(found for _, make in MAKERS for found in make(basis))


def field(basis: Basis) -> Iterator[HeadFinding]:
    """What became of its places, and the losses told for it by phase."""
    for place, told in held_places(basis).items():
        changes = "; ".join(one.said for one in told)
        yield HeadFinding(FIELD, f"{place}: {changes}.", tuple(one.claim.id for one in told), quotes_of(told))
    for phase in sorted({loss.phase for loss in basis.losses}, key=lambda p: (p is not None, p or 0)):
        for effect in sorted({loss.effect for loss in basis.losses if loss.phase == phase}):
            losses = [one for one in basis.losses if one.phase == phase and one.effect == effect]
            where = "The whole" if phase is None else f"Phase {phase}"
            told_of = "; ".join(dict.fromkeys(figure(one) for one in losses))
            ids = tuple(one.claim for one in losses)
            yield HeadFinding(FIELD, f"{where}, {effect}: {told_of}.", ids, tuple(one.quote for one in losses))


def figure(loss: Loss) -> str:
    """A loss with whose it is, and what makes it less than one of this operation's own."""
    whose = loss.victims or "victims not said"
    shared = f", told for {len(loss.shared) + 1} battles together" if loss.shared else ""
    part = ", among those of another figure" if loss.part_of else ""
    return f"{amount(loss)} ({whose}{part}{shared})"


def amount(loss: Loss) -> str:
    """A figure as people write it: 30, 30+, up to 30, 30-40, about 30, some."""
    about = "about " if loss.approx else ""
    if loss.low is None and loss.high is None:
        return "some"
    if loss.low is None:
        return f"{about}up to {loss.high}"
    if loss.high is None:
        return f"{about}{loss.low}+"
    return f"{about}{loss.low}" if loss.low == loss.high else f"{about}{loss.low}-{loss.high}"


def announcements(basis: Basis) -> Iterator[HeadFinding]:
    """Each end of a phase that was declared, and what came of it."""
    for phase in basis.phases:
        if not phase.declared_ended:
            continue
        following = next((one for one in basis.phases if one.number > phase.number), None)
        places = held_places(basis)
        lost = {place: told for place, told in places.items() if told[0].own and not kept(told)}
        taken = {place: told for place, told in places.items() if told[0].own}
        claims = [basis.claims[id] for id in phase.declared_ended]
        speakers = dict.fromkeys(basis.group.speaker(claim) for claim in claims)
        said = f"Phase {phase.number} was declared ended by {' and '.join(speakers)}"
        said += "" if following is None else next_phase(following)
        said += outcome_of_places(taken, lost) if taken else "; what it had taken is not told"
        beside = [one for told in lost.values() for one in told]
        ids = dict.fromkeys([*phase.declared_ended, *(one.claim.id for one in beside)])
        own = tuple(Quoted(c.report, c.start, c.end, c.quote) for c in claims)
        yield HeadFinding(ANNOUNCEMENTS, f"{said}.", tuple(ids), tuple(dict.fromkeys((*own, *quotes_of(beside)))))


def next_phase(following: Phase) -> str:
    """That another phase came behind it, with its day where that is told."""
    day = following.first.earliest if following.first is not None else None
    return f"; phase {following.number} " + (f"began on {shown(day)}" if day is not None else "is told of as well")


def outcome_of_places(taken: dict[str, tuple[Held, ...]], lost: dict[str, tuple[Held, ...]]) -> str:
    """What came of the places that were taken."""
    if not lost:
        return f"; it had taken {', '.join(taken)}, and nobody tells of their loss"
    days = [one.day for told in lost.values() for one in told if one.day is not None]
    by = f" by {shown(max(days))}" if days else ""
    left = [place for place in taken if place not in lost]
    rest = f"; {', '.join(left)} not told of as lost" if left else "; no point of it is told to have remained"
    return f"; of what it took, {', '.join(lost)} is told to have been lost again{by}{rest}"


def plan(basis: Basis) -> Iterator[HeadFinding]:
    """Each declared aim against what every side says came of it; and the lines before and after."""
    told = [one for one in basis.outcomes if one.what != CONTINUES]
    came = "; ".join(dict.fromkeys(outcome(one) for one in told)) or "nobody tells what came of it"
    if told or basis.aims:
        speakers: dict[str, dict[str, None]] = {}
        for aim in basis.aims:
            speakers.setdefault(aim.words, {})[aim.speaker] = None
        aims = "; ".join(f"{words} ({', '.join(by)})" for words, by in speakers.items())
        said = f"Declared aim: {aims}." if aims else "No aim is declared."
        claims = dict.fromkeys([*(aim.claim for aim in basis.aims), *(id for one in told for id in one.claims)])
        quotes = dict.fromkeys([*(aim.quote for aim in basis.aims), *(q for one in told for q in one.quotes)])
        yield HeadFinding(PLAN, f"{said} Told of it: {came}.", tuple(claims), tuple(quotes))
    for one in basis.status_quo:
        day = f" by {shown(one.day)}" if one.day is not None else ""
        places = f" ({', '.join(one.places)})" if one.places else ""
        held_by = f", now held by {one.after}" if one.after else ""
        said = f"The lines are told to be{day} where they were before it{places}{held_by}."
        yield HeadFinding(PLAN, said, one.claims, (one.quote,))


def outcome(one: Outcome) -> str:
    """An outcome with who tells it, and the day."""
    return f"{one.what}, says {one.speaker}" + (f", {shown(one.day)}" if one.day is not None else "")


MAKERS: Final[tuple[tuple[str, Callable[[Basis], Iterator[HeadFinding]]], ...]] = (
    (FIELD, field),
    (ANNOUNCEMENTS, announcements),
    (COORDINATION, coordination),
    (PLAN, plan),
)
