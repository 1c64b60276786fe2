"""Acts of violence of one passage: from nouns and verbs of attack, one claim for each act."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mihak.claims.attack_acts import exchanged
from mihak.claims.attack_context import with_sides
from mihak.claims.attack_deadly import by_arms
from mihak.claims.attack_nouns import by_noun
from mihak.claims.attack_verbs import by_verb
from mihak.claims.attack_words import NOUNS, VERBS, reads_as_noun
from mihak.claims.draft import AttackDraft
from mihak.claims.near import tokens_with
from mihak.claims.roles import doers_of
from mihak.mentions.document import Document, Passage

CUES: Final = NOUNS | VERBS
NEAR: Final = 14
ALSO: Final = frozenset("كما فيما بينما حيث وفيما وبينما اذ حين كذلك ايضا".split())
"""Words before a verb that begin a new clause."""
QUANTITY: Final = frozenset("عده عدد عشرات مئات سلسله مزيد عديد اكثر".split())
PARTING: Final = frozenset("بعد قبل عقب اثر منذ ردا بعدما قبيل غداه".split())
GENERAL: Final = frozenset({"assault", "shelling", "other"})


def find_attacks(document: Document, passage: Passage) -> list[AttackDraft]:
    """The attacks that one passage tells, in order."""
    drafts: list[AttackDraft] = []
    for at, word in tokens_with(document, passage, CUES):
        verb_here = "v" in word.tags and not word.article
        if not NOUNS.isdisjoint(word.tags) and reads_as_noun(document, at):
            if drafts and inside(drafts[-1], at):
                continue
            for draft in by_noun(document, passage, at, word):
                drafts = with_noun(document, drafts, draft)
        elif verb_here and not VERBS.isdisjoint(word.tags) and not same_act(document, passage, drafts, at):
            verb = by_verb(document, passage, at, word)
            drafts = [*drafts, verb] if verb is not None else drafts
        elif drafts and word.has("targetv", "hitv", "shellv"):
            drafts = [*drafts[:-1], reaching(drafts[-1], at)]
    drafts += by_arms(document, passage, drafts)
    return [with_sides(document, passage, draft) if two_sided(document, passage, draft) else draft for draft in drafts]


def two_sided(document: Document, passage: Passage, draft: AttackDraft) -> bool:
    """Whether both sides attack: a clash, or fire exchanged with no doer told (تبادل الطرفان القصف)."""
    return draft.mode == "clash" or (draft.perpetrator is None and exchanged(document, passage, draft.at))


def inside(draft: AttackDraft, at: int) -> bool:
    """Whether a token stands inside the names of a draft's slots."""
    slots = (draft.perpetrator, draft.target, *draft.weapons)
    return any(m is not None and m.start <= at < m.end for m in slots) or (at < draft.end and "fire" in draft.rule)


def same_act(document: Document, passage: Passage, drafts: list[AttackDraft], at: int) -> bool:
    """Whether a verb has an attack noun for its subject: غارة … استهدفت, القصف الذي طال; or fired its arms."""
    if not drafts:
        return False
    last = drafts[-1]
    if document.words[at].enc and "firev" in document.words[at].tags and last.perpetrator is not None:
        return any(w.end == at for w in last.weapons)
    if not document.words[at].has("targetv", "hitv"):
        return False
    if not ("noun" in last.rule or document.words[last.at].has("firev", "landv")) or not 0 < at - last.at <= NEAR:
        return False
    if document.words[at - 1].form in ALSO and flown_behind(passage, at):
        return False
    between = [m for m in passage.actors if last.end <= m.start < at and not document.words[m.start].pro]
    return not between or at < last.end


def flown_behind(passage: Passage, at: int) -> bool:
    """Whether a verb has a doer of its own right behind it: كما استهدفت مقاتلات."""
    return any(m.start == at + 1 for m in doers_of(passage))


def reaching(draft: AttackDraft, at: int) -> AttackDraft:
    """A noun's draft, its words reaching to the verb that goes on about it."""
    return replace(draft, end=max(draft.end, at + 1))


def by_means(document: Document, at: int) -> bool:
    """Whether ب stands before a noun or before its quantity: بغارة, بعدة غارات, بسلسلة من الغارات."""
    words = document.words
    while at > 0 and words[at].pro[-1:] != "ب" and (words[at - 1].stem in QUANTITY or words[at - 1].form == "من"):
        at -= 1
    return words[at].pro[-1:] == "ب"


def parted(document: Document, start: int, end: int) -> bool:
    """Whether a word of time or cause sets what a second noun tells apart: قصف المدينة بعد استهدافه بغارة."""
    return any(w.form in PARTING for w in document.words[start + 1 : end])


def harm_between(document: Document, start: int, end: int) -> bool:
    """Whether somebody is told to be killed or hurt between two nouns: the second one tells by what."""
    return any(w.has("kill", "injure", "die") for w in document.words[start + 1 : end])


def with_noun(document: Document, drafts: list[AttackDraft], new: AttackDraft) -> list[AttackDraft]:
    """The drafts with a noun's: an attack told by a verb and ب (استهدف بغارة) stays one."""
    if not drafts:
        return [new]
    last = drafts[-1]
    word = document.words[new.at]
    if (
        by_means(document, new.at)
        and last.mode != "clash"
        and ("verb" in last.rule or (new.perpetrator is None and not harm_between(document, last.at, new.at)))
        and not parted(document, last.at, new.at)
        and 0 < new.at - last.at <= NEAR
        and last.at != new.at
        and new.perpetrator in (None, last.perpetrator)
    ):
        mode = new.mode if last.mode in GENERAL else last.mode
        joined = replace(
            last,
            mode=mode,
            target=last.target or new.target,
            weapons=last.weapons or new.weapons,
            end=max(last.end, new.end),
        )
        return [*drafts[:-1], joined]
    if word.pro[:1] == "و" and new.at <= last.end and last.perpetrator is None and new.perpetrator is not None:
        shared = replace(last, perpetrator=new.perpetrator, target=last.target or new.target, anaphor=False)
        return [*drafts[:-1], shared, new]
    return [*drafts, new]
