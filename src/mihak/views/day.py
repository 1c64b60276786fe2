"""What each side says of one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mihak.gazetteer.actors import ActorIndex
from mihak.lang.ar.normalise import fold
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.views.lines import ClaimLine, listed


@dataclass(frozen=True, slots=True)
class Voice:
    """Claims of one speaker, told by one publisher; ``speaker`` is "" for the publisher's own voice."""

    speaker: str
    publisher: str
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """The voices of one camp; ``id`` and ``name`` are "" for those whose camp is not known."""

    id: str
    name: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """What is said of one day, by side; the unknown side stands last. ``claims`` counts them all."""

    day: date
    sides: tuple[Side, ...]
    claims: int


def day_view(day: date, found: Iterable[tuple[Report, Claim]], actors: ActorIndex) -> DayView:
    """Claims of one day, grouped by the side of who says them, then by speaker and publisher.

    A claim belongs to the side of its named speaker; in the publisher's own
    voice, to that of the publisher where the gazetteer knows it.
    """
    pairs = tuple(found)
    camps = {actor.id: actor.side for actor in actors}
    groups: dict[str, dict[tuple[str, str], list[ClaimLine]]] = {}
    for (report, claim), line in zip(pairs, listed(pairs), strict=True):
        voices = groups.setdefault(side_of(report, claim, actors, camps), {})
        voices.setdefault((line.source, report.publisher), []).append(line)
    order = sorted(groups, key=lambda side: (not side, side))
    return DayView(day, tuple(_side(side, groups[side], actors) for side in order), len(pairs))


def side_of(report: Report, claim: Claim, actors: ActorIndex, camps: Mapping[str, str]) -> str:
    """The id of the side that says a claim, "" where it is not known; ``camps``: side by actor id."""
    if claim.source and claim.source.entity:
        # Persons and groups that only a report names have ids, but no side.
        return camps.get(claim.source.entity, "")
    name = claim.source.names[0] if claim.source else report.publisher
    sides = {actor.side for actor in actors.candidates(fold(name))}
    return sides.pop() if len(sides) == 1 else ""


def _side(id: str, voices: dict[tuple[str, str], list[ClaimLine]], actors: ActorIndex) -> Side:
    found = (Voice(speaker, publisher, tuple(lines)) for (speaker, publisher), lines in voices.items())
    return Side(id, actors.sides[id] if id else "", tuple(found))
