"""For each place, who is said to hold it from when to when, and who says so."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from mihak.model.claim import INTENDED
from mihak.model.facts import Facts
from mihak.weighing.control_place import Ground, grounds_of
from mihak.weighing.control_steps import Step, steps
from mihak.weighing.control_tellings import FREE, Telling, besieged, besieging, holding

CONTROL: Final = "control"
HELD, CONTESTED, UNKNOWN = "held", "contested", "unknown"
STATES: Final = (HELD, CONTESTED, UNKNOWN)
# A besieger whom no claim names; the camp of this id says the same (gazetteer, sides.tsv).
NOT_NAMED: Final = "unknown"
BEFORE_ALL: Final = 0
Read = Callable[[Facts, str], Telling | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlSpan:
    """Days in which a place stands told to be in the same hands.

    ``first`` and ``last`` are days as ordinals, both included; ``first`` None: as
    far back as anything is told; ``last`` None: until today. ``within`` are the
    days in which its first day lies where no claim tells the day itself, and
    ``guessed`` says that those are worked out from the reports' own days.

    ``holder`` is the id of a side, or a folded name where the side is not known,
    ``""``: nobody says who; where ``state`` (one of STATES) is contested, the one whom more voices
    name, and on a tie the one named last. ``rivals`` are the others. ``besieged_by``
    likewise, ``""``: no siege is told, ``unknown``: by whom is not told;
    ``siege_contested``: voices say opposite things of it.

    ``claims`` are ids, sorted, that say so, ``against`` that say otherwise;
    ``voices`` and ``voices_against`` count independent voices behind them.
    """

    first: int | None
    last: int | None
    state: str
    holder: str
    rivals: tuple[str, ...] = ()
    besieged_by: str = ""
    siege_contested: bool = False
    guessed: bool = False
    within: tuple[int, int] | None = None
    claims: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    voices: int = 0
    voices_against: int = 0


@dataclass(frozen=True, slots=True)
class PlaceTimeline:
    """Who is said to hold one place, by day.

    ``place`` is its id, or its folded name where it has none; ``names`` are the
    names told for it, folded, most frequent first. ``spans`` stand in the order
    of time and do not overlap; ``undated`` are ids of claims that no day can be
    found for.
    """

    place: str
    names: tuple[str, ...]
    spans: tuple[ControlSpan, ...]
    undated: tuple[str, ...] = ()


def timelines(facts: Iterable[Facts], voices: Mapping[str, str]) -> tuple[PlaceTimeline, ...]:
    """The timeline of every place that a claim of control names, sorted by place.

    ``voices``: claim id to voice; a claim that is not there is a voice of its
    own. Intentions and claims that name no place are left out, and so are
    places named only to say where another one lies.
    """
    told: dict[str, list[tuple[Facts, Ground]]] = {}
    for fact in facts:
        if fact.kind == CONTROL and fact.placed and fact.status != INTENDED:
            for ground in grounds_of(fact.spots):
                told.setdefault(ground.key, []).append((fact, ground))
    found = (_timeline(key, told[key], voices) for key in sorted(told))
    return tuple(timeline for timeline in found if timeline.spans or timeline.undated)


def _timeline(key: str, told: Sequence[tuple[Facts, Ground]], voices: Mapping[str, str]) -> PlaceTimeline:
    facts = {fact.claim: fact for fact, _ in told}
    names = Counter(ground.name for _, ground in told)
    holders = _told(facts.values(), voices, holding) or _told(facts.values(), voices, besieged)
    sieges = _told(facts.values(), voices, besieging)
    undated = sorted(claim for claim, fact in facts.items() if fact.first is None or fact.last is None)
    spans = tuple(_counted(span, voices) for span in _joined(_overlaid(steps(holders), steps(sieges))))
    return PlaceTimeline(key, tuple(sorted(names, key=lambda name: (-names[name], name))), spans, tuple(undated))


def _told(facts: Iterable[Facts], voices: Mapping[str, str], read: Read) -> list[Telling]:
    found = (read(fact, voices.get(fact.claim, fact.claim)) for fact in facts)
    return [telling for telling in found if telling is not None]


def _counted(span: ControlSpan, voices: Mapping[str, str]) -> ControlSpan:
    """A span with its claims counted by voice: copies of one telling count once."""
    for_it, against = ({voices.get(claim, claim) for claim in ids} for ids in (span.claims, span.against))
    return replace(span, voices=len(for_it), voices_against=len(against))


def _overlaid(holders: Sequence[Step], sieges: Sequence[Step]) -> list[ControlSpan]:
    """One span for every stretch in which neither holder nor siege changes."""
    starts = sorted({step.first or BEFORE_ALL for step in (*holders, *sieges)})
    return [
        _span(start, None if following is None else following - 1, _at(start, holders), _at(start, sieges))
        for start, following in zip_longest(starts, starts[1:])
    ]


def _at(day: int, found: Sequence[Step]) -> Step | None:
    """The step that stands on a day; None before the first."""
    number = bisect_right(found, day, key=lambda step: step.first or BEFORE_ALL)
    return found[number - 1] if number else None


def _span(start: int, end: int | None, hold: Step | None, siege: Step | None) -> ControlSpan:
    both = [step for step in (hold, siege) if step is not None]
    begun = [step for step in both if (step.first or BEFORE_ALL) == start]
    held = hold.holder if hold else None
    claims = {telling.claim for step in both for telling in step.claims}
    against = {telling.claim for step in both for telling in step.against}
    state = CONTESTED if hold and hold.contested else HELD if held else UNKNOWN
    return ControlSpan(
        first=start or None, last=end, state=state, holder=held.label if held else "",
        rivals=tuple(rival.label for rival in hold.rivals) if hold else (),
        besieged_by=_besieger(hold, siege), siege_contested=bool(siege and siege.contested),
        guessed=bool(begun) and all(step.guessed for step in begun),
        within=None if any(step.within is None for step in begun) else begun[0].within,
        claims=tuple(sorted(claims)), against=tuple(sorted(against)),
    )  # fmt: skip


def _besieger(hold: Step | None, siege: Step | None) -> str:
    if siege is None:
        return ""
    if siege.holder is None:
        return NOT_NAMED if any(telling.denies == FREE for telling in siege.claims) else ""
    # Whoever has taken a place besieges it no longer.
    taken = hold is not None and hold.holder is not None and hold.holder.key == siege.holder.key
    return "" if siege.holder == FREE or taken else siege.holder.label


def _joined(spans: Sequence[ControlSpan]) -> tuple[ControlSpan, ...]:
    """Neighbours in which the same stands told, as one."""
    found: list[ControlSpan] = []
    for span in spans:
        if found and _alike(found[-1], span):
            found[-1] = _together(found[-1], span)
        else:
            found.append(span)
    return tuple(found)


def _alike(one: ControlSpan, other: ControlSpan) -> bool:
    return all(
        getattr(one, name) == getattr(other, name)
        for name in ("state", "holder", "rivals", "besieged_by", "siege_contested")
    )


def _together(one: ControlSpan, other: ControlSpan) -> ControlSpan:
    return replace(
        one, last=other.last, claims=tuple(sorted({*one.claims, *other.claims})),
        against=tuple(sorted({*one.against, *other.against})),
    )  # fmt: skip
