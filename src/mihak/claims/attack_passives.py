"""Attacks told by a verb without its doer: هوجم الموقع بعبوات, اغتيل القيادي, استهدفت حافلة بعبوة ناسفة."""

from __future__ import annotations

from typing import Final

from mihak.claims.aim import phrase_at, place_at
from mihak.claims.aim_between import past_means
from mihak.claims.attack_modes import of_verb
from mihak.claims.attack_objects import pointed_at
from mihak.claims.attack_words import means
from mihak.claims.draft import AttackDraft
from mihak.claims.near import clause_end, clause_start, trimmed
from mihak.claims.roles import agent_after
from mihak.claims.status import status_of
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

SURELY: Final = frozenset("هوجم هوجمت هوجموا اغتيل اغتيلت اغتيلوا دوهم دوهمت".split())
"""Forms that can be nothing else."""
ARMS_WITHIN: Final = 14


def suffered(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """A passive verb: whom it names behind it or before it was attacked; by what, or by whom, must be told too.

    A form that is spelled as the active one is read so only where means or an agent are told.
    """
    limit = clause_end(passage, at, more=1)
    begin = past_means(document, passage, at + 1, limit)
    find = place_at if word.stem.startswith("هوجم") else phrase_at
    target, end = find(document, passage, begin, limit)
    told = pointed_at(document, passage, at) if word.enc else subject_told(document, passage, at)
    target = told if word.enc else target or told
    arms = means(document, passage, at + 1, min(limit, at + ARMS_WITHIN))
    doer = agent_after(document, passage, at + 1, limit)
    sure = word.stem in SURELY
    if not sure and (not (arms or doer or told_by_noun(document, at, limit)) or (target is None and end == begin)):
        return None
    start, end = trimmed(document, at, max(end, begin, at + 1))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}",
        mode=of_verb(word, document.words[at : clause_end(passage, at)], arms, False), weapons=arms, target=target,
        perpetrator=doer, status=status_of(document, passage, at),
    )  # fmt: skip


def subject_told(document: Document, passage: Passage, at: int) -> Mention | None:
    """The phrase at the head of the clause of a passive verb: المقر هوجم, أن مواقع القوات ضربت بصواريخ."""
    words = document.words
    start = clause_start(passage, at)
    start = next((i + 1 for i in range(at - 1, start - 1, -1) if "that" in words[i].tags), start)
    while start < at and words[start].has("f", "that", "conj", "clause"):
        start += 1
    return place_at(document, passage, start, at)[0] if start < at else None


def told_by_noun(document: Document, at: int, limit: int) -> bool:
    """Whether ب and a noun of attack tell the means: استهدف الموقع بغارة, بقصف صاروخي."""
    return any("atk" in w.tags and w.pro[-1:] == "ب" for w in document.words[at + 1 : min(limit, at + ARMS_WITHIN)])
