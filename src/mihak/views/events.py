"""Events as field data sets count them: when, where, who against whom, how many, by whose word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from mihak.gazetteer.actors import ActorIndex
from mihak.gazetteer.place_index import PlaceIndex
from mihak.model.claim import CASUALTY_EFFECTS, MATERIEL_EFFECTS
from mihak.model.facts import Facts
from mihak.model.incident import Incident
from mihak.views.event_parties import Sided, parties_of
from mihak.views.event_place import Located, located
from mihak.views.incidents import IncidentView, Telling, viewer
from mihak.views.lines import retelling
from mihak.views.ordinals import day_of
from mihak.weighing.events import Event
from mihak.weighing.groups import ALL, group_order
from mihak.weighing.totals import Refused, total
from mihak.weighing.weighed import Weighed

View = Callable[[Incident], IncidentView]
"""Gives the view of an incident."""
EFFECTS: Final = tuple(dict.fromkeys((*CASUALTY_EFFECTS, *MATERIEL_EFFECTS)))
PRECISIONS: Final = ("day", "interval", "month", "year", "")


@dataclass(frozen=True, slots=True)
class Loss:
    """How many were killed, injured, destroyed … of a group (see Range), None where open; ``why`` names the rules."""

    effect: str
    group: str
    low: int | None
    best: int | None
    high: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """A report that tells of an event; ``note`` is "" but for a retelling, which must be shown as one."""

    id: str
    label: str
    publisher: str
    title: str
    url: str
    published: date | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """An event; ``id`` is that of its lead incident, ``incidents`` are all of them, the lead first.

    ``what`` are modes, changes and effects, the lead's first. ``precision`` is
    the best with which any claim tells the day (PRECISIONS, "" for none);
    ``guessed``: no claim tells it. ``grade`` is the lead's, ``voices`` those of
    the incident that most tell. ``against`` and ``reasons`` are sentences.
    """

    id: str
    kind: str
    incidents: tuple[str, ...]
    what: tuple[str, ...]
    status: str
    first: date | None
    last: date | None
    precision: str
    guessed: bool
    place: Located
    doers: tuple[Sided, ...]
    sufferers: tuple[Sided, ...]
    weapons: tuple[str, ...]
    losses: tuple[Loss, ...]
    grade: str
    voices: int
    agree: str
    against: tuple[str, ...]
    reasons: tuple[str, ...]
    undecided: int
    tellings: tuple[Telling, ...]
    reports: tuple[Told, ...]

    def loss(self, effect: str, group: str = ALL) -> Loss | None:
        """The loss of an effect in a group; None where nothing tells of it."""
        return next((one for one in self.losses if (one.effect, one.group) == (effect, group)), None)


def event_views(
    events: Iterable[Event], weighed: Weighed, actors: ActorIndex, places: PlaceIndex
) -> Iterator[EventView]:
    """The views of events in the order given, one at a time."""
    view = viewer(weighed, actors.sides)
    return map(partial(_view, weighed=weighed, actors=actors, places=places, view=view), events)


def _view(event: Event, weighed: Weighed, actors: ActorIndex, places: PlaceIndex, view: View) -> EventView:
    views = tuple(map(view, event.incidents))
    found = [weighed.assessments[one.id] for one in event.incidents]
    facts = [weighed.facts[telling.claim] for view in views for telling in view.tellings]
    lead = [weighed.facts[claim] for claim in event.lead.claims]
    weapons = (weapon.names[0] for fact in facts for weapon in getattr(weighed.claims[fact.claim], "weapons", ()))
    return EventView(
        id=event.lead.id, kind=event.lead.kind, incidents=tuple(one.id for one in event.incidents),
        what=tuple(dict.fromkeys(what for view in views for what in view.what)), status=_status(lead),
        first=day_of(found[0].first), last=day_of(found[0].last), precision=_precision(lead),
        guessed=all(fact.guessed for fact in lead),
        place=located(event, weighed, places), doers=parties_of((fact.doer for fact in facts), actors),
        sufferers=parties_of((fact.sufferer for fact in facts), actors), weapons=tuple(dict.fromkeys(weapons)),
        losses=tuple(_losses(event, weighed)), grade=found[0].grade, voices=max(one.voices for one in found),
        agree=event.lead.agree, against=tuple(one.said for view in views for one in view.contradictions),
        reasons=tuple(dict.fromkeys(reason for one in found for reason in one.reasons)),
        undecided=sum(len(view.undecided) for view in views),
        tellings=tuple(telling for view in views for telling in view.tellings), reports=_reports(facts, weighed),
    )  # fmt: skip


def _status(facts: list[Facts]) -> str:
    """The status of a lead's claims: what any of them asserts has been asserted."""
    told = {fact.status for fact in facts}
    return next(status for status in ("asserted", "denied", "intended") if status in told)


def _precision(facts: list[Facts]) -> str:
    """The best precision with which a day is told."""
    told = [fact.precision for fact in facts if not fact.guessed and fact.precision in PRECISIONS]
    return min(told, key=PRECISIONS.index, default="")


def _losses(event: Event, weighed: Weighed) -> Iterator[Loss]:
    """What the incidents of an event add up to, nothing twice, by effect and group."""
    ranges = {(one.effect, one.group) for part in event.incidents for one in weighed.assessments[part.id].ranges}
    for effect, group in sorted(ranges, key=lambda pair: (EFFECTS.index(pair[0]), group_order(pair[1]))):
        found = total(event.incidents, weighed.assessments, weighed.facts, effect, group)
        assert not isinstance(found, Refused)  # Only asked strictly it refuses.
        bounds = (found.low, found.best, found.high)
        why = "; ".join(dict.fromkeys(bound.rule for bound in bounds))
        yield Loss(effect, group, found.low.value, found.best.value, found.high.value, why)


def _reports(facts: Iterable[Facts], weighed: Weighed) -> tuple[Told, ...]:
    """The reports, those published first first."""
    found = {fact.report: weighed.reports[fact.report] for fact in facts}
    ordered = sorted(found.values(), key=lambda one: (one.published or date.max, one.id))
    return tuple(
        Told(one.id, one.label, one.publisher, one.title, one.url, one.published, retelling(one)) for one in ordered
    )
