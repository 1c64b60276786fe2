"""Who fights or suffers in an event: the parties as the gazetteer knows them, those most told first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mihak.gazetteer.actors import ActorIndex
from mihak.model.facts import Party
from mihak.views.sides import known_side

COLLECTIVE: Final = "collective"


@dataclass(frozen=True, slots=True)
class Sided:
    """A party of an event.

    ``id`` and ``kind`` are the gazetteer's, "" where it does not know the name,
    and then both names are as folded from the report. ``side`` is the camp that
    it belongs to, "" where nobody knows one, ``side_name`` its English name.
    ``told`` counts the claims that name it.
    """

    id: str
    name: str
    name_en: str
    kind: str
    country: str
    side: str
    side_name: str
    told: int


def parties_of(parties: Iterable[Party | None], actors: ActorIndex) -> tuple[Sided, ...]:
    """The parties that claims name, those most told first; among equals those that are known, then by name."""
    counts = Counter((party.id, party.name, party.side) for party in parties if party is not None)
    by_key: dict[tuple[str, str], Sided] = {}
    for (id, name, side), told in counts.items():
        one = _sided(id, name, known_side(side), actors, told)
        key = (one.id or one.name, one.side)
        known = by_key.get(key)
        by_key[key] = one if known is None else _with(known, told)
    return tuple(sorted(by_key.values(), key=lambda one: (-one.told, not one.side, not one.id, one.name)))


def _with(one: Sided, told: int) -> Sided:
    return Sided(one.id, one.name, one.name_en, one.kind, one.country, one.side, one.side_name, one.told + told)


def _sided(id: str, name: str, side: str, actors: ActorIndex, told: int) -> Sided:
    said = actors.sides.get(side, "")
    if id not in actors:
        return Sided("", name, name, "", "", side, said, told)
    actor = actors.get(id)
    # Of a name such as "the terrorists" the camp is what its speaker means.
    plain = actor.kind == COLLECTIVE and actor.side != side
    return Sided(id, name if plain else actor.name_ar, actor.name_en, actor.kind, actor.country, side, said, told)
