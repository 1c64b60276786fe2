"""Attacks told by a verb: قصف, استهدف, هاجم, فجر, اغتال."""

from __future__ import annotations

from typing import Final

from mihak.claims.aim import AT, aimed_at, phrase_at, place_at
from mihak.claims.aim_between import past_led, past_means, past_quantity
from mihak.claims.attack_modes import flies, of_verb, on_foot, snipes
from mihak.claims.attack_objects import pointed_at
from mihak.claims.attack_passives import SURELY, suffered
from mihak.claims.attack_uses import by_deadly_arm, by_use
from mihak.claims.attack_words import means, means_used, munition_at, told_as_means
from mihak.claims.attackers import attacker
from mihak.claims.clashes import by_fighting
from mihak.claims.doer import fights
from mihak.claims.draft import AttackDraft
from mihak.claims.explosions import by_explosion
from mihak.claims.near import clause_end, clause_start, trimmed
from mihak.claims.roles import nationality, subject
from mihak.claims.shootings import by_fire_verb
from mihak.claims.shots import describing
from mihak.claims.status import status_of
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

PRONOUNS: Final = frozenset({"ه", "ها", "هم", "هما"})
"""Endings of a verb that stand for what was struck, told before."""
KINDLED: Final = frozenset("اضرم اضرمت اضرموا يضرم تضرم يضرمون اشعل اشعلت اشعلوا يشعل تشعل يشعلون".split())
"""Verbs that tell an attack only of fire: أضرم النار في."""
AIMED: Final = "ستهدف"
"""The stem of the verb that tells an attack whatever stands behind it."""
UPON: Final = ("airv", "otherv", "assaultv")
"""Verbs that take على before what they strike: أغار على, اعتدى على, هجم على."""
WEAPON_NEAR: Final = 2
SUBJECT_NEAR: Final = 6
ARMS_WITHIN: Final = 14
ARMS_BEFORE: Final = 3
"""How far before a verb what it was done with may stand: بسيارتين مفخختين ضرب."""


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
    if word.stem in SURELY:
        return suffered(document, passage, at, word)
    limit = clause_end(passage, at, more=1)
    weapon = striking(document, passage, at, word)
    doer = None if weapon else own_doer(document, passage, at, word)
    begin = doer.end if doer is not None and doer.start > at else at + 1
    begin = past_clause(document, passage, past_led(document, begin, limit), limit)
    if weapon is not None and weapon.start > at:
        doer = nationality(document, weapon.end - 1, weapon.end + 1)
        begin = max(begin, doer.end if doer is not None else weapon.end)
    begin = past_idiom(document, begin, limit)
    if word.enc in PRONOUNS:
        target, end = pointed_at(document, passage, at), begin
    else:
        target, end = hit_by(document, passage, begin, limit, word)
    if target is not None and doer is not None and target.start == doer.start:
        target = None
    unhurt = "hitv" in word.tags and end == begin and AIMED not in word.stem and not (word.enc and weapon)
    if (doer is None and weapon is None) or unhurt:
        return suffered(document, passage, at, word)
    behind = min(limit, max(begin, end) + ARMS_WITHIN)
    arms = (weapon,) if weapon else arms_of(document, passage, at, begin, behind)
    mode = mode_of(document, passage, at, arms, doer)
    first = doer.start if doer is not None and 0 < at - doer.start < SUBJECT_NEAR else at
    start, end = trimmed(document, first, max(end, begin, at + 1))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}", mode=mode,
        perpetrator=doer, target=target, weapons=arms, status=status_of(document, passage, at),
    )  # fmt: skip


def arms_of(document: Document, passage: Passage, at: int, begin: int, end: int) -> tuple[Mention, ...]:
    """What a verb's attack was made with: told behind it, by a participle of use, or right before it."""
    return (
        means(document, passage, begin, end)
        or means_used(document, passage, at)
        or means(document, passage, max(clause_start(passage, at), at - ARMS_BEFORE), at)
    )


def mode_of(document: Document, passage: Passage, at: int, arms: tuple[Mention, ...], doer: Mention | None) -> str:
    """The mode of a verb's attack; a sniper shoots where nothing else is told, armed men raid on the ground."""
    word = document.words[at]
    mode = of_verb(word, document.words[at : clause_end(passage, at)], arms, flies(document, doer))
    if mode == "shelling" and snipes(document, doer):
        return "shooting"
    return "assault" if "airv" in word.tags and on_foot(document, doer) else mode


def striking(document: Document, passage: Passage, at: int, word: Word) -> Mention | None:
    """The shell or rocket that a verb has for its subject: أصابت القذيفة, هاجمها صاروخان."""
    if "hitv" in word.tags:
        near = munition_at(document, passage, at - WEAPON_NEAR, at + WEAPON_NEAR)
        return None if near is not None and told_as_means(document, passage, near, False) else near
    if "assaultv" not in word.tags or at + 1 >= passage.end or document.words[at + 1].pro:
        return None
    return munition_at(document, passage, at + 1, at + 2)


def past_clause(document: Document, passage: Passage, begin: int, limit: int) -> int:
    """The token behind a bare clause that describes the doer: انتحاري يقود سيارة مفخخة, مسلحون يرتدون زيا."""
    words = document.words
    if begin >= limit or "ppl" not in words[begin - 1].tags or words[begin].pro or "v" not in words[begin].tags:
        return begin
    return max(begin, describing(document, passage, begin))


def past_idiom(document: Document, begin: int, limit: int) -> int:
    """The token behind what a verb says with its object: سفك دماء, أضرم النار في."""
    words = document.words[begin : min(begin + 2, limit)]
    if not words or not words[0].has("blood", "fire"):
        return begin
    return begin + 1 + (len(words) > 1 and words[1].form == "في")


def hit_by(document: Document, passage: Passage, begin: int, limit: int, verb: Word) -> tuple[Mention | None, int]:
    """The object at ``begin``, or behind means, place and time told first: قصفت بالصواريخ مدرسة."""
    if begin < limit and document.words[begin].form == ",":
        limit = clause_end(passage, begin, more=2)
    start = past_means(document, passage, begin, limit)
    if document.words[min(start, limit - 1)].form in AT and (start > begin or verb.has(*UPON)):
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
