"""What killed them: casualties take their doer from the attack that caused them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.agents import agent_of, subject_of_text
from mihak.claims.akin import akin
from mihak.claims.announcers import announcer
from mihak.claims.antecedents import with_antecedents
from mihak.claims.casualty_drafts import being, doing
from mihak.claims.casualty_foes import fled_from, yielded_to
from mihak.claims.doer import fights, standing
from mihak.claims.draft import AttackDraft, CasualtyDraft, Draft
from mihak.claims.meant import with_meant
from mihak.claims.near import clause_end
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

MEMORY: Final = 2
NEXT: Final = 4
FAR: Final = 30
MANY: Final = 20
SINCE: Final = 60
OPENING: Final = 3
"""The first words of a sentence, which tell what it is about."""
LASTING: Final = 10_000
HARMED: Final = ("killed", "injured")
ANY: Final = frozenset({"shelling", "assault", "other"})
"""Modes whose nouns, told as known, may mean an attack of another mode: غارات … القصف, تفجير … الهجوم."""
WIDER: Final = {"shelling": frozenset({"airstrike"}), "other": frozenset({"assault", "bombing", "shooting"})}
"""Modes that the noun of another mode means in a sentence behind it too: غارات … وأسفر القصف عن."""
LEFT_OPEN: Final = frozenset({"shelling", "shooting", "other"})
"""Modes of attack that whoever is told in another sentence rarely made."""
PAIR: Final = "casualty:pair"
"""The rule of two effects told of the same people: مقتل وإصابة 20 جنديا."""
CLASH: Final = frozenset("اشتباكات اشتباك معارك معركه مواجهات مواجهه قتال".split())


def with_causes(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the doers that follow from the attacks told with or before them."""
    drafts = [near_enough(document, d) if isinstance(d, AttackDraft) else d for d in drafts]
    told = [d for d in drafts if isinstance(d, AttackDraft)]
    told.sort(key=lambda a: a.at)
    drafts = with_antecedents(document, with_meant(document, drafts))
    known = [resolved(d, told) if isinstance(d, AttackDraft) else d for d in drafts]
    attacks = sorted((d for d in known if isinstance(d, AttackDraft)), key=lambda a: a.at)
    struck = [with_doer_before(attack, attacks) for attack in attacks]
    found: list[Draft] = []
    doers: dict[int, Mention | None] = {}
    for draft in known:
        if isinstance(draft, AttackDraft):
            found.append(with_doer_before(from_the_air(document, draft, attacks), attacks))
            continue
        if not isinstance(draft, CasualtyDraft):
            found.append(draft)
            continue
        doer = doer_of(document, draft, struck) or doers.get(draft.part_of) or listed_with(document, draft, found)
        doer = doer or by_outcome(document, draft, attacks)
        doers[draft.at] = doer
        found.append(draft if doer is draft.perpetrator else replace(draft, perpetrator=doer))
    return found


def by_outcome(document: Document, draft: CasualtyDraft, attacks: Sequence[AttackDraft]) -> Mention | None:
    """The doer whom people fled, or to whom fighters gave themselves up."""
    if draft.effect == "displaced":
        return fled_from(document, draft, near_by(draft, attacks))
    return yielded_to(document, document.passages[draft.passage], draft) if draft.effect == "captured" else None


def near_by(draft: CasualtyDraft, attacks: Sequence[AttackDraft]) -> Sequence[AttackDraft]:
    """The attacks told around a claim."""
    place = bisect_left(attacks, draft.at, key=lambda a: a.at)
    return attacks[max(0, place - MANY) : place + MANY]


def listed_with(document: Document, draft: CasualtyDraft, before: Sequence[Draft]) -> Mention | None:
    """The doer of the count that a further member of its list was told with: قتل القيادي وعددا من مرافقيه."""
    last = next((d for d in reversed(before[-NEXT:]) if isinstance(d, CasualtyDraft)), None)
    if last is None or last.rule != draft.rule or last.passage != draft.passage:
        return None
    pair = draft.rule == PAIR and draft.figure == last.figure and draft.victims == last.victims
    own_word = not pair and (doing(document.words[draft.at]) or being(document.words[draft.at]))
    if last.effect != draft.effect and not pair:
        return None
    return last.perpetrator if not own_word and not akin(document, last.perpetrator, draft.victims) else None


