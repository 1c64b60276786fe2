"""The date of a sentence that belongs to a claim of it."""

from __future__ import annotations

from typing import Final

from mihak.claims.draft import Draft, OperationDraft
from mihak.claims.told_dates import RECALLED
from mihak.mentions.document import Passage
from mihak.model.reading import DateMention

BESIDE: Final = 5
VAGUE: Final = frozenset({"ago", "past-days", "past-weeks", "past-months", "past-years", "next-day", "same-day"})
"""Rules of past times that are told without a count (قبل أيام): a claim beside one has no other date."""
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
    around = next((d for d in passage.dates if d.start <= draft.at < d.end and d.when is not None), None)
    if around is not None:
        return around
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
        return told.when is not None and told.start < max(draft.at, draft.end - 1) and behind <= EVE_BEFORE
    if (
        draft.status == "intended"
        and told.weekday is not None
        and passage.clause_of(told.start) != passage.clause_of(draft.at)
    ):
        return False
    if told.when is None:
        return told.rule in VAGUE
    recalled = told.rule.startswith(RECALLED)
    if told.when.precision not in COARSE and not recalled:
        return True
    if told.start < draft.at:
        return not told.rule.startswith("since:")
    return not recalled and passage.clause_of(told.start) - passage.clause_of(draft.at) <= COARSE_BEHIND
