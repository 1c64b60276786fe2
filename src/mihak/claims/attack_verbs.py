"""Attacks told by a verb: قصف, استهدف, هاجم, فجر, اغتال."""

from __future__ import annotations

from typing import Final

from mihak.claims.aim import AT, aimed_at, past_means, past_quantity, phrase_at, place_at
from mihak.claims.attack_modes import flies, of_verb
from mihak.claims.attack_uses import by_deadly_arm, by_use
from mihak.claims.attack_words import means, munition_at
from mihak.claims.attackers import attacker
from mihak.claims.clashes import by_fighting
from mihak.claims.doer import fights
from mihak.claims.draft import AttackDraft
from mihak.claims.explosions import by_explosion
from mihak.claims.near import clause_end, clause_start, trimmed
from mihak.claims.roles import agent_after, subject
from mihak.claims.shootings import by_fire_verb
from mihak.claims.status import status_of
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

PASSIVE: Final = frozenset({"هوجم", "هوجمت", "هوجموا"})
KINDLED: Final = frozenset("اضرم اضرمت اضرموا يضرم تضرم يضرمون اشعل اشعلت اشعلوا يشعل تشعل يشعلون".split())
"""Verbs that tell an attack only of fire: أضرم النار في."""
AIMED: Final = "ستهدف"
"""The stem of the verb that tells an attack whatever stands behind it."""
WEAPON_NEAR: Final = 2
SUBJECT_NEAR: Final = 6
ARMS_WITHIN: Final = 14


def by_verb(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """The attack that a verb tells, or nothing where it has neither doer nor object."""
    if word.has("firev", "landv"):
        return by_fire_verb(document, passage, at, word)
    if word.has("meetv", "fightv"):
        return by_fighting(document, passage, at, word)
    if word.has("kill", "takes", "reap") and not word.has("murderv", "shellv", "targetv", "otherv"):
        return by_deadly_arm(document, passage, at, word)
    if "usev" in word.tags:
        return by_use(document, passage, at, word)
    if "explodev" in word.tags:
        return by_explosion(document, passage, at, word)
    return by_object(document, passage, at, word)


def by_object(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """A verb with doer and object: قصفت طائرات مواقع."""
    if (word.enc and word.stem == "اصابت") or own_noun(document, passage, at):
        return None
    if word.stem in KINDLED and not any("fire" in w.tags for w in document.words[at + 1 : at + 5]):
        return None
    if word.form in PASSIVE:
        return suffered(document, passage, at, word)
    limit = clause_end(passage, at, more=1)
    weapon = munition_at(document, passage, at - WEAPON_NEAR, at + WEAPON_NEAR) if "hitv" in word.tags else None
    doer = None if weapon else own_doer(document, passage, at, word)
    begin = doer.end if doer is not None and doer.start > at else at + 1
    begin = past_idiom(document, max(begin, weapon.end) if weapon and weapon.start > at else begin, limit)
    target, end = hit_by(document, passage, begin, limit, word)
    if target is not None and doer is not None and target.start == doer.start:
        target = None
    if (doer is None and weapon is None) or ("hitv" in word.tags and end == begin and AIMED not in word.stem):
        return None
    arms = (weapon,) if weapon else means(document, passage, begin, min(limit, max(begin, end) + ARMS_WITHIN))
    near = document.words[at : clause_end(passage, at)]
    mode = of_verb(word, near, arms, flies(document, doer))
    first = doer.start if doer is not None and 0 < at - doer.start < SUBJECT_NEAR else at
    start, end = trimmed(document, first, max(end, begin, at + 1))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}", mode=mode,
        perpetrator=doer, target=target, weapons=arms, status=status_of(document, passage, at),
    )  # fmt: skip


def past_idiom(document: Document, begin: int, limit: int) -> int:
    """The token behind what a verb says with its object: سفك دماء, أضرم النار في."""
    words = document.words[begin : min(begin + 2, limit)]
    if not words or not words[0].has("blood", "fire"):
        return begin
    return begin + 1 + (len(words) > 1 and words[1].form == "في")


def suffered(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft:
    """A passive verb: whom it names behind it or before it was attacked (هوجم الموقع بعبوات)."""
    limit = clause_end(passage, at, more=1)
    begin = past_means(document, passage, at + 1, limit)
    target, end = place_at(document, passage, begin, limit)
    if target is None:
        target = place_at(document, passage, clause_start(passage, at), at)[0]
    arms = means(document, passage, at + 1, min(limit, at + ARMS_WITHIN))
    start, end = trimmed(document, at, max(end, begin, at + 1))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}",
        mode=of_verb(word, document.words[at:limit], arms, False), weapons=arms, target=target,
        perpetrator=agent_after(document, passage, at + 1, limit), status=status_of(document, passage, at),
    )  # fmt: skip


def hit_by(document: Document, passage: Passage, begin: int, limit: int, verb: Word) -> tuple[Mention | None, int]:
    """The object at ``begin``, or behind means, place and time told first: قصفت بالصواريخ مدرسة."""
    if begin < limit and document.words[begin].form == ",":
        limit = clause_end(passage, begin, more=2)
    start = past_means(document, passage, begin, limit)
    if start > begin and document.words[min(start, limit - 1)].form in AT:
        return aimed_at(document, passage, start, limit)
    target, end = (place_at if "assaultv" in verb.tags else phrase_at)(document, passage, start, limit)
    return target, begin if end == start else end


def own_noun(document: Document, passage: Passage, at: int) -> bool:
    """Whether the verb's subject is the noun of an attack, which tells the act (طال القصف, استهدفت غارة)."""
    words = document.words
    i = past_quantity(document, passage, at + 1, passage.end)
    return i < passage.end and "atk" in words[i].tags and words[i].pro == "" and words[at].has("targetv", "hitv")


def own_doer(document: Document, passage: Passage, at: int, word: Word) -> Mention | None:
    """The doer of a verb with an object; one that may tell a harmless thing needs it in its clause."""
    if "hitv" not in word.tags or "targetv" in word.tags:
        return attacker(document, passage, at)
    found = subject(document, passage, at)
    return found if found is not None and fights(found) else None
