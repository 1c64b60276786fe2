"""Control of places as a brief shows it: the timelines of the places in it, cut to its time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from mihak.gazetteer.actors import ActorIndex
from mihak.views.brief_course import Holding, Span
from mihak.views.brief_incidents import numbers_of
from mihak.views.brief_names import Names
from mihak.views.brief_scope import Scope
from mihak.views.ordinals import day_of
from mihak.views.spans import meets, tells
from mihak.weighing.control import CONTESTED, ControlSpan, PlaceTimeline


def inside(found: Iterable[PlaceTimeline], scope: Scope, names: Names, told: Iterable[str]) -> list[PlaceTimeline]:
    """The timelines of the places in a scope, with the spans that meet its time.

    ``told`` are the ids of the claims of the brief: a place that the gazetteer
    lacks is kept where one of them speaks of it.
    """
    claims, kept = frozenset(told), []
    for timeline in found:
        met = (span for span in timeline.spans if tells(span) and meets(span, scope.first, scope.last))
        # Where nothing is told of the time, what was before all that is told later is no knowledge of it.
        spans = tuple(span for span in met if claims or span.first)
        cut = PlaceTimeline(timeline.place, timeline.names, spans)
        if spans and _here(cut, scope, names, claims):
            kept.append(cut)
    return kept


def claims_of(found: Iterable[PlaceTimeline]) -> Iterator[str]:
    """The ids of the claims that timelines rest on."""
    for timeline in found:
        for span in timeline.spans:
            yield from (*span.claims, *span.against)


def holdings(found: Iterable[PlaceTimeline], names: Names, numbers: Mapping[str, int]) -> tuple[Holding, ...]:
    """Timelines with names and dates, by their first told change, then by name."""
    made = [
        Holding(_place(timeline, names), tuple(_span(span, names, numbers) for span in timeline.spans))
        for timeline in found
    ]
    return tuple(sorted(made, key=lambda one: (_begun(one), one.place)))


def _begun(holding: Holding) -> date:
    return min((span.first for span in holding.spans if span.first), default=date.max)


def _here(timeline: PlaceTimeline, scope: Scope, names: Names, claims: frozenset[str]) -> bool:
    place = names.places.get(timeline.place)
    if place is not None:
        return place.id in scope.ids or not scope.ids.isdisjoint(place.parents)
    return timeline.place == scope.name or any(claim in claims for claim in claims_of([timeline]))


def _place(timeline: PlaceTimeline, names: Names) -> str:
    return names.place(timeline.place, timeline.names[0] if timeline.names else timeline.place)


def _span(span: ControlSpan, names: Names, numbers: Mapping[str, int]) -> Span:
    side, holder = held_by(span.holder, names)
    return Span(
        first=day_of(span.first),
        last=day_of(span.last),
        side=side, holder=holder, contested=span.state == CONTESTED,
        rivals=tuple(held_by(rival, names) for rival in span.rivals),
        besieger=held_by(span.besieged_by, names), siege_contested=span.siege_contested, guessed=span.guessed,
        claims=numbers_of(span.claims, numbers),
        against=numbers_of(span.against, numbers),
    )  # fmt: skip


def held_by(label: str, names: Names) -> tuple[str, str]:
    """A holder as its side and name: a side's id has a name, and a mere name has no side."""
    actors: ActorIndex = names.actors
    return (label, names.camp(label)) if label in actors.sides else ("", label)
