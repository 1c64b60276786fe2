"""Whose operation it is."""

from __future__ import annotations

from typing import Final

from mihak.claims.doer import before, behind, fights
from mihak.lang.ar.word import SIGN
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

THAT_THEY: Final = frozenset({"انها", "انه", "انهم", "بانها", "بانه", "بانهم"})
LED: Final = ("قاد", "يقود", "تقود", "خاض", "يخوض", "تخوض", "تول", "يتول", "تتول", "تنفذ", "ينفذ")
WITHIN: Final = frozenset(("بعد", "ضمن", "اطار", "سياق", "خلال"))
ANNOUNCED: Final = 4
"""How far before a launch the word that announces it may stand."""


def actor_of(document: Document, passage: Passage, at: int, mark: int, name: Mention | None) -> Mention | None:
    """Whose an operation is, never a group that is part of its name."""
    led = waging(document, passage, name.end - 1) if name is not None and name.start > at else None
    found = led or subject_of(document, passage, at, mark)
    if found is not None and name is not None and name.start <= found.start < name.end:
        return before(document, passage, min(mark, at))
    return found


def subject_of(document: Document, passage: Passage, at: int, mark: int) -> Mention | None:
    """The subject of the event at ``mark``, or whose the noun at ``at`` tells it to be."""
    told = (
        announcer(document, passage, mark)
        if mark < at and "masdar" in document.words[mark].tags
        else speaker(document, passage, mark)
    )
    if told is not None:
        return told
    found = (waging(document, passage, at) if mark < at else None) or behind(
        document, passage, mark, mark >= at or "v" in document.words[mark].tags
    )
    if found is not None:
        return found
    person = next((m for m in passage.persons if mark < m.start <= mark + 3), None)
    return (
        person
        or (None if against(document, passage, at + 1) else behind(document, passage, at + 1, False))
        or owner(document, passage, at)
        or after_it(document, passage, min(mark, at))
        or before(document, passage, min(mark, at))
    )


def against(document: Document, passage: Passage, at: int) -> bool:
    """Whether what follows is whom it is against: بدء الهجوم ضد الفصائل."""
    return at < passage.end and document.words[at].form in ("ضد", "علي")


def after_it(document: Document, passage: Passage, first: int) -> Mention | None:
    """The group that acts after an operation, which opens the sentence: بعد حملة استمرت شهرين، سيطرت القوات."""
    words = document.words
    if first > passage.start + 2 or not any(w.stem in WITHIN for w in words[passage.start : first]):
        return None
    groups = (m for m in passage.actors if m.start > first and fights(m))
    return next((m for m in groups if "v" in words[m.start - 1].tags), None)


def announcer(document: Document, passage: Passage, mark: int) -> Mention | None:
    """The group that announces its own launch: فصائل المعارضة أعلنت اليوم انطلاق معركة كذا."""
    for i in range(mark - 1, max(passage.start, mark - ANNOUNCED) - 1, -1):
        if "opsay" in document.words[i].tags:
            return next((m for m in passage.actors if m.end == i and fights(m)), None)
    return None


def speaker(document: Document, passage: Passage, mark: int) -> Mention | None:
    """The group that says it of itself: أعلنت القوات أنها شنت عملية."""
    words = document.words
    if mark == passage.start or words[mark - 1].form not in THAT_THEY:
        return None
    groups = (m for m in reversed(passage.actors) if m.end <= mark and m.start > passage.start and fights(m))
    return next((m for m in groups if words[m.start - 1].has("say")), None)


def waging(document: Document, passage: Passage, at: int) -> Mention | None:
    """The subject of a verb behind the noun that has it for its object: عملية عسكرية نفذتها القوات."""
    words = document.words
    for i in range(at + 1, min(at + 6, passage.end)):
        if words[i].kind == SIGN and words[i].form != '"':
            return None
        if (
            (words[i].has("launchv", "opbegin") or words[i].stem.startswith(LED))
            and "v" in words[i].tags
            and words[i].enc
        ):
            return behind(document, passage, i, True)
    return None


def owner(document: Document, passage: Passage, at: int) -> Mention | None:
    """The group behind ل and the adjectives of the noun: الحملة العسكرية البرية للجيش."""
    words = document.words
    for i in range(at + 1, min(at + 6, passage.end)):
        group = next((m for m in passage.actors if m.start == i), None)
        if group is not None:
            return group if words[i].pro.endswith("ل") and fights(group) else None
        if words[i].has("v", "prep", "f") or words[i].kind == SIGN:
            return None
    return None
