"""Verbs that tell a change of control only of a place right behind them: تسلم الجيش الموقع, أمنت القوات الطريق."""

from __future__ import annotations

from typing import Final

from mihak.claims.doer import fights
from mihak.claims.lookups import starting
from mihak.lang.ar.word import SIGN
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

FILLING: Final = frozenset(
    ("كامل", "كل", "جميع", "معظم", "كافه", "سايز", "باقي", "بقيه", "كليا", "اليوم", "امس", "عددا", "عدد", "من")
)
"""Words between such a verb and its place."""
ROADS: Final = frozenset(("طريق", "طريقا", "طرق", "خط", "خطوط", "اوتوستراد", "امداد", "امدادات"))
ROAD: Final = 3
OBJECT: Final = 6
"""How far behind its verb or its doer the place may stand."""


def secured(document: Document, passage: Passage, at: int) -> str:
    """A place secured, combed or handed over to a force."""
    word = document.words[at]
    if "masdar" in word.tags and (word.pro or word.article):
        return ""  # المكلفة بتأمين الحدود
    return "gained" if object_place(document, passage, at) is not None else ""


def left_to_others(document: Document, passage: Passage, at: int) -> str:
    """A place that a force left or gave over: سلمت الفصائل المدينة."""
    told = doer_beside(passage, at) is not None and object_place(document, passage, at) is not None
    return "lost" if told else ""


def cut_off(document: Document, passage: Passage, at: int) -> str:
    """A place cut off from others by a force: عزل الجيش مدينة كذا."""
    told = doer_beside(passage, at) is not None and object_place(document, passage, at) is not None
    return "besieged" if told else ""


def road_cut(document: Document, passage: Passage, at: int) -> str:
    """A road or a line of supply cut by a force: قطعت القوات طريق كذا."""
    words = document.words
    doer = doer_beside(passage, at)
    begin = doer.end if doer is not None and doer.start > at else at + 1
    roads = any(w.stem in ROADS for w in words[begin : min(begin + ROAD, passage.end)])
    return "gained" if doer is not None and roads else ""


def doer_beside(passage: Passage, at: int) -> Mention | None:
    """The group right behind a verb, or right before it."""
    behind = starting(passage.actors, at + 1)
    found = behind or next((m for m in reversed(passage.actors) if m.end == at), None)
    return found if found is not None and fights(found) else None


def object_place(document: Document, passage: Passage, at: int) -> Mention | None:
    """The place that is the object of the word: right behind it, or behind its doer."""
    words = document.words
    doer = starting(passage.actors, at + 1)
    i = doer.end if doer is not None else at + 1
    end = min(i + OBJECT, passage.end)
    while i < end:
        place = starting(passage.places, i)
        if place is not None:
            return place if words[i].pro in ("", "و") or doer is None else None
        dated = next((d.end for d in passage.dates if d.start == i), i)
        if dated > i:
            i = dated
        elif words[i].form in FILLING or words[i].form == "علي":
            i += 1
        elif words[i].kind == SIGN or not words[i].has("site"):
            return None
        else:
            i += 1
    return None
