"""The date of a sentence that belongs to a claim of it."""

from __future__ import annotations

from typing import Final

from mihak.claims.draft import Draft, OperationDraft
from mihak.mentions.document import Document, Passage
from mihak.model.reading import DateMention

NEAR_SAY: Final = 3
BESIDE: Final = 5
COARSE: Final = frozenset({"month", "year", "season"})
COARSE_BEHIND: Final = 1
"""How many clauses behind a claim a month or year may stand that dates it; farther ones date something else."""

EVE_BEFORE: Final = 3
"""How many clauses before a claim an eve may stand: غداة اشتباكات قتل فيها جندي وجرح آخر."""


def near_date(
    passage: Passage, told: tuple[DateMention, ...], announced: frozenset[int], draft: Draft, reach: int
) -> DateMention | None:
    """The date nearest to the claim's word, at most ``reach`` clauses away.

    A day of announcing (``announced`` holds where such begin) is taken only where no other stands.
    """
    clause = passage.clause_of(draft.at)
    near = [d for d in told if abs(passage.clause_of(d.start) - clause) <= reach and dates(passage, d, draft)]
    if reach == 1 and isinstance(draft, OperationDraft):
        near = [d for d in near if draft.start - BESIDE <= d.start <= draft.end + BESIDE]
    if len(near) < 2:
        return near[0] if near else None
    eve = next((d for d in near if d.rule == "eve"), None)
    if eve is not None:
        near = [d for d in near if d.start >= eve.start]
        near = near if len(near) == 1 else near[1:]
    return min(
        near,
        key=lambda d: (d.start in announced, passage.clause_of(d.start) != clause, abs(d.start - draft.at)),
    )


def dates(passage: Passage, told: DateMention, draft: Draft) -> bool:
    """Whether a date may be the claim's: a month or year far behind it dates something else, and
    so does a beginning that was told before it (المحاصرة منذ 2013)."""
    if told.rule == "eve":
        behind = passage.clause_of(draft.at) - passage.clause_of(told.start)
        return told.when is not None and told.start < draft.at and behind <= EVE_BEFORE
    if (
        draft.status == "intended"
        and told.weekday is not None
        and passage.clause_of(told.start) != passage.clause_of(draft.at)
    ):
        return False
    if told.when is None or told.when.precision not in COARSE:
        return told.when is not None
    if told.start < draft.at:
        return not told.rule.startswith("since:")
    return passage.clause_of(told.start) - passage.clause_of(draft.at) <= COARSE_BEHIND


def telling(document: Document, passage: Passage) -> tuple[DateMention, ...]:
    """The dates of a passage that tell when something happened, not since when a thing has a
    quality: الأعنف منذ, المحاصرة منذ."""
    return tuple(d for d in passage.dates if not (d.rule.startswith("since:") and compared(document, passage, d)))


def compared(document: Document, passage: Passage, told: DateMention) -> bool:
    """Whether an adjective stands right before a beginning: الأول منذ, المستمر منذ."""
    before = document.words[told.start - 1] if told.start > passage.start else None
    return before is not None and before.article and not before.pro


def announced(document: Document, passage: Passage, told: DateMention) -> bool:
    """Whether a date stands beside a verb of saying: أعلن السبت."""
    words = document.words
    begin = max(passage.start, told.start - NEAR_SAY)
    return any("say" in words[i].tags and "v" in words[i].tags for i in range(begin, told.start))
