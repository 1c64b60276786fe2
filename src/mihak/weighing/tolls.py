"""Running tolls and increments: the one figure that a voice stands by after all its reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from mihak.model.facts import Facts
from mihak.weighing.told import Told, name_of, stake_of, vague_of

Figure = tuple[int | None, int | None]
# Folded words of a quote that add to what was counted before.
MORE: Final = frozenset("اضافي اضافيه اضافيا اضافيان اضافيون اضافيين جدد جديدين زياده".split())


@dataclass(slots=True)
class _Stand:
    """The figure so far, while one voice's claims are gone through in their order."""

    figure: Figure = (None, None)
    report: str = ""
    cumulative: bool = False
    claims: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return self.figure == (None, None)


def is_increment(facts: Facts) -> bool:
    """Whether a figure adds to an earlier one ("5 more") and is no toll of its own."""
    return not facts.cumulative and not MORE.isdisjoint(facts.words)


def standing(voice: str, told: Sequence[Facts]) -> Told:
    """The figure of one group that a voice stands by; ``told`` are its claims, one at the least.

    Claims are gone through by day of publication. A higher figure in a later
    report replaces an earlier one; a lower one widens it to an interval; one
    that the voice gave before is a repeat; an increment adds. In one report the
    greater of a toll and a figure stands, and two plain figures are an interval.
    People told of by name are counted, each once.
    """
    ordered = sorted(told, key=in_order)
    stand = _Stand()
    seen: set[tuple[bool, Figure]] = set()
    for facts in ordered:
        figure, more = (facts.low, facts.high), is_increment(facts)
        if facts.person or figure == (None, None) or (more, figure) in seen:
            continue
        seen.add((more, figure))
        _add(stand, facts) if more else _tell(stand, facts)
    _name(stand, ordered)
    basis = [facts for facts in ordered if facts.claim in stand.claims] or ordered[:1]
    last = basis[-1]
    vague = vague_of(last) if stand.figure == (last.low, last.high) else None
    claims = tuple(facts.claim for facts in basis)
    return Told(
        voice, name_of(last), stake_of(last), *stand.figure, claims, vague=vague, notes=tuple(stand.notes)
    )  # fmt: skip


def in_order(facts: Facts) -> tuple[int, str, int, str]:
    """Claims by the day of their report, then report and place in it."""
    return facts.published or facts.last or 0, facts.report, facts.position, facts.claim


def within(inner: Figure, outer: Figure) -> bool:
    """Whether an interval lies inside another; None is open."""
    low = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    return low and (outer[1] is None or (inner[1] is not None and inner[1] <= outer[1]))


def hull(a: Figure, b: Figure) -> Figure:
    """The narrowest interval that holds both."""
    low = None if a[0] is None or b[0] is None else min(a[0], b[0])
    return low, None if a[1] is None or b[1] is None else max(a[1], b[1])


def _tell(stand: _Stand, facts: Facts) -> None:
    """Take a figure that is no increment into account."""
    figure = (facts.low, facts.high)
    same_report = stand.report == facts.report
    if stand.empty:
        _set(stand, facts, figure)
    elif within(stand.figure, figure):
        return  # A vaguer wording of the same figure: "about thirty" and then "at least 20".
    elif same_report and not (stand.cumulative or facts.cumulative) and not within(figure, stand.figure):
        _widen(stand, facts, f"{name_of(facts)} gives two figures in one report")
    elif within(figure, stand.figure) or _size(figure) >= _size(stand.figure):
        if not within(figure, stand.figure):
            stand.notes.append(f"{name_of(facts)}: {_size(figure)} replaces the earlier {_size(stand.figure)}")
        _set(stand, facts, figure)
    elif not same_report:
        _widen(stand, facts, f"{name_of(facts)} later gives a lower figure, {_size(figure)}")


def _add(stand: _Stand, facts: Facts) -> None:
    """Add an increment to what was told before; with nothing before, it is the least that is told."""
    if stand.empty:
        _set(stand, facts, (facts.low, None))
        return
    (low, high), (more_low, more_high) = stand.figure, (facts.low, facts.high)
    stand.figure = (
        None if low is None else low + (more_low or 0),
        None if high is None or more_high is None else high + more_high,
    )
    stand.claims.append(facts.claim)
    stand.notes.append(f"{name_of(facts)}: {more_low} more added to {_size((low, high))}")


def _name(stand: _Stand, ordered: Sequence[Facts]) -> None:
    """Count the people told of by name: alone they are the figure, else the least that it can be."""
    people: dict[str, str] = {}
    for facts in ordered:
        if facts.person:
            people.setdefault(facts.victims, facts.claim)
    if not people:
        return
    count = len(people)
    low, high = stand.figure
    if stand.empty:
        stand.figure = (count, count)
    elif low is None or low < count:
        stand.figure = (count, None if high is None else max(high, count))
    else:
        return
    stand.claims += people.values()
    stand.notes.append(f"{count} told of by name")


def _set(stand: _Stand, facts: Facts, figure: Figure) -> None:
    stand.figure, stand.report, stand.cumulative, stand.claims = figure, facts.report, facts.cumulative, [facts.claim]


def _widen(stand: _Stand, facts: Facts, note: str) -> None:
    stand.figure = hull(stand.figure, (facts.low, facts.high))
    stand.report = facts.report
    stand.claims.append(facts.claim)
    stand.notes.append(note)


def _size(figure: Figure) -> int:
    low, high = figure
    return low if low is not None else high or 0
