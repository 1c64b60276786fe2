"""What killed them: casualties take their doer from the attack that caused them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.agents import agent_of
from mihak.claims.antecedents import with_antecedents
from mihak.claims.doer import fights
from mihak.claims.draft import AttackDraft, CasualtyDraft, Draft
from mihak.claims.near import clause_end
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

MEMORY: Final = 2
FAR: Final = 30
MANY: Final = 20
SINCE: Final = 60
LASTING: Final = 10_000
HARMED: Final = ("killed", "injured")
CLASH: Final = frozenset("اشتباكات اشتباك معارك معركه مواجهات مواجهه قتال".split())
PREFIX: Final = 5


def with_causes(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the doers that follow from the attacks told with or before them."""
    told = [d for d in drafts if isinstance(d, AttackDraft)]
    told.sort(key=lambda a: a.at)
    known = [resolved(d, told) if isinstance(d, AttackDraft) else d for d in with_antecedents(drafts)]
    attacks = sorted((d for d in known if isinstance(d, AttackDraft)), key=lambda a: a.at)
    found: list[Draft] = []
    doers: dict[int, Mention | None] = {}
    for draft in known:
        if isinstance(draft, AttackDraft):
            found.append(with_doer_before(from_the_air(document, draft, attacks), attacks))
            continue
        if not isinstance(draft, CasualtyDraft):
            found.append(draft)
            continue
        doers[draft.at] = doer_of(document, draft, attacks) or doers.get(draft.part_of)
        found.append(replace(draft, perpetrator=doers[draft.at]))
    return found


def resolved(attack: AttackDraft, told: Sequence[AttackDraft]) -> AttackDraft:
    """An attack told as known (الغارة) with the doer of the one it points back to."""
    if not attack.anaphor:
        return attack
    place = bisect_left(told, attack.at, key=lambda a: a.at)
    for other in reversed(told[max(0, place - MANY) : place]):
        if other.mode != attack.mode:
            continue
        if attack.passage - other.passage <= MEMORY and other.perpetrator is not None:
            return replace(attack, perpetrator=other.perpetrator, target=other.target)
    return attack


def with_doer_before(attack: AttackDraft, attacks: Sequence[AttackDraft]) -> AttackDraft:
    """An air strike of no told doer with the doer of the last one told shortly before: planes are of one side.

    Casualties do not take that doer: who killed them must be told nearer.
    """
    if attack.perpetrator is not None or attack.mode != "airstrike" or attack.anaphor:
        return attack
    place = bisect_left(attacks, attack.at, key=lambda a: a.at)
    for other in reversed(attacks[max(0, place - MANY) : place]):
        if attack.passage - other.passage > MEMORY:
            break
        if other.mode == attack.mode and other.perpetrator is not None:
            return replace(attack, perpetrator=other.perpetrator)
    return attack


def from_the_air(document: Document, attack: AttackDraft, attacks: Sequence[AttackDraft]) -> AttackDraft:
    """A bare قصف as an air strike where one is the last attack told before it, in its sentence or the one before."""
    bare = attack.perpetrator is None and not attack.weapons and attack.mode == "shelling"
    if not bare or document.words[attack.at].stem != "قصف" or "noun" not in attack.rule:
        return attack
    near = document.words[attack.at + 1 : attack.at + 4]
    place = bisect_left(attacks, attack.at, key=lambda a: a.at)
    if not place or attack.passage - attacks[place - 1].passage > 1 or any("guns" in w.tags for w in near):
        return attack
    return replace(attack, mode="airstrike") if attacks[place - 1].mode == "airstrike" else attack


def doer_of(document: Document, draft: CasualtyDraft, attacks: Sequence[AttackDraft]) -> Mention | None:
    """Who did it: the subject or agent of the words themselves, else who made the attack."""
    passage = document.passages[draft.passage]
    told = agent_of(document, passage, draft)
    if told is not None and not akin(document, told, draft.victims):
        return told
    if draft.effect not in HARMED or draft.part_of >= 0 or in_clash(document, passage, draft):
        return None
    attack = cause_of(document, draft, attacks)
    if attack is None or attack.mode == "clash" or akin(document, attack.perpetrator, draft.victims):
        return None
    return attack.perpetrator


def cause_of(document: Document, draft: CasualtyDraft, attacks: Sequence[AttackDraft]) -> AttackDraft | None:
    """The attack of a claim: the nearest in its sentence, else the last told with its doer before it."""
    place = bisect_left(attacks, draft.at, key=lambda a: a.at)
    close = attacks[max(0, place - MANY) : place + MANY]
    here = [a for a in close if a.passage == draft.passage and abs(a.at - draft.at) <= FAR]
    nearest = min(here, key=lambda a: abs(a.at - draft.at), default=None)
    if nearest is not None and (nearest.mode == "clash" or can_do(nearest.perpetrator)):
        return nearest
    if lasting(document, draft):
        return None
    known = [a for a in close if a.mode != "clash" and a.perpetrator is not None and fights(a.perpetrator)]
    before = [a for a in known if a.at < draft.at and draft.passage - a.passage <= MEMORY]
    if nearest is not None:
        before = [a for a in before if a.mode == nearest.mode]
    return before[-1] if before else None


def can_do(mention: Mention | None) -> bool:
    """Whether a mention can have attacked: a group that fights, or a person."""
    return mention is not None and (mention.kind != "actor" or fights(mention))


def lasting(document: Document, draft: CasualtyDraft) -> bool:
    """Whether a count sums up a war rather than one attack: by its size, or by "since"."""
    passage = document.passages[draft.passage]
    if (draft.figure.low or 0) >= LASTING:
        return True
    return any(w.form == "منذ" for w in document.words[max(passage.start, draft.at - SINCE) : passage.end][: 2 * SINCE])


def in_clash(document: Document, passage: Passage, draft: CasualtyDraft) -> bool:
    """Whether the claim is told of fighting between two sides (قتل في اشتباكات)."""
    end = clause_end(passage, draft.end - 1)
    return any(w.stem in CLASH for w in document.words[draft.start : min(end, draft.end + 6)])


def akin(document: Document, a: Mention | None, b: Mention | None) -> bool:
    """Whether two mentions are of one side: nobody is told to have killed their own."""
    if a is None or b is None:
        return False
    if a.ids and b.ids and a.ids[0] == b.ids[0]:
        return True
    x, y = ([w.stem for w in document.words[m.start : m.end]] for m in (a, b))
    return any(p[:PREFIX] == q[:PREFIX] for p in x for q in y if len(p) >= PREFIX)
