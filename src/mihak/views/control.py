"""Who is said to hold each place, by day, with the words that say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mihak.gazetteer.actors import ActorIndex
from mihak.gazetteer.place import Place
from mihak.gazetteer.place_index import PlaceIndex
from mihak.linking.spots import plain, spot
from mihak.model.claim import Claim, Control, Name
from mihak.model.report import Report
from mihak.views.brief_names import camps
from mihak.views.ordinals import day_of, ordinal_of
from mihak.views.said import Said, all_said
from mihak.views.spans import meets
from mihak.weighing.control import ControlSpan, PlaceTimeline
from mihak.weighing.control_place import REACH_KM, kilometres


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds or besieges: the id of a side ("" where none is known) and its names."""

    side: str
    name_ar: str
    name_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanView:
    """A span of a timeline (see ControlSpan) with names, days and words.

    ``first`` None: as far back as anything is told, ``last`` None: until today.
    ``within`` are the days between which the first day lies where none is told.
    """

    first: date | None
    last: date | None
    state: str
    holder: Holding | None
    rivals: tuple[Holding, ...]
    besieged_by: Holding | None
    siege_contested: bool
    guessed: bool
    within: tuple[date, date] | None
    voices: int
    voices_against: int
    said: tuple[Said, ...]
    against: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place under the name that most claims give it, as told; ``place`` is its id, or its folded name."""

    place: str
    name: str
    name_en: str
    spans: tuple[SpanView, ...]
    undated: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class ControlView:
    """Timelines by the first day of a change, then by name; ``first`` and ``last``: the days shown."""

    first: date | None
    last: date | None
    places: tuple[PlaceView, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What the words of timelines are taken from: claims and reports by id, and the gazetteer."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    places: PlaceIndex
    actors: ActorIndex


def control_view(
    found: Iterable[PlaceTimeline], told: Told, *, place: str = "", first: date | None = None, last: date | None = None
) -> ControlView:
    """Timelines with their words; with ``place`` (a name or id) those of it and of what lies in it.

    Spans that do not meet the days from ``first`` to ``last`` are left out, and
    with either, claims without a day are too.
    """
    kept = [timeline for timeline in found if not place or _is_at(timeline, place, told.places)]
    views = [_place(timeline, told, first, last) for timeline in kept]
    shown = [view for view in views if view.spans or view.undated]
    days = [day for view in shown for span in view.spans for day in (span.first, span.last) if day]
    return ControlView(
        first or min(days, default=None), last or max(days, default=None),
        tuple(sorted(shown, key=lambda view: (min(_days(view), default=date.max), view.name, view.place))),
    )  # fmt: skip


def _days(view: PlaceView) -> Iterator[date]:
    return (span.first for span in view.spans if span.first)


def _is_at(timeline: PlaceTimeline, asked: str, places: PlaceIndex) -> bool:
    """Whether a timeline is of a place that is asked for, or of one in it."""
    name = plain(asked)
    if asked == timeline.place or any(f" {name} " in f" {known} " for known in timeline.names):
        return True
    known = places.get(asked)
    wanted = (known,) if known else places.candidates(name)
    here = places.get(timeline.place)
    return here is not None and any(_inside(here, outer) for outer in wanted)


def _inside(here: Place, outer: Place) -> bool:
    if outer.id == here.id or outer.id in here.parents:
        return True
    reach = REACH_KM.get(outer.kind)
    apart = kilometres(spot(here.name_ar, here), spot(outer.name_ar, outer)) if reach else None
    return reach is not None and apart is not None and apart <= reach


def _place(timeline: PlaceTimeline, told: Told, first: date | None, last: date | None) -> PlaceView:
    known = told.places.get(timeline.place)
    spans = tuple(_span(span, told) for span in timeline.spans if meets(span, ordinal_of(first), ordinal_of(last)))
    undated = () if first or last else all_said(timeline.undated, told.claims, told.reports)
    name = name_as_told(timeline, told.claims)
    return PlaceView(timeline.place, name, known.name_en if known else "", spans, undated)


def name_as_told(timeline: PlaceTimeline, claims: Mapping[str, Claim]) -> str:
    """The most frequent spelling of a place's most frequent name; folded where no claim of ``claims`` has it."""
    ids = {*timeline.undated, *(id for span in timeline.spans for id in (*span.claims, *span.against))}
    named = (name.names[0] for id in ids if id in claims for name in claims[id].places)
    spellings = Counter(name for name in named if plain(name) == timeline.names[0])
    return min(spellings, key=lambda name: (-spellings[name], name)) if spellings else timeline.names[0]


def _span(span: ControlSpan, told: Told) -> SpanView:
    spoken = [claim for id in (*span.claims, *span.against) if isinstance(claim := told.claims[id], Control)]
    return SpanView(
        first=day_of(span.first), last=day_of(span.last), state=span.state, holder=_holding(span.holder, spoken, told),
        rivals=tuple(rival for label in span.rivals if (rival := _holding(label, spoken, told))),
        besieged_by=_holding(span.besieged_by, spoken, told), siege_contested=span.siege_contested,
        guessed=span.guessed,
        within=(date.fromordinal(span.within[0]), date.fromordinal(span.within[1])) if span.within else None,
        voices=span.voices, voices_against=span.voices_against,
        said=all_said(span.claims, told.claims, told.reports),
        against=all_said(span.against, told.claims, told.reports),
    )  # fmt: skip


def _holding(label: str, claims: Iterable[Control], told: Told) -> Holding | None:
    """Who is meant by a label: a side, else the name that a claim has for it."""
    if not label:
        return None
    if label in told.actors.sides:
        return Holding(label, camps("ar").get(label, label), told.actors.sides[label])
    names = [name for claim in claims for name in (claim.actor, claim.opponent) if isinstance(name, Name)]
    words = sorted(name.names[0] for name in names if plain(name.names[0]) == label)
    return Holding("", words[0] if words else label, words[0] if words else label)
