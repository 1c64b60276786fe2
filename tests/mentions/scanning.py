"""Short sentences scanned with the package's own vocabulary, and the names found in them."""

from __future__ import annotations

from datetime import date
from typing import Final

from mihak.mentions.document import Document
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.mention import Mention
from mihak.model.report import Report

DAY: Final = date(2016, 11, 12)


def scanned(text: str) -> Document:
    """A text with its mentions, as of a Saturday in November 2016."""
    return scan(Report.make(text, published=DAY), default_vocabulary())


def found(document: Document, kind: str) -> list[Mention]:
    """The mentions of a kind (``places``, ``actors`` …) in all passages."""
    return [mention for passage in document.passages for mention in getattr(passage, kind)]


def names(text: str, kind: str) -> list[str]:
    """The best strings of the mentions of a kind in a text."""
    document = scanned(text)
    return [document.name(mention).names[0] for mention in found(document, kind)]


def spellings(text: str, kind: str = "places") -> list[tuple[str, ...]]:
    """All acceptable strings of the mentions of a kind in a text, best first."""
    document = scanned(text)
    return [document.name(mention).names for mention in found(document, kind)]


def details(text: str, kind: str) -> list[tuple[str, str]]:
    """The best strings of the mentions of a kind with what more the kind says of them."""
    document = scanned(text)
    return [(document.name(mention).names[0], mention.detail) for mention in found(document, kind)]


def ids(text: str, kind: str) -> list[str]:
    """The first id of each mention of a kind; empty where there is none."""
    return ["".join(mention.ids[:1]) for mention in found(scanned(text), kind)]
