"""Explosions told by a verb: فجر انتحاري نفسه, انفجرت عبوة, and what they were near."""

from __future__ import annotations

from typing import Final

from mihak.claims.aim import phrase_at
from mihak.claims.attack_people import people_behind
from mihak.claims.attack_words import date_end, munition_at
from mihak.claims.attackers import claimant
from mihak.claims.draft import AttackDraft
from mihak.claims.near import clause_end, trimmed
from mihak.claims.roles import agent_after, subject
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

BEFORE: Final = 3
BEHIND: Final = 6
FAR_BEFORE: Final = 10
"""How far before a verb of going off: سيارة مفخخة اخترقت المبنى وانفجرت فيه."""
"""How many tokens before and behind the verb its weapon may stand."""
WENT_OFF: Final = ("انفجر", "تنفجر", "ينفجر")
SELF: Final = frozenset({"نفسه", "نفسها", "انفسهم", "نفسيهما"})
PASSING: Final = frozenset({"مدخل", "مداخل", "مرور", "مروره", "مرورها", "مقربه", "القرب", "جانب", "طرف"})
LEFT_OVER: Final = frozenset("مخلفات بقايا صنع نوع طراز".split())
"""What a mine or a shell is told to be of: لغم من مخلفات الحرب."""
BESIDE: Final = frozenset(
    "امام قرب داخل وسط في بين مرور مدخل من علي عند لدي بجانب بجوار قباله خلف اسفل تحت بمحيط ضمن".split()
)


def by_explosion(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """فجر انتحاري نفسه / سيارة في, انفجرت عبوة: the weapon, and what stood near."""
    if time_of_day(document, passage, at):
        return None
    limit = clause_end(passage, at, more=1)
    went_off = word.stem.startswith(WENT_OFF)
    weapon = munition_at(document, passage, at - BEFORE, at + BEHIND)
    if weapon is None and went_off:
        weapon = munition_at(document, passage, max(passage.start, at - FAR_BEFORE), at)
    armed = weapon is not None or itself(document, at)
    doer = set_off_by(document, passage, at, limit, went_off)
    if not armed and doer is None:
        return None
    if doer is None and went_off:
        doer = claimant(document, passage, at)
    begin = max(at + 1, weapon.end if weapon else 0, doer.end if doer else 0)
    target = near_what(document, passage, begin, limit) if armed else phrase_at(document, passage, begin, limit)[0]
    start, end = trimmed(document, min(at, doer.start if doer else at), max(begin, target.end if target else 0))
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}",
        mode="bombing", perpetrator=doer, target=target, weapons=(weapon,) if weapon else (),
    )  # fmt: skip


def set_off_by(document: Document, passage: Passage, at: int, limit: int, went_off: bool) -> Mention | None:
    """Who set it off: told behind the verb as its agent, or as its subject."""
    if not went_off and (told := subject(document, passage, at) or people_behind(document, passage, at)) is not None:
        return told
    return agent_after(document, passage, at + 1, clause_end(passage, at) if itself(document, at) else limit)


def itself(document: Document, at: int) -> bool:
    """Whether the attacker blew himself up: فجر نفسه, فجر اثنان منهم نفسيهما."""
    return any(w.form in SELF for w in document.words[at : at + BEHIND])


def time_of_day(document: Document, passage: Passage, at: int) -> bool:
    """Whether فجر is the dawn: inside a date, or فجرا with nothing behind it that two men set off."""
    if any(d.start <= at < d.end for d in passage.dates):
        return True
    following = document.words[at + 1 : min(at + 4, passage.end)]
    return document.words[at].form == "فجرا" and not any(w.has("vest", "ied") for w in following)


def near_what(document: Document, passage: Passage, start: int, limit: int) -> Mention | None:
    """What an explosion was near: أمام, قرب, داخل, في, لدى مرور, استهدف and a phrase that is no place."""
    words = document.words
    i = begin = start
    while i < min(start + 8, limit - 1):
        if (
            i == begin
            and words[i].pro == "ب"
            and words[i].has("built", "wp", "ppl", "gear")
            and not words[i].has("ied", "vest")
        ):
            return phrase_at(document, passage, i, limit)[0]
        if words[i].form in BESIDE or "targetv" in words[i].tags:
            target, end = phrase_at(document, passage, i + 1, limit)
            if target is not None and words[i].form == "من" and words[target.start].stem in LEFT_OVER:
                i = begin = target.end
                continue
            if target is not None and words[target.start].form not in PASSING:
                return target
            if end > i + 1 and target is None:
                return None
        i = max(date_end(passage, i), i + 1)
    return None
