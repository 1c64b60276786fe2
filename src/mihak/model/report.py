"""A report: one text as received, never edited."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date


def report_id(publisher: str, text: str) -> str:
    """The id of a report: a hash of its publisher and its raw text."""
    digest = hashlib.sha256(f"{publisher}\x00{text}".encode("utf-8", "surrogatepass"))
    return "r" + digest.hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Report:
    """One text by one publisher, exactly as it came.

    ``name`` is the id that the input gave it (or ``""``); ``origin`` says where
    it was read: the file, and the record inside it counted from 1.
    ``retold_from`` is the address of the report that this one retells in other
    words, for reports that were written for a project rather than published.
    """

    id: str
    text: str
    publisher: str = ""
    title: str = ""
    url: str = ""
    published: date | None = None
    name: str = ""
    origin: str = ""
    retold_from: str = ""

    @classmethod
    def make(
        cls,
        text: str,
        *,
        publisher: str = "",
        title: str = "",
        url: str = "",
        published: date | None = None,
        name: str = "",
        origin: str = "",
        retold_from: str = "",
    ) -> Report:
        """A report with its id worked out."""
        return cls(report_id(publisher, text), text, publisher, title, url, published, name, origin, retold_from)

    @property
    def label(self) -> str:
        """What people call it: the name it came with, else its id."""
        return self.name or self.id
