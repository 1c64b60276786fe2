"""The ground told to be in somebody's hand: before تحت سيطرة, behind يسيطر على, in a list."""

from __future__ import annotations

from typing import Final

from mihak.claims.ground import POINTING, ground, headed, meant_by, pointed, steads, together, told_before
from mihak.claims.ground_reach import reach
from mihak.claims.holding import RELATIVES, gripped, out_of, turning
from mihak.lang.ar.word import SIGN
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention

SUBJECT: Final = 6
TURN_NEAR: Final = 3
"""How near its verb a hand stands whose ground is told behind: سقطت في أيدي X بلدة كذا."""


def related_ground(document: Document, passage: Passage, at: int) -> tuple[Mention, ...]:
    """The places that a relative clause tells of, whose verb stands at ``at``: كفريا والفوعة اللتين يحاصرهما X."""
    words = document.words
    if at - 1 <= passage.start or not words[at].enc or words[at - 1].form not in RELATIVES:
        return ()
    end = at - 2 if words[at - 2].kind == SIGN else at - 1
    place = next((p for p in passage.places if p.end == end), None)
    return together(document, place) if place is not None else ()


def with_list(document: Document, listed: tuple[Mention, ...], places: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The ground of an announced list, and where it lies."""
    if not listed:
        return places
    around = tuple(p for p in places if p.end <= listed[0].start and p.rule not in ("place-headed", "place-unlisted"))
    return (*listed, *around)


def under(document: Document, passage: Passage, at: int, change: str) -> bool:
    """Whether the word tells in whose hand a place is, the place being told before it."""
    word = document.words[at]
    if "hand" in word.tags:
        return not gripped(document, passage, at)
    if "subject" in word.tags or (change == "held" and "hold" in word.tags):
        return True
    if "hold" not in word.tags or at == passage.start:
        return False
    ahead = document.words[at - 1].form
    if out_of(document, passage, at):
        return True
    return ahead == "تحت" or (ahead == "الي" and turning(document, passage, at) >= 0)


def held_ground(document: Document, passage: Passage, at: int) -> tuple[Mention, ...]:
    """The place told to be under somebody's hand: before تحت سيطرة, behind يسيطر على."""
    if "v" in document.words[at].tags:
        return ground(document, passage, at, reach(document, passage, at))
    turned = turning(document, passage, at)
    told = tuple(p for p in passage.places if 0 <= turned < p.start and p.end <= at)
    if told:
        return told
    meant = pointed_subject(document, passage, turned, at)
    if meant is not None:
        return (meant,)
    if turned >= 0 and at - turned <= TURN_NEAR:
        behind_hand = tuple(p for p in ground(document, passage, at, reach(document, passage, at)) if p.start > at)
        if behind_hand:
            return behind_hand
    before_it = (
        fronted(document, passage, turned)
        or unlisted_subject(document, passage, turned)
        or told_before(document, passage, at, "")
    )
    if document.words[at].enc:
        behind_it = ground(document, passage, at, reach(document, passage, at))
        told_here = tuple(p for p in behind_it if p.start > at)
        here = before_it is not None and before_it.start >= passage.start
        return told_here or (together(document, before_it) if before_it is not None and here else ())
    return together(document, before_it) if before_it is not None else pointed(document, passage, at, passage.end)


def pointed_subject(document: Document, passage: Passage, turned: int, at: int) -> Mention | None:
    """The place that is only pointed at beside a verb of coming under a hand: أصبح المطار تحت سيطرة X."""
    words = document.words
    if turned < 0:
        return None
    for i in (*range(turned + 1, min(turned + TURN_NEAR, at)), turned - 1, turned - 2):
        if i < passage.start or words[i].kind == SIGN:
            continue
        if words[i].article and words[i].stem in POINTING and not words[i].pro:
            return meant_by(document, passage, i, at)
    return None


def unlisted_subject(document: Document, passage: Passage, turned: int) -> Mention | None:
    """A building with its name, which no table has, right before a verb of coming under a hand: مستشفى العلوم بات."""
    words = document.words
    for i in range(turned - 2, max(passage.start, turned - SUBJECT) - 1, -1):
        if words[i].has("prep", "v", "clause") or words[i].kind == SIGN:
            return None
        if steads(words[i]) and not words[i].article and headed(document, i, turned):
            return Mention("place", i, extent(document.tokens, i, turned), i, "place-headed", words[i].stem)
    return None


def fronted(document: Document, passage: Passage, turned: int) -> Mention | None:
    """The last place before a verb of coming under a hand that may be its subject: not "adjacent to" another."""
    words = document.words
    bare = (p for p in reversed(passage.places) if p.end <= turned and words[p.start].pro in ("", "و", "ف"))
    return next((p for p in bare if p.start == passage.start or "prep" not in words[p.start - 1].tags), None)
