"""Places that a register tells of: as a list, and the page of one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mihak.errors import NotInRegister
from mihak.gazetteer.place_index import PlaceIndex
from mihak.linking.spots import plain
from mihak.model.incident import Incident
from mihak.views.control import PlaceView, Told, control_view
from mihak.views.told_of import PlaceTold, ToldOf
from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place by its key (its id, or its folded name) and its names; ``name_en`` is "" where none is known."""

    key: str
    name: str
    name_en: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """A place in a list: ``names`` are as told, ``within`` the nearest of what it lies in.

    ``claims`` and ``incidents`` count those that name the place itself; ``control``: somebody is said to hold it.
    """

    place: PlaceName
    names: tuple[str, ...]
    within: PlaceName | None
    claims: int
    incidents: int
    control: bool


@dataclass(frozen=True, slots=True)
class Teller:
    """Who told of a place: a source by its key and name, with its reports and claims."""

    key: str
    name: str
    name_en: str
    side: str
    reports: int
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePage:
    """One place: degrees are WGS 84, None where not known; ``within`` is nearest first.

    ``inside`` are the told places in it, the most told of first. ``claims`` and ``incidents`` count those of the
    place and of all that lies in it.
    """

    place: PlaceName
    names: tuple[str, ...]
    country: str
    lat: float | None
    lon: float | None
    source: str
    within: tuple[PlaceName, ...]
    inside: tuple[PlaceLine, ...]
    claims: int
    incidents: int
    control: PlaceView | None
    tellers: tuple[Teller, ...]


def found_places(told: ToldOf, places: PlaceIndex, asked: str) -> tuple[PlaceTold, ...]:
    """The told places of which a name has the words that are asked for; all for none, the most told of first."""
    words = plain(asked)
    if not words:
        return tuple(told.places.values())
    latin = asked.casefold().strip()
    return tuple(one for one in told.places.values() if _bears(one, words, latin, places))


def _bears(one: PlaceTold, words: str, latin: str, places: PlaceIndex) -> bool:
    if one.key == latin or any(words in plain(name) for name in one.names):
        return True
    known = places.get(one.key)
    return known is not None and (latin in known.name_en.casefold() or any(words in plain(n) for n in known.names))


def place_lines(found: Iterable[PlaceTold], told: ToldOf, places: PlaceIndex) -> tuple[PlaceLine, ...]:
    """Places as lines of a list."""
    return tuple(
        PlaceLine(
            place=place_name(one.key, told, places), names=one.names,
            within=place_name(one.parents[0], told, places) if one.parents else None, claims=len(one.claims),
            incidents=len(one.incidents), control=one.key in told.timelines,
        )
        for one in found
    )  # fmt: skip


def place_name(key: str, told: ToldOf, places: PlaceIndex) -> PlaceName:
    """A place by its key: the gazetteer's names, else the one that is told most often."""
    known, named = places.get(key), told.places.get(key)
    if known is not None:
        return PlaceName(key, known.name_ar or known.name_en, known.name_en, known.kind)
    return PlaceName(key, named.names[0] if named else key, "", named.kind if named else "")


def keys_in(key: str, told: ToldOf) -> tuple[str, ...]:
    """The keys of a place and of all told places inside it."""
    return tuple(dict.fromkeys((key, *told.inside.get(key, ()))))


def incidents_in(key: str, told: ToldOf, order: Sequence[Incident]) -> tuple[Incident, ...]:
    """The incidents of a place and of all inside it, in the order of time."""
    ids = {id for one in keys_in(key, told) if one in told.places for id in told.places[one].incidents}
    return tuple(one for one in order if one.id in ids)


def known_place(key: str, told: ToldOf, places: PlaceIndex) -> str:
    """The key of a place that is told of, or in which one lies; a name leads to the one most told of.

    Raises NotInRegister where no claim names it.
    """
    for candidate in (key, plain(key), *(one.id for one in places.candidates(plain(key)))):
        if candidate in told.places or candidate in told.inside:
            return candidate
    raise NotInRegister(f"no claim names a place {key!r}", repair="See which there are: the list of places")


def place_page(
    key: str, told: ToldOf, weighed: Weighed, words: Told, tellers: tuple[Teller, ...], incidents: int
) -> PlacePage:
    """The page of one place; ``words`` is what its timeline is told with."""
    known, named = words.places.get(key), told.places.get(key)
    claims = claims_in(key, told)
    timeline = told.timelines.get(key)
    view = control_view((timeline,), words).places if timeline else ()
    inside = (told.places[one] for one in told.inside.get(key, ()))
    return PlacePage(
        place=place_name(key, told, words.places),
        names=tuple(dict.fromkeys((*(named.names if named else ()), *(known.names if known else ())))),
        country=known.country if known else "", lat=known.lat if known else None, lon=known.lon if known else None,
        source=known.source if known else "",
        within=tuple(place_name(one, told, words.places) for one in (known.parents if known else ())),
        inside=place_lines(inside, told, words.places), claims=len(claims), incidents=incidents,
        control=view[0] if view else None, tellers=tellers,
    )  # fmt: skip


def claims_in(key: str, told: ToldOf) -> tuple[str, ...]:
    """The claims that name a place or one inside it, each once."""
    found = (id for one in keys_in(key, told) if one in told.places for id in told.places[one].claims)
    return tuple(dict.fromkeys(found))
