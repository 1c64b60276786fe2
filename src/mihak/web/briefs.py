"""Briefs as the desk makes them: how much fits one, and the page itself, kept while the register stays as it is."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import date
from typing import Final

from mihak.errors import OptionError
from mihak.exports.brief import brief_html
from mihak.linking.spots import plain
from mihak.pipeline import vocabulary_of
from mihak.views.brief_names import LANGUAGES
from mihak.views.brief_parts import Brief
from mihak.views.brief_scope import Scope, chosen, scope
from mihak.views.brief_whole import whole_brief
from mihak.views.place_page import incidents_in
from mihak.web.desk import Desk
from mihak.web.filters import Filters
from mihak.web.snapshot import Snapshot

MOST: Final = 1000
"""Incidents of a brief: more are no page that anybody reads."""
_ONE_AT_A_TIME = threading.Lock()
"""Drawing a brief takes a core; pages go on being served beside one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A brief that is asked for: a place, its days (both included), and its language."""

    place: str
    first: date
    last: date
    language: str


def asked_for(filters: Filters, language: str, snapshot: Snapshot, desk: Desk) -> Asked | None:
    """What filters ask for: where no time is given, all that is told of; None without a place.

    Raises OptionError for a time or a language that makes no sense.
    """
    if language not in LANGUAGES:
        raise OptionError(f"no brief in {language!r}", repair=f"Choose one of {', '.join(LANGUAGES)}")
    if not filters.place:
        return None
    told = days_of(snapshot, desk, filters.place)
    first = filters.first or min(told[0], filters.last or told[0])
    return Asked(place=filters.place, first=first, last=filters.last or max(told[1], first), language=language)


def days_of(snapshot: Snapshot, desk: Desk, place: str) -> tuple[date, date]:
    """The first and last day of what is told of a place; today for a place that nothing is told of."""
    found = [snapshot.weighed.assessments[id] for id in incidents_at(snapshot, desk, place)]
    days = [day for one in found for day in (one.first, one.last) if day is not None]
    if not days:
        return date.today(), date.today()
    return date.fromordinal(min(days)), date.fromordinal(max(days))


def incidents_at(snapshot: Snapshot, desk: Desk, place: str) -> tuple[str, ...]:
    """The ids of the incidents at a place or in it, whatever the time."""
    meant = _scope(desk, place)
    keys = (*sorted(meant.ids), *([meant.name] if meant.name else ()))
    found = (incidents_in(key, snapshot.told, snapshot.weighed.incidents) for key in keys)
    return tuple(dict.fromkeys(one.id for each in found for one in each))


def _scope(desk: Desk, place: str, first: date = date.min, last: date = date.max) -> Scope:
    return scope(place, first, last, desk.places)


def count(snapshot: Snapshot, desk: Desk, asked: Asked) -> int:
    """How many incidents a brief has; OptionError where they are too many for one."""
    within = _scope(desk, asked.place, asked.first, asked.last)
    number = snapshot.ready.keep(("brief size", within), lambda: (len(chosen(snapshot.weighed, within)),))[0]
    if number > MOST:
        raise OptionError(
            f"{number} incidents are told of {asked.place} in that time, and a brief holds {MOST}",
            repair="Choose a shorter time, or a place inside it",
        )
    return number


def made(snapshot: Snapshot, desk: Desk, asked: Asked) -> tuple[Brief, str]:
    """A brief and its page; made once for each state of the register."""
    count(snapshot, desk, asked)
    with _ONE_AT_A_TIME:
        return snapshot.ready.keep(("brief", asked), lambda: _made(snapshot, desk, asked))


def _made(snapshot: Snapshot, desk: Desk, asked: Asked) -> tuple[Brief, str]:
    told = snapshot.told
    view = whole_brief(
        snapshot.weighed, asked.place, asked.first, asked.last, asked.language, as_of=snapshot.lens.as_of,
        vocabulary=vocabulary_of(desk.options.settings), stories=told.stories, held=tuple(told.timelines.values()),
    )  # fmt: skip
    return view, brief_html(view)


def file_name(asked: Asked, ending: str) -> str:
    """A name for the brief as a file."""
    place = "-".join(plain(asked.place.replace("/", " ").replace("\\", " ").replace(":", " ")).split()) or "place"
    return f"brief-{place}-{asked.first}-{asked.last}-{asked.language}.{ending}"
