"""A report taken apart: its text, tokens, and passages with their mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import Word
from mihak.mentions.place_lists import MOTHERS
from mihak.model.claim import Name
from mihak.model.mention import Mention
from mihak.model.reading import DateMention, Figure
from mihak.model.report import Report
from mihak.model.text import Text


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence with what was read in it; all indices are token indices.

    ``clause[i - start]`` numbers the clause of token ``i``; ``tags`` are those
    of all its words, so that a step for which no word stands here is passed by.
    """

    index: int
    start: int
    end: int
    clause: tuple[int, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    places: tuple[Mention, ...]
    actors: tuple[Mention, ...]
    people: tuple[Mention, ...]
    persons: tuple[Mention, ...]
    weapons: tuple[Mention, ...]
    tags: frozenset[str]

    def clause_of(self, token: int) -> int:
        """The clause of a token of this passage."""
        return self.clause[token - self.start]


@dataclass(frozen=True, slots=True)
class Document:
    """A report with its passages in order; ``words`` are those of the whole text."""

    report: Report
    text: Text
    tokens: Tokens
    passages: tuple[Passage, ...]
    words: Sequence[Word] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", self.tokens.words)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets of tokens ``start`` to ``end``, whole words."""
        tokens, text = self.tokens, self.text
        return text.raw_start(tokens.start(start)), text.raw_end(tokens.ends[end - 1])

    def name(self, mention: Mention, entity: str = "", candidates: tuple[str, ...] = (), rule: str = "") -> Name:
        """The name slot of a mention: its words without the clitics before them.

        ``entity``, ``candidates`` and ``rule`` are what a resolver adds.
        """
        names, start, end = self._spelled(mention)
        return Name(names, start, end, rule or mention.rule, entity, candidates)

    def _spelled(self, mention: Mention) -> tuple[tuple[str, ...], int, int]:
        """The strings of a name, best first, and the raw offsets of the best."""
        start, end = self.raw_span(mention.start, mention.end)
        word = self.words[mention.start]
        if word.article and word.pro.endswith("ل") and word.form[word.lead : word.lead + 2] != "ال":
            return self._swallowed(mention, start, end)
        spelled = not word.known or word.form[1:] in MOTHERS
        joined = mention.rule == "place-listed" and spelled and not word.pro and word.form.startswith("و")
        # What stands in quotes is the whole of a name: "بأنهم ظلموا".
        lead = 1 if joined else 0 if mention.rule == "operation-quoted" else word.lead
        if lead:
            start = self.text.raw_start(self.tokens.start(mention.start) + lead)
        names: tuple[str, ...] = (self.text.raw[start:end],)
        if mention.rule in ("place-area", "place-unlisted") and mention.head > mention.start and proper(mention):
            start, end = self.raw_span(mention.head, self._end_of_proper(mention))
            names = (self.text.raw[start:end], *names)
        return names, start, end

    def _end_of_proper(self, place: Mention) -> int:
        """The end of a place's own name: a quote sign that closes one before it is not in it."""
        quoted = self.words[place.head - 1].form == self.words[place.end - 1].form == '"'
        return place.end - 1 if quoted else place.end

    def _swallowed(self, mention: Mention, start: int, end: int) -> tuple[tuple[str, ...], int, int]:
        """A name whose article لل hides: the clean form where the text has it elsewhere,
        else the words as they stand, with the clean form second."""
        raw, lead = self.text.raw, self.words[mention.start].lead
        norm = self.tokens.start(mention.start) + lead
        start = self.text.raw_start(norm - 1)
        clean = "ال" + raw[self.text.raw_start(norm + 1) : end]
        # Not the whole of a long text: it would be searched again for every such name.
        at = raw.find(clean, max(0, start - ELSEWHERE), end + ELSEWHERE)
        if at >= 0:
            return (clean,), at, at + len(clean)
        return (raw[start:end], clean), start, end


ELSEWHERE: Final = 20_000
"""How many letters away a name may be told in full."""


def proper(place: Mention) -> bool:
    """Whether the place's own name stands behind a noun for a kind of place: مدينة عفرين."""
    return place.detail in KINDS_OF_PLACE


KINDS_OF_PLACE: Final = frozenset(
    (
        "مدينه بلده قريه ناحيه حي ضاحيه محافظه قضاء مديريه ولايه منطقه اقليم عاصمه "
        "بلدتي قريتي مدينتي مديريتي منطقتي محافظتي ناحيتي ولايتي"
    ).split()
)
"""Nouns that are no part of the name behind them; ريف حلب is not حلب."""
