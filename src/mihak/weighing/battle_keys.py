"""By what two namings of a battle are known to be one name."""

from __future__ import annotations

import re
from typing import Final

from mihak.lang.ar.normalise import fold
from mihak.weighing.battle_words import battle_words

WORD: Final = re.compile(r"[^\W\d_]+|\d+")
LONG: Final = 3
SHORT: Final = 2

Key = tuple[str, ...]


def key_of(name: str) -> Key:
    """The words that a battle's name is compared by; ``()`` for a name that has none.

    Folded; without a word for a battle before it (غزوة, ملحمة), without rank or
    honour before a person's name, with أبو in one case, and without an adjective
    such as العسكرية behind a longer name. سيناء2018 and سيناء 2018 are one name.
    """
    known = battle_words()
    words = WORD.findall(fold(name))
    while len(words) > 1 and words[0].removeprefix("ال") in known["noun"]:
        words = words[1:]
    if len(words) >= LONG and words[-1] in known["trailing"]:
        words = words[:-1]
    if len(words) >= LONG and words[0] in known["honorific"]:
        words = words[1:]
    return tuple("ابو" if word in known["father"] else word for word in words)


def by_aim(key: Key) -> bool:
    """Whether a name only tells an aim (فك الحصار, تحرير حماة): many battles may bear it."""
    known = battle_words()
    return bool(key) and (key[0] in known["breaks"] or key[0] in known["take"])


def aim_of(words: str) -> frozenset[str]:
    """What an aim is compared by: its content words; the lifting of a siege is one aim in whatever words.

    Words of taking and words for kinds of places set no aim apart and are left out.
    """
    found = frozenset(bare(word) for word in WORD.findall(fold(words)))
    known = battle_words()
    if found & known["breaks"] and found & known["siege"]:
        return frozenset({SIEGE})
    common = known["take"] | known["breaks"] | known["plain"]
    return frozenset(word for word in found if len(word) > SHORT and word not in common)


SIEGE: Final = "siege"


def bare(word: str) -> str:
    """A word without the article and what is joined before it."""
    for lead in ("وال", "بال", "لل", "ال"):
        if word.startswith(lead) and len(word) - len(lead) >= LONG:
            return word[len(lead) :]
    return word


def same_aim(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two aims are alike: they share half of the words of the shorter one."""
    shared = left & right
    return bool(shared) and 2 * len(shared) >= min(len(left), len(right))
