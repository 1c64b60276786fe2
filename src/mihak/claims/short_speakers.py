"""Speakers told in short: المصدر, المرصد, البيان نفسه stand for the name told before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

ANYBODY: Final = frozenset("مصدر مصادر بيان متحدث مسوول".split())
"""Nouns that point back to whoever spoke last, where none bears the noun itself."""
SAME: Final = frozenset("ذاته ذاتها نفسه نفسها عينه عينها".split())
MEMORY: Final = 6
"""How many sentences back a group is looked for that did not speak."""
FAR: Final = 30


def full_speaker(document: Document, passage: Passage, short: Mention, told: Sequence[Mention]) -> Mention:
    """The speaker that a definite noun alone points back to, else the mention itself.

    ``told`` are the speakers before it, in order of the text. The last of them that
    bears the noun is meant, else a group named before with it, else for a noun that
    fits anybody the last speaker.
    """
    stem = pointing(document, short)
    if not stem:
        return short
    before = [m for m in told[-FAR:] if m.start < short.start and (m.start, m.end) != (short.start, short.end)]
    for mention in reversed(before):
        if bears(document, mention, stem):
            return mention
    for back in range(passage.index, max(-1, passage.index - MEMORY), -1):
        for actor in reversed(document.passages[back].actors):
            if actor.end <= short.start and document.words[actor.start].stem == stem and actor.end > actor.start + 1:
                return actor
    return before[-1] if before and stem in ANYBODY else short


def pointing(document: Document, mention: Mention) -> str:
    """The stem of a definite noun that stands alone or with "the same", else empty."""
    words = document.words
    first, rest = words[mention.start], words[mention.start + 1 : mention.end]
    if mention.end < len(words) and words[mention.end].article and not words[mention.end].pro:
        return ""  # more is told of it: المصدر العسكري
    return first.stem if first.article and not first.enc and all(same(w) for w in rest) else ""


def same(word: Word) -> bool:
    """Whether a word only says that it is the one told before: نفسه, المذكور."""
    return word.stem in SAME or word.stem in ("مذكور", "مذكوره")


def bears(document: Document, mention: Mention, stem: str) -> bool:
    """Whether a speaker's own noun is the one that points back to it."""
    return any(w.stem == stem for w in document.words[mention.start : min(mention.end, mention.start + 2)])
