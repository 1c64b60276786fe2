"""Parts told in other sentences than their whole: a smaller count of the same effect, day and kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.draft import CasualtyDraft
from mihak.claims.repeats import Told

MANY: Final = 100
"""Among how many counts of a report a whole is looked for: the first ones tell the whole."""


def with_wholes(told: Sequence[Told]) -> list[Told]:
    """The claims with each smaller count made a part of the greater one that it is told under."""
    counts = [t for t in told if isinstance(t.draft, CasualtyDraft) and t.draft.status == "asserted"][:MANY]
    return [under(t, t.draft, counts) if isinstance(t.draft, CasualtyDraft) else t for t in told]


def under(told: Told, draft: CasualtyDraft, counts: Sequence[Told]) -> Told:
    """One claim, as a part of the greatest count before it that can hold it, or of a later toll."""
    if draft.part_of >= 0 or draft.figure.low is None or draft.status != "asserted":
        return told
    wholes = [w for w in counts if w.draft.at < draft.at and holds(w, told)]
    if not wholes:
        wholes = [w for w in counts if w.draft.at > draft.at and w.draft.rule == "casualty-toll" and holds(w, told)]
    if not wholes:
        return told
    whole = max(wholes, key=size)
    return replace(told, draft=replace(draft, part_of=whole.draft.at))


def holds(whole: Told, part: Told) -> bool:
    """Whether a count is greater than another of the same effect, day, place and kind of people."""
    a, b = whole.draft, part.draft
    if not isinstance(a, CasualtyDraft) or not isinstance(b, CasualtyDraft):
        return False
    if a.passage == b.passage and b.rule != "casualty-among":
        return False
    if a.effect != b.effect or a.effect not in ("killed", "injured") or size(whole) <= size(part):
        return False
    if b.rule == "casualty-among":
        return True
    if a.victim_kind not in (b.victim_kind, "unknown", "mixed"):
        return False
    return same_day(whole, part) and (size(part) == 1 or same_place(whole, part))


def same_day(a: Told, b: Told) -> bool:
    """Whether two claims are set on one day; an untold day agrees only with another, of one person."""
    if a.setting.when is None or b.setting.when is None:
        placed = bool(a.setting.places and b.setting.places)
        return a.setting.when is b.setting.when and (size(b) == 1 or placed)
    return a.setting.when.public == b.setting.when.public


def same_place(a: Told, b: Told) -> bool:
    """Whether two claims share a place, or one tells none."""
    x, y = ({p.ids[:1] or (p.rule, str(p.start)) for p in t.setting.places} for t in (a, b))
    return not x or not y or bool(x & y)


def size(told: Told) -> int:
    """The least that a claim counts, 0 where it counts none."""
    draft = told.draft
    return draft.figure.low or 0 if isinstance(draft, CasualtyDraft) else 0
