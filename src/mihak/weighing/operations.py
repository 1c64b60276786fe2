"""Operations: what is told of each named battle or campaign by all who tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from mihak.mentions.vocabulary import Vocabulary
from mihak.model.claim import Casualties, Claim, Control, Materiel
from mihak.model.facts import Facts
from mihak.model.report import Report
from mihak.weighing.battle_names import current, second_names
from mihak.weighing.operation_basis import Basis, control_of, control_there
from mihak.weighing.operation_dated import Calendar, Within, dated_losses, losses_of, phase_on, side, within
from mihak.weighing.operation_findings import findings
from mihak.weighing.operation_group import (
    Group,
    Index,
    aliases,
    group_id,
    launch_of,
    phases_of,
    side_of,
)
from mihak.weighing.operation_joining import joined
from mihak.weighing.operation_losses import Attached, said_losses
from mihak.weighing.operation_outcomes import (
    aims,
    by_date,
    contradictions,
    intended_in,
    outcomes,
    told_in,
)
from mihak.weighing.operation_returns import last_day, nearest, returns, undone
from mihak.weighing.operation_story import (
    BY_DATE,
    BY_PLACE,
    SAID,
    Day,
    Loss,
    OperationStory,
    Phase,
    Quoted,
)
from mihak.weighing.operation_tellings import Read, Reads, tellings
from mihak.weighing.operation_times import launches_differ, listed_before, may_hold_others, within_of
from mihak.weighing.quotations import Quotation
from mihak.weighing.quotations import quoted as quotations_in

Item = TypeVar("Item")


def operations(
    reports: Mapping[str, Report],
    claims: Mapping[str, Claim],
    facts: Mapping[str, Facts],
    voices: Mapping[str, str],
    vocabulary: Vocabulary,
    reads: Reads | None = None,
) -> tuple[OperationStory, ...]:
    """The operations of a register, by their launch, then name; those without a day stand last.

    ``reports``, ``claims``, ``facts`` and ``voices`` are by id, as Weighed has
    them; every claim needs its facts, else KeyError. Only reports that tell of
    operations are taken apart. An event without a name that nothing ties to a
    named operation makes an operation of its own. ``reads`` keeps the reports
    that it took apart before.
    """
    held = (reads or Reads()).of(reports, claims, facts, vocabulary)
    second = {one.id: [(a.key, b.key, w) for a, b, w in second_names(one.case, one.named)] for one in held}
    told = [telling for one in held for telling in tellings(one)]
    groups = tuple(Group(group_id(some), some, ties, facts, reports) for some, ties in joined(told, second))
    weigher = _Weigher(held, groups, claims, facts, voices)
    stories = [weigher.story(group) for group in groups]
    hosts = [one for one in stories if may_hold_others(one)]
    placed = [replace(one, within=within_of(one, hosts)) for one in stories]
    return tuple(sorted(placed, key=_order))


def _order(story: OperationStory) -> tuple[object, ...]:
    day = story.launched
    first = None if day is None else (day.earliest if day.earliest is not None else day.latest)
    return first is None, first or 0, story.name, story.id


class _Weigher:
    """Makes the stories of groups; what concerns several is worked out once."""

    def __init__(
        self, held: Sequence[Read], groups: Sequence[Group], claims: Mapping[str, Claim],
        facts: Mapping[str, Facts], voices: Mapping[str, str],
    ) -> None:  # fmt: skip
        self._reads = {one.id: one for one in held}
        self._index = Index.of(groups)
        self._claims, self._facts, self._voices = claims, facts, voices
        self._launches = {group.id: launch_of(group) for group in groups}
        self._losses_by_day = Calendar.of(losses_of(facts.values()))
        self._control_by_day = Calendar.of(one for one in facts.values() if one.kind == Control.kind)
        self._said = _by_group(
            (self._index.named(one.id, [n.key for n in loss.named]), loss)
            for one in held
            for loss in said_losses(one, self._index)
        )
        self._told = _by_group(((one.group,), one) for read in held for one in told_in(read, self._index))
        self._intended = _by_group(((one.group,), one) for read in held for one in intended_in(read, self._index))
        self._taken = frozenset(loss.claim.id for losses in self._said.values() for loss in losses)

    def story(self, group: Group) -> OperationStory:
        """Everything that is told of one operation."""
        own = [self._reads[id] for id in sorted({one.report for one in group.tellings})]
        backs = returns(group, own, self._index)
        launched = self._launches[group.id] or listed_before(group, own, self._index, self._launches)
        last = last_day(group, nearest(group, own, self._index, self._launches, backs))
        ground = self._ground(group, launched, last)
        there = control_there(ground, self._control_by_day, self._claims)
        control = control_of(group, own, self._index, there)
        ground = ground and within(launched, last, [self._facts[c.id] for c in (*group.claims, *control)], group.bloc)
        phases = phases_of(group, launched, last)
        told = list(self._told.get(group.id, ()))
        told += by_date(group, ground, self._control_by_day, self._claims, frozenset(one.claim.id for one in told))
        came = outcomes(told, group, undone(backs))
        losses = self._losses(group, ground, phases)
        wanted = aims(group, [one.claim for one in self._intended.get(group.id, ())])
        basis = Basis(group, tuple(own), self._index, self._claims, control, phases, wanted, came, losses, backs)
        names = aliases(group)
        counted = [n.phases for one in group.tellings for n in one.named if n.phases is not None]
        return OperationStory(
            id=group.id, name=names[0].name if names else "", names=names, side=side_of(group, came),
            actors=group.actors, launched=launched, last=last, within=(), phases_told=max(counted, default=None),
            phases=phases, aims=wanted, outcomes=came, losses=losses, status_quo=backs, findings=findings(basis),
            quotations=tuple(q for one in own for q in self._quotations(one, group)),
            contradictions=(*contradictions(came), *launches_differ(group)),
            claims=tuple(claim.id for claim in group.claims), reports=tuple(one.id for one in own),
        )  # fmt: skip

    def _ground(self, group: Group, launched: Day | None, last: Day | None) -> Within | None:
        return within(launched, last, [self._facts[claim.id] for claim in group.claims], group.bloc)

    def _quotations(self, read: Read, group: Group) -> Iterator[Quotation]:
        """The quotations of a report where this operation is the battle named last."""
        for one in quotations_in(read.case):
            named = current(read.named, one.words.end)
            if named is not None and self._index.named(read.id, [named.key]) == (group.id,):
                yield one

    def _losses(self, group: Group, ground: Within | None, phases: tuple[Phase, ...]) -> tuple[Loss, ...]:
        found = [self._said_loss(group, loss) for loss in self._said.get(group.id, ())]
        if ground is not None:
            found += [
                self._loss(
                    group, fact, phase_on(fact.last, phases), (), (BY_DATE, BY_PLACE), f"in its days, at {place}"
                )
                for fact, place in dated_losses(ground, self._losses_by_day, self._taken)
            ]
        return tuple(sorted(found, key=lambda loss: (loss.phase or 0, loss.kind, loss.effect, loss.quote, loss.claim)))

    def _said_loss(self, group: Group, loss: Attached) -> Loss:
        shared = self._index.named(loss.claim.report, [named.key for named in loss.named])
        others = tuple(sorted(id for id in shared if id != group.id))
        return self._loss(group, self._facts[loss.claim.id], loss.phase, others, (SAID,), loss.why)

    def _loss(
        self, group: Group, fact: Facts, phase: int | None, shared: tuple[str, ...], grounds: tuple[str, ...], why: str
    ) -> Loss:
        claim = self._claims[fact.claim]
        assert isinstance(claim, Casualties | Materiel)
        named = claim.victims if isinstance(claim, Casualties) else claim.item
        return Loss(
            claim=claim.id, kind=claim.kind, effect=claim.effect, low=claim.count.low, high=claim.count.high,
            approx=claim.count.approx, side=side(fact.sufferer), teller=group.teller(claim), phase=phase,
            victims=" ".join(named.names[0].split()) if named is not None else "",
            shared=shared, grounds=grounds, why=why, voice=self._voices.get(claim.id, ""), part_of=fact.part_of,
            quote=Quoted(claim.report, claim.start, claim.end, claim.quote),
        )  # fmt: skip


def _by_group(pairs: Iterable[tuple[Iterable[str], Item]]) -> dict[str, list[Item]]:
    """What belongs to groups, by group; one thing may belong to several."""
    found: dict[str, list[Item]] = {}
    for groups, one in pairs:
        for group in groups:
            found.setdefault(group, []).append(one)
    return found
