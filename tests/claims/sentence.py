"""One sentence scanned, with its words found by their form."""

from __future__ import annotations

from dataclasses import dataclass

from mentions.scanning import scanned

from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention


@dataclass(frozen=True)
class Said:
    """The last passage of a short text, for the steps that look around one of its words."""

    document: Document
    passage: Passage

    def at(self, form: str) -> int:
        """The token of the first word of a form (folded, with its clitics)."""
        words = enumerate(self.document.words)
        return next(i for i, word in words if i >= self.passage.start and word.form == form)

    def word(self, form: str) -> Word:
        """The first word of a form."""
        return self.document.words[self.at(form)]

    def phrase(self, mention: Mention | None) -> str:
        """The best string of a mention; empty where there is none."""
        return self.document.name(mention).names[0] if mention is not None else ""


def said(text: str) -> Said:
    """A text, seen from its last passage."""
    document = scanned(text)
    return Said(document, document.passages[-1])
