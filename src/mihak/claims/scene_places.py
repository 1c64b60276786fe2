"""The places that a sentence offers its claims: not those inside quoted names, nor where a speaker is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from mihak.claims.asides import in_passing
from mihak.mentions.document import KINDS_OF_PLACE, Document, Passage, proper
from mihak.model.mention import Mention

TITLE: Final = 5
"""Tokens of the longest name in quotes."""
ABROAD: Final = ("مراسل", "ناشط", "نشطاء", "سكان", "شهود")
"""How words for people begin who tell from where they are."""
LINE: Final = 12
"""Tokens of the longest dateline."""
SPEAKING: Final = 6
"""How many tokens before his place a correspondent may be told."""


def distinct(document: Document, places: Sequence[Mention]) -> tuple[Mention, ...]:
    """The places without those told twice."""
    if len(places) < 2:
        return tuple(places)
    seen: dict[tuple[str, ...], Mention] = {}
    for place in places:
        seen.setdefault(called(document, place), place)
    return tuple(seen.values())


def called(document: Document, place: Mention) -> tuple[str, ...]:
    """What a place is told apart by: its last word, behind what only tells which side of it or what kind it is
    (قرب دمشق, محافظة حماة), else all of its words (ريف دمشق, حلب الشرقية)."""
    if place.end == place.start + 1:
        return (document.words[place.start].stem,)
    words = [word for word in document.words[place.start : place.end] if word.form != '"']
    if len(words) < 2 or words[-1].has("compass", "adj"):
        return tuple(word.stem for word in words)
    told = proper(place) or words[0].stem in KINDS_OF_PLACE or words[0].has("compass", "near")
    return (words[-1].stem,) if told else tuple(word.stem for word in words)


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
    if len(places) > 1 and (line := dateline(document, passage)):
        places = tuple(place for place in places if place.start >= line) or places
    if len(places) > 1 and "speaker" in passage.tags:
        places = tuple(place for place in places if not of_speaker(document, passage, place)) or places
    return tuple(place for place in places if not in_title(document, quotes, place)) if quotes else places


def dateline(document: Document, passage: Passage) -> int:
    """The token behind the place and agency before a report's first dash (أنقرة - , دبي (CNN)--), the passage's
    start for none."""
    words, names = document.words, {i for place in passage.places for i in range(place.start, place.end)}
    for i in range(passage.start, min(passage.start + LINE, passage.end)):
        if words[i].form == "-" and i > passage.start:
            return i + 1
        if words[i].has("v", "prep", "atk", "kill") and i not in names:
            break
    return passage.start


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
    """Whether a place only tells where a speaker is: ذكر مراسلنا في حلب أن, أفادت مصادر طبية في الغوطة بمقتل."""
    words = document.words
    if place.end >= passage.end or words[place.start - 1].form != "في":
        return False
    begin = max(passage.start, place.start - SPEAKING)
    before = words[begin : place.start - 1]
    if any("that" in word.tags or word.form == ":" for word in before):
        return False
    if "that" in words[place.end].tags or words[place.end].form in (":", "بان"):
        return any(word.stem.startswith(ABROAD) for word in before)
    speaker = next((i for i, word in enumerate(before) if word.has("speaker")), 0)
    if words[place.end].has("compass", "area", "pl"):
        return False  # what lies around it follows: where it happened
    return speaker > 0 and before[speaker - 1].has("say") and "v" in before[speaker - 1].tags


def in_title(document: Document, quotes: Sequence[int], place: Mention) -> bool:
    """Whether a place stands inside a quoted name with other words; ``quotes`` are the signs of its passage."""
    before, after = bisect_left(quotes, place.start), bisect_left(quotes, place.end)
    if before % 2 == 0 or after == len(quotes):
        return False
    opening, closing = quotes[before - 1], quotes[after]
    if any(w.has("v", "prep", "f") for w in document.words[opening + 1 : closing]):
        return False
    return place.end - place.start < closing - opening - 1 <= TITLE
