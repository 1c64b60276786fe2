"""Who is said to hold which place, as a map shows it: short spans, the sides with their colours and signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mihak.gazetteer.actors import ActorIndex
from mihak.gazetteer.place_index import PlaceIndex
from mihak.model.claim import Claim
from mihak.views.brief_names import camps
from mihak.views.control import name_as_told
from mihak.views.ordinals import day_of, ordinal_of
from mihak.views.spans import meets, tells
from mihak.views.where import Ground, ground
from mihak.weighing.chosen import place_keys
from mihak.weighing.control import ControlSpan, PlaceTimeline


@dataclass(frozen=True, slots=True)
class Camp:
    """A side, or one known by name alone (``id`` "")."""

    id: str
    name_ar: str
    name_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldSpan:
    """A span of a timeline (see ControlSpan); sides are numbers in ``HeldView.camps``, None for nobody."""

    first: date | None
    last: date | None
    state: str
    holder: int | None
    rivals: tuple[int, ...]
    besieger: int | None
    siege_contested: bool
    guessed: bool
    voices: int
    voices_against: int
    claims: int


@dataclass(frozen=True, slots=True)
class HeldPlace:
    """A place with its spans in the order of time; before, between and after them nobody says who holds it."""

    ground: Ground
    spans: tuple[HeldSpan, ...]


@dataclass(frozen=True, slots=True)
class HeldView:
    """Places by name; ``first`` and ``last`` are the first and last day on which anything changes."""

    camps: tuple[Camp, ...]
    places: tuple[HeldPlace, ...]
    first: date | None
    last: date | None


def held_view(
    found: Sequence[PlaceTimeline], claims: Mapping[str, Claim], places: PlaceIndex, actors: ActorIndex, *,
    place: str = "", first: date | None = None, last: date | None = None,
) -> HeldView:  # fmt: skip
    """Timelines for a map; with ``place`` (a name or id) those of it and of what lies in it.

    Sides are numbered by how much they are told to hold in all of ``found``, so that
    a side keeps its colour whatever is asked. Spans that do not meet the days asked for are left out.
    """
    numbers = _numbered(found)
    keys, days = place_keys(place, places), (ordinal_of(first), ordinal_of(last))
    shown = []
    for one in found:
        spans = tuple(_span(span, numbers) for span in one.spans if tells(span) and meets(span, *days))
        if spans and (not place or _lies_in(one, keys, places)):
            shown.append(HeldPlace(ground(one.place, places, name_as_told(one, claims)), spans))
    changes = [day for one in shown for span in one.spans for day in (span.first, span.last) if day]
    return HeldView(
        tuple(_camp(label, actors) for label in numbers),
        tuple(sorted(shown, key=lambda one: (one.ground.name, one.ground.place))),
        min(changes, default=None), max(changes, default=None),
    )  # fmt: skip


def on_day(place: HeldPlace, day: date) -> HeldSpan | None:
    """What stands told of a day; None for nothing."""
    return next((one for one in place.spans if (one.first or day) <= day <= (one.last or day)), None)


def _numbered(found: Iterable[PlaceTimeline]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for one in found:
        for span in one.spans:
            counts.update(label for label in (span.holder, *span.rivals, span.besieged_by) if label)
    ordered = sorted(counts, key=lambda label: (-counts[label], label))
    return {label: number for number, label in enumerate(ordered)}


def _camp(label: str, actors: ActorIndex) -> Camp:
    known = label in actors.sides
    return Camp(label, camps("ar").get(label, label), actors.sides[label]) if known else Camp("", label, label)


def _span(span: ControlSpan, numbers: Mapping[str, int]) -> HeldSpan:
    return HeldSpan(
        first=day_of(span.first), last=day_of(span.last), state=span.state, holder=numbers.get(span.holder),
        rivals=tuple(numbers[rival] for rival in span.rivals if rival in numbers),
        besieger=numbers.get(span.besieged_by), siege_contested=span.siege_contested, guessed=span.guessed,
        voices=span.voices, voices_against=span.voices_against, claims=len(span.claims) + len(span.against),
    )  # fmt: skip


def _lies_in(timeline: PlaceTimeline, keys: frozenset[str], places: PlaceIndex) -> bool:
    known = places.get(timeline.place)
    around = known.parents if known else ()
    return timeline.place in keys or not keys.isdisjoint(around) or not keys.isdisjoint(timeline.names)
