"""The ground told to be in somebody's hand: before تحت سيطرة, behind يسيطر على, in a list."""

from __future__ import annotations

from typing import Final

from mihak.claims.ground import POINTING, ground, headed, meant_by, pointed, steads, together, told_before
from mihak.claims.ground_reach import reach
from mihak.claims.hands import gripped
from mihak.claims.holding import RELATIVES, out_of, turning
from mihak.claims.subjection import surrounded_by
from mihak.lang.ar.word import SIGN
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention

SUBJECT: Final = 6
OPENING: Final = 2
"""How far from the beginning of its clause the ground stands that is its subject."""
FARTHEST: Final = 30
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
    if change == "besieged" and surrounded_by(document, passage, at) is not None:
        return True
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
    meant = pointed_subject(document, passage, turned, at) if not told else None
    if told or meant is not None:
        return told or ((meant,) if meant is not None else ())
    behind_it = tuple(p for p in ground(document, passage, at, reach(document, passage, at)) if p.start > at)
    if turned >= 0 and at - turned <= TURN_NEAR and behind_it:
        return behind_it
    if document.words[at].enc:
        return behind_it or told_here(document, passage, turned, at)
    before_it = subject_ground(document, passage, turned)
    if before_it:
        return before_it
    place = subject_told(document, passage, turned, at)
    return together(document, place) if place is not None else pointed(document, passage, at, passage.end)


def subject_told(document: Document, passage: Passage, turned: int, at: int) -> Mention | None:
    """The place that a verb of coming under a hand may have for its subject, else the last one told."""
    found = fronted(document, passage, turned) or unlisted_subject(document, passage, turned)
    return found or told_before(document, passage, at, "")


def told_here(document: Document, passage: Passage, turned: int, at: int) -> tuple[Mention, ...]:
    """The place told before a hand with a pronoun, in the same sentence."""
    place = subject_told(document, passage, turned, at)
    return together(document, place) if place is not None and place.start >= passage.start else ()


def subject_ground(document: Document, passage: Passage, turned: int) -> tuple[Mention, ...]:
    """The ground that is the subject of a verb of coming under a hand, told before it, and where it lies:
    مبنى كذا في القاعدة الجوية، الواقع على الطريق، بات في يد X."""
    words = document.words
    start = clause_opening(document, passage, turned)
    first = next((p for p in passage.places if start <= p.start <= start + OPENING and p.end <= turned), None)
    head = next((i for i in range(start, min(start + 2, turned)) if steads(words[i]) and not words[i].article), -1)
    house = head >= 0 and "house" in words[head].tags and head + 1 < turned and words[head + 1].joins
    if head >= 0 and (first is None or first.start > head) and (house or headed(document, head, turned)):
        first = Mention("place", head, extent(document.tokens, head, turned), head, "place-headed", words[head].stem)
    if first is None or words[first.start].pro[-1:] in ("ب", "ل") or words[first.start - 1].has("prep"):
        return ()
    row = list(together(document, first)) if first in passage.places else [first]
    for place in passage.places:
        if row[-1].end <= place.start and place.end <= turned and lies_in(document, place):
            row.append(place)
    return tuple(row)


def clause_opening(document: Document, passage: Passage, turned: int) -> int:
    """The first word of the clause of a verb: behind أن, a stop, or where its sentence begins."""
    words = document.words
    for i in range(turned - 1, max(passage.start, turned - FARTHEST) - 1, -1):
        if "that" in words[i].tags or (words[i].kind == SIGN and words[i].form in ".;:"):
            return i + 1
    return passage.start if turned - passage.start <= FARTHEST else turned


def lies_in(document: Document, place: Mention) -> bool:
    """Whether a place is told as one that another lies in: في كذا, بمدينة كذا; not "between" or "near" it."""
    words = document.words
    return words[place.start].pro.endswith("ب") or words[place.start - 1].form in ("في", "داخل", "ضمن")


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
