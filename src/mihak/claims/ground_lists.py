"""Ground told by a list behind its number: سيطرت على قرى عدة، من بينها كذا وكذا."""

from __future__ import annotations

from typing import Final

from mihak.claims.holding import RELATIVES
from mihak.claims.lookups import starting
from mihak.lang.ar.word import SIGN, WORD
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

FARTHEST: Final = 45
"""How far behind the word of control a list may be announced."""
OPENERS: Final = frozenset((
    "بينها", "منها", "ابرزها", "اهمها", "وهي", "هي", "شملت", "تشمل", "وابرزها", "واهمها", "ومنها", "وبينها",
))  # fmt: skip
LONGEST: Final = 3
"""The most words of a name that no table has."""
MANY: Final = frozenset({"site", "area"})
CHANGES: Final = frozenset({"gain", "regain", "lose", "keep", "besiege"})
MOTHER: Final = "ام"
"""أم in names of villages, which is also "or"."""
STOPS: Final = ("f", "v", "prep", "clause", "rel", "conj", "masdar", "say", "atk", "num", "that")


def announced(document: Document, passage: Passage, at: int, before: bool) -> tuple[Mention, ...]:
    """The places of a list that is announced behind a number of them; empty where none is.

    ``before``: the number of them stands before the word (15 قرية انتقلت إلى يد X، بينها كذا).
    """
    words = document.words
    several = at if before and any(not MANY.isdisjoint(w.tags) for w in words[passage.start : at]) else -1
    for i in range(at + 1, min(at + FARTHEST, passage.end - 1)):
        word = words[i]
        if not MANY.isdisjoint(word.tags):
            several = i
        if several >= 0 and word.form in OPENERS:
            return items(document, passage, i + 1)
        if not CHANGES.isdisjoint(word.tags) and i > at + 2 and word.form not in RELATIVES:
            return ()
    return ()


def items(document: Document, passage: Passage, start: int) -> tuple[Mention, ...]:
    """The names of a list that begins at ``start``, by commas and و; the list ends where none goes on."""
    words = document.words
    found: list[Mention] = []
    i = start
    while i < passage.end:
        word = words[i]
        if word.kind == SIGN and word.form in ':,("#':
            i += 1
            continue
        name = name_at(document, passage, i, bool(found) and word.form.startswith("و"))
        if name is None:
            break
        found.append(name)
        i = name.end
        if i < passage.end and words[i].form not in ',"#)' and not words[i].form.startswith("و"):
            break
    return tuple(found) if len(found) > 1 else ()


def name_at(document: Document, passage: Passage, i: int, joined: bool) -> Mention | None:
    """The place named at ``i``: a known one, else up to a few words that nothing else explains."""
    words = document.words
    known = starting(passage.places, i)
    if known is not None:
        return known
    word = words[i]
    begun = {m.start for m in (*passage.actors, *passage.persons, *passage.people)}
    begun |= {figure.start for figure in passage.figures} | {told.start for told in passage.dates}
    stops = word.has(*STOPS) and word.form != MOTHER
    if word.kind != WORD or (word.pro and not joined) or stops or i in begun:
        return None
    end = i + 1
    while end < min(i + LONGEST, passage.end):
        after = words[end]
        joins = after.pro or (after.form.startswith("و") and not after.known)
        if after.kind != WORD or joins or after.has(*STOPS) or starting(passage.places, end) is not None:
            break
        end += 1
    return Mention("place", i, end, i, "place-listed" if word.form.startswith("و") and joined else "place-announced")
