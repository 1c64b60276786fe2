"""Attacks that only the arm tells by which somebody was killed or hurt: استشهد جندي بعبوة ناسفة, قضى جراء قذيفة."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.aim import aimed_at, phrase_at
from mihak.claims.attack_modes import by_weapons
from mihak.claims.attack_objects import slain
from mihak.claims.attack_words import MUNITIONS, clean, weapon_class, word_at
from mihak.claims.attackers import answerer
from mihak.claims.draft import AttackDraft
from mihak.claims.lookups import begun, count_ending
from mihak.claims.near import clause_end, clause_start, trimmed
from mihak.claims.roles import agent_after, genitive, subject_behind
from mihak.claims.status import status_of
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

HARMED_WITHIN: Final = 9
"""How far before the arm the word of harm may stand."""
TOLD_WITHIN: Final = 9
"""An attack told so near is the one that the arm belongs to."""
DOER_WITHIN: Final = 6


def by_arms(document: Document, passage: Passage, drafts: Sequence[AttackDraft]) -> list[AttackDraft]:
    """The attacks of a passage that nothing tells but an arm behind ب or a word of cause."""
    found: list[AttackDraft] = []
    if passage.tags.isdisjoint(("kill", "injure", "die", "destroy")):
        return found
    for arm in passage.weapons:
        if weapon_class(arm.rule) not in MUNITIONS or not by_weapons((arm,)) or told(drafts, found, arm):
            continue
        if not causes(document, passage, arm):
            continue
        if harmed(document, passage, arm.start):
            found.append(of_arm(document, passage, arm))
        elif (verb := destroying(document, passage, arm.start)) >= 0:
            found.append(of_loss(document, passage, arm, verb))
    return found


def told(drafts: Sequence[AttackDraft], found: Sequence[AttackDraft], arm: Mention) -> bool:
    """Whether another attack stands beside the arm, or is told with it."""
    near = any(abs(d.at - arm.start) <= TOLD_WITHIN or d.start <= arm.start < d.end for d in drafts)
    return near or any(arm.start - d.end <= 1 for d in found)


def causes(document: Document, passage: Passage, arm: Mention) -> bool:
    """Whether ب or a word of cause stands before an arm or its number."""
    words = document.words
    figure = count_ending(passage, arm.start)
    first = figure.start if figure is not None else arm.start
    return words[first].pro == "ب" or "cause_of" in word_at(document, passage, first - 1).tags


def harmed(document: Document, passage: Passage, at: int) -> bool:
    """Whether somebody is told to be killed or hurt in the clause before the arm."""
    begin = max(clause_start(passage, at), at - HARMED_WITHIN)
    return any(w.has("kill", "injure", "die") and not w.has("gear", "wp") for w in document.words[begin:at])


def of_arm(document: Document, passage: Passage, arm: Mention) -> AttackDraft:
    """The attack of one arm: who fired it behind it, whom it killed before it."""
    own = clean(document, arm)
    doer = (
        genitive(passage, document, own.end, passage.end)
        or agent_after(document, passage, own.end, min(own.end + DOER_WITHIN, passage.end))
        or answerer(document, passage, arm.start)
    )
    behind = max(own.end, doer.end if doer is not None else 0)
    aimed, past = aimed_at(document, passage, behind, clause_end(passage, arm.start))
    start, end = trimmed(document, arm.start, max(behind, past))
    return AttackDraft(
        passage=passage.index, at=arm.start, start=start, end=end, rule="attack-arm", mode=by_weapons((own,)),
        perpetrator=doer, target=aimed or struck(document, passage, arm, doer), weapons=(own,),
    )  # fmt: skip


def struck(document: Document, passage: Passage, arm: Mention, doer: Mention | None) -> Mention | None:
    """Whom an arm killed: told behind it where its doer is told before, else before it."""
    if doer is not None and doer.end <= arm.start:
        return next(iter(begun(passage.people, arm.end, arm.end + DOER_WITHIN)), None)
    return slain(document, passage, arm.start)


def destroying(document: Document, passage: Passage, at: int) -> int:
    """The verb in the clause before the arm that tells of something destroyed by somebody, or -1."""
    words = document.words
    begin = max(clause_start(passage, at), at - HARMED_WITHIN)
    verbs = (i for i in range(at - 1, begin - 1, -1) if words[i].has("destroy") and "v" in words[i].tags)
    return next((i for i in verbs if not words[i].article and subject_behind(document, passage, i) is not None), -1)


def of_loss(document: Document, passage: Passage, arm: Mention, verb: int) -> AttackDraft:
    """The attack of one arm that destroyed something: دمرت الفصائل دبابة بصاروخ موجه."""
    own = clean(document, arm)
    doer = subject_behind(document, passage, verb)
    target = phrase_at(document, passage, doer.end if doer is not None else verb + 1, arm.start)[0]
    start, end = trimmed(document, verb, own.end)
    return AttackDraft(
        passage=passage.index, at=arm.start, start=start, end=end, rule="attack-arm", mode=by_weapons((own,)),
        perpetrator=doer, target=target, weapons=(own,), status=status_of(document, passage, verb),
    )  # fmt: skip
