"""The dead and wounded whom a title or lead only sums up, and whom the report counts behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.draft import CasualtyDraft
from mihak.claims.regions import elsewhere
from mihak.claims.repeats import Told

SUMS: Final = frozenset({"casualty-sum", "casualty:pair"})
"""The rules of people told to be killed and wounded together, of whom neither count is told."""
LEAD: Final = 0
BEHIND: Final = 4
"""How many sentences behind the lead the count may be told."""
SIDES: Final = frozenset({"civilian", "combatant"})


def without_vague_leads(told: Sequence[Told]) -> list[Told]:
    """What was told, without sums of the lead that are counted behind it; their parts are parts no more."""
    counts = [t for t in told if isinstance(t.draft, CasualtyDraft)][: BEHIND * BEHIND]
    gone = {t.draft.at for t in counts if vague(t) and any(counted(t, other) for other in counts)}
    if not gone:
        return list(told)
    return [freed(t, gone) for t in told if not (t.draft.at in gone and vague(t))]


def vague(told: Told) -> bool:
    """Whether a claim of the lead sums up people without a count."""
    draft = told.draft
    if not isinstance(draft, CasualtyDraft) or draft.passage > LEAD or draft.rule not in SUMS:
        return False
    bare = draft.figure.low is None and draft.figure.high is None
    return bare and draft.status == "asserted" and draft.part_of < 0


def counted(sum_told: Told, other: Told) -> bool:
    """Whether another claim counts the people of a sum: of the same effect, set on no other day or place."""
    a, b = sum_told.draft, other.draft
    if not isinstance(a, CasualtyDraft) or not isinstance(b, CasualtyDraft) or a.effect != b.effect:
        return False
    if b.figure.low is None or b.status != "asserted" or not 0 < b.passage - a.passage <= BEHIND:
        return False
    if {a.victim_kind, b.victim_kind} == SIDES or elsewhere(sum_told.setting, other.setting):
        return False
    one, two = sum_told.setting.when, other.setting.when
    return one is None or two is None or one.public == two.public


def freed(told: Told, gone: set[int]) -> Told:
    """A claim that is no part of a sum which is gone."""
    draft = told.draft
    if not isinstance(draft, CasualtyDraft) or draft.part_of not in gone:
        return told
    return replace(told, draft=replace(draft, part_of=-1))
