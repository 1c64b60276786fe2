"""Whether a claim is asserted, denied or intended, by the words around it."""

from __future__ import annotations

from typing import Final

from mihak.claims.near import clause_start
from mihak.mentions.document import Document, Passage

NEGATIONS: Final = frozenset("لم لن ليس ليست دون عدم بدون ولم فلم ينفي نفي نفت".split())
REACH: Final = 4


def status_of(document: Document, passage: Passage, at: int) -> str:
    """``denied`` behind a negation, ``intended`` behind a word of planning, else ``asserted``."""
    words = document.words
    begin = max(clause_start(passage, at), at - REACH)
    before = words[begin:at]
    if any(w.form in NEGATIONS for w in before):
        return "denied"
    if any(w.has("plan") for w in before):
        return "intended"
    return "asserted"
