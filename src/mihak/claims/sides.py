"""Which side a group is on, and who stands against whom."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from mihak.gazetteer.actors import default_actors, head_kinds
from mihak.gazetteer.alliances import alliances
from mihak.mentions.document import Document
from mihak.model.mention import Mention

IDS_KEPT: Final = 20_000
"""Lists of ids whose sides are remembered; a group is asked for again and again."""


@cache
def known() -> dict[str, tuple[str, str]]:
    """The side and the kind of every actor id that does not only speak."""
    return {actor.id: (actor.side, actor.kind) for actor in default_actors() if not actor.speaker}


@cache
def allied() -> frozenset[tuple[str, str]]:
    """The pairs of sides that fought on one side in some war."""
    camps: dict[tuple[str, str], set[str]] = {}
    for (country, side), leader in alliances().items():
        if side not in ("armed", "state"):
            camps.setdefault((country, leader), {leader}).add(side)
    return frozenset((one, other) for camp in camps.values() for one in camp for other in camp if one != other)


@cache
def standing_sides() -> frozenset[str]:
    """The sides of states, which have an army and no rebels: their units and forces serve a state."""
    armies, rebels = (
        {side for side, kind in known().values() if kind in kinds}
        for kinds in (("army", "coalition"), ("rebel", "jihadist"))
    )
    return frozenset(armies - rebels - {"unknown"})


def country(mention: Mention) -> bool:
    """Whether a name is foremost that of a state: روسيا, العراق."""
    return kind_of(mention) == "state"


def kind_of(mention: Mention) -> str:
    """The kind of the actor that a name most likely means; empty where no table has it."""
    return known()[mention.ids[0]][1] if mention.ids and mention.ids[0] in known() else ""


def sides(mention: Mention) -> frozenset[str]:
    """The sides that the name of a group may belong to, where they are known."""
    return sides_of(mention.ids)


@lru_cache(maxsize=IDS_KEPT)
def sides_of(ids: tuple[str, ...]) -> frozenset[str]:
    """The sides of the actors of these ids, where they are known."""
    told = (known()[i][0] for i in ids if i in known())
    return frozenset(side for side in told if side != "unknown")


def nature(document: Document, mention: Mention) -> str:
    """Whether a group serves a state (``state``), fights one (``armed``), or neither is told."""
    kind = next((known()[i][1] for i in mention.ids if i in known()), "")
    kind = kind or head_kinds().get(document.words[mention.start].stem, "")
    if kind in ("collective", "unit") and sides(mention) and sides(mention) <= standing_sides():
        return "state"
    if kind in ("army", "government", "police", "coalition"):
        return "state"
    return "armed" if kind in ("militia", "rebel", "jihadist", "collective", "unit") else kind


def opposed(own: tuple[frozenset[str], str], other: tuple[frozenset[str], str]) -> bool:
    """Whether two groups stand against each other, by their sides or by what they are."""
    if "" in (own[1], other[1]) or "country" in (own[1], other[1]) or own[0] & other[0]:
        return False
    if other[1] not in ("state", "armed") or any((one, two) in allied() for one in own[0] for two in other[0]):
        return False
    return bool(own[0] and other[0]) or {own[1], other[1]} == {"state", "armed"}
