"""The places that a sentence offers its claims: not those inside quoted names, nor where a speaker is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from mihak.claims.asides import in_passing
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

TITLE: Final = 5
"""Tokens of the longest name in quotes."""
SPEAKING: Final = 6
"""How many tokens before his place a correspondent may be told."""


def distinct(document: Document, places: Sequence[Mention]) -> tuple[Mention, ...]:
    """The places without those told twice."""
    words = document.words
    seen: dict[tuple[str, tuple[str, ...]], Mention] = {}
    for place in places:
        seen.setdefault((words[place.end - 1].stem, place.ids[:1]), place)
    return tuple(seen.values())


def settled(document: Document, passage: Passage) -> tuple[Mention, ...]:
    """The places of a passage but for capitals that speak, and those inside a quoted name
    ("ملحمة حلب الكبرى")."""
    if not passage.places:
        return ()
    words = document.words[passage.start : passage.end]
    quotes = [i for i, word in enumerate(words, passage.start) if word.form == '"']
    places = tuple(
        place for place in passage.places if not speaks(document, place) and not in_passing(document, passage, place)
    )
    if len(places) > 1 and "speaker" in passage.tags:
        places = tuple(place for place in places if not of_speaker(document, passage, place)) or places
    return tuple(place for place in places if not in_title(document, quotes, place)) if quotes else places


def speaks(document: Document, place: Mention) -> bool:
    """Whether a place is the subject of a verb of saying: أعلنت أنقرة."""
    before = document.words[place.start - 1] if place.start else None
    if before is None or place.rule != "place-name":
        return False
    if "kana" in before.tags and place.end + 1 < len(document.words):
        qad = "qad" in document.words[place.end].tags
        return "say" in document.words[place.end + qad].tags
    if "say" not in before.tags:
        return False
    return "v" in before.tags and not before.article and not document.words[place.start].pro


def of_speaker(document: Document, passage: Passage, place: Mention) -> bool:
    """Whether a place only tells where a correspondent is: ذكر مراسلنا في حلب أن."""
    words = document.words
    if place.end >= passage.end or words[place.start - 1].form != "في":
        return False
    if not ("that" in words[place.end].tags or words[place.end].form in (":", "بان")):
        return False
    begin = max(passage.start, place.start - SPEAKING)
    return any(word.stem.startswith("مراسل") for word in words[begin : place.start - 1])


def in_title(document: Document, quotes: Sequence[int], place: Mention) -> bool:
    """Whether a place stands inside a quoted name with other words; ``quotes`` are the signs of its passage."""
    before, after = bisect_left(quotes, place.start), bisect_left(quotes, place.end)
    if before % 2 == 0 or after == len(quotes):
        return False
    opening, closing = quotes[before - 1], quotes[after]
    if any(w.has("v", "prep", "f") for w in document.words[opening + 1 : closing]):
        return False
    return place.end - place.start < closing - opening - 1 <= TITLE
