"""Attacks told by a noun: غارة, قصف, هجوم, تفجير, with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mihak.claims.aim import aimed_at, object_phrase, phrase_at
from mihak.claims.attack_modes import by_weapons, flies, of_noun
from mihak.claims.attack_words import DEMONSTRATIVES, date_end, means, munition_at
from mihak.claims.clashes import clash
from mihak.claims.doer import before as subject_of_text
from mihak.claims.draft import AttackDraft
from mihak.claims.near import clause_end, last_before, trimmed
from mihak.claims.attackers import accused, attacker, claimant
from mihak.claims.roles import agent_after, genitive, nationality, skip_modifiers
from mihak.claims.shootings import fired
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

NEVER: Final = frozenset(
    ["وقف", "لوقف", "بوقف", "هدنه", "وقفا", "ايقاف", "انهاء", "تخوف", "مخاوف", "تحذير", "تحذيرات", "خطر", "احتمال", "مكافحه", "اي", "منع", "لمنع", "تجنب", "حاله", "صد", "التصدي", "احباط", "افشال", "مواجهه", "دوي", "اصوات", "صوت", "ميدان", "ساحه", "ذكري", "رد", "لصد", "اطار", "مسلسل"]
)
REPELLED: Final = frozenset({"keep"})
SAID_OF: Final = frozenset({"شهد", "وقع", "جري", "دار", "استمر", "تواصل"})


def by_noun(document: Document, passage: Passage, at: int, word: Word) -> Iterator[AttackDraft]:
    """The attacks that a noun tells, one for each mode, with its modifiers behind it."""
    if no_act(document, passage, at, word):
        return
    if word.has("clash", "clashone"):
        yield from clash(document, passage, at, word)
        return
    if word.has("firing", "landing", "murder"):
        yield from fired(document, passage, at, word)
        return
    limit = clause_end(passage, at, more=1)
    behind = skip_modifiers(document, at, limit)
    perpetrator = doer_of(document, passage, at, behind, limit)
    if word.has("aimn") and perpetrator is not None and perpetrator.start == behind and not acts(document, passage, perpetrator, limit):
        perpetrator = launcher(document, passage, at)
    begin = perpetrator.end if perpetrator is not None and perpetrator.start >= behind else behind
    target, end = victim_of(document, passage, at, word, begin, limit)
    weapons = weapons_of(document, passage, at, word, max(end, min(behind + 8, limit)))
    near = document.words[at + 1 : max(behind, min(at + 4, limit))]
    flown = flies(document, perpetrator)
    start, end = trimmed(document, at, max(end, behind, perpetrator.end if perpetrator else 0))
    for mode in of_noun(word, near, weapons, flown):
        if word.has("strike") and mode == "airstrike" and figure_of_speech(word, near, perpetrator, target):
            continue
        yield AttackDraft(
            passage=passage.index, at=at, start=start, end=end, rule=f"attack-noun:{word.stem}", mode=mode,
            perpetrator=perpetrator, target=target, weapons=weapons, status=status(document, passage, at),
            anaphor=known_already(document, at, word, perpetrator, target),
        )  # fmt: skip


def no_act(document: Document, passage: Passage, at: int, word: Word) -> bool:
    """Whether the noun names no act done: a ceasefire, a fear, a repelled attack, an operation."""
    words = document.words
    before = words[max(passage.start, at - 2) : at]
    if any(w.form in NEVER or w.stem in NEVER for w in before[-1:]) or any(w.stem in ("وقف", "هدنه") for w in words[max(passage.start, at - 4) : at]):
        return True
    if (word.has("aimn") and word.pro[-1:] == "ل") or (word.has("clashone") and (word.pro or (before[-1:] and before[-1].form == "في"))):
        return True
    if any(w.has("keep") for w in words[max(passage.start, at - 3) : at]):
        return True
    if word.has("raidn"):
        return not any(w.has("suicide", "ied") or w.stem in ("ارهابيه", "دهس", "طعن") for w in words[at + 1 : at + 3])
    if word.pro[-1:] == "ل" and any(w.has("keep") or w.stem in ("تصدي", "تمهيدا", "ردا") for w in before):
        return True
    return False


def acts(document: Document, passage: Passage, group: Mention, limit: int) -> bool:
    """Whether the group behind استهداف is the doer: what it aimed at follows (استهداف الجيش لبلدة, مواقع)."""
    following = document.words[group.end : min(group.end + 1, limit)]
    return bool(following) and (following[0].pro == "ل" or (following[0].kind == "word" and not following[0].has("f", "prep", "v") and not following[0].pro))


def figure_of_speech(word: Word, near: tuple[Word, ...], doer: Mention | None, target: Mention | None) -> bool:
    """Whether ضربة is a blow in words only: no adjective of arms, no doer, no target."""
    return not any(w.has("air", "guns", "m", "nation") for w in near) and doer is None and target is None and not word.article


def known_already(document: Document, at: int, word: Word, doer: Mention | None, target: Mention | None) -> bool:
    """Whether the noun points back: the article with nothing new, or a demonstrative."""
    before = document.words[at - 1] if at else word
    if before.has("suffern", "sufferv"):
        return False
    if word.article and word.has("assault", "explode", "otheratk") and (doer is None or target is None):
        return True
    return before.form in DEMONSTRATIVES or ((word.article or bool(word.enc)) and doer is None and target is None)


def doer_of(document: Document, passage: Passage, at: int, behind: int, limit: int) -> Mention | None:
    """Who did what a noun tells: genitive, agent, launcher, adjective."""
    words = document.words
    return (
        genitive(passage, document, behind, limit)
        or agent_after(document, passage, behind, min(behind + 12, limit))
        or (accused(document, passage, at) if words[at].pro[-1:] == "ب" or words[at - 1].has("launchn") else None)
        or launcher(document, passage, at)
        or nationality(document, at, behind)
        or (subject_of_text(document, passage, at) if words[at].enc else None)
        or (subject_of_text(document, passage, at) if words[at].has("aimn") and not words[at].pro[-1:] == "ل" else None)
        or (claimant(document, passage, at) if words[at].has("explode", "assault", "otheratk") else None)
    )


def launcher(document: Document, passage: Passage, at: int) -> Mention | None:
    """The subject of a verb of launching before the noun: شنت طائرات التحالف غارات."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - 12) - 1, -1):
        word = words[i]
        if word.has("launchv") and word.has("v") and not word.article:
            return attacker(document, passage, i)
        if word.has("launchn"):
            return genitive(passage, document, i + 1, at) or subject_of_text(document, passage, i)
        if word.has("atk", "rel", "sufferv", "cause", "kill", "injure"):
            return None
    return None


