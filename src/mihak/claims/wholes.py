"""Parts told in other sentences than their whole: a smaller count of the same effect, day and kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.draft import CasualtyDraft, Draft
from mihak.claims.regions import lies_in
from mihak.claims.repeats import Told

AMONG: Final = "casualty-among"
"""The rule of counts told as some of the dead or hurt of another sentence."""
FAR: Final = 1_000_000
HARMED: Final = ("killed", "injured")
LEAD: Final = 1
"""The last sentence that tells a whole which others go into: title and lead."""
LAST: Final = "~"
"""Sorts behind every day of a month or year."""
LONGEST: Final = 6
"""How many counts before or behind a whole may be its parts."""
MANY: Final = 100
"""Among how many counts of a report a whole is looked for: the first ones tell the whole."""


def with_wholes(told: Sequence[Told]) -> list[Told]:
    """The claims with each smaller count made a part of the greater one that it is told under."""
    counts = [t for t in told if isinstance(t.draft, CasualtyDraft) and t.draft.status == "asserted"][:MANY]
    summed = summands(counts)
    return [under(t, t.draft, counts, summed) if isinstance(t.draft, CasualtyDraft) else t for t in told]


def summands(counts: Sequence[Told]) -> dict[int, int]:
    """Counts told one after another that add up to one told before or behind them, by ``at``, and that one's ``at``."""
    found: dict[int, int] = {}
    for effect in ("killed", "injured"):
        alike = [t for t in counts if effect_of(t) == effect and size(t) > 0 and not is_part(t)]
        for n, whole in enumerate(alike):
            run = adding_up(alike[n + 1 : n + 1 + LONGEST], whole)
            run = run or adding_up(alike[max(0, n - LONGEST) : n][::-1], whole)
            at = whole.draft.at
            found.update({p: at for p in (t.draft.at for t in run) if abs(p - at) < abs(p - found.get(p, -FAR))})
    return found


def adding_up(near: Sequence[Told], whole: Told) -> Sequence[Told]:
    """Those of some counts, in a row, whose sum is the whole; none where fewer than two are needed."""
    for begin in range(len(near)):
        total = 0
        for end in range(begin, len(near)):
            total += size(near[end])
            run = near[begin : end + 1]
            if (
                total == size(whole)
                and end > begin
                and size(max(run, key=size)) > 1
                and all(fits(whole, t) for t in run)
            ):
                return run
            if total >= size(whole):
                break
    return ()


def fits(whole: Told, part: Told) -> bool:
    """Whether the people of a count can be some of those of another, on no other day."""
    a, b = whole.draft, part.draft
    if not isinstance(a, CasualtyDraft) or not isinstance(b, CasualtyDraft):
        return False
    if b.rule == "casualty-toll" or not within(whole, part):
        return False
    return a.victim_kind in (b.victim_kind, "unknown", "mixed") or b.victim_kind == "unknown"


def within(whole: Told, part: Told) -> bool:
    """Whether the day of a count lies in the time of another; an untold one may."""
    if whole.setting.when is None or part.setting.when is None:
        return True
    span, day = (t.setting.when.public.split("/") for t in (whole, part) if t.setting.when is not None)
    return span[0] <= day[0] and day[-1] <= span[-1] + LAST


def effect_of(told: Told) -> str:
    """The effect that a claim of casualties tells."""
    return told.draft.effect if isinstance(told.draft, CasualtyDraft) else ""


def is_part(told: Told) -> bool:
    """Whether a claim is already told as part of another."""
    return isinstance(told.draft, CasualtyDraft) and told.draft.part_of >= 0


def under(told: Told, draft: CasualtyDraft, counts: Sequence[Told], summed: dict[int, int]) -> Told:
    """One claim, as a part of the greatest count before it that can hold it, or of a later toll."""
    counted = draft.figure.low is not None or draft.rule == AMONG
    if draft.part_of >= 0 or not counted or draft.status != "asserted":
        return told
    if draft.at in summed:
        return replace(told, draft=replace(draft, part_of=summed[draft.at]))
    wholes = [w for w in counts if w.draft.at < draft.at and holds(w, told)]
    if not wholes:
        wholes = [w for w in counts if w.draft.at > draft.at and w.draft.rule == "casualty-toll" and holds(w, told)]
    if not wholes:
        return told
    if draft.rule == AMONG:
        whole = next((w for w in reversed(wholes) if w.draft.rule != AMONG and not is_part(w)), wholes[-1])
    else:
        whole = max(wholes, key=size)
    return replace(told, draft=replace(draft, part_of=whole.draft.at, victim_kind=kind_under(draft, whole.draft)))


def kind_under(part: CasualtyDraft, whole: Draft) -> str:
    """The kind of a part told in another sentence, that of its whole where its own words do not tell it."""
    if part.victim_kind != "unknown" or not isinstance(whole, CasualtyDraft):
        return part.victim_kind
    return whole.victim_kind if whole.victim_kind in ("civilian", "combatant") else part.victim_kind


def holds(whole: Told, part: Told) -> bool:
    """Whether a count is greater than another of the same effect, day, place and kind of people."""
    a, b = whole.draft, part.draft
    if not isinstance(a, CasualtyDraft) or not isinstance(b, CasualtyDraft):
        return False
    if a.effect != b.effect or (a.figure.low or 0) <= (b.figure.low or 0):
        return False
    if b.rule == AMONG or a.passage == b.passage:
        return b.rule == AMONG
    later = a.rule == "casualty-toll" and a.at > b.at and spans(whole)
    if (
        a.effect not in HARMED
        or (a.passage > LEAD and not later)
        or a.victim_kind not in (b.victim_kind, "unknown", "mixed")
    ):
        return False
    return same_day(whole, part) and (size(part) == 1 or same_place(whole, part))


def spans(whole: Told) -> bool:
    """Whether a toll is of more than a day: منذ بدء التصعيد."""
    return whole.setting.when is not None and "/" in whole.setting.when.public


def same_day(a: Told, b: Told) -> bool:
    """Whether two claims are set on one day; an untold day of a whole agrees only with another, of one person."""
    if a.setting.when is not None and b.setting.when is None:
        return True
    if a.setting.when is None or b.setting.when is None:
        placed = bool(a.setting.places and b.setting.places)
        return a.setting.when is b.setting.when and (size(b) == 1 or placed)
    if "/" in a.setting.when.public:
        return within(a, b)
    return a.setting.when.public == b.setting.when.public


def same_place(whole: Told, part: Told) -> bool:
    """Whether two claims share a place, the part's lies in one of the whole's, or one tells none."""
    x, y = ({p.ids[:1] or (p.rule, str(p.start)) for p in t.setting.places} for t in (whole, part))
    return not x or not y or bool(x & y) or lies_in(part.setting, whole.setting)


def size(told: Told) -> int:
    """The least that a claim counts, 0 where it counts none."""
    draft = told.draft
    return draft.figure.low or 0 if isinstance(draft, CasualtyDraft) else 0
