"""Actors that are told of: the list, and a page for each with what it says, does and suffers."""

from __future__ import annotations

from typing import Final

from litestar import get
from litestar.params import FromPath
from litestar.response import Template

from mihak.errors import OptionError
from mihak.views.actor_page import actor_line, actor_name, actor_page, found_actors, incidents_of, known_actor
from mihak.views.incident_rows import IncidentRow, incident_rows
from mihak.views.lines import ClaimLine, listed
from mihak.views.told_of import ROLES, SAID
from mihak.web.page import Here, Page, Project
from mihak.web.telling import asked, from_address, paged, telling

ROWS: Final = 25


@get("/actors", sync_to_thread=True, include_in_schema=False)
def actors(page: Here, desk: Project) -> Template:
    """The list, the most told of first; ``q`` are words of a name, ``side`` a camp, ``role`` one of ROLES."""
    told = telling(page, desk)
    index = told.seen.snapshot.told
    q, side, role = asked(page, "q"), asked(page, "side"), role_of(page)
    found, at = paged(page, found_actors(index, q, side, role))
    sides = told.seen.snapshot.ready.keep(
        "actor sides", lambda: frozenset(name.side for key in index.actors if (name := actor_name(key, index)).side)
    )
    return told.shown(
        "actors.html.j2", page.words("nav.actors"), "actors", lines=[actor_line(one, index) for one in found], at=at,
        q=q, side=side, role=role, camps_listed=told.camps(sides), roles=ROLES,
        roles_listed=[(one, page.words.of("ops.roles", one)) for one in ROLES],
    )  # fmt: skip


def role_of(page: Page, default: str = "") -> str:
    """The role that an address asks for; OptionError for none that there is."""
    role = asked(page, "role") or default
    if role and role not in ROLES:
        raise OptionError(f"role is {role!r}", repair=f"Allowed: {', '.join(ROLES)}")
    return role


@get("/actors/{actor:str}", sync_to_thread=True, include_in_schema=False)
def actor(page: Here, desk: Project, actor: FromPath[str]) -> Template:
    """One actor; ``role`` chooses the list: claims that it makes, incidents that it does or suffers."""
    told = telling(page, desk)
    snapshot = told.seen.snapshot
    weighed, index = snapshot.weighed, snapshot.told
    one = known_actor(from_address(actor), index)
    first = max(ROLES, key=lambda role: len(one.claims[role]))
    role = role_of(page, first)
    view = actor_page(one, index, weighed, snapshot.home)
    rows: tuple[IncidentRow, ...] = ()
    claims: tuple[ClaimLine, ...] = ()
    if role == SAID:
        ids, at = paged(page, one.claims[role], ROWS)
        pairs = [(weighed.reports[weighed.claims[id].report], weighed.claims[id]) for id in ids]
        claims = listed(pairs)
    else:
        found, at = paged(page, incidents_of(one.claims[role], snapshot.home, snapshot.incidents), ROWS)
        rows = incident_rows(found, weighed)
    return told.shown(
        "actor.html.j2", told.name(view.line.actor), "actors", view=view, role=role, roles=ROLES, rows=rows,
        claims=claims, home=snapshot.home, at=at, told_keys=index.actors,
    )  # fmt: skip


HANDLERS: Final = (actors, actor)
