"""Doers and targets that a sentence leaves untold because it names but one who can be meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.akin import akin
from mihak.claims.attack_words import clean, weapon_class
from mihak.claims.doer import before, fights, forces, last_subject, standing
from mihak.claims.draft import AttackDraft, CasualtyDraft
from mihak.claims.explosions import near_what
from mihak.claims.lookups import begun, starting
from mihak.claims.near import clause_end
from mihak.claims.repeats import Told
from mihak.claims.rivals import rivals, says
from mihak.claims.sides import country
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

HIT: Final = ("airstrike", "assault", "bombing")
"""Modes of attack whose combatant victims are those that it was aimed at."""
HARMED: Final = ("killed", "injured")
LOSSES: Final = ("killed", "injured", "captured")
GUNS: Final = "مدفعيه"
"""The arm that stands in a group's name too: مدفعية الجيش."""
THEIRS: Final = frozenset({"ه", "ها", "هم"})
CREWLESS: Final = frozenset({"drone", "armour", "artillery"})
"""Classes of weapons that stand for who sent them: a drone, a tank."""
BOMB_NEAR: Final = 12
NEAR: Final = 25
"""How many tokens from an attack its victims may be told."""


def with_untold(document: Document, told: Sequence[Told]) -> list[Told]:
    """What was told, each attack with whom its sentence leaves to the reader; repeats are gone before."""
    counts: dict[int, list[CasualtyDraft]] = {}
    for item in told:
        if isinstance(item.draft, CasualtyDraft):
            counts.setdefault(item.draft.passage, []).append(item.draft)
    return [
        with_draft(item, filled(document, item.draft, counts.get(item.draft.passage, ())))
        if isinstance(item.draft, AttackDraft)
        else item
        for item in told
    ]


def with_draft(item: Told, draft: AttackDraft) -> Told:
    """What was told, with another draft; itself where it is the same one."""
    return item if draft is item.draft else replace(item, draft=draft)


def filled(document: Document, attack: AttackDraft, counts: Sequence[CasualtyDraft]) -> AttackDraft:
    """An attack with the only group of its sentence for its doer, and with those whom it killed for its target."""
    passage = document.passages[attack.passage]
    attack = armed(document, passage, attack)
    if attack.mode == "clash" and lost(document, attack, counts):
        attack = replace(attack, perpetrator=attack.target, target=attack.perpetrator)
    owner = owner_of(document, passage, attack.perpetrator)
    if owner is not attack.perpetrator:
        attack = replace(attack, perpetrator=owner)
    if owner is None and not attack.anaphor and (only := only_subject(document, passage, attack)) is not None:
        attack = replace(attack, perpetrator=only)
    target = attack.target
    if target is None and attack.mode == "bombing":
        target = beside(document, passage, attack)
    if target is None and attack.mode in HIT:
        target = stricken(document, passage, attack, counts)
    return attack if target is attack.target else replace(attack, target=target)


def lost(document: Document, attack: AttackDraft, counts: Sequence[CasualtyDraft]) -> bool:
    """Whether only the side that a clash has for its doer is told to have lost men: then the other side struck it."""
    one, other = attack.perpetrator, attack.target
    if one is None or other is None or one.start > attack.at or "noun" not in attack.rule or akin(document, one, other):
        return False
    fallen = [d.victims for d in counts if d.effect in LOSSES and d.victims is not None]
    actors = document.passages[attack.passage].actors
    both = any(akin(document, m, other) for v in fallen for m in begun(actors, v.end, v.end + 2))
    return any(akin(document, v, one) for v in fallen) and not (both or any(akin(document, v, other) for v in fallen))


def armed(document: Document, passage: Passage, attack: AttackDraft) -> AttackDraft:
    """An attack with the drone or tank that made it for its weapon too, a bombing with the bomb told beside it."""
    doer, arms = attack.perpetrator, attack.weapons
    if doer is not None and doer.rule != "carrier" and document.words[doer.start].stem == GUNS:
        return replace(attack, weapons=(Mention("weapon", doer.start, doer.start + 1, doer.start, GUNS), *arms))
    if doer is not None and doer.rule == "carrier":
        flown = starting(document.passages[passage_of(document, passage, doer)].weapons, doer.start)
        if flown is not None and weapon_class(flown.rule) in CREWLESS and flown not in arms:
            owner = before(document, passage, doer.start) if bare(document, doer) else None
            return replace(attack, perpetrator=owner or doer, weapons=(clean(document, flown), *arms))
    if attack.mode == "bombing" and not arms:
        near = begun(passage.weapons, attack.at - BOMB_NEAR, attack.at + BOMB_NEAR)
        bombs = [weapon for weapon in near if weapon_class(weapon.rule) == "ied"]
        nearest = min(bombs, key=lambda weapon: abs(weapon.start - attack.at), default=None)
        return replace(attack, weapons=(clean(document, nearest),)) if nearest is not None else attack
    return attack


def owner_of(document: Document, passage: Passage, found: Mention | None) -> Mention | None:
    """Whose the planes or men are that a pronoun behind them tells: الجيش … طائراته; themselves where nobody is."""
    if found is None or found.end - found.start > 1 or document.words[found.start].enc not in THEIRS:
        return found
    here = document.passages[passage_of(document, passage, found)]
    return before(document, here, found.start) or found


def beside(document: Document, passage: Passage, attack: AttackDraft) -> Mention | None:
    """The building that a bomb went off beside or in: تفجير انتحاري في مسجد, أمام مقر الشرطة."""
    found = near_what(document, passage, attack.at + 1, clause_end(passage, attack.at, more=1))
    told = found is not None and found.kind == "target" and "built" in document.words[found.start].tags
    return found if told else None


def bare(document: Document, doer: Mention) -> bool:
    """Whether an aircraft or a tank is told without whose it is."""
    return not any("nation" in word.tags for word in document.words[doer.start : doer.end])


def passage_of(document: Document, passage: Passage, mention: Mention) -> int:
    """The sentence of a mention, at or before a sentence."""
    index = passage.index
    while index > 0 and mention.start < document.passages[index].start:
        index -= 1
    return index


def only_subject(document: Document, passage: Passage, attack: AttackDraft) -> Mention | None:
    """The group that is told as a subject before an attack, where the sentence names no other that fights."""
    if sum(fights(group) for group in forces(document, passage)) != 1:
        return None
    group = last_subject(document, passage, attack.at)
    if (
        group is None
        or standing(document, passage, group) != "subject"
        or akin(document, group, attack.target)
        or says(document, group)
        or country(group)
    ):
        return None
    return group


def stricken(
    document: Document, passage: Passage, attack: AttackDraft, counts: Sequence[CasualtyDraft]
) -> Mention | None:
    """The group whose people an attack killed, else the only foe of who struck from the air."""
    near = [d for d in counts if d.effect in HARMED and d.part_of < 0 and abs(d.at - attack.at) <= NEAR]
    for count in sorted(near, key=lambda d: abs(d.at - attack.at)):
        victims = count.victims
        if victims is None or count.passage != attack.passage:
            continue
        group = (
            victims if victims.kind == "actor" else next(iter(begun(passage.actors, victims.start, victims.end)), None)
        )
        if group is not None and not akin(document, group, attack.perpetrator):
            return group
    if attack.mode != "airstrike" or document.words[attack.at].article:
        return None
    foes = rivals(document, passage, attack.perpetrator)
    return min(foes, key=lambda foe: abs(foe.start - attack.at)) if foes else None
