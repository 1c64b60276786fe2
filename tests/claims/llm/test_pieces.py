"""Long reports go out in pieces of whole sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claims.llm.telling import spans
from mihak.claims.llm.pieces import BEFORE, LENGTH, MOST, pieces_of
from mihak.errors import BadRecord

SENTENCE = "قتل ثلاثة مدنيين في قصف على حي الشعار في مدينة حلب. "


def test_a_short_report_is_one_piece() -> None:
    text = "  " + SENTENCE * 3
    (piece,) = pieces_of(spans(text).document)
    assert text[piece.start : piece.end] == text.strip()
    assert piece.before == piece.start


def test_a_report_without_words_is_none() -> None:
    assert pieces_of(spans("…\n\n!").document) == ()


def test_pieces_hold_every_sentence_once_and_whole() -> None:
    text = SENTENCE * 400
    pieces = pieces_of(spans(text).document)
    assert len(pieces) == -(-len(text) // LENGTH)
    assert " ".join(text[piece.start : piece.end] for piece in pieces) == text.strip()
    assert all(text[piece.start : piece.end].endswith("حلب.") and piece.end - piece.start <= LENGTH for piece in pieces)
    for last, piece in pairwise(pieces):
        assert last.end < piece.start
        assert 0 < piece.start - piece.before <= BEFORE
        assert text[piece.before :].startswith("قتل")


def test_a_sentence_longer_than_a_piece_stays_whole() -> None:
    text = f"{'ا' * (LENGTH + 5)}. ثم جملة."
    first, second = pieces_of(spans(text).document)
    assert first.end - first.start > LENGTH
    assert text[second.start : second.end] == "ثم جملة."
    assert second.before == second.start


def test_no_more_questions_are_asked_than_a_report_is_worth() -> None:
    with pytest.raises(BadRecord, match=rf"report the-report is too long .* more than {MOST} requests") as caught:
        pieces_of(spans(("ا" * LENGTH + ".\n") * (MOST + 1)).document)
    assert caught.value.file == "file.jsonl"
    assert "--reader rules" in caught.value.repair
