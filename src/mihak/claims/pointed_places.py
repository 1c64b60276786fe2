"""Places told by a noun that points back: المدينة, after مدينة إدلب; البلدة, after a town by its name alone."""

from __future__ import annotations

from typing import Final

from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import joins
from mihak.model.mention import Mention

POINTING: Final[dict[str, frozenset[str]]] = {
    "مدينه": frozenset({"city", "town"}),
    "بلده": frozenset({"town", "village"}),
    "قريه": frozenset({"village"}),
    "حي": frozenset({"neighbourhood"}),
    "محافظه": frozenset({"admin1"}),
    "ولايه": frozenset({"admin1"}),
    "مديريه": frozenset({"admin2"}),
    "ناحيه": frozenset({"admin3"}),
    "منطقه": frozenset({"area"}),
} | dict.fromkeys("مخيم مطار قطاع معسكر معبر جزيره مقاطعه اقليم ميناء قاعده جبل وادي".split(), frozenset())
"""Nouns that point back, with the kinds of places in the gazetteer that they mean beside those told with the noun."""
MEMORY: Final = 6
"""How many sentences back a place may have been told."""
BACK: Final = 15
STANDING: Final = frozenset({"area", "house"})
"""Tags of nouns for ground and buildings."""


def pointed(document: Document, passage: Passage) -> tuple[tuple[int, Mention], ...]:
    """The nouns of a sentence that point back to a place: the token of each, and the place that it means."""
    if "area" not in passage.tags:
        return ()
    words = document.words
    found = []
    for i in range(passage.start, passage.end):
        word = words[i]
        if not word.article or word.stem not in POINTING or described(document, passage, i):
            continue
        if any(m.start <= i < m.end for m in (*passage.places, *passage.actors)):
            continue
        place = meant(document, passage, i)
        if place is not None:
            found.append((i, place))
    return tuple(found)


def described(document: Document, passage: Passage, at: int) -> bool:
    """Whether an adjective behind a noun tells another place: البلدة القديمة, المنطقة الجنوبية."""
    if at + 1 >= passage.end:
        return False
    after = document.words[at + 1]
    return after.article and not after.has("rel", "f") and after.has("adj", "compass", "nation")


def meant(document: Document, passage: Passage, at: int) -> Mention | None:
    """The last place before a token that was told with its noun, or is of the kind that it means."""
    words = document.words
    stem = words[at].stem
    kinds = POINTING[stem]
    for back in range(passage.index, max(-1, passage.index - MEMORY), -1):
        for place in reversed(document.passages[back].places):
            told = words[place.start].stem == stem or place.detail == stem
            if place.end <= at and (told or (place.rule == "place-name" and place.detail in kinds)):
                return place
    return None


def unnamed(document: Document, passage: Passage, at: int) -> tuple[Mention, ...]:
    """The ground without a name that a pronoun points back to: هاجموا قاعدة للجيش وسيطروا عليها."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - BACK) - 1, -1):
        word = words[i]
        if word.has(*STANDING) and not word.has("compass", "around") and not word.article and word.pro in ("", "ل"):
            end = i + 1
            if end < at and words[end].has("adj", "quality", "opmil") and joins(words[end]):
                end += 1
            return (Mention("place", i, end, i, "place-bare"),)
    return ()
