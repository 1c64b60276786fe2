"""What an account says: في حصيلة للدفاع المدني, وفي رواية المكتب الإعلامي أن, جاء في بيان للجيش أن."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.speakers import speaker_at
from mihak.claims.unlisted import owner
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

TOLLS: Final = frozenset({"حصيله", "روايه", "احصاييه", "احصاء"})
"""Accounts that need no verb: what stands around them is theirs."""
COMING: Final = frozenset("جاء جاءت ورد وردت يرد".split())
WITHIN: Final = 2


def account(words: Sequence[Word], at: int) -> bool:
    """Whether a noun stands behind في as the account that something is told in."""
    word = words[at]
    if at == 0 or words[at - 1].form not in ("في", "وفي"):
        return False
    return word.stem in TOLLS or ("writing" in word.tags and comes(words, at))


def comes(words: Sequence[Word], at: int) -> bool:
    """Whether جاء or ورد stands before في: جاء في البيان."""
    return at > 1 and words[at - 2].stem in COMING


def account_of(document: Document, passage: Passage, at: int, last: Mention | None) -> Mention | None:
    """Who speaks in the account at ``at``: its owner, the account itself, or for بيان لها who spoke before."""
    words = document.words
    found = owner(document, passage, at, written=True)
    if found is not None or words[at].stem in TOLLS:
        return found
    behind = words[at + 1] if at + 1 < passage.end else None
    if behind is not None and behind.form in ("له", "لها", "لهم"):
        return last
    return speaker_at(document, passage, at)
