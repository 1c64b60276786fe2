"""Victims that a verb of harm tells by a pronoun: استهدف شابا فقتله, أصابوه بجروح, قُتل معظمهم."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import doing, draft_of
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun, count_ending
from mihak.claims.victims import Victims, bare, noun_phrase
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

BACK: Final = 22
NEAR: Final = 5
MANY: Final = 3
BODY: Final = frozenset(
    "راس ساق قدم صدر بطن رقبه كتف يد فخذ ظهر وجه عين عنق ذراع قلب معده حوض ركبه يدين قدمين ساقين".split()
)
"""Where a body is hurt: أصابوه في الساق."""
EFFECTS: Final = frozenset({"killed", "injured", "captured"})
FEMININE: Final = ("ه", "اه", "ات")


def by_pronoun(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """The claim of a verb of harm whose object, or whose part of them, points back to people of its sentence."""
    words = document.words
    word, effect = words[at], doing(words[at])
    if effect not in EFFECTS or word.article or "strict" in word.tags:
        return []
    if hurt_him(document, passage, at):
        victims = antecedent(document, passage, at, "ه")
    elif caused(words, passage, at):
        victims = antecedent(document, passage, at, word.enc)
    elif "v" not in word.tags:
        return []
    elif word.enc:
        if ("masdar" in word.tags and word.pro not in ("و", "ف")) or not harms(words, passage, at, effect):
            return []
        victims = antecedent(document, passage, at, word.enc)
    else:
        victims = some_of_them(document, passage, at)
    return [draft_of(document, passage, at, effect, victims, "casualty:pronoun")] if victims is not None else []


def hurt_him(document: Document, passage: Passage, at: int) -> bool:
    """Whether وأصابه, spelled like a noun of injury, is a verb: its wounds stand right behind it."""
    word = document.words[at]
    spelled = word.stem == "اصابه" and not word.enc and word.pro in ("و", "ف") and at + 1 < passage.end
    return spelled and document.words[at + 1].has("wounds")


def caused(words: Sequence[Word], passage: Passage, at: int) -> bool:
    """Whether a death of his is told as what something led to: ما أدى إلى مقتله, أسفر عن استشهادها."""
    word = words[at]
    if "masdar" not in word.tags or not word.enc or doing(word) != "killed":
        return False
    return any("cause" in w.tags and "v" in w.tags for w in words[max(passage.start, at - MANY) : at])


def harms(words: Sequence[Word], passage: Passage, at: int, effect: str) -> bool:
    """Whether a verb with a pronoun is told of people: what is hit may be a thing, but for wounds told behind it."""
    if words[at - 1].has("rel", "neg", "that") or (at > passage.start and words[at - 1].form == "ما"):
        return False
    if effect != "injured":
        return True
    behind = words[at + 1 : min(at + NEAR, passage.end)]
    return any(w.has("wounds") or w.stem in BODY for w in behind)


def antecedent(document: Document, passage: Passage, at: int, pronoun: str) -> Victims | None:
    """The last people before a verb whom its pronoun agrees with, with the number that they are told by."""
    known = (*begun(passage.people, max(passage.start, at - BACK), at),
             *begun(passage.persons, max(passage.start, at - BACK), at))  # fmt: skip
    for people in sorted(known, key=lambda m: -m.start):
        if people.end <= at and (found := told_by(document, passage, people, at)) and agrees(document, found, pronoun):
            return found
    return None


def told_by(document: Document, passage: Passage, people: Mention, at: int) -> Victims | None:
    """People before a verb with their number; of two nouns that were read as one (قناص امرأة) the last."""
    figure = count_ending(passage, people.start)
    return noun_phrase(document, passage, figure.start if figure is not None else people.start, at)


def agrees(document: Document, victims: Victims, pronoun: str) -> bool:
    """Whether people told so are he, she, both, or they."""
    low = victims.figure.low
    mention = victims.mention
    if mention is None or mention.kind not in ("people", "person"):
        return False
    if pronoun == "هما":
        return low == 2
    if pronoun in ("هم", "هن"):
        return low is None or low >= MANY
    if mention.kind == "person":
        return pronoun in ("ه", "ها")
    feminine = document.words[mention.head].stem.endswith(FEMININE)
    return low == 1 and victims.figure.high == 1 and feminine == (pronoun == "ها")


def some_of_them(document: Document, passage: Passage, at: int) -> Victims | None:
    """One or most of people told before, right behind a verb: أصاب أحدهم, قُتل معظمهم."""
    words = document.words
    behind = words[at + 1] if at + 1 < passage.end else None
    if behind is None or not behind.has("one_of_them", "most"):
        return None
    for people in reversed(begun(passage.people, max(passage.start, at - BACK), at)):
        found = told_by(document, passage, people, at) if people.end <= at else None
        if found is None or found.mention is None or (found.figure.low == found.figure.high == 1):
            continue
        figure = bare(at + 2, 1 if "one_of_them" in behind.tags else None)
        return replace(found, figure=figure, end=at + 2)
    return None
