"""Who holds what: gained, regained, lost, held, besieged, siege broken."""

from __future__ import annotations

from typing import Final

from mihak.claims.draft import ControlDraft
from mihak.claims.near import clause_end, first_from, tokens_with, trimmed
from mihak.claims.roles import actors_of, subject
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

TRIGGERS: Final = frozenset({"gain", "regain", "lose", "keep", "besiege", "breaks"})
NEEDS_PREP: Final = {"سيطر": "علي", "استولي": "علي", "سيطره": "علي", "استيلاء": "علي"}


def find_control(document: Document, passage: Passage) -> list[ControlDraft]:
    """The changes of control that one passage tells."""
    drafts: list[ControlDraft] = []
    for at, word in tokens_with(document, passage, TRIGGERS):
        if drafts and at < drafts[-1].end:
            continue
        draft = at_trigger(document, passage, at, word)
        if draft is not None:
            drafts.append(draft)
    return drafts


def at_trigger(document: Document, passage: Passage, at: int, word: Word) -> ControlDraft | None:
    limit = clause_end(passage, at, more=1)
    change = change_of(document, at, word, limit)
    if not change:
        return None
    places = held_places(document, passage, at, limit)
    if not places:
        return None
    actor = subject(document, passage, at) if word.has("v") or word.article is False else None
    opponent = from_whom(document, passage, at, limit)
    start, end = trimmed(document, at, max(p.end for p in places))
    return ControlDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"control:{word.stem}", change=change,
        actor=actor, opponent=opponent, places=places,
    )  # fmt: skip


def change_of(document: Document, at: int, word: Word, limit: int) -> str:
    """The change that a word tells, with what stands behind it."""
    words = document.words
    after = words[at + 1 : min(at + 4, limit)]
    if word.has("breaks"):
        return "siege_broken" if any(w.has("besiege") for w in after) else ""
    if word.has("besiege"):
        return "besieged" if word.has("v") and not (at and words[at - 1].has("breaks")) else ""
    if word.has("regain"):
        return "regained" if word.stem[0] != "ا" or not word.stem.startswith("اعاد") or any(w.has("gain") for w in after) else ""
    if word.has("keep"):
        return "held"
    if word.has("lose"):
        return "lost"
    return "gained"


def held_places(document: Document, passage: Passage, at: int, limit: int) -> tuple[Mention, ...]:
    """The places behind the word, in the same clause."""
    first = first_from(passage.places, at + 1, min(at + 12, limit))
    if first is None:
        return ()
    return tuple(p for p in passage.places if first.start <= p.start < limit)


def from_whom(document: Document, passage: Passage, at: int, limit: int) -> Mention | None:
    """The actor behind من, ضد or من قبضة after the word."""
    words = document.words
    for actor in actors_of(passage):
        if at < actor.start < limit and words[actor.start - 1].form in ("من", "ضد", "يد", "قبضه", "سيطره", "ايدي"):
            return actor
    return None
