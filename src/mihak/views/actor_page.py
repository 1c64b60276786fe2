"""Actors that a register tells of: as a list, and the page of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from mihak.errors import NotInRegister
from mihak.gazetteer.actor import Actor
from mihak.gazetteer.actors import default_actors
from mihak.linking.spots import plain
from mihak.model.incident import Incident
from mihak.views.sides import known_side
from mihak.views.told_of import ROLES, ActorTold, ToldOf
from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class ActorName:
    """An actor by its key (its id, or its folded name), its names and its side; ``name_en`` "" where not known."""

    key: str
    name: str
    name_en: str
    side: str


@dataclass(frozen=True, slots=True)
class Share:
    """How many claims of one kind and effect name an actor in a role, in how many incidents and reports."""

    kind: str
    what: str
    claims: int
    incidents: int
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """An actor in a list: how many claims it makes, does and suffers."""

    actor: ActorName
    names: tuple[str, ...]
    said: int
    done: int
    suffered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """One actor: ``told`` are its names as told, ``aliases`` those of the gazetteer; years None where open.

    ``parents`` is what it is a part of, ``parts`` what is told of and belongs to it. ``shares`` are by role.
    """

    line: ActorLine
    aliases: tuple[str, ...]
    kind: str
    country: str
    active_from: int | None
    active_to: int | None
    listed: bool
    parents: tuple[ActorName, ...]
    parts: tuple[ActorName, ...]
    shares: Mapping[str, tuple[Share, ...]]


@cache
def listed_actors() -> Mapping[str, Actor]:
    """The actors of the gazetteer by id."""
    return {actor.id: actor for actor in default_actors()}


def actor_name(key: str, told: ToldOf) -> ActorName:
    """An actor by its key: the gazetteer's names and side, else those that are told most often."""
    known, named = listed_actors().get(key), told.actors.get(key)
    if known is not None:
        return ActorName(key, known.name_ar, known.name_en, known_side(known.side))
    return ActorName(key, named.names[0] if named else key, "", named.side if named else "")


def found_actors(told: ToldOf, asked: str, side: str = "", role: str = "") -> tuple[ActorTold, ...]:
    """The actors of which a name has the words that are asked for, of a side, in a role; the most told of first."""
    words, latin = plain(asked), asked.casefold().strip()
    return tuple(
        one for one in told.actors.values()
        if (not words or _bears(one, words, latin)) and (not side or actor_name(one.key, told).side == side)
        and (not role or one.claims[role])
    )  # fmt: skip


def _bears(one: ActorTold, words: str, latin: str) -> bool:
    if one.key == latin or any(words in plain(name) for name in one.names):
        return True
    known = listed_actors().get(one.key)
    if known is None:
        return False
    arabic, english = (known.name_ar, *known.aliases), (known.name_en, *known.aliases_en)
    return any(words in plain(name) for name in arabic) or any(latin in name.casefold() for name in english)


def actor_line(one: ActorTold, told: ToldOf) -> ActorLine:
    """An actor as a line of a list."""
    said, done, suffered = (len(one.claims[role]) for role in ROLES)
    return ActorLine(actor=actor_name(one.key, told), names=one.names, said=said, done=done, suffered=suffered)


def known_actor(key: str, told: ToldOf) -> ActorTold:
    """An actor that claims name, by its key; NotInRegister for one that none does."""
    found = told.actors.get(key) or told.actors.get(plain(key))
    if found is None:
        raise NotInRegister(f"no claim names an actor {key!r}", repair="See which there are: the list of actors")
    return found


def actor_page(one: ActorTold, told: ToldOf, weighed: Weighed, home: Mapping[str, str]) -> ActorPage:
    """The page of one actor; ``home`` finds the incident of a claim."""
    known = listed_actors().get(one.key)
    parts = (id for id in told.actors if id in listed_actors() and one.key in listed_actors()[id].parents)
    return ActorPage(
        line=actor_line(one, told),
        aliases=(known.name_ar, *known.aliases, known.name_en, *known.aliases_en) if known else (),
        kind=known.kind if known else "", country=known.country if known else "",
        active_from=known.active_from if known else None, active_to=known.active_to if known else None,
        listed=known is not None,
        parents=tuple(actor_name(id, told) for id in (known.parents if known else ())),
        parts=tuple(actor_name(id, told) for id in parts),
        shares={role: shares(one.claims[role], weighed, home) for role in ROLES},
    )  # fmt: skip


def shares(claims: Iterable[str], weighed: Weighed, home: Mapping[str, str]) -> tuple[Share, ...]:
    """Claims counted by kind and effect, the most frequent first; their figures are never added up."""
    groups: dict[tuple[str, str], list[str]] = {}
    for id in claims:
        facts = weighed.facts[id]
        groups.setdefault((facts.kind, facts.what), []).append(id)
    counts = Counter({key: len(ids) for key, ids in groups.items()})
    return tuple(
        Share(
            *key, len(groups[key]), len({home[id] for id in groups[key] if id in home}),
            len({weighed.facts[id].report for id in groups[key]}),
        )
        for key in sorted(counts, key=lambda key: (-counts[key], key))
    )  # fmt: skip


def incidents_of(claims: Iterable[str], home: Mapping[str, str], incidents: Mapping[str, Incident]) -> tuple[
    Incident, ...
]:  # fmt: skip
    """The incidents that claims belong to, in the order of time; ``incidents`` stand in it by id."""
    wanted = {home[id] for id in claims if id in home}
    return tuple(one for id, one in incidents.items() if id in wanted)
