"""The words of attack: what carries the sense of a noun, a verb or a weapon."""

from __future__ import annotations

from functools import cache
from typing import Final

from mihak.claims.lookups import count_ending, starting
from mihak.gazetteer.weapons import default_weapons
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

NOUNS: Final = frozenset({"atk", "clashone", "raidn", "usen"})
VERBS: Final = frozenset({
    "shellv", "targetv", "airv", "assaultv", "explodev", "fightv",
    "meetv", "firev", "landv", "murderv", "otherv", "hitv", "usev", "kill", "takes", "reap",
})  # fmt: skip
MUNITIONS: Final = frozenset(
    {"rocket", "missile", "mortar", "bomb", "ied", "chemical", "ammunition", "small_arms", "other"}
)
CARRIERS: Final = frozenset({"aircraft", "drone", "helicopter", "artillery", "armour"})
NOTHING: Final = Word("", SIGN, "", False, "", "", 0, "", frozenset(), True)
BY_MEANS: Final = frozenset(
    "باستخدام بواسطه استخدام باستعمال عبر مستخدما مستخدمه مستخدمين مستعملا مستعمله مستعملين مستعينا مستعينه "
    "مستعينين".split()
)
USING: Final = BY_MEANS - {"عبر", "استخدام"}
USED_WITHIN: Final = 26
"""How far behind an attack a participle of use may tell what it was made with."""
ANOTHER: Final = frozenset({"atk", "kill", "injure", "say"})
"""Tags of words before which it must stand."""
ARMS_BEHIND: Final = 8
DRIVING: Final = frozenset("يقود تقود يقودون قاد قادت يستقل تستقل يستقلون يقودها".split())
"""Verbs whose object is the car bomb of who attacks."""
FILLED: Final = frozenset({"تحوي", "تحتوي", "تحمل", "يحمل", "محمله", "مملوءه", "معباه"})
MAKES: Final = frozenset({"طراز", "نوع"})
NEXT: Final = 2
"""How many tokens may part a weapon from the one that it is joined to."""
DEMONSTRATIVES: Final = frozenset({"هذا", "هذه", "ذلك", "تلك", "هذين", "هذان", "هاتين"})


@cache
def weapon_class(name: str) -> str:
    """The class of the weapon of a folded name, empty where there is none."""
    found = default_weapons().candidates(name)
    return found[0].weapon_class if found else ""


@cache
def weapon_mode(name: str) -> str:
    """The mode of attack that a weapon of a folded name implies, or nothing."""
    found = default_weapons().candidates(name)
    return found[0].mode if found else ""


def means(document: Document, passage: Passage, start: int, end: int) -> tuple[Mention, ...]:
    """The weapons used in ``[start, end)``: behind ب or a word of use, and those joined to them."""
    used: list[Mention] = []
    for weapon in passage.weapons:
        if not start <= weapon.start < end:
            continue
        kind = weapon_class(weapon.rule)
        told = told_as_means(document, passage, weapon, bool(used)) or (kind == "ied" and driven(document, weapon))
        joined = joins_means(document, passage, weapon, used[-1] if used else None)
        if (kind in MUNITIONS and (told or joined)) or (kind in CARRIERS and told):
            used.append(weapon)
    return tuple(clean(document, weapon) for weapon in used)


def means_used(document: Document, passage: Passage, at: int) -> tuple[Mention, ...]:
    """The weapons behind a participle of use later in the sentence: شن هجوما على القاعدة، مستعينا بسيارتين."""
    if not passage.weapons:
        return ()
    words = document.words
    for i in range(at + 1, min(at + USED_WITHIN, passage.end)):
        if words[i].stem in USING:
            return means(document, passage, i + 1, min(i + ARMS_BEHIND, passage.end))
        if not ANOTHER.isdisjoint(words[i].tags):
            return ()
    return ()


