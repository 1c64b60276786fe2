"""Attacks told by the use of an arm: استخدمت القوات الرصاص الحي, استخدام الشرطة الغاز المسيل للدموع."""

from __future__ import annotations

from typing import Final

from mihak.claims.aim import aimed_at, phrase_at
from mihak.claims.attack_modes import by_weapons
from mihak.claims.attack_words import CARRIERS, MUNITIONS, clean, weapon_class
from mihak.claims.attackers import attacker
from mihak.claims.draft import AttackDraft
from mihak.claims.near import clause_end, trimmed
from mihak.claims.roles import genitive
from mihak.claims.status import status_of
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

WITHIN: Final = 4
"""How far behind the word, or its doer, what was used may stand."""
PURPOSE: Final = frozenset("تفريق قصف ضرب استهداف مهاجمه قمع تدمير قتل صد ردع".split())
"""Masdars behind ل that name what an arm was used against."""
LIVES: Final = frozenset({"بحياه", "ارواح", "بارواح", "حياه"})
THERE: Final = frozenset({"فيه", "فيها", "خلاله", "خلالها", "فيهما"})
"""Words that make the use a part of an act told before (هجوم استخدمت فيه), where no doer is told behind them."""


def by_use(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """The attack that استخدم tells with an arm behind it; none without a doer, or behind ب of means."""
    words = document.words
    limit = clause_end(passage, at, more=1)
    if word.pro[-1:] in ("ب", "ل"):
        return None
    doer = attacker(document, passage, at) if "usev" in word.tags else genitive(passage, document, at + 1, limit)
    begin = doer.end if doer is not None and doer.start > at else at + 1
    arms = used(document, passage, begin, limit)
    fire = begin < limit and "fire" in words[begin].tags and not words[begin].pro
    mode = by_weapons(arms) or ("shooting" if fire else "")
    told = doer is not None and (doer.start > at or not any(w.form in THERE for w in words[at + 1 : at + 3]))
    if doer is None or not told or not mode:
        return None
    behind = arms[-1].end if arms else begin + 1
    target, end = against(document, passage, behind, limit)
    start, end = trimmed(document, min(at, doer.start) if at - doer.start < WITHIN else at, max(end, behind))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}", mode=mode,
        perpetrator=doer, target=target, weapons=arms, status=status_of(document, passage, at),
    )  # fmt: skip


def used(document: Document, passage: Passage, begin: int, limit: int) -> tuple[Mention, ...]:
    """The arms behind ``begin``, and those that و joins to the first; tear gas of several names is one."""
    found: list[Mention] = []
    for weapon in passage.weapons:
        if weapon.start < begin or weapon_class(weapon.rule) not in MUNITIONS | CARRIERS:
            continue
        near = found[-1].end if found else begin + WITHIN - 1
        joined = not found or document.words[weapon.start].pro[:1] == "و"
        if weapon.start > near or weapon.start >= limit or not joined:
            break
        found.append(clean(document, weapon))
    return tuple(found)


def against(document: Document, passage: Passage, begin: int, limit: int) -> tuple[Mention | None, int]:
    """Whom it was used against: behind ضد or على, or behind a masdar of purpose (لتفريق المتظاهرين)."""
    words = document.words
    for i in range(begin, min(begin + WITHIN, limit - 1)):
        if words[i].stem in PURPOSE and words[i].pro[-1:] in ("ل", "ب"):
            return phrase_at(document, passage, i + 1, limit)
    return aimed_at(document, passage, begin, limit)


def by_deadly_arm(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """The attack that a verb of killing tells with an arm for its subject: قذيفة قتلت طفلا, قتله لغم."""
    words = document.words
    arm = next((w for w in passage.weapons if w.end == at or (w.start == at + 1 and not words[at + 1].pro)), None)
    if arm is None or words[arm.start].pro[-1:] in ("ب", "ل") or weapon_class(arm.rule) not in MUNITIONS:
        return None
    limit = clause_end(passage, at)
    mode = by_weapons((arm,))
    if not mode or words[arm.start - 1].has("atk", "prep", "explode"):
        return None
    begin = max(arm.end, at + 1)
    target, end = phrase_at(document, passage, begin + (words[min(begin, limit - 1)].form in LIVES), limit)
    start, end = trimmed(document, min(at, arm.start), max(begin, end))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}", mode=mode,
        target=target, weapons=(clean(document, arm),), status=status_of(document, passage, at),
    )  # fmt: skip
