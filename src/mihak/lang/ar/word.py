"""A word form taken apart: clitics, stem, and what the lexicon says of it."""

from __future__ import annotations

from dataclasses import dataclass

WORD, NUMBER, SIGN, BREAK = "word", "number", "sign", "break"


@dataclass(frozen=True, slots=True)
class Word:
    """One analysis of one normalised form, shared by all its tokens.

    ``form`` = ``pro`` + article + ``stem`` + ``enc``, but for two spellings:
    لل stands for ل and the article, and a ت before ``enc`` stands for a final
    ه (ta marbuta) of ``stem``. ``lead`` is how many characters a name that
    begins with this word leaves out: its و ف ب ل ك, never the article.
    ``name`` is the form without them and without ``enc``: what name look-ups
    use (للجيش gives الجيش). ``known``: the lexicon decided the analysis.
    """

    form: str
    kind: str
    pro: str
    article: bool
    stem: str
    enc: str
    lead: int
    name: str
    tags: frozenset[str]
    known: bool

    def has(self, *tags: str) -> bool:
        """Whether the word carries one of the tags."""
        return not self.tags.isdisjoint(tags)
