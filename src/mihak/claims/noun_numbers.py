"""How many people a noun tells without a number before it: طفل, مدنيان, طفلاه, عائلة من خمسة أشخاص."""

from __future__ import annotations

from typing import Final

from mihak.claims.lookups import first_count
from mihak.lang.ar.numbers import dual_of
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention
from mihak.model.reading import Figure

FAMILIES: Final = frozenset({"عايله", "اسره"})
"""One family is more than one person."""
HEAD: Final = "رب"
"""The head of a family is one person."""
MADE_OF: Final = frozenset({"من", "تضم"})
NEAR: Final = 3


def number_of(document: Document, people: Mention) -> int | None:
    """One or two by the noun's form, None for a plural or a family.

    A form that is both singular and construct plural (مدني) is singular where nothing follows it; one with the ا
    of the nominative before a pronoun is a dual (طفلاه).
    """
    word = document.words[people.head]
    alone = people.end == people.head + 1 and not word.article
    if word.stem in FAMILIES:
        return 1 if people.head > 0 and document.words[people.head - 1].form == HEAD else None
    if word.enc and word.stem.endswith("ا") and "sg" in word.tags:
        return 2
    if people.rule == "office" or ("sg" in word.tags and ("pl" not in word.tags or alone)):
        return 1
    return 2 if dual_of(word) else None


def members(document: Document, passage: Passage, people: Mention) -> Figure | None:
    """The number of a family's members behind it: أسرة من خمسة أشخاص, عائلة مؤلفة من أربعة أفراد, أسرة تضم ستة."""
    words = document.words
    if words[people.head].stem not in FAMILIES:
        return None
    for i in range(people.end, min(people.end + NEAR, passage.end - 1)):
        if words[i].form in MADE_OF:
            return first_count(passage, i + 1, i + 2)
    return None
