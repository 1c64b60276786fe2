"""Names: places, actors and sources, and those of the register."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from litestar import get
from litestar.params import PathParameter, QueryParameter

from mihak.errors import NotInRegister, OptionError
from mihak.gazetteer.actor import Actor
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place import Place
from mihak.gazetteer.sources import default_sources
from mihak.lang.ar.normalise import fold
from mihak.model.source import Source
from mihak.web.api.shapes import Limit, Listed, Offset, page_of
from mihak.web.page import Project

Named = Annotated[
    str, QueryParameter(name="q", max_length=200, description="What a name may mean, the likeliest first; else all.")
]
Id = Annotated[str, PathParameter(min_length=1, max_length=200, description="The id.")]
SideId = Annotated[str, QueryParameter(name="side", max_length=80, description="Of that camp: sy-government, …")]
Country = Annotated[
    str, QueryParameter(name="country", max_length=2, description="Of that country: two letters of ISO 3166.")
]
SourceKind = Annotated[
    Literal[
        "", "agency", "broadcaster", "newspaper", "site", "monitor", "ministry", "military", "party",
        "international", "aid",
    ],
    QueryParameter(name="kind", description="Of that kind."),
]  # fmt: skip


@get("/places", tags=["names"], sync_to_thread=True)
def list_places(desk: Project, name: Named = "", offset: Offset = 0, limit: Limit = 50) -> Listed[Place]:
    """List the places that claims of this register name, or all that may bear a name."""
    if name.strip():
        return page_of(desk.places.candidates(name.strip()), offset, limit)
    ids = desk.register.place_ids()
    found = tuple(place for id in ids[offset : offset + limit] if (place := desk.places.get(id)))
    return Listed(found, offset, limit, len(ids), offset + limit < len(ids))


@get("/places/{place:str}", tags=["names"], sync_to_thread=True)
def one_place(desk: Project, place: Id) -> Place:
    """Show one place of the gazetteer."""
    found = desk.places.get(place)
    if found is None:
        raise NotInRegister(f"no place has the id {place!r}", repair="GET /places?q=NAME looks one up")
    return found


@get("/actors", tags=["names"], sync_to_thread=True)
def list_actors(name: Named = "", side: SideId = "", offset: Offset = 0, limit: Limit = 50) -> Listed[Actor]:
    """List the actors that are known, or those that may bear a name."""
    index = default_actors()
    _side(side, tuple(index.sides))
    known = index.candidates(fold(name.strip())) if name.strip() else tuple(index)
    return page_of([one for one in known if side in ("", one.side)], offset, limit)


@get("/actors/{actor:str}", tags=["names"], sync_to_thread=True)
def one_actor(actor: Id) -> Actor:
    """Show one actor."""
    found = next((one for one in default_actors() if one.id == actor), None)
    if found is None:
        raise NotInRegister(f"no actor has the id {actor!r}", repair="GET /actors?q=NAME looks one up")
    return found


@get("/sources", tags=["names"], sync_to_thread=True)
def list_sources(
    name: Named = "", side: SideId = "", kind: SourceKind = "", country: Country = "", offset: Offset = 0,
    limit: Limit = 50,
) -> Listed[Source]:  # fmt: skip
    """List the outlets, monitors, ministries and parties' own media that are known, or those that bear a name."""
    index = default_sources()
    _side(side, tuple(index.sides))
    found = index.find(name.strip()) if name.strip() else None
    known = (found,) if found else index.bearers(name.strip()) if name.strip() else tuple(index)
    kept = [
        one for one in known
        if side in ("", one.side) and kind in ("", one.kind) and country.upper() in ("", one.country)
    ]  # fmt: skip
    return page_of(kept, offset, limit)


@get("/sources/{source:str}", tags=["names"], sync_to_thread=True)
def one_source(source: Id) -> Source:
    """Show one source."""
    index = default_sources()
    if source not in index:
        raise NotInRegister(f"no source has the id {source!r}", repair="GET /sources?q=NAME looks one up")
    return index.get(source)


def _side(side: str, sides: tuple[str, ...]) -> None:
    if side and side not in sides:
        raise OptionError(f"there is no side {side!r}", repair=f"Use one of {', '.join(sides)}")


HANDLERS: Final = (list_places, one_place, list_actors, one_actor, list_sources, one_source)
