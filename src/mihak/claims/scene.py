"""What a sentence offers its claims: its places and dates, looked at once for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mihak.claims.pointed_places import pointed
from mihak.claims.scene_places import settled
from mihak.claims.told_dates import announced, telling
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention
from mihak.model.reading import DateMention

STANDING: Final = frozenset({"منذ", "سابقا", "عاده", "دايما", "سبق"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What a passage offers its claims.

    ``dates`` leaves out those that tell since when a thing has a quality, ``places``
    those inside quoted names; ``pointed`` are the places told before that a noun of it
    means, each behind the token of the noun; ``announced`` are the starts of the dates beside a verb
    of saying, where there are several to choose from; ``standing`` is the first token
    of background, to which no day is carried where the passage has none of its own.
    """

    passage: Passage
    dates: tuple[DateMention, ...]
    places: tuple[Mention, ...]
    pointed: tuple[tuple[int, Mention], ...]
    announced: frozenset[int]
    standing: int


def scene_of(document: Document, passage: Passage) -> Scene:
    """The scene of a passage."""
    dates = telling(document, passage)
    words = document.words[passage.start : passage.end] if not passage.dates else ()
    standing = [
        i
        for i, word in enumerate(words, passage.start)
        if word.stem in STANDING or ("kana" in word.tags and "that" not in document.words[i - 1].tags)
    ]
    return Scene(
        passage,
        dates,
        settled(document, passage),
        pointed(document, passage),
        frozenset(told.start for told in dates if len(dates) > 1 and announced(document, passage, told)),
        standing[0] if standing else passage.end,
    )
