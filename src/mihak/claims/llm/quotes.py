"""Where the quotes of an answer stand: verbatim in the report, or the claim is dropped."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from mihak.claims.llm.answer import CLAIM, NO_QUOTE, Dropped
from mihak.claims.llm.given import LONGEST, Given
from mihak.claims.llm.pieces import Piece
from mihak.claims.llm.spans import TRIES, Found, Spans

Placed = tuple[Given, Found]


def placed(spans: Spans, piece: Piece, claims: Sequence[Given]) -> tuple[list[Placed], list[Dropped]]:
    """The claims whose quote is in their piece of the report, with its place, and those dropped.

    Models count letters badly: the offset that was told only chooses between
    several places, the nearest first. Claims that are alike but for it take
    one place after the other.
    """
    found: list[Placed] = []
    taken: set[tuple[object, int]] = set()
    for given in claims:
        places = list(islice(spans.all(given.quote, piece.start, piece.end), TRIES)) if fits(given) else []
        alike = (given.shape.kind, given.detail, given.low, given.high, given.quote, given.names)
        free = [place for place in places if (alike, place.start) not in taken]
        if not places:
            continue
        place = min(free or places, key=lambda place: away(place, piece, given))
        taken.add((alike, place.start))
        found.append((given, place))
    return found, [Dropped(CLAIM, NO_QUOTE)] * (len(claims) - len(found))


def fits(given: Given) -> bool:
    """Whether a quote may be a clause or sentence at all."""
    return len(given.quote) <= LONGEST


def away(place: Found, piece: Piece, given: Given) -> int:
    """How far a place is from the offset told, which counts from the beginning of the piece; 0 where none was."""
    return abs(place.start - piece.start - given.start) if given.start >= 0 else 0
