"""Who is blamed for an attack that is known already, and who denies that it was theirs."""

from __future__ import annotations

from typing import Final

from mihak.claims.near import clause_start, first_from, last_before
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

BEHIND_IT: Final = frozenset("وقوف وقوفه وقوفها وقوفهم ضلوع ضلوعه ضلوعها ضلوعهم تورط تورطه تورطها تورطهم".split())
OWN: Final = frozenset("علاقه علاقته علاقتها صله صلته صلتها دور ضلع".split())
"""Words that, denied, tell of no part in what follows."""
WITHIN: Final = 14
"""How many words before the attack the verb may stand."""
NEAR: Final = 5
"""How many words before it the word of responsibility may stand."""


def blamed_for(document: Document, passage: Passage, at: int) -> Mention | None:
    """Whose the attack at ``at`` is said to be, or is denied to be by themselves; None where neither is told.

    اتهم X قوات النظام بالوقوف خلف القصف, حمل X التحالف مسؤولية الغارة, نفى الجيش ضلوعه في الهجوم.
    """
    words = document.words
    begin = max(passage.start, at - NEAR)
    if not any(answers(word) for word in words[begin:at]):
        return None
    for i in range(at - 1, max(clause_start(passage, at), at - WITHIN) - 1, -1):
        if words[i].has("accusev", "blamev"):
            return last_before(passage.actors, i + 1, at)
        if "deny" in words[i].tags:
            return first_from(passage.actors, i + 1, at)
    return None


def answers(word: Word) -> bool:
    """Whether a word tells of answering for a deed."""
    return "responsibility" in word.tags or word.stem + word.enc in BEHIND_IT | OWN


def denied_near(document: Document, passage: Passage, at: int) -> bool:
    """Whether what answers for a deed at ``at`` is denied: نفى الحزب مسؤوليته, لم يعلن أحد مسؤوليته."""
    before = document.words[max(passage.start, at - NEAR) : at]
    return any(word.has("deny", "neg") for word in before)
