"""Ground lost: a withdrawal, the fall of a place, a place given over."""

from __future__ import annotations

from typing import Final

from mihak.claims.holding import RELATIVES, near, place_at
from mihak.claims.lookups import starting
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage

WITHDRAWN: Final = ("انسح", "ينسح", "تنسح", "تراجع", "يتراجع", "تتراجع", "انكف")
ABANDONED: Final = ("تخل", "اخل", "يخل", "يتخل", "تتخل")
MISSED: Final = ("فقد", "يفقد", "تفقد")
FORCED_NEAR: Final = 10
"""How far before a flight the word stands that forced it."""
LEFT_NEAR: Final = 2
"""How near a withdrawal "from it" stands."""


def loss(document: Document, passage: Passage, at: int) -> str:
    """A loss of ground: a withdrawal from a place, the fall of one, a place given over."""
    words = document.words
    word = words[at]
    if no_loss(document, passage, at):
        return ""
    if word.has("fallen", "give"):
        lost = place_at(passage, at + 1)
    elif word.stem.startswith(WITHDRAWN):
        lost = left(document, passage, at)
    elif word.stem.startswith(ABANDONED) and place_at(passage, at + 1, 7):
        lost = near(document, passage, at, 5, "area") or place_at(passage, at + 2, 5)
    else:
        loser = starting(passage.actors, at + 1)
        lost = place_at(passage, loser.end if loser is not None else at + 1, 2)
        lost = lost or near(document, passage, at, 6, "hold", "site")
    return "lost" if lost else ""


def driven_off(document: Document, passage: Passage, at: int) -> str:
    """A force made to flee a place: أجبرتهم على الفرار من كذا."""
    words = document.words
    ahead = words[max(passage.start, at - FORCED_NEAR) : at]
    forced = words[at - 1].form == "علي" and any("forced" in w.tags for w in ahead)
    return "lost" if forced and left(document, passage, at) else ""


def no_loss(document: Document, passage: Passage, at: int) -> bool:
    """Whether a word of losing is rather قد, tells of people (فقدوا على الحدود), or describes ground (التي فقدها)."""
    word, after = document.words[at], document.words[at + 1] if at + 1 < passage.end else None
    verb = "v" in word.tags
    if after is not None and ((word.form == "فقد" and "v" in after.tags) or missing(word, after)):
        return True
    ahead = document.words[at - 1] if at else None
    described = ahead is not None and (ahead.has("site", "area") or ahead.form in RELATIVES)
    return verb and bool(word.enc) and described and not word.stem.startswith((*WITHDRAWN, *ABANDONED))


def missing(word: Word, after: Word) -> bool:
    """Whether people are told to be missing somewhere: فقدوا على الحدود."""
    return "v" in word.tags and word.stem.startswith(MISSED) and "prep" in after.tags


def left(document: Document, passage: Passage, at: int) -> bool:
    """Whether a withdrawal is from somewhere: انسحبت القوات من كذا, انسحابها منها."""
    words = document.words
    for i in range(at + 1, min(at + 9, passage.end)):
        if words[i].form in ("منها", "منه", "منهما"):
            return i <= at + LEFT_NEAR
        if words[i].form == "من":
            return True
        if "v" in words[i].tags and "n" not in words[i].tags and not words[i].article and i > at + 1:
            return False  # وعند انسحابها خلفت دبابتين منها
    return False
