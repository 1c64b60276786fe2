"""Quotes stand in the report letter by letter; offsets are only a hint."""

from __future__ import annotations

import pytest

from claims.llm.telling import KILLED, answer, drops, given, spans
from mihak.claims.llm.answer import NO_QUOTE, TWICE
from mihak.claims.llm.given import LONGEST, Given
from mihak.claims.llm.pieces import Piece
from mihak.claims.llm.quotes import placed

AGAIN = "مقتل مدني في حلب. مقتل مدني في حلب. مقتل مدني في حلب."
WHERE = [0, 18, 36]


def quoting(start: int, **changed: object) -> Given:
    return given(KILLED | changed, quote="مقتل مدني في حلب", start=start)


def starts(*claims: Given, text: str = AGAIN, piece: Piece | None = None) -> list[int]:
    found, _ = placed(spans(text), piece or Piece(0, len(text), 0), claims)
    return [place.start for _, place in found]


@pytest.mark.parametrize(("told", "start"), [(0, 0), (18, 18), (36, 36), (7, 0), (11, 18), (30, 36), (999, 36)])
def test_the_offset_told_chooses_the_nearest(told: int, start: int) -> None:
    assert starts(quoting(told)) == [start]


@pytest.mark.parametrize("told", [(0, 0, 0), (-1, -1, -1), (0, 18, 36), (0, 1, 2)])
def test_repeated_quotes_are_taken_in_order(told: tuple[int, ...]) -> None:
    assert starts(*[quoting(start) for start in told]) == WHERE


def test_claims_that_differ_may_share_a_place() -> None:
    assert starts(quoting(0), quoting(0, effect="injured"), quoting(0, low=None, high=None)) == [0, 0, 0]


def test_once_more_than_it_is_there_is_the_same_claim_again() -> None:
    assert starts(*[quoting(0)] * 4) == [*WHERE, 0]


def test_offsets_count_from_the_beginning_of_the_piece() -> None:
    assert starts(quoting(0), piece=Piece(18, len(AGAIN), 0)) == [18]


@pytest.mark.parametrize(
    "quote",
    [
        "مقتل مدنية في حلب",
        "مقتل مدنى في حلب",
        "مقتل  مدني",
        "قتل مدني",
        "مقتل مدني في حلب. مقتل طفل",
        "…",
        "civilian killed",
    ],
)
def test_a_quote_that_is_not_there_drops_the_claim(quote: str) -> None:
    found, dropped = placed(spans(AGAIN), Piece(0, len(AGAIN), 0), [given(quote=quote), quoting(0)])
    assert len(found) == 1
    assert [(item.part, item.reason) for item in dropped] == [("claim", NO_QUOTE)]


def test_what_is_shown_before_a_piece_is_not_quoted() -> None:
    found, dropped = placed(spans("مقتل طفل. قصف حلب."), Piece(10, 18, 0), [given(quote="مقتل طفل")])
    assert found == []
    assert len(dropped) == 1


def test_a_quote_is_no_chapter() -> None:
    text = "حلب " * LONGEST
    found, _ = placed(spans(text), Piece(0, len(text), 0), [given(quote=text.strip())])
    assert found == []


def test_the_same_claim_twice_is_kept_once() -> None:
    found = answer(KILLED, KILLED | {"id": "c9"})
    assert len(found.kept) == 1
    assert drops(found) == [("claim", TWICE)]
