"""Where what is told happens, as one sentence tells it for the next."""

from __future__ import annotations

from typing import Final

from mihak.claims.near_places import opening_places
from mihak.claims.scene_places import distinct
from mihak.lang.ar.word import WORD
from mihak.mentions.document import Document, Passage
from mihak.mentions.place_spots import SPOT_RULES
from mihak.model.mention import Mention

FAR_SPOKEN: Final = 3
FAR: Final = 2
"""Over how many sentences places are carried to what somebody says, and to the publisher's own words."""
TOLLS: Final = frozenset({"حصيله", "اجمالي", "مجموع"})
SCENE: Final = 7
"""The most places that are carried on together."""
EVENTS: Final = frozenset("kill clashv fightv hitv targetv shellv airv assaultv explodev".split())
"""Tags of verbs that, first in a sentence, tell of another event than the sentence before."""


class CarriedPlaces:
    """The places last told, as a report is read on."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._opening = self._places = opening_places(document)
        self._home = 0

    def around(self, here: tuple[Mention, ...], at: int, spoken: bool, passing: bool = False) -> tuple[Mention, ...]:
        """The places of a claim of sentence ``at``, which tells ``here`` itself.

        What it tells is carried on, but for a long list, and for a spot, which is its own
        claim's alone; where it tells no more than spots, what was told before lies around them.
        Nothing is carried to where all that is told of places is beside the point.
        """
        lasting = tuple(place for place in here if place.rule not in SPOT_RULES)
        if lasting and passing and self._home == at and self._places:
            return here
        if lasting:
            self._places, self._home = (lasting if len(lasting) <= SCENE else ()), at
            return here
        passage = self._document.passages[at]
        anew = (passage.places and not here) or begins_anew(self._document, passage)
        return here if anew else distinct(self._document, (*here, *self._held(at, spoken)))

    def _held(self, at: int, spoken: bool) -> tuple[Mention, ...]:
        """The places that still hold in sentence ``at``; those of the opening for what sums all up."""
        if at - self._home > (FAR_SPOKEN if spoken else FAR):
            self._places = ()
        return self._places or (self._opening if self._counts(at) else ())

    def _counts(self, at: int) -> bool:
        """Whether a sentence sums up what the whole report tells: ارتفعت الحصيلة."""
        passage = self._document.passages[at]
        return any(word.stem in TOLLS for word in self._document.words[passage.start : passage.end])


def begins_anew(document: Document, passage: Passage) -> bool:
    """Whether a sentence opens with another event than the one before it, and so elsewhere: وقتل آخرون …."""
    words = document.words
    first = next((word for word in words[passage.start : passage.end] if word.kind == WORD), words[passage.start])
    return first.pro == "و" and "v" in first.tags and not first.enc and not EVENTS.isdisjoint(first.tags)
