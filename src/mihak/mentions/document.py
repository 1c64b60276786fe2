"""A report taken apart: its text, tokens, and passages with their mentions."""

from __future__ import annotations

from dataclasses import dataclass

from mihak.lang.ar.dates import DateMention
from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import Word
from mihak.model.claim import Name
from mihak.model.mention import Mention
from mihak.model.reading import Figure
from mihak.model.report import Report
from mihak.model.text import Text


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence with what was read in it; all indices are token indices.

    ``clause[i - start]`` numbers the clause of token ``i``.
    """

    index: int
    start: int
    end: int
    paragraph: int
    clause: tuple[int, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    places: tuple[Mention, ...]
    actors: tuple[Mention, ...]
    people: tuple[Mention, ...]
    persons: tuple[Mention, ...]
    weapons: tuple[Mention, ...]

    def clause_of(self, token: int) -> int:
        """The clause of a token of this passage."""
        return self.clause[token - self.start]


@dataclass(frozen=True, slots=True)
class Document:
    """A report with its passages in order."""

    report: Report
    text: Text
    tokens: Tokens
    passages: tuple[Passage, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the whole text."""
        return self.tokens.words

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets of tokens ``start`` to ``end``, whole words."""
        tokens, text = self.tokens, self.text
        return text.raw_start(tokens.starts[start]), text.raw_end(tokens.ends[end - 1])

    def name(self, mention: Mention) -> Name:
        """The name slot of a mention: its words without the clitics before them.

        Where لل hides the article, the words stand as they are and the clean
        form, which the text may lack, is the second string.
        """
        tokens = self.tokens
        word = tokens.words[mention.start]
        lead = word.lead
        swallowed = word.article and word.pro.endswith("ل") and word.form[lead : lead + 2] != "ال"
        start = self.text.raw_start(tokens.starts[mention.start] + (lead - 1 if swallowed else lead))
        last = tokens.words[mention.end - 1]
        cut = len(last.enc) if last.enc and last.kind == "word" and "whole" not in mention.rule else 0
        end = self.text.raw_end(tokens.ends[mention.end - 1] - (cut if drops_pronoun(last) else 0))
        raw = self.text.raw[start:end]
        names = (raw, "ال" + raw[2:]) if swallowed else (raw,)
        first = mention.ids[0] if mention.ids else ""
        return Name(names, start, end, mention.rule, first, mention.ids)


def drops_pronoun(word: Word) -> bool:
    """Names keep a pronoun that is part of them: جنوده is written whole."""
    return False and bool(word.enc)
