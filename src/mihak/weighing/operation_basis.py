"""What the findings of an operation are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeGuard

from mihak.linking.spots import plain
from mihak.model.claim import ASSERTED, Claim, Control
from mihak.weighing.battle_names import current
from mihak.weighing.operation_dated import WIDE, Calendar, Within, shared_place
from mihak.weighing.operation_days import shown
from mihak.weighing.operation_group import Group, Index
from mihak.weighing.operation_story import Aim, Loss, Outcome, Phase, Quoted, StatusQuo
from mihak.weighing.operation_tellings import Read

CHANGES: Final = frozenset({"gained", "regained", "lost", "held"})


@dataclass(frozen=True, slots=True)
class Basis:
    """An operation with all that is told of it; ``control`` are the changes of hands of its places."""

    group: Group
    reads: tuple[Read, ...]
    index: Index
    claims: Mapping[str, Claim]
    control: tuple[Control, ...]
    phases: tuple[Phase, ...]
    aims: tuple[Aim, ...]
    outcomes: tuple[Outcome, ...]
    losses: tuple[Loss, ...]
    status_quo: tuple[StatusQuo, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """One claim of a place: ``own`` whether the operation's camp has it thereafter; ``day`` an ordinal or None."""

    claim: Control
    own: bool
    day: int | None
    said: str


def control_of(
    group: Group,
    reads: Iterable[Read],
    index: Index,
    elsewhere: Iterable[Claim],
) -> tuple[Control, ...]:
    """The changes of hands that belong to an operation, in the order of days, reports and words.

    Those told in its reports where it is the battle named last, and those from
    ``elsewhere``, of its days at its places.
    """
    found: dict[str, Control] = {}
    for read in reads:
        for claim in read.case.claims:
            named = current(read.named, claim.start)
            if wanted(claim) and named is not None and index.named(read.id, [named.key]) == (group.id,):
                found[claim.id] = claim
    found |= {claim.id: claim for claim in elsewhere if wanted(claim)}
    return tuple(sorted(found.values(), key=lambda claim: order(group, claim)))


def control_there(ground: Within | None, calendar: Calendar, claims: Mapping[str, Claim]) -> Iterator[Claim]:
    """The claims of an operation's days at its places, from any report."""
    if ground is not None:
        for fact in calendar.between(ground.first, ground.last):
            if fact.last is not None and fact.last <= ground.last and shared_place(ground, fact.spots):
                yield claims[fact.claim]


def wanted(claim: Claim) -> TypeGuard[Control]:
    """Whether a claim tells that a place changed hands or was kept."""
    return isinstance(claim, Control) and claim.status == ASSERTED and claim.change in CHANGES


def order(group: Group, claim: Claim) -> tuple[object, ...]:
    """The order in which things are told to have happened: dated ones by day, others as they are told."""
    fact = group.facts[claim.id]
    day = fact.last if not fact.guessed and fact.last is not None else 0
    return day, claim.report, claim.start, claim.id


def held_places(basis: Basis) -> dict[str, tuple[Held, ...]]:
    """What is told of each place of an operation, in order; by the name that is told first."""
    names: dict[str, str] = {}
    found: dict[str, list[Held]] = {}
    for claim in basis.control:
        fact = basis.group.facts[claim.id]
        spelled = {plain(place.names[0]): " ".join(place.names[0].split()) for place in claim.places}
        for spot in fact.spots:
            if not fact.placed or spot.kind in (*WIDE, "city"):
                continue
            name = names.setdefault(spot.id or spot.name, spelled.get(spot.name, spot.name))
            found.setdefault(name, []).append(held(basis, claim))
    return {name: tuple(told) for name, told in sorted(found.items())}


def held(basis: Basis, claim: Control) -> Held:
    """One change of hands as a few words."""
    fact = basis.group.facts[claim.id]
    day = fact.last if not fact.guessed else None
    who = " ".join(claim.actor.names[0].split()) if claim.actor is not None else "one not named"
    verb = {"lost": "lost by", "held": "kept by"}.get(claim.change, f"{claim.change} by")
    bloc = fact.doer.bloc if fact.doer is not None else ""
    own = bloc == basis.group.bloc if claim.change != "lost" else bloc != basis.group.bloc
    said = f"{verb} {who}" + (f" on {shown(day)}" if day is not None else "")
    return Held(claim, own and bloc != "", day, said)


def kept(told: Sequence[Held]) -> bool:
    """Whether the last that is told of a place leaves it with the operation's camp."""
    return told[-1].own


def quotes_of(told: Iterable[Held]) -> tuple[Quoted, ...]:
    """The words of what is told of places, each once."""
    return tuple(dict.fromkeys(Quoted(o.claim.report, o.claim.start, o.claim.end, o.claim.quote) for o in told))
