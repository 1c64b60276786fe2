"""One day: what each side says of it, side by side."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import Final

from litestar import get
from litestar.params import FromPath
from litestar.response import Redirect, Template

from mihak.errors import NotInRegister, OptionError
from mihak.gazetteer.actors import default_actors
from mihak.views.day import DayView, day_view
from mihak.views.place_page import claims_in, known_place, place_name
from mihak.web.desk import Desk
from mihak.web.page import Here, Project
from mihak.web.snapshot import Snapshot
from mihak.web.telling import asked, paged, telling

CLAIMS: Final = 60
"""Claims on a page of a day."""


def day_asked(given: str) -> date:
    """A day of an address; OptionError for what is none."""
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise OptionError(f"{given!r} is no day", repair="Write it as 2016-10-28") from error


def claims_of_day(snapshot: Snapshot, desk: Desk, day: date, place: str) -> tuple[str, ...]:
    """The claims that tell of a day, at a place or inside it where one is given, ordered by who says them."""
    told, facts = snapshot.told, snapshot.weighed.facts
    ordinal = day.toordinal()
    long = (id for id in told.long if (facts[id].first or 0) <= ordinal <= (facts[id].last or 0))
    found = [*told.days.get(ordinal, ()), *long]
    if place:
        there = set(claims_in(known_place(place, told, desk.places), told))
        found = [id for id in found if id in there]
    return tuple(sorted(found, key=lambda id: (facts[id].speaker.side or "~", facts[id].source, facts[id].report, id)))


def view_of_day(snapshot: Snapshot, day: date, ids: tuple[str, ...]) -> DayView:
    """What each side says in some claims of a day."""
    weighed = snapshot.weighed
    pairs = [(weighed.reports[weighed.claims[id].report], weighed.claims[id]) for id in ids]
    return day_view(day, pairs, default_actors())


@get("/days", sync_to_thread=True, include_in_schema=False)
def days(page: Here, desk: Project) -> Redirect:
    """To a day: the one that a form asks for, else the one of which most is told."""
    told = telling(page, desk)
    given, place = asked(page, "day"), asked(page, "place")
    if not given:
        of = told.seen.snapshot.told.days
        if not of:
            raise NotInRegister("no claim tells of a day", repair="Add reports first")
        given = str(date.fromordinal(max(of, key=lambda day: (len(of[day]), day))))
    return Redirect(told.go(f"days/{day_asked(given)}", place=place))


@get("/days/{day:str}", sync_to_thread=True, include_in_schema=False)
def one_day(page: Here, desk: Project, day: FromPath[str]) -> Template:
    """What each side says of one day; ``place`` narrows it to a place and what lies in it."""
    told, when = telling(page, desk), day_asked(day)
    snapshot, place = told.seen.snapshot, asked(page, "place")
    ids = claims_of_day(snapshot, desk, when, place)
    shown, at = paged(page, ids, CLAIMS)
    known = tuple(snapshot.told.days)
    named = (
        told.name(place_name(known_place(place, snapshot.told, desk.places), snapshot.told, desk.places))
        if place
        else ""
    )
    here = bisect_left(known, when.toordinal())
    after = here + (here < len(known) and known[here] == when.toordinal())
    return told.shown(
        "day.html.j2", page.words("day.title", day=str(when)), "incidents",
        view=view_of_day(snapshot, when, tuple(shown)), at=at, place=place, place_name=named, when=when,
        home=snapshot.home,
        before=date.fromordinal(known[here - 1]) if here else None,
        after=date.fromordinal(known[after]) if after < len(known) else None,
    )  # fmt: skip


HANDLERS: Final = (days, one_day)
