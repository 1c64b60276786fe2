"""What a report tells twice (title and body) becomes one claim, the fuller one."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from mihak.claims.alike import alike, like
from mihak.claims.attack_repeats import Tolls, blamed, same_attack, same_day, same_place, tolls_of
from mihak.claims.attribution import Speech
from mihak.claims.control_repeats import TAKEN, joined_changes, same_control
from mihak.claims.draft import AttackDraft, CasualtyDraft, ControlDraft, Draft, MaterielDraft, OperationDraft
from mihak.claims.joined_places import joined_places
from mihak.claims.regions import elsewhere
from mihak.claims.setting import Setting
from mihak.mentions.document import Document
from mihak.model.mention import Mention

COMPARED: Final = 64
"""Claims of one likeness that a new one is compared with: the last ones told."""

TELLING: Final = 5
"""From how many on a number seldom stands for two occasions in one report."""
UNCOUNTED: Final = 2
"""Over how many sentences dead without a number may be told twice."""
DAY_OF_MONTH: Final = "day-month"
"""How the rules begin that read a day of a month; weekdays and "two weeks ago" may be those of the telling."""
HEADLINE: Final = 1
"""The last sentence that the body may tell again in full: title and lead."""


@dataclass(frozen=True, slots=True)
class Told:
    """A draft with when and where it is set, and who says it."""

    draft: Draft
    setting: Setting
    speech: Speech | None


def without_repeats(document: Document, told: Sequence[Told]) -> list[Told]:
    """The claims with later repeats folded into the fuller of each pair.

    A part of a folded claim becomes a part of the one that it was folded into.
    """
    kept: list[Told] = []
    moved: dict[int, int] = {}
    likely: defaultdict[Hashable, deque[int]] = defaultdict(partial(deque, maxlen=COMPARED))
    tolls = tolls_of(item.draft for item in told)
    attacks: deque[AttackDraft] = deque(maxlen=COMPARED)
    for new in told:
        if isinstance(new.draft, AttackDraft):
            if new.draft.anaphor and attacks:
                again = blamed(document, attacks, new.draft) if speaker_of(new) is not None else None
                kept += [replace(new, draft=again)] if again is not None else []
                attacks.extend([again] if again is not None else [])
                continue
            attacks.append(new.draft)
        denied = new.speech is not None and new.speech.denied
        candidates = likely[denied, likeness(new.draft)]
        n = next((n for n in candidates if same(document, kept[n], new, tolls)), -1)
        if n < 0:
            candidates.append(len(kept))
            kept.append(new)
            continue
        old, kept[n] = kept[n], joined(document, kept[n], new)
        moved[old.draft.at] = moved[new.draft.at] = kept[n].draft.at
    return [repointed(item, moved) for item in kept]


def likeness(draft: Draft) -> Hashable:
    """What two drafts must share to tell the same thing."""
    match draft:
        case CasualtyDraft():
            figure = draft.figure
            # "Thousands" is not "more than 2,000", though both begin there.
            vague = figure.rule.startswith("vague")
            bounded = figure.high is not None and figure.high != figure.low
            bounds = (figure.low, figure.high if bounded else None)
            # A telling number, and a person's death by name, may be told once alone and once as a part.
            telling = figure.low is not None and figure.low >= TELLING and not vague
            part = draft.part_of >= 0 and not telling and not by_name(draft)
            detail: Hashable = (draft.effect, *bounds, vague, part)
        case AttackDraft():
            detail = draft.mode
        case ControlDraft():
            detail = "taken" if draft.change in TAKEN else draft.change
        case MaterielDraft():
            detail = (draft.effect, draft.figure.low)
        case OperationDraft():
            detail = (draft.event, draft.phase)
        case _:
            raise TypeError(f"no kind of claim for {type(draft).__name__}")
    return type(draft), draft.status, detail


def repointed(told: Told, moved: Mapping[int, int]) -> Told:
    """A part whose whole was folded into another claim, pointing at that one."""
    draft = told.draft
    if not isinstance(draft, CasualtyDraft) or draft.part_of not in moved:
        return told
    whole = moved[draft.part_of]
    return replace(told, draft=replace(draft, part_of=-1 if whole == draft.at else whole))


def same(document: Document, old: Told, new: Told, tolls: Tolls) -> bool:
    """Whether two drafts of one likeness tell the same thing; of one passage only attacks may."""
    a, b = old.draft, new.draft
    if isinstance(a, AttackDraft) and isinstance(b, AttackDraft):
        return same_attack(document, a, b, old.setting, new.setting, tolls)
    if a.passage == b.passage:
        return False
    if isinstance(a, CasualtyDraft) and isinstance(b, CasualtyDraft):
        once = by_name(a) and by_name(b)
        return same_casualties(document, a, b) and (once or same_occasion(document, old, new, a, b))
    if isinstance(a, ControlDraft) and isinstance(b, ControlDraft):
        return same_control(document, a, b)
    if isinstance(a, MaterielDraft) and isinstance(b, MaterielDraft):
        return like(document, a.item, b.item)
    return isinstance(a, OperationDraft) and isinstance(b, OperationDraft) and same_operation(document, a, b)


def same_operation(document: Document, a: OperationDraft, b: OperationDraft) -> bool:
    """Whether two operations have one name, or without names one actor."""
    if a.name is not None and b.name is not None:
        return alike(document, a.name, b.name)
    return like(document, a.actor, b.actor)


def same_casualties(document: Document, a: CasualtyDraft, b: CasualtyDraft) -> bool:
    if a.figure.low == a.figure.high == 1:
        return a.victims is not None and b.victims is not None and alike(document, a.victims, b.victims)
    if (a.part_of >= 0) != (b.part_of >= 0):
        return a.victims is not None and b.victims is not None and alike(document, a.victims, b.victims)
    if a.victims is not None and b.victims is not None and not alike(document, a.victims, b.victims):
        kinds = {a.victim_kind, b.victim_kind}
        return a.figure.low is not None and ("unknown" in kinds or len(kinds) == 1)
    return True


def by_name(draft: CasualtyDraft) -> bool:
    """Whether a claim tells the death of one person by name: nobody dies twice."""
    return draft.effect == "killed" and draft.victims is not None and draft.victims.kind == "person"


def same_occasion(document: Document, old: Told, new: Told, a: CasualtyDraft, b: CasualtyDraft) -> bool:
    """Whether two like counts are of one occasion: a telling number needs to share only a told day, or a told
    place within a day, or none of them where it stands in the lead, and may be told once with "at least" and once
    without. Dead without a number are told again but in the next sentences."""
    day, place = same_day(old.setting, new.setting), same_place(document, old.setting, new.setting)
    telling = a.figure.low is not None and a.figure.low >= TELLING and not a.figure.rule.startswith("vague")
    if telling:
        dated = old.setting.when is not None and new.setting.when is not None
        placed = bool(old.setting.places and new.setting.places)
        lead = min(a.passage, b.passage) <= HEADLINE and same_speaker(document, old, new)
        again = lead and not (elsewhere(old.setting, new.setting) or told_apart(document, old, new))
        return again or (day and (place or dated)) or (place and placed and next_day(old, new))
    near = a.figure.low is not None or b.passage - a.passage <= UNCOUNTED
    return a.figure.high == b.figure.high and day and place and near


def told_apart(document: Document, old: Told, new: Told) -> bool:
    """Whether each of two claims has another day of a month told in its own sentence."""
    for told in (old, new):
        passage, dated = document.passages[told.draft.passage], told.setting.dated
        when = dated.when if dated is not None else None
        if dated is None or when is None or not passage.start <= dated.start < passage.end:
            return False
        if not when.rule.startswith(DAY_OF_MONTH):
            return False
    return not next_day(old, new)


def same_speaker(document: Document, old: Told, new: Told) -> bool:
    """Whether no two speakers are named for what two claims tell."""
    return like(document, speaker_of(old), speaker_of(new))


def speaker_of(told: Told) -> Mention | None:
    """Who is named as saying it."""
    return told.speech.speaker if told.speech is not None else None


def next_day(old: Told, new: Told) -> bool:
    """Whether one claim is set on the day before or behind the other's: the day of telling is taken for the event's."""
    a, b = old.setting.when, new.setting.when
    return a is not None and b is not None and abs((a.start - b.start).days) <= 1 and abs((a.end - b.end).days) <= 1


def filled(told: Told) -> int:
    """How many slots a draft fills, for the fuller of two."""
    draft = told.draft
    named = sum([getattr(draft, slot, None) is not None for slot in SLOTS])
    return named + len(told.setting.places) + (told.setting.when is not None) + (told.speech is not None)


SLOTS = ("victims", "perpetrator", "target", "actor", "opponent", "item", "owner", "name", "goal")


def joined(document: Document, old: Told, new: Told) -> Told:
    """The fuller of two, with what only the other one says."""
    best, other = (new, old) if filled(new) > filled(old) else (old, new)
    gaps = {
        slot: getattr(other.draft, slot)
        for slot in SLOTS
        if getattr(best.draft, slot, 0) is None and getattr(other.draft, slot, None) is not None
    }
    draft = replace(best.draft, **gaps)
    if isinstance(draft, CasualtyDraft) and isinstance(other.draft, CasualtyDraft):
        draft = with_bounds(draft, other.draft)
    if isinstance(draft, AttackDraft) and isinstance(other.draft, AttackDraft):
        draft = replace(draft, weapons=draft.weapons or other.draft.weapons)
    if isinstance(draft, ControlDraft) and isinstance(old.draft, ControlDraft) and isinstance(new.draft, ControlDraft):
        draft = joined_changes(old.draft, new.draft, draft)
    setting = Setting(
        best.setting.when or other.setting.when,
        best.setting.dated or other.setting.dated,
        joined_places(document, best.draft, best.setting.places, other.draft, other.setting.places),
    )
    return Told(draft, setting, best.speech or other.speech)


def with_bounds(draft: CasualtyDraft, other: CasualtyDraft) -> CasualtyDraft:
    """A count with what another telling of it knows better: that it is a lower bound ("at least 30"), and of whom."""
    if draft.part_of < 0 <= other.part_of:
        draft = replace(draft, part_of=other.part_of)
    if other.figure.high is None:
        draft = replace(draft, figure=replace(draft.figure, high=None))
    return replace(draft, victim_kind=other.victim_kind) if draft.victim_kind == "unknown" else draft
