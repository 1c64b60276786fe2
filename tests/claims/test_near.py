"""Looking around a word inside its passage."""

from __future__ import annotations

from mentions.scanning import scanned

from mihak.claims.near import (
    backwards,
    clause_end,
    clause_start,
    first_from,
    last_before,
    tokens_with,
    trimmed,
)
from mihak.mentions.document import Document

TEXT = "قصف الجيش السوري حماة، وقتل حزب الله سبعة مدنيين و12 طفلا عام 2016."


def at(document: Document, form: str) -> int:
    """The token of a form."""
    return next(i for i, word in enumerate(document.words) if word.form == form)


def test_mentions_are_found_by_where_they_begin_and_end() -> None:
    document = scanned(TEXT)
    (passage,) = document.passages
    army, party = passage.actors
    assert first_from(passage.actors, 0, passage.end) == army
    assert first_from(passage.actors, army.start + 1, passage.end) == party
    assert first_from(passage.actors, 0, army.start) is None
    assert last_before(passage.actors, 0, passage.end) == party
    assert last_before(passage.actors, 0, party.end - 1) == army
    assert last_before(passage.actors, army.start + 1, party.start) is None


def test_clauses_have_a_beginning_and_an_end() -> None:
    document = scanned(TEXT)
    (passage,) = document.passages
    killed, bombed = at(document, "وقتل"), at(document, "قصف")
    assert clause_start(passage, at(document, "مدنيين")) == killed
    assert clause_start(passage, at(document, "حماه")) == bombed
    assert clause_end(passage, bombed) == killed
    assert clause_end(passage, killed, 99) == passage.end


def test_the_clause_behind_may_be_looked_through_too() -> None:
    (passage,) = scanned(TEXT).passages
    assert clause_end(passage, passage.start, 1) == passage.end


def test_words_are_found_by_any_of_their_tags() -> None:
    document = scanned(TEXT)
    (passage,) = document.passages
    forms = [word.form for _, word in tokens_with(document, passage, frozenset({"kill", "civilian"}))]
    assert forms == ["وقتل", "مدنيين", "طفلا"]


def test_signs_at_the_ends_are_trimmed_but_for_quotation_marks_and_brackets() -> None:
    document = scanned("، - قصف «حماة» .")
    end = len(document.tokens)
    start, stop = trimmed(document, 0, end)
    assert [word.form for word in document.words[start:stop]] == ["قصف", '"', "حماه", '"']
    assert trimmed(document, 0, 1) == (0, 1)


def test_going_backwards_passes_over_an_aside() -> None:
    document = scanned("نفذ العراق، الذي يشارك في التحالف، ضربات")
    (passage,) = document.passages
    at = next(i for i, word in enumerate(document.words) if word.form == "ضربات")
    assert [document.words[i].form for i in backwards(document, passage, at, 3)] == [",", "العراق", "نفذ"]