def victim_of(
    document: Document, passage: Passage, at: int, word: Word, begin: int, limit: int
) -> tuple[Mention | None, int]:
    """What a noun's attack was aimed at: its object, على and a phrase, or who suffered it."""
    words = document.words
    struck = struck_before(document, passage, at)
    begin = max(begin, date_end(passage, begin)) if struck and begin < limit else begin
    if struck or (word.has("aimn", "otheratk", "shell") and begin == at + 1 and not word.article and not words[begin].pro):
        target, end = phrase_at(document, passage, begin, limit)
        if target is not None:
            return target, end
    target, end = aimed_at(document, passage, begin, limit)
    if target is None and (word.pro[-1:] == "ل" or words[at - 1].form == "الي" or words[at - 1].has("suffern")):
        return sufferer(document, passage, at), end
    if target is None and words[begin].pro == "ل" and begin > at + 1 and begin < limit and word.has("aimn", "shell"):
        return phrase_at(document, passage, begin, limit)
    if target is None:
        return slain(document, passage, at, word), end
    return target, end


def struck_before(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb of hitting stands right before the noun: طال القصف, هز انفجار, over a date."""
    words = document.words
    i = next((d.start for d in passage.dates if d.end == at), at) - 1
    return i >= passage.start and words[i].has("hitv", "shakev") and words[i].has("v") and words[at].pro == ""


def slain(document: Document, passage: Passage, at: int, word: Word) -> Mention | None:
    """Who was killed or hurt by it, told before: a person by name; by bullets or in an ambush, anybody."""
    words = document.words
    begin = max(passage.start, at - 14)
    harmed = [i for i in range(begin, at) if words[i].has("kill", "injure", "die", "meet", "fall")]
    if not harmed or any(words[i].has("atk") for i in range(harmed[0] + 1, at)):
        return None
    begin = max(begin, harmed[0] - 6)
    who = last_before(passage.persons, begin, at)
    if who is None and not any(harmed[0] < m.start < at for m in passage.people):
        who = last_before(passage.persons, passage.start, at)
    if who is None and (word.has("shoot") or word.stem == "كمين"):
        who = last_before(sorted((*passage.actors, *passage.people), key=lambda m: m.start), begin, at)
    return who


def sufferer(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who was exposed to the attack: تعرض X لقصف; a bare place is none."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - 12) - 1, -1):
        if words[i].has("suffern") and words[i].enc:
            return subject_of_text(document, passage, i)
        if words[i].has("sufferv", "suffern"):
            return phrase_at(document, passage, i + 1, at)[0]
        if words[i].has("clause", "atk"):
            return None
    return None


def weapons_of(document: Document, passage: Passage, at: int, word: Word, end: int) -> tuple[Mention, ...]:
    """The weapons of a noun's attack: what went off (انفجار عبوة), and what stands behind ب."""
    if word.has("shoot") and word.stem not in ("قنص", "نيران"):
        own = munition_at(document, passage, at, at + 1)
        return (own,) if own is not None else ()
    if word.has("explode"):
        gone = munition_at(document, passage, at + 1, at + 2)
        if gone is not None:
            return (gone,)
    return means(document, passage, at + 1, end)


def status(document: Document, passage: Passage, at: int) -> str:
    """``denied`` or ``intended`` where the words before the noun say so."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - 5) - 1, -1):
        if words[i].stem in ("تهديد", "تهديدات", "هدد", "وشك", "نيه", "اعتزام", "استعداد"):
            return "intended"
    return "asserted"


__all__ = ["by_noun", "by_weapons", "object_phrase"]
