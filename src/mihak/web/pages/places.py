"""Places that are told of: the list, and a page for each with who is said to hold it."""

from __future__ import annotations

from collections import Counter
from typing import Final

from litestar import get
from litestar.params import FromPath
from litestar.response import Template

from mihak.exports.brief_words import Words as BriefWords
from mihak.exports.page_charts import Drawn, control_figure
from mihak.gazetteer.actors import default_actors
from mihak.views.control import PlaceView, Told
from mihak.views.incident_rows import incident_rows
from mihak.views.place_page import (
    PlacePage,
    Teller,
    claims_in,
    found_places,
    incidents_in,
    keys_in,
    known_place,
    place_lines,
    place_name,
    place_page,
)
from mihak.views.source_page import source_name
from mihak.views.told_of import PlaceTold, ToldOf
from mihak.web.desk import Desk
from mihak.web.page import Here, Project
from mihak.web.snapshot import Snapshot
from mihak.web.telling import asked, from_address, paged, telling

ROWS: Final = 25
INSIDE: Final = 40
"""As many of the places inside a place are shown on its page; the list has them all."""


@get("/places", sync_to_thread=True, include_in_schema=False)
def places(page: Here, desk: Project) -> Template:
    """The list, the most told of first; ``q`` are words of a name, ``place`` what they lie in."""
    told = telling(page, desk)
    index, q, within = told.seen.snapshot.told, asked(page, "q"), asked(page, "place")
    known = known_place(within, index, desk.places) if within else ""
    shown, at = paged(page, places_found(index, desk, q, known))
    return told.shown(
        "places.html.j2", page.words("nav.places"), "places", lines=place_lines(shown, index, desk.places), at=at, q=q,
        within=within, within_name=told.name(place_name(known, index, desk.places)) if known else "",
    )  # fmt: skip


def places_found(index: ToldOf, desk: Desk, q: str, within: str) -> tuple[PlaceTold, ...]:
    """The places of which a name has the words that are asked for, inside a place by its key, "" for anywhere."""
    found = found_places(index, desk.places, q)
    if not within:
        return found
    inside = set(keys_in(within, index))
    return tuple(one for one in found if one.key in inside)


def place_view(snapshot: Snapshot, desk: Desk, place: str) -> PlacePage:
    """The page of a place by its key or name; kept with the snapshot."""
    index, weighed = snapshot.told, snapshot.weighed
    key = known_place(place, index, desk.places)

    def made() -> PlacePage:
        words = Told(weighed.claims, weighed.reports, desk.places, default_actors())
        incidents = incidents_in(key, index, weighed.incidents)
        return place_page(key, index, weighed, words, tellers(snapshot, key), len(incidents))

    return snapshot.ready.keep(("place", key), made)


def tellers(snapshot: Snapshot, key: str) -> tuple[Teller, ...]:
    """Who told of a place or of what lies in it, the most reports first."""
    reports: dict[str, set[str]] = {}
    claims: Counter[str] = Counter()
    for id in claims_in(key, snapshot.told):
        facts = snapshot.weighed.facts[id]
        reports.setdefault(facts.source, set()).add(facts.report)
        claims[facts.source] += 1
    named = ((source_name(source, snapshot.told), len(ids)) for source, ids in reports.items())
    found = (Teller(one.key, one.name, one.name_en, one.side, count, claims[one.key]) for one, count in named)
    return tuple(sorted(found, key=lambda one: (-one.reports, -one.claims, one.key)))


@get("/places/{place:str}", sync_to_thread=True, include_in_schema=False)
def place(page: Here, desk: Project, place: FromPath[str]) -> Template:
    """One place: names, where, inside what, incidents, who is said to hold it, who reported."""
    told = telling(page, desk)
    snapshot = told.seen.snapshot
    view = place_view(snapshot, desk, from_address(place))
    found = incidents_in(view.place.key, snapshot.told, snapshot.weighed.incidents)
    shown, at = paged(page, found[::-1] if asked(page, "order") == "latest" else found, ROWS)
    return told.shown(
        "place.html.j2", told.name(view.place), "places", view=view, rows=incident_rows(shown, snapshot.weighed),
        at=at, most_inside=INSIDE, told_keys={*snapshot.told.places, *snapshot.told.inside},
        chart=told.chart("places", view.place.key, "control"),
    )  # fmt: skip


@get("/places/{place:str}/control", sync_to_thread=True, include_in_schema=False)
def place_chart(page: Here, desk: Project, place: FromPath[str]) -> Template:
    """The chart of who is said to hold a place: a piece of its page, or a page of its own."""
    told = telling(page, desk)
    snapshot = told.seen.snapshot
    view = place_view(snapshot, desk, from_address(place))
    lang = page.words.lang
    drawn = snapshot.ready.keep(("control", view.place.key, lang), lambda: (_chart(view.control, lang),))
    return told.shown(
        "chart_part.html.j2" if page.partial else "chart_page.html.j2", told.name(view.place), "places", drawn=drawn[0],
        back=told.go("places", view.place.key), back_name=told.name(view.place),
    )  # fmt: skip


def _chart(view: PlaceView | None, lang: str) -> Drawn | None:
    return control_figure(view, BriefWords(lang)) if view else None


HANDLERS: Final = (places, place, place_chart)
