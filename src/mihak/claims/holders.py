"""Who holds a role: المتحدث باسم الشرطة، العقيد X; مراسلنا في دمشق X; مسؤول يدعى X."""

from __future__ import annotations

from typing import Final

from mihak.claims.lookups import begun, starting
from mihak.claims.victim_names import NAMING
from mihak.lang.ar.word import SIGN, WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.persons import run_of_names
from mihak.model.mention import Mention

REACH: Final = 14
"""How many tokens behind a role its holder may be named."""
CALLING: Final = NAMING - {"هو", "وهو", "هي", "وهي"}
WITHIN: Final = frozenset("في لدي داخل باسم من شرق غرب شمال جنوب اخر اخري".split())
"""Words between a role and its holder that lead to where or for whom the role is held."""
TOLD: Final = frozenset({
    "that", "say", "rel", "conj", "kill", "injure", "die", "dead", "hurt", "atk", "toll", "captive", "neg", "weekday",
})  # fmt: skip
"""Words of what is said; no holder stands behind them."""
STYLED: Final = frozenset({"title", "rank", "role", "title-the", "rank-the", "role-the", "given", "ps", "military"})
CLOSING: Final = frozenset({",", ":", '"', "(", ".", "-"})


def holder(document: Document, passage: Passage, role: Mention) -> Mention | None:
    """The person behind a role, past its place and the body that it is held for; None for none."""
    words = document.words
    i, limit = role.end, min(passage.end, role.end + REACH)
    while i < limit:
        word = words[i]
        person = starting(passage.persons, i)
        if person is not None and not word.pro:
            return person
        named = called(document, passage, i)
        if named is not None:
            return named
        if word.kind == SIGN:
            if word.form not in (",", '"') or i + 1 >= limit or not styled(words[i + 1]):
                return None
        elif not of_role(word):
            return None
        i = past(passage, i)
    return None


def past(passage: Passage, i: int) -> int:
    """The token behind the group or place that begins at ``i``, else behind ``i``."""
    ends = [m.end for m in (starting(passage.actors, i), starting(passage.places, i)) if m is not None]
    return max(ends, default=i + 1)


def styled(word: Word) -> bool:
    """Whether a word behind a comma begins the holder: a rank, a title, a given name."""
    return not STYLED.isdisjoint(word.tags)


def of_role(word: Word) -> bool:
    """Whether a word may tell more of a role: of what body, where."""
    if word.form in WITHIN or word.form in CALLING:
        return True
    if not TOLD.isdisjoint(word.tags) or word.pro[:1] in ("و", "ف", "ك"):
        return False
    if word.pro.endswith("ل") and not STYLED.isdisjoint(word.tags):  # of whose side: قائد حليف للرئيس X
        return False
    return word.kind != WORD or (not word.has("prep") and ("v" not in word.tags or "n" in word.tags or word.article))


def called(document: Document, passage: Passage, i: int) -> Mention | None:
    """A name that no list knows: behind a word of naming, or two words right before what is said."""
    words = document.words
    if any(d.start <= i < d.end for d in passage.dates) or words[i].pro:
        return None
    end = run_of_names(document.tokens, i, passage.end)
    if words[i - 1].form in CALLING:
        return Mention("person", i, max(end, i + 1), i, "person-called") if words[i].kind == WORD else None
    if end < i + 2 or end >= passage.end:
        return None
    if begun(passage.persons, i, end) or any(starting(kind, i) for kind in (passage.places, passage.actors)):
        return None
    told = words[end].has("that", "title", "speaker") or words[end].form in CLOSING
    return Mention("person", i, end, i, "person-run") if told else None
