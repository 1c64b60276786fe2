"""Attacks told by a verb: قصف, استهدف, هاجم, فجر, اغتال."""

from __future__ import annotations

from typing import Final

from mihak.claims.aim import aimed_at, phrase_at
from mihak.claims.attack_modes import flies, of_verb
from mihak.claims.attack_words import VERBS, date_end, means, munition_at
from mihak.claims.attackers import attacker
from mihak.claims.doer import fights, rival
from mihak.claims.draft import AttackDraft
from mihak.claims.near import clause_end, trimmed
from mihak.claims.roles import agent_after, subject, subject_before, subject_behind
from mihak.claims.shootings import by_fire_verb
from mihak.claims.status import status_of
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

FIRE: Final = frozenset({"firev", "landv"})
SELF: Final = frozenset({"نفسه", "نفسها", "انفسهم", "نفسيهما"})


def by_verb(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """The attack that a verb tells, or nothing where it has neither doer nor object."""
    if word.has("firev", "landv"):
        return by_fire_verb(document, passage, at, word)
    if word.has("meetv", "fightv"):
        return by_fighting(document, passage, at, word)
    if word.has("explodev"):
        return by_explosion(document, passage, at, word)
    return by_object(document, passage, at, word)


def by_object(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """A verb with doer and object: قصفت طائرات مواقع."""
    if (word.enc and word.stem == "اصابت") or own_noun(document, passage, at):
        return None
    limit = clause_end(passage, at, more=1)
    weapon = munition_at(document, passage, at - 2, at + 2) if word.has("hitv") else None
    doer = None if weapon else own_doer(document, passage, at, word)
    begin = doer.end if doer is not None and doer.start > at else at + 1
    begin += document.words[min(begin, limit - 1)].has("blood")
    target, end = phrase_at(document, passage, begin, limit)
    if target is not None and doer is not None and target.start == doer.start:
        target = None
    if (doer is None and weapon is None) or (word.has("hitv") and end == begin):
        return None
    arms = (weapon,) if weapon else means(document, passage, begin, min(limit, begin + 14))
    near = document.words[at : clause_end(passage, at)]
    mode = of_verb(word, near, arms, flies(document, doer))
    start, end = trimmed(document, min(at, doer.start if doer and at - doer.start < 6 else at), max(end, begin, at + 1))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}", mode=mode,
        perpetrator=doer, target=target, weapons=arms, status=status_of(document, passage, at),
    )  # fmt: skip


def own_noun(document: Document, passage: Passage, at: int) -> bool:
    """Whether the verb's subject is the noun of an attack, which tells the act (طال القصف, استهدفت غارة)."""
    words = document.words
    i = max(date_end(passage, at + 1), at + 1)
    return i < passage.end and words[i].has("atk") and words[i].pro == "" and words[at].has("targetv", "hitv")


def own_doer(document: Document, passage: Passage, at: int, word: Word) -> Mention | None:
    """The doer of a verb with an object; one that may tell a harmless thing needs it in its clause."""
    if not word.has("hitv") or word.has("targetv"):
        return attacker(document, passage, at)
    found = subject(document, passage, at)
    return found if found is not None and fights(found) else None


def by_explosion(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """فجر انتحاري نفسه / سيارة في, انفجرت عبوة: the weapon, and what stood near."""
    words = document.words
    if any(d.start <= at < d.end for d in passage.dates) or (word.form == "فجرا" and not vested(document, passage, at)):
        return None
    limit = clause_end(passage, at, more=1)
    weapon = munition_at(document, passage, at - 3, at + 6)
    doer = subject_behind(document, passage, at) or subject_before(document, passage, at)
    selfish = any(w.form in SELF for w in words[at : at + 6])
    if weapon is None and not selfish and (doer is None or word.stem.startswith(("انفجر", "تنفجر", "ينفجر"))):
        return None
    if word.stem.startswith(("انفجر", "تنفجر", "ينفجر")):
        doer = None
    begin = max(at + 1, weapon.end if weapon else 0, doer.end if doer else 0)
    target = near_what(document, passage, begin, limit) if weapon or selfish else phrase_at(document, passage, begin, limit)[0]
    start, end = trimmed(document, min(at, doer.start if doer else at), max(begin, target.end if target else 0))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}",
        mode="bombing" if weapon or selfish or doer else "other",
        perpetrator=doer, target=target, weapons=(weapon,) if weapon else (),
    )  # fmt: skip


def vested(document: Document, passage: Passage, at: int) -> bool:
    """Whether what two men set off stands behind the verb (فجرا نفسيهما), not a time of day."""
    return any(w.has("vest", "ied") for w in document.words[at + 1 : min(at + 4, passage.end)])


def near_what(document: Document, passage: Passage, start: int, limit: int) -> Mention | None:
    """What an explosion was near: أمام, قرب, داخل, في, لدى مرور, استهدف and a phrase that is no place."""
    words = document.words
    i = start
    while i < min(start + 8, limit - 1):
        if words[i].form in ("امام", "قرب", "داخل", "وسط", "في", "بين", "مرور", "مدخل", "من", "علي", "استهدف", "استهدفت"):
            target, end = phrase_at(document, passage, i + 1, limit)
            if target is not None and words[target.start].form not in ("مدخل", "مرور"):
                return target
            if end > i + 1:
                return None
        i = max(date_end(passage, i), i + 1)
    return None


def by_fighting(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """اشتبكت القوات مع مسلحين, يقاتل التحالف الحركة."""
    limit = clause_end(passage, at)
    one = None if document.words[at - 1].has("atk", "n") and word.has("fightv") else subject(document, passage, at)
    if one is None:
        return None
    begin = one.end if one.start > at else at + 1
    words = document.words
    other = None
    for i in range(begin, min(begin + 8, limit)):
        if words[i].form in ("مع", "ضد") or (i == begin and word.has("fightv")):
            other = phrase_at(document, passage, i + (words[i].form in ("مع", "ضد")), limit)[0]
            if other is not None:
                break
    other = other or rival(document, passage, one)
    if other is None or (word.has("fightv") and other.kind == "target"):
        return None
    start, end = trimmed(document, min(at, one.start), max(at + 1, one.end, other.end if other.start > at else 0))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}", mode="clash",
        perpetrator=one, target=other,
    )  # fmt: skip


__all__ = ["FIRE", "VERBS", "agent_after", "aimed_at", "by_verb"]
