"""What exports are made of: a register as weighed, the incidents that were asked for, and how they were asked."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from mihak.gazetteer.actors import ActorIndex
from mihak.gazetteer.place_index import PlaceIndex
from mihak.model.incident import Incident
from mihak.register.register import Register
from mihak.views.events import EventView, event_views
from mihak.weighing.events import events
from mihak.weighing.groups import ALL
from mihak.weighing.totals import tolls
from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class About:
    """What a reader of the file must know of how it was made.

    ``register`` is the name of its file, ``state`` the fingerprint of its
    judgements; ``asked`` are the filters as given; ``masked``: the names of
    victims and private persons are hidden.
    """

    register: str
    state: str
    version: str
    rule: str
    asked: tuple[tuple[str, str], ...] = ()
    as_of: date | None = None
    recorded_by: date | None = None
    masked: bool = False

    def told(self) -> dict[str, Any]:
        """The same as names and values, those that are set."""
        found = {
            "register": self.register, "state": self.state, "mihak": self.version, "rule": self.rule,
            "as_of": self.as_of and self.as_of.isoformat(),
            "recorded_by": self.recorded_by and self.recorded_by.isoformat(), "names_hidden": self.masked or None,
            **{f"asked_{name}": value for name, value in self.asked},
        }  # fmt: skip
        return {name: value for name, value in found.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Material:
    """``incidents`` are those asked for, in the order of ``weighed``; ``of`` is the table, "" for the usual one.

    ``register`` is open while the file is written; None where names are hidden, for it has them all.
    """

    weighed: Weighed
    incidents: tuple[Incident, ...]
    actors: ActorIndex
    places: PlaceIndex
    about: About
    of: str = ""
    register: Register | None = None

    def tolls(self, effect: str) -> frozenset[str]:
        """The incidents whose figure counts others of these already: a toll over days, a whole told with its parts."""
        return tolls(self.incidents, self.weighed.assessments, self.weighed.facts, effect, ALL)

    def events(self, but: Collection[str] = ()) -> Iterator[EventView]:
        """The events of the incidents, one at a time; without those that an incident of ``but`` is of."""
        found = events(self.incidents, self.weighed)
        kept = (event for event in found if not any(one.id in but for one in event.incidents))
        return event_views(kept, self.weighed, self.actors, self.places)
