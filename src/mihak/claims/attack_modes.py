"""The mode of an attack: by its noun or verb, its weapons, and its doer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.attack_words import weapon_mode
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document
from mihak.model.mention import Mention

TEAR: Final = frozenset({"مسيل", "مسيله", "دموع"})
OWN: Final = (("airstrike", "airstrike"), ("explode", "bombing"))
"""Tags of nouns that tell one mode whatever stands beside them."""
OF_VERBS: Final = (("meetv", "clash"), ("fightv", "clash"), ("murderv", "shooting"), ("otherv", "other"))
"""Tags of verbs that do."""
AIR: Final = frozenset({"air", "plane"})
GUNS: Final = frozenset({"guns"})
BOMBS: Final = frozenset({"suicide", "ied"})
FROM_AFAR: Final = frozenset({"airstrike", "shelling", "chemical"})
"""Modes of an attack that a verb of assault tells where nobody came on foot: هاجم بطائرات مسيرة."""
SNIPERS: Final = frozenset("قناص قناصه قناصا قناصو قناصون قناصين قناصته قناصتها".split())
MEN: Final = frozenset(
    "مسلح مسلحون مسلحين مسلحو مسلحي مقاتلون مقاتلين مقاتلو مقاتلي رجال قطاع لصوص ملثمون رعاه".split()
)
BY_HAND: Final = frozenset({"سكين", "سكاكين", "طعن", "دهس", "حجاره", "فاس", "ساطور"})


def told_by(words: Sequence[Word]) -> tuple[str, ...]:
    """The modes that words beside an attack tell: air, guns, gas, bombs; in this order."""
    tags = frozenset().union(*[w.tags for w in words])
    gas = "chem" in tags and not any(w.stem in TEAR for w in words)
    air, guns, bombs = (not tags.isdisjoint(kinds) for kinds in (AIR, GUNS, BOMBS))
    found = (("airstrike", air), ("shelling", guns), ("bombing", bombs), ("chemical", gas))
    return tuple(mode for mode, told in found if told)


def by_weapons(weapons: Sequence[Mention]) -> str:
    """The mode of the first weapon that implies one, or nothing."""
    return next((mode for mode in (weapon_mode(w.rule) for w in weapons) if mode), "")


def flies(document: Document, doer: Mention | None) -> bool:
    """Whether a doer strikes from the air: planes, or a coalition of air forces."""
    if doer is None:
        return False
    words = document.words[doer.start : doer.end]
    return any(not AIR.isdisjoint(w.tags) for w in words) or any(w.stem == "تحالف" for w in words[:2])


def snipes(document: Document, doer: Mention | None) -> bool:
    """Whether a doer shoots from afar: قناص من القوات."""
    return doer is not None and document.words[doer.start].stem in SNIPERS


def on_foot(document: Document, doer: Mention | None) -> bool:
    """Whether a doer is told as armed men: أغار مسلحون على قرية."""
    return doer is not None and document.words[doer.start].stem in MEN


def of_noun(word: Word, near: Sequence[Word], weapons: Sequence[Mention], flown: bool) -> tuple[str, ...]:
    """The modes of a noun of attack with the words ``near`` it; empty where it tells none."""
    told = told_by(near)
    own = next((mode for tag, mode in OWN if word.has(tag)), "")
    if own:
        return (own,)
    if word.has("shell", "strike") or ("aimn" in word.tags and "assault" not in word.tags):
        return of_fire(word, told, weapons, flown)
    if word.has("assault", "raidn"):
        return (of_assault(told, weapons, near),)
    if word.has("shoot", "murder"):
        return (told[0],) if told and told[0] in ("airstrike", "shelling") else ("shooting",)
    armed = by_weapons(weapons)
    return ("bombing",) if "bombing" in told else (armed,) if armed in FROM_AFAR | {"bombing"} else ("other",)


def of_fire(word: Word, told: Sequence[str], weapons: Sequence[Mention], flown: bool) -> tuple[str, ...]:
    """The modes of bombardment: by adjectives (جوي ومدفعي is two), weapons, doer."""
    if "chemical" in told and "shelling" not in told:
        return ("chemical",)
    fired = tuple(mode for mode in told if mode in ("airstrike", "shelling"))
    if fired:
        return fired
    if flown:
        return ("airstrike",)
    armed = by_weapons(weapons)
    if armed:
        return (armed,)
    return ("airstrike",) if "strike" in word.tags else ("shelling",)


def of_assault(told: Sequence[str], weapons: Sequence[Mention], near: Sequence[Word]) -> str:
    """The mode of an attack that its noun leaves open."""
    if "chemical" in told or "bombing" in told:
        return "bombing" if "bombing" in told else "chemical"
    if told:
        return told[0]
    if any(w.stem in BY_HAND for w in near):
        return "other"
    return by_weapons(weapons) or "assault"


def of_verb(word: Word, near: Sequence[Word], weapons: Sequence[Mention], flown: bool) -> str:
    """The mode of a verb of attack in a clause of the words ``near`` it."""
    own = next((mode for tag, mode in OF_VERBS if word.has(tag)), "")
    if own:
        return own
    if "airv" in word.tags or flown:
        return "airstrike"
    told = told_by(near)
    if "explodev" in word.tags:
        return "bombing"
    if "assaultv" in word.tags:
        return of_assault_verb(told, near, weapons)
    if "shelling" in told and "chemical" in told:
        return "shelling"
    return told[0] if told else by_weapons(weapons) or "shelling"


def of_assault_verb(told: Sequence[str], near: Sequence[Word], weapons: Sequence[Mention]) -> str:
    """The mode of هاجم and the like: by hand (بالحجارة), from afar (بالمسيرات), else on foot."""
    if any(w.stem in BY_HAND and w.pro[-1:] == "ب" for w in near):
        return "other"
    armed = by_weapons(weapons)
    return "bombing" if "bombing" in told else armed if armed in FROM_AFAR else "assault"
