"""Where reports come from: which copy which, and whom each cites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mihak.model.finding import Words

REPRINT, EDITED = "reprint", "edited"
COPY_KINDS: Final = (REPRINT, EDITED)


@dataclass(frozen=True, slots=True)
class Copy:
    """Two reports with the same text or nearly so.

    ``original`` and ``copy`` are report ids: the original is the cited agency's
    or the communiqué, else the earlier one. ``similarity`` is the share of
    their word shingles that both have (Jaccard), 0 to 1; ``kind`` is one of COPY_KINDS.
    """

    original: str
    copy: str
    similarity: float
    kind: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A report that says it has its news from somebody; ``source`` is a source's id, or its folded name.

    ``whole``: a dateline or credit says that the whole text is that source's.
    """

    report: str
    source: str
    words: Words
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Lineage:
    """Copies and citations among reports, sorted."""

    copies: tuple[Copy, ...] = ()
    citations: tuple[Citation, ...] = ()
