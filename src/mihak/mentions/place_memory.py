"""Names of places that a report has told as such, and tells again without the noun before them."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import WORD, Word
from mihak.mentions.document import KINDS_OF_PLACE, proper
from mihak.model.mention import Mention

LEADS: Final = frozenset("في وفي علي من الي نحو باتجاه داخل قرب وسط شمال جنوب شرق غرب شمالي جنوبي شرقي غربي".split())
"""Words behind which a name told before is that place again."""


class Heard:
    """The names that a report told with a noun for a place: بلدة حيط, later في حيط."""

    def __init__(self) -> None:
        self.names: dict[str, Mention] = {}

    def note(self, tokens: Tokens, place: Mention) -> None:
        """Remembers a place whose name of one word stands behind the noun for it."""
        words = tokens.words
        last = place.end - 1
        if place.rule == "place-name":
            named = last == place.start + 1 and words[place.start].stem in KINDS_OF_PLACE
        else:
            named = place.head == last > place.start and proper(place)
        if named:
            self.names.setdefault(words[last].name, place)

    def again(self, tokens: Tokens, at: int) -> Mention | None:
        """The place that a word names again, if one is remembered and a word before it leads to a place."""
        word = tokens.words[at]
        place = self.names.get(word.name)
        if place is None or word.kind != WORD or word.enc or not led(tokens, at, word):
            return None
        return Mention("place", at, at + 1, at, "place-again", place.detail, place.ids)


def led(tokens: Tokens, at: int, word: Word) -> bool:
    """Whether a preposition or a side leads to a word, which is more than an adjective."""
    if word.pro:
        return word.pro[-1] == "ب"
    return at > 0 and tokens.words[at - 1].name in LEADS
