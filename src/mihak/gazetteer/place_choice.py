"""Which place a name means, and why: a pure choice among its candidates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from mihak.gazetteer.place import Place

CLEARLY_LARGER: Final = 10


@dataclass(frozen=True, slots=True)
class ChoiceContext:
    """What a report says around a name.

    ``countries`` counts the countries (ISO alpha-2) of the places that the
    report names; ``places`` holds the ids of the places already resolved in
    it, with their parents; ``nearby`` the ids of the places named in the same
    phrase ("بلدة الطيبة بريف درعا": Daraa).
    """

    countries: Mapping[str, int] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    nearby: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Choice:
    """The place chosen (None: the name is not known), and how.

    ``candidates`` are all kept, the chosen one first, then the largest;
    ``rule`` is "unknown", "only", "admin named nearby", "places of the same
    report", "same country as the report" or "size"; ``confidence`` lies in
    0..1 and is a judgement of the rule, not a measured probability.
    """

    place: Place | None
    candidates: tuple[Place, ...]
    rule: str
    confidence: float


UNKNOWN: Final = Choice(None, (), "unknown", 0.0)


def choose(candidates: Sequence[Place], context: ChoiceContext) -> Choice:
    """The likeliest place of a name.

    Each rule narrows the candidates that the one before it left; the rule that
    leaves one is named. What no rule decides falls to the largest. Candidates
    that contain the chosen place (the governorate of a city of the same name)
    do not count against it.
    """
    if not candidates:
        return UNKNOWN
    if len(candidates) == 1:
        return Choice(candidates[0], tuple(candidates), "only", 0.6 if candidates[0].common else 0.95)
    left = list(candidates)
    for rule, confidence, score in RULES:
        left, narrowed = _best(left, lambda place, score=score: score(place, context))  # type: ignore[misc]
        if narrowed and _one(left):
            return _choice(left[0], candidates, rule, confidence)
    return _choice(left[0], candidates, "size", _size_confidence(left))


def _best(places: list[Place], score: Callable[[Place], int]) -> tuple[list[Place], bool]:
    """The places of the highest score, and whether that left any out."""
    scores = [score(place) for place in places]
    best = max(scores)
    kept = [place for place, one in zip(places, scores, strict=True) if one == best]
    return kept, best > 0 and len(kept) < len(places)


def _nearby(place: Place, context: ChoiceContext) -> int:
    return int(place.id in context.nearby) + len(context.nearby.intersection(place.parents))


def _same_report(place: Place, context: ChoiceContext) -> int:
    return len(context.places.intersection(place.parents)) + int(place.id in context.places)


def _same_country(place: Place, context: ChoiceContext) -> int:
    return context.countries.get(place.country, 0)


RULES: Final = (
    ("admin named nearby", 0.9, _nearby),
    ("places of the same report", 0.8, _same_report),
    ("same country as the report", 0.7, _same_country),
)


def _one(places: Sequence[Place]) -> bool:
    """Whether the rest are only what the first lies in."""
    return all(place.id in places[0].parents for place in places[1:])


def _size_confidence(left: Sequence[Place]) -> float:
    rivals = [place for place in left[1:] if place.id not in left[0].parents]
    if not rivals:
        return 0.9
    return 0.7 if left[0].size >= CLEARLY_LARGER * rivals[0].size else 0.4


def _choice(place: Place, candidates: Sequence[Place], rule: str, confidence: float) -> Choice:
    rest = tuple(other for other in candidates if other is not place)
    return Choice(place, (place, *rest), rule, confidence)
