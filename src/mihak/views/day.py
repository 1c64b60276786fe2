"""What each side says of one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from mihak.gazetteer.actors import ActorIndex
from mihak.gazetteer.place_index import open_places
from mihak.gazetteer.sources import SourceIndex, default_sources
from mihak.gazetteer.wars import parties
from mihak.lang.ar.normalise import fold
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.views.lines import ClaimLine, listed
from mihak.views.sides import UNKNOWN, known_side

INDEPENDENT: Final = "independent"


@dataclass(frozen=True, slots=True)
class Voice:
    """Claims of one speaker, told by one publisher; ``speaker`` is "" for the publisher's own voice."""

    speaker: str
    publisher: str
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """The voices of one camp; ``independent``: of none; ``id`` and ``name`` are "" where it is not known."""

    id: str
    name: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """What is said of one day, by side: the camps, who belongs to none, the unknown. ``claims`` counts all."""

    day: date
    sides: tuple[Side, ...]
    claims: int


def day_view(
    day: date, found: Iterable[tuple[Report, Claim]], actors: ActorIndex, sources: SourceIndex | None = None
) -> DayView:
    """Claims of one day, grouped by the side of who says them, then by speaker and publisher.

    A claim belongs to the side of its named speaker; in the publisher's own
    voice, to that of the publisher as ``sources`` has it (Mihak's own where none
    are given). A publisher of a camp that is no party to the war that its report
    tells of belongs to none: a Chinese agency is no camp of the war in Syria.
    """
    pairs = tuple(found)
    who = _Sides(actors, default_sources() if sources is None else sources)
    fought = who.countries(pairs)
    everywhere = frozenset().union(*fought.values())
    groups: dict[str, dict[tuple[str, str], list[ClaimLine]]] = {}
    for (report, claim), line in zip(pairs, listed(pairs), strict=True):
        side = who.side_of(report, claim, parties(fought[report.id] or everywhere))
        groups.setdefault(side, {}).setdefault((line.source, report.publisher), []).append(line)
    order = sorted(groups, key=lambda side: (not side, side == INDEPENDENT, side))
    return DayView(day, tuple(_side(side, groups[side], who.names) for side in order), len(pairs))


class _Sides:
    """The sides of speakers and publishers."""

    def __init__(self, actors: ActorIndex, sources: SourceIndex) -> None:
        self._places = open_places()
        self.names: Mapping[str, str] = {**sources.sides, **actors.sides, "": ""}
        self._actors = actors
        self._sources = sources
        self._by_id = {actor.id: actor for actor in actors}

    def side_of(self, report: Report, claim: Claim, at_war: frozenset[str]) -> str:
        """The id of the side that says a claim, "" where it is not known; ``at_war``: the parties to the war."""
        if claim.source is None:
            return self._published(report.publisher, report.url, at_war)
        actor = self._by_id.get(claim.source.entity)
        if actor is not None:
            return known_side(actor.side)
        source = self._sources.of_actor(claim.source.entity)
        if source is not None:
            return known_side(source.side)
        # Persons and groups that only a report names have ids, but no side.
        return "" if claim.source.entity else self._published(claim.source.names[0], "", at_war)

    def countries(self, pairs: Iterable[tuple[Report, Claim]]) -> dict[str, frozenset[str]]:
        """The countries in which the claims of each report lie, by its id.

        Those of the places; where none is known, those of who acts or suffers.
        """
        lie: dict[str, set[str]] = {}
        act: dict[str, set[str]] = {}
        for report, claim in pairs:
            places = (self._places.get(place.entity) for place in claim.places if place.entity)
            ids = {name.entity for slot, name in claim.named() if slot != "source"}
            lie.setdefault(report.id, set()).update(place.country for place in places if place)
            act.setdefault(report.id, set()).update(self._by_id[id].country for id in ids if id in self._by_id)
        return {id: frozenset(lie[id] - {""} or act[id] - {""}) for id in lie}

    def _published(self, name: str, url: str, at_war: frozenset[str]) -> str:
        source = self._sources.find(name, url)
        if source is None:
            sides = {actor.side for actor in self._actors.candidates(fold(name))}
            return known_side(sides.pop()) if len(sides) == 1 else ""
        outside = bool(at_war) and source.side not in (*at_war, UNKNOWN)
        return INDEPENDENT if outside else known_side(source.side)


def _side(id: str, voices: dict[tuple[str, str], list[ClaimLine]], names: Mapping[str, str]) -> Side:
    found = (Voice(speaker, publisher, tuple(lines)) for (speaker, publisher), lines in voices.items())
    return Side(id, names[id], tuple(found))