def near_enough(document: Document, attack: AttackDraft) -> AttackDraft:
    """An attack without a doer whom its words leave out and the text tells too far off to be meant.

    A sentence that goes on about an operation or its phase (المرحلة الثانية …) means whose operation it is.
    """
    doer, start = attack.perpetrator, document.passages[attack.passage].start
    if doer is None or doer.start >= start or (attack.target is not None and attack.target.start < start):
        return attack
    opening = document.words[start : min(start + OPENING, attack.at)]
    if any(word.article and word.has("op", "phase") for word in opening):
        return attack
    ahead = document.passages[attack.passage - 1]
    subject = doer.start >= ahead.start and standing(document, ahead, doer) == "subject"
    return attack if subject and attack.mode not in LEFT_OPEN else replace(attack, perpetrator=None)


def resolved(attack: AttackDraft, told: Sequence[AttackDraft]) -> AttackDraft:
    """An attack told as known (الغارة) with the doer of the one it points back to."""
    if not attack.anaphor:
        return attack
    place = bisect_left(told, attack.at, key=lambda a: a.at)
    for other in reversed(told[max(0, place - MANY) : place]):
        wide = other.mode in WIDER.get(attack.mode, ()) or (attack.mode in ANY and other.passage == attack.passage)
        if other.mode != attack.mode and not wide:
            continue
        if attack.passage - other.passage <= MEMORY and other.perpetrator is not None:
            return replace(attack, perpetrator=other.perpetrator, target=other.target)
    return attack


def with_doer_before(attack: AttackDraft, attacks: Sequence[AttackDraft]) -> AttackDraft:
    """An air strike of no told doer with the doer of the last one told shortly before: planes are of one side."""
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
    found = cause_of(document, draft, attacks) if caused(document, passage, draft) else None
    if found is not None and found.mode != "clash" and not akin(document, found.perpetrator, draft.victims):
        return found.perpetrator
    left_out = subject_of_text(document, passage, draft)
    if left_out is not None:
        return None if akin(document, left_out, draft.victims) else left_out
    if found is not None or in_clash(document, passage, draft):
        return None
    return announcer(document, passage, draft)


def caused(document: Document, passage: Passage, draft: CasualtyDraft) -> bool:
    """Whether a claim may be of what an attack did: a whole of killed or injured, not of those who fell fighting."""
    return draft.effect in HARMED and draft.part_of < 0 and not in_clash(document, passage, draft)


def cause_of(document: Document, draft: CasualtyDraft, attacks: Sequence[AttackDraft]) -> AttackDraft | None:
    """The attack of a claim: the nearest in its sentence, else the last told with its doer before it.

    A sentence that tells of an attack by nobody does not mean the doer of one told before; nor does one on fighters,
    whose foes are many.
    """
    place = bisect_left(attacks, draft.at, key=lambda a: a.at)
    close = attacks[max(0, place - MANY) : place + MANY]
    here = [a for a in close if a.passage == draft.passage and abs(a.at - draft.at) <= FAR]
    here = [a for a in here if "capture" not in document.words[a.at].tags]
    nearest = min(here, key=lambda a: abs(a.at - draft.at), default=None)
    if nearest is not None and (nearest.mode == "clash" or can_do(nearest.perpetrator)):
        return nearest
    if lasting(document, draft):
        return None
    known = [a for a in close if a.mode != "clash" and a.perpetrator is not None and fights(a.perpetrator)]
    before = [a for a in known if a.at < draft.at and draft.passage - a.passage <= MEMORY]
    if nearest is not None:
        before = [a for a in before if a.passage == draft.passage and (a.mode == nearest.mode or nearest.at > draft.at)]
    elif draft.victim_kind == "combatant" or "sum" in draft.rule:
        before = [a for a in before if a.passage == draft.passage]
    return before[-1] if before else None


def can_do(mention: Mention | None) -> bool:
    """Whether a mention can have attacked: a group that fights, or a person."""
    return mention is not None and (mention.kind != "actor" or fights(mention))


def lasting(document: Document, draft: CasualtyDraft) -> bool:
    """Whether a count sums up a war rather than one attack: by its size, or by "since"."""
    passage = document.passages[draft.passage]
    if (draft.figure.low or 0) >= LASTING:
        return True
    begin = max(passage.start, draft.at - SINCE)
    return "منذ" in [w.form for w in document.words[begin : min(begin + 2 * SINCE, passage.end)]]


def in_clash(document: Document, passage: Passage, draft: CasualtyDraft) -> bool:
    """Whether the claim is told of fighting between two sides (قتل في اشتباكات)."""
    end = clause_end(passage, draft.end - 1)
    return not CLASH.isdisjoint([w.stem for w in document.words[draft.start : min(end, draft.end + 6)]])
