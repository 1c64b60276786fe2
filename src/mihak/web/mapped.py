"""What the map and the timeline show, gathered from a snapshot and kept with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from mihak.exports.palette import Style, style
from mihak.views.brief_names import Names
from mihak.views.course import CourseView, course_view
from mihak.views.held import Camp, HeldPlace, HeldSpan, HeldView, held_view, on_day
from mihak.views.where import Ground, WhereView, place_of, where_view
from mihak.web.desk import Desk
from mihak.web.filters import Filters, day_of
from mihak.web.snapshot import Snapshot
from mihak.weighing.control import NOT_NAMED

if TYPE_CHECKING:
    from mihak.gazetteer.place_index import PlaceIndex
    from mihak.model.incident import Incident

DAYS, ALL_DAYS = "days", "all"
"""In addresses: a timeline that leaves no day out."""


class Placed(Protocol):
    """A desk, as far as its places go."""

    @property
    def places(self) -> PlaceIndex:
        """The gazetteer."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """One project's map for some filters; ``whole``: its timeline leaves no day out."""

    desk: Placed
    snapshot: Snapshot
    filters: Filters
    whole: bool = False

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """The incidents that the filters let through."""
        return self.snapshot.ready.incidents(self.snapshot.weighed, self.filters, self.desk.places)

    @property
    def where(self) -> WhereView:
        """Them by place."""
        make = lambda: where_view(self.incidents, self.snapshot.weighed, self.desk.places)  # noqa: E731
        return self.snapshot.ready.keep(("where", self.filters), make)

    @property
    def held(self) -> HeldView:
        """Who holds what, in the place and the days asked for; other filters do not bear on it."""
        kept, asked = self.snapshot.ready, self.filters
        return kept.keep(("held", asked.place, asked.first, asked.last), self._held)

    def _held(self) -> HeldView:
        from mihak.gazetteer.actors import default_actors  # noqa: PLC0415  # Loads the actors.

        return held_view(
            tuple(self.snapshot.told.timelines.values()), self.snapshot.weighed.claims, self.desk.places,
            default_actors(), place=self.filters.place, first=self.filters.first, last=self.filters.last,
        )  # fmt: skip

    @property
    def course(self) -> CourseView:
        """Incidents, killed and changes of control by time."""
        return self.snapshot.ready.keep(("course", self.filters, self.whole), self._course)

    def _course(self) -> CourseView:
        return course_view(
            self.incidents, self.snapshot.weighed, self.held, first=self.filters.first, last=self.filters.last,
            whole=self.whole,
        )  # fmt: skip

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day that a day may be chosen from; None where no day is told."""
        course = self.course
        found = [day for day in (course.first, course.last, self.filters.first, self.filters.last) if day]
        return (self.filters.first or min(found), self.filters.last or max(found)) if found else None

    def on(self, given: str) -> date | None:
        """The day whose control is shown: what is asked for, else the last; OptionError for what is no day."""
        if not given:
            return self.days[1] if self.days else None
        return day_of("on", given)

    def held_on(self, day: date | None) -> list[tuple[HeldPlace, HeldSpan]]:
        """The places of which something stands told of a day."""
        found = ((one, on_day(one, day)) for one in self.held.places) if day else ()
        return [(place, span) for place, span in found if span is not None]

    def at(self, place: str) -> tuple[Incident, ...]:
        """The incidents that are counted at a place."""
        assessments = self.snapshot.weighed.assessments
        return tuple(one for one in self.incidents if place_of(assessments[one.id]) == place)

    def named(self, names: Names, ground: Ground) -> str:
        """A place in the language of the page; as told where the gazetteer lacks it."""
        return names.place(ground.place, ground.name) if ground.kind else ground.name


def mapped(desk: Desk, query: Mapping[str, str]) -> tuple[Mapped, bool]:
    """The map that an address asks for, and whether it is of the register as it now is."""
    filters = Filters.of(query)
    seen = desk.seen(filters.lens)
    return Mapped(desk, seen.snapshot, filters, query.get(DAYS, "") == ALL_DAYS), seen.fresh


def camp_name(camp: Camp, lang: str) -> str:
    """A side in a language."""
    return camp.name_ar if lang == "ar" else camp.name_en


def camp_style(view: HeldView, number: int) -> Style:
    """A side's colour and sign: grey for one that no claim names."""
    return style(number, known=view.camps[number].id != NOT_NAMED)
