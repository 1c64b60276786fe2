"""What the appendix of a brief refers to instead of telling it again: reports by number, bounds that are one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mihak.model.incident import Range
from mihak.views.brief_parts import Brief, Happening


@dataclass(frozen=True, slots=True)
class ReportRef:
    """A report of the brief; ``number`` counts from 1 by day of publication, ``retold_from`` as in Evidence."""

    number: int
    id: str
    title: str
    publisher: str
    side: str
    url: str
    published: date | None
    retold_from: str


@dataclass(frozen=True, slots=True)
class BoundLine:
    """Bounds of a range with one value and basis: ``names`` are of low, best and high, each rule told once."""

    names: tuple[str, ...]
    value: int | None
    rules: tuple[str, ...]
    claims: tuple[str, ...]


def report_refs(brief: Brief) -> tuple[ReportRef, ...]:
    """The reports of a brief, each once, by day, then by id; those without a day stand last."""
    first = {one.report: one for one in reversed(brief.evidence)}
    order = sorted(first.values(), key=lambda one: (one.published or date.max, one.report))
    return tuple(
        ReportRef(
            n, one.report, one.title or one.label, one.publisher, one.side, one.url, one.published, one.retold_from
        )
        for n, one in enumerate(order, 1)
    )


def bound_lines(found: Range) -> tuple[BoundLine, ...]:
    """The bounds of a range; those of one value that rest on the same claims are told as one."""
    named: dict[tuple[int | None, tuple[str, ...]], list[tuple[str, str]]] = {}
    for name, bound in (("low", found.low), ("best", found.best), ("high", found.high)):
        named.setdefault((bound.value, bound.claims), []).append((name, bound.rule))
    return tuple(
        BoundLine(tuple(name for name, _ in told), value, tuple(dict.fromkeys(rule for _, rule in told)), claims)
        for (value, claims), told in named.items()
    )


def alike(ranges: Iterable[Range]) -> list[tuple[list[Range], tuple[BoundLine, ...]]]:
    """Ranges with their bounds; groups of which the same is told in everything stand together."""
    found: dict[tuple[BoundLine, ...], list[Range]] = {}
    for one in ranges:
        found.setdefault(bound_lines(one), []).append(one)
    return [(told, lines) for lines, told in found.items()]


def single(one: Happening) -> bool:
    """Whether an incident fits a line of the appendix: one claim, no figure."""
    return len(one.claims) == 1 and not one.ranges and not one.dissent