def told_as_means(document: Document, passage: Passage, weapon: Mention, more: bool) -> bool:
    """Whether ب or a word of use stands before a weapon or its count: بصواريخ, بأكثر من 20 قذيفة, مستخدما."""
    words = document.words
    before = words[weapon.start - 1] if weapon.start else words[weapon.start]
    if words[weapon.start].pro[-1:] == "ب" or before.stem in BY_MEANS or (more and before.stem in FILLED):
        return True
    figure = count_ending(passage, weapon.start)
    first = words[figure.start] if figure is not None else before
    ahead = words[figure.start - 1] if figure is not None and figure.start else first
    counted = figure is not None or before.has("vague", "num", "digits", "quant")
    return counted and (first.pro[-1:] == "ب" or ahead.form in ("ب", "بنحو", "بحوالي"))


def driven(document: Document, weapon: Mention) -> bool:
    """Whether a car bomb is what the attacker drives: انتحاري يقود سيارة مفخخة."""
    return weapon.start > 0 and document.words[weapon.start - 1].stem in DRIVING


def joins_means(document: Document, passage: Passage, weapon: Mention, last: Mention | None) -> bool:
    """Whether و joins a weapon to the one before, past whose it is, or to an attack told with ب."""
    words = document.words
    if words[weapon.start].pro[:1] != "و":
        return False
    if last is not None:
        owner = starting(passage.actors, last.end)
        return weapon.start - (owner.end if owner is not None else last.end) <= NEXT
    before = words[max(passage.start, weapon.start - NEXT) : weapon.start]
    return any("atk" in word.tags and word.pro[-1:] == "ب" for word in before)


def clean(document: Document, weapon: Mention) -> Mention:
    """A weapon without a group that stands in its idafa (رصاص قوات كذا)."""
    words = document.words
    named = weapon.start + max(1, len(weapon.rule.split()))
    end = next(
        (i for i in range(named, weapon.end) if words[i].has("ac", "achead", "ppl", "demo", "built", "compass")),
        weapon.end,
    )
    if end + 1 < len(words) and words[end].form == "من" and words[end + 1].form in MAKES:
        end = min(end + 3, len(words))
    return Mention("weapon", weapon.start, end, weapon.head, weapon.rule, weapon_class(weapon.rule), weapon.ids)


def munition_at(document: Document, passage: Passage, start: int, end: int) -> Mention | None:
    """The first munition that begins in ``[start, end)``, whatever stands before it."""
    for weapon in passage.weapons:
        if start <= weapon.start < end and weapon_class(weapon.rule) in MUNITIONS:
            return clean(document, weapon)
    return None


def date_end(passage: Passage, at: int) -> int:
    """The token behind the date that begins at ``at``, or ``at``."""
    for told in passage.dates:
        if told.start == at:
            return told.end
    return at


def word_at(document: Document, passage: Passage, at: int) -> Word:
    """The word at ``at``; outside the passage a sign that is no word."""
    return document.words[at] if passage.start <= at < passage.end else NOTHING


def reads_as_noun(document: Document, at: int) -> bool:
    """Whether a form that may be verb or noun (قصف) is a noun here."""
    word = document.words[at]
    if word.article or "v" not in word.tags:
        return True
    if "atk" not in word.tags:
        return False
    if word.stem.endswith("فا"):
        return True  # قصفا is "a bombardment"; "they two bombarded" is all but unheard of.
    before = document.words[at - 1] if at else None
    if word.pro[-1:] in ("ب", "ل", "ك") or (before is not None and noun_before(before)):
        return True
    after = document.words[at + 1] if at + 1 < len(document.words) else None
    return after is not None and (
        after.has("air", "guns", "m", "nation", "force") or after.pro[-1:] == "ل" or "prep" in after.tags
    )


def noun_before(word: Word) -> bool:
    """Whether a word takes a noun behind it: a preposition, a verb of launching, a noun."""
    if word.has("prep", "cause_of", "launchv", "sufferv") or word.form in DEMONSTRATIVES:
        return True
    if "v" in word.tags and not word.has("n", "kana") and not word.article:
        return True
    return "n" in word.tags and not word.has("v", "adv") and word.kind != SIGN
