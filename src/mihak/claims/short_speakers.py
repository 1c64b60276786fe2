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


RECENT: Final = 3
"""Among how many speakers the one is looked for whom a verb without a subject agrees with."""
SHE: Final = frozenset("مصادر وسايل تقارير صحف قوات سلطات وكالات منظمات".split())


def remember(told: list[Mention], speaker: Mention, *, relayed: bool) -> None:
    """Keep who spoke; who only passed on what another said in the same sentence stands before that one."""
    told.insert(len(told) - 1 if relayed and told else len(told), speaker)


def spoke_last(document: Document, at: int, told: Sequence[Mention]) -> Mention | None:
    """The last speaker before a word of saying at ``at`` that its verb agrees with, else the last of all."""
    if not told:
        return None
    verb = document.words[at]
    if "v" not in verb.tags:
        return told[-1]
    she = shows_her(verb)
    return next((m for m in reversed(told[-RECENT:]) if feminine(document, m) in (she, None)), told[-1])


def shows_her(verb: Word) -> bool:
    """Whether a word of saying is feminine: أضافت, تضيف, مضيفة."""
    if "sayp" in verb.tags:
        return verb.stem.endswith("ه")
    return verb.stem.endswith("ت") or (verb.stem.startswith("ت") and not verb.stem.startswith("تابع"))


def feminine(document: Document, speaker: Mention) -> bool | None:
    """Whether a verb with a speaker stands in the feminine; None for a person, who may be either."""
    if speaker.kind == "person":
        return None
    word = document.words[speaker.start]
    return speaker.kind == "place" or word.stem in SHE or word.stem.endswith(("ه", "ات"))


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
