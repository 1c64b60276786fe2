"""A word form taken apart: clitics, stem, and what the lexicon says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

WORD, NUMBER, SIGN, BREAK = "word", "number", "sign", "break"
CLAUSE_SIGNS: Final = frozenset(",;:-")
CLAUSE_TAGS: Final = frozenset({"clause", "rel"})


@dataclass(frozen=True, slots=True)
class Word:
    """One analysis of one normalised form, shared by all its tokens.

    ``form`` = ``pro`` + article + ``stem`` + ``enc``, but for two spellings:
    لل stands for ل and the article, and a ت before ``enc`` stands for a final
    ه (ta marbuta) of ``stem``. ``lead`` is how many characters a name that
    begins with this word leaves out: its و ف ب ل ك, never the article.
    ``name`` is the form without them and without ``enc``: what name look-ups
    use (للجيش gives الجيش). ``known``: the lexicon decided the analysis.

    The last fields follow from the others, once for all tokens of the form:
    ``opens`` and ``closes`` tell whether a clause begins at the word or ends
    behind it, ``joins`` whether it may follow inside a name.
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
    opens: bool = field(init=False, repr=False, compare=False)
    closes: bool = field(init=False, repr=False, compare=False)
    joins: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        tags = self.tags
        joined = self.pro[:1] in ("و", "ف") and "v" in tags and not self.article
        object.__setattr__(self, "opens", joined or not CLAUSE_TAGS.isdisjoint(tags))
        object.__setattr__(self, "closes", self.kind == SIGN and self.form in CLAUSE_SIGNS)
        nominal = "v" not in tags or "n" in tags or self.article
        object.__setattr__(self, "joins", self.kind == WORD and not self.pro and "f" not in tags and nominal)

    def has(self, *tags: str) -> bool:
        """Whether the word carries one of the tags."""
        return not self.tags.isdisjoint(tags)
