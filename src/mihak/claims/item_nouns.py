"""The things that are equipment or positions: their nouns, and how many of them are told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from mihak.claims.item_reach import ALL_WHEELS, DRIVE
from mihak.claims.lookups import count_ending, starting
from mihak.claims.victims import bare
from mihak.gazetteer.weapons import default_weapons
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention
from mihak.model.reading import Figure

STUFF: Final = frozenset(("مواد", "ادوات", "مستلزمات", "مهمات"))
"""Things that are only equipment in quantities: كميات من المواد الكيماوية."""
TARGETS: Final = frozenset(("هدف", "هدفا", "اهداف", "منشاه", "منشات"))
THINGS: Final = frozenset({"gear", "loot"})
NAMED: Final = frozenset((*STUFF, *TARGETS))
"""Tags and stems of the nouns that may be an item."""
MAKES: Final = frozenset(("طراز", "نوع", "صنع", "عيار"))
PLURALS: Final = ("ات", "ون")
DUALS: Final = ("ين", "تان")
CONSTRUCT_DUALS: Final = ("تي", "تا")
"""Endings of a dual before its genitive: منصتي إطلاق, طائرتا استطلاع."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing or one list of things lost, with its count and the weapon class of its head."""

    mention: Mention
    figure: Figure
    weapon_class: str


@cache
def classes() -> dict[str, str]:
    """The weapon class of every folded name that is materiel."""
    index = default_weapons()
    return {
        name: weapon.weapon_class
        for first in index.phrases.values()
        for words in first
        for name in (" ".join(words),)
        for weapon in index.candidates(name)[:1]
        if weapon.item
    }


def item_at(document: Document, passage: Passage, i: int, limit: int, at: int) -> Mention | None:
    """The item whose noun stands at ``i``, of what the word at ``at`` tells: some things are only seized."""
    word = document.words[i]
    weapon = starting(passage.weapons, i)
    if weapon is None and THINGS.isdisjoint(word.tags) and word.stem not in NAMED:
        return None
    ahead = document.words[i - 1].form if i > passage.start else ""
    made = i > passage.start and document.words[i - 1].stem in MAKES  # طائرة من طراز ميغ 23
    aside = made or ahead in ("عليها", "عليه") or (ahead == "في" and word.article and not damaged(document, i))
    if aside or word.pro[-1:] in ("ب", "ل") or of_museum(document, i):
        return None
    if weapon is not None and known_as(weapon) in classes():
        return driven(document, weapon, limit)
    if ("gear" in word.tags and not word.has("mass", "v")) or of_this_loss(document, passage, i, at):
        end = max(extent(document.tokens, i, limit), weapon.end if weapon is not None else 0)
        return driven(document, Mention("item", i, end, i, "item-noun", word.stem), limit)
    return None


def driven(document: Document, item: Mention, limit: int) -> Mention:
    """A vehicle with how it is driven: سيارات دفع رباعي."""
    words, at = document.words, item.end
    drive = at + 1 < limit and words[at].stem == DRIVE and words[at + 1].stem.startswith(ALL_WHEELS)
    return replace(item, end=at + 2) if drive else item


def of_museum(document: Document, i: int) -> bool:
    """Whether a piece is one of art: القطع الأثرية."""
    behind = document.words[i + 1 : i + 2]
    return bool(behind) and behind[0].stem.startswith(("اثري", "فني", "نقدي"))


def of_this_loss(document: Document, passage: Passage, i: int, at: int) -> bool:
    """Whether a noun is a thing that is only seized (هواتف, أدوات), or only counted as destroyed (45 هدفا)."""
    words = document.words
    word, loss = words[i], words[at]
    if "seize" in loss.tags and ("loot" in word.tags or word.stem in STUFF):
        quantity = words[i - 1].form == "من" and "mass" in words[i - 2].tags
        return "loot" in word.tags or quantity or (word.pro == "و" and words[i - 1].stem in STUFF)
    return word.stem in TARGETS and "destroy" in loss.tags and count_ending(passage, i) is not None


def damaged(document: Document, at: int) -> bool:
    """Whether damage is told right before: أضرار كبيرة في الموقع."""
    return any("damage" in w.tags for w in document.words[max(0, at - 4) : at])


def known_as(weapon: Mention) -> str:
    """The gazetteer's name that a weapon was read by."""
    return weapon.detail or weapon.rule


def count_of(document: Document, passage: Passage, item: Mention) -> Figure:
    """How many of an item: the number before it, its dual, one for a singular."""
    words = document.words
    figure = count_ending(passage, item.start)
    if figure is not None and (figure.low is not None or figure.high is not None):
        return figure
    dual = next((f for f in passage.figures if f.unit == "dual" and f.start <= item.head < f.end), None)
    if dual is not None:
        return dual
    ahead = words[item.start - 1] if item.start else None
    word = words[item.head]
    if len(word.stem) > 4 and (word.form.endswith(DUALS) or in_construct(word, item)):
        return Figure(2, 2, False, "dual-noun", item.start, item.start + 1, "dual")
    plural = ("pl" in word.tags and "nm" not in word.tags) or word.form.endswith(PLURALS) or broken(word)
    if plural or (ahead is not None and ahead.form == "من"):
        return bare(item.end, None)
    return bare(item.end, 1)


def in_construct(word: Word, item: Mention) -> bool:
    """Whether a noun is a dual with its genitive behind it: راجمتي صواريخ."""
    return word.stem.endswith(CONSTRUCT_DUALS) and not word.article and item.end > item.head + 1


def broken(word: Word) -> bool:
    """Whether a noun looks like a broken plural: صواريخ, أسلحة, مواقع, دبابات."""
    stem = word.stem
    if stem in ("عتاد", "عتادا", "سلاح", "ذخيره"):
        return True
    if len(stem) >= 5 and stem[2] == "ا" and stem[0] in "صمقخدشع" and stem[-1] not in "هي":
        return stem[1] != "ا"
    return len(stem) >= 4 and (stem.startswith(("اسلح", "ذخاي", "انفاق", "اليات", "الغام", "اوكار", "اطقم", "مدافع")))
