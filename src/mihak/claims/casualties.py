"""People killed, injured, captured, missing, displaced: each word that tells it, read by its kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from mihak.claims.casualty_drafts import BEING, DOING, being, doing
from mihak.claims.casualty_idioms import cost, doomed, fallen, left, lost
from mihak.claims.casualty_lists import by_known, by_members
from mihak.claims.casualty_merge import add, kept
from mihak.claims.casualty_missing import unaccounted
from mihak.claims.casualty_nouns import by_noun
from mihak.claims.casualty_objects import by_pronoun
from mihak.claims.casualty_phrases import by_phrase, hurt_so
from mihak.claims.casualty_places import by_places
from mihak.claims.casualty_rosters import rostered
from mihak.claims.casualty_turns import brought_to, fell_victim, gave_up, into_captivity, losses, whoever
from mihak.claims.casualty_verbs import by_verb
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun, count_ending, ended
from mihak.claims.near import tokens_with
from mihak.claims.parts import among, by_most, by_part, kinds_by_parts, of_last
from mihak.claims.tolls import by_toll, numbered
from mihak.claims.victim_kinds import kind_of
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage

LOOSE: Final = frozenset({"toll", "life", "fall", "takes", "suffer", "depart", "selves", "fate", "rubble", "roster"})
"""Tags of words that begin a claim only in their idioms, and so end the reach of no other word."""
IDIOMS: Final = LOOSE | {"tally", "doom"}
TRIGGERS: Final = frozenset(tag for tag, _ in (*DOING, *BEING)) | LOOSE | {"parts", "doom", "tally"}

NEXT: Final = 4
FAR: Final = 12
"""How many words of harm ahead, or claims behind, one looks at."""


def find_casualties(document: Document, passage: Passage) -> list[CasualtyDraft]:
    """The casualties that one passage tells, in order of their words."""
    words = document.words
    triggers = [i for i, _ in tokens_with(document, passage, TRIGGERS)]
    drafts: list[CasualtyDraft] = []
    ahead: list[tuple[int, int]] = []
    paired = -1
    for n, at in enumerate(triggers):
        if at == paired or named_so(passage, words[at], at):
            continue
        paired = partner(words, at, triggers[n + 1] if n + 1 < len(triggers) else -1)
        rest = islice(triggers, n + (2 if paired >= 0 else 1), n + FAR)
        limit = next((i for i in rest if bounds(document, passage, i)), passage.end)
        if "most" in words[at].tags and drafts and count_ending(passage, at) is None:
            drafts[-1] = by_most(document, at, limit, drafts[-1])
        told = at_trigger(document, passage, at, limit, paired, drafts)
        told = [numbered(document, passage, draft) for draft in told]
        if "parts" in words[at].tags and not told:
            ahead.append((at, limit))
        if told:
            told += by_places(document, passage, told[-1], limit)
        for draft in told:
            add(drafts, draft)
        if told and told[-1].part_of < 0:
            drafts += by_members(document, passage, kept(drafts, told[-1]), limit)
    for at, limit in ahead:
        around = wholes_around(drafts, at)
        parts = by_part(document, passage, at, limit, around) if around else of_last(document, passage, at, limit)
        for draft in parts:
            add(drafts, draft)
    told_all = pointed(document, passage, sorted(drafts, key=lambda d: d.start))
    return kinds_by_parts(document, shared(told_all))


def named_so(passage: Passage, word: Word, at: int) -> bool:
    """Whether a word of harm is someone's name here: العميد ياسر الحارثي."""
    if "v" not in word.tags or "masdar" in word.tags:
        return False
    return any(person.end > at for person in begun(passage.persons, at - NEXT, at + 1))


def wholes_around(drafts: Sequence[CasualtyDraft], at: int) -> list[CasualtyDraft]:
    """The counts that stand before a word like بينهم and whose verb stands behind it."""
    return [d for d in drafts if d.figure.start >= 0 and d.figure.end <= at < d.at and d.part_of < 0]


def pointed(document: Document, passage: Passage, drafts: list[CasualtyDraft]) -> list[CasualtyDraft]:
    """Victims told by "of them" or "their ranks" are the group named last, where no count stands between."""
    for n, draft in enumerate(drafts):
        if draft.victims is None or draft.victims.rule not in ("pointing-back", "own-ranks"):
            continue
        begin = max((d.end for d in drafts[max(0, n - FAR) : n] if d.end <= draft.start), default=passage.start)
        known = [ended(found, draft.start) for found in (passage.actors, passage.people)]
        near = [m for m in known if m is not None and m.start >= begin and m.end > draft.start - FAR - FAR]
        if near:
            group = max(near, key=lambda m: m.start)
            drafts[n] = replace(draft, victims=group, victim_kind=kind_of(document, group))
    return drafts


def shared(drafts: list[CasualtyDraft]) -> list[CasualtyDraft]:
    """Nouns that و joins count the same people: سقوط قتلى وعشرات الجرحى من المدنيين."""
    for n in range(len(drafts) - 1):
        a, b = drafts[n], drafts[n + 1]
        nouns = a.rule.startswith("casualty-noun") and b.rule.startswith("casualty-noun")
        named = b.victims is not None and b.victims.rule != "the-dead"
        if nouns and a.victims is None and named and 0 < b.at - a.at <= NEXT:
            drafts[n] = replace(a, victims=b.victims, victim_kind=b.victim_kind)
    return drafts


def bounds(document: Document, passage: Passage, at: int) -> bool:
    """Whether a word of harm ends the reach of the one before it: nouns for victims do not."""
    word = document.words[at]
    if not LOOSE.isdisjoint(word.tags) or ("of_them" in word.tags and doing(document.words[at - 1])):
        return False
    if word.pro.endswith("ب") and "masdar" in word.tags and "injure" in document.words[at - 1].tags:
        return False  # how they were hurt: أصيب بالاختناق عشرات
    return not being(word) or count_ending(passage, at) is not None


def partner(words: Sequence[Word], at: int, following: int) -> int:
    """The word of harm that shares the victims of the one at ``at``: قتل وأصيب, قتلى وجرحى; or -1."""
    if following < 0 or following - at > 2:
        return -1
    joined = words[following].pro.startswith("و") or words[following - 1].form == "او"
    if not joined or (following - at == 2 and words[following - 1].form != "او"):
        return -1
    a, b = words[at], words[following]
    if a.enc:
        return -1
    if doing(a) and doing(b) and doing(a) != doing(b) and parallel(a, b):
        told_before = "v" in a.tags and at > 0 and words[at - 1].has("ppl", "digits", "num")
        return -1 if told_before else following
    alike = being(a) and being(b) and being(a) != being(b) and a.article == b.article
    return following if alike and ("sg" in a.tags) == ("sg" in b.tags) else -1


def parallel(a: Word, b: Word) -> bool:
    """Whether two words of harm have one grammar: both masdars, or both verbs with one subject."""
    if "masdar" in a.tags and "masdar" in b.tags:
        return True
    return "v" in a.tags and "v" in b.tags and a.form.endswith("وا") == b.form.endswith("وا")


def among_them(words: Sequence[Word], at: int) -> bool:
    """Whether a noun for the dead is what others are counted among: من بين القتلى."""
    ahead = words[at - 1].form
    if ahead in ("بين", "وبين"):
        return words[at].article or words[at - 2].form in ("من", "ومن", "وكان", "كان")
    return words[at].article and ahead in ("ضمن", "ومن")


def at_trigger(
    document: Document, passage: Passage, at: int, limit: int, pair: int, before: Sequence[CasualtyDraft]
) -> list[CasualtyDraft]:
    """What one word of death, injury or loss tells; ``before`` are the claims told before it."""
    word = document.words[at]
    if word.has("parts", "roster"):
        return of_whole(document, passage, at, limit, before)
    if not IDIOMS.isdisjoint(word.tags) or ("dead" in word.tags and word.enc):
        return by_idiom(document, passage, at, limit)
    if not being(word) or ("kill" in word.tags and "dead" not in word.tags):
        return by_deed(document, passage, at, limit, pair)
    known = known_ones(document, passage, at, limit)
    if known:
        return known
    if word.has("dead", "hurt") and "pl" in word.tags and among_them(document.words, at):
        return among(document, passage, at, limit)
    return by_noun(document, passage, at, limit, pair)


def of_whole(
    document: Document, passage: Passage, at: int, limit: int, before: Sequence[CasualtyDraft]
) -> list[CasualtyDraft]:
    """The parts of a count told before, or those whom a list names: بينهم 4 أطفال, وعرف منهم X وY."""
    word = document.words[at]
    if "parts" not in word.tags:
        return rostered(document, passage, at, before)
    victims_of_verb = "of_them" in word.tags and doing(document.words[at - 1])
    return [] if victims_of_verb else by_part(document, passage, at, limit, before)


def by_deed(document: Document, passage: Passage, at: int, limit: int, pair: int) -> list[CasualtyDraft]:
    """What a verb or masdar of harm tells: by its victims, else by a set phrase, else by a pronoun."""
    told = by_verb(document, passage, at, limit, pair) or brought_to(document, passage, at)
    told = told or (whoever(document, passage, at) if doing(document.words[at]) == "killed" else [])
    return told or by_phrase(document, passage, at) or by_pronoun(document, passage, at)


def known_ones(document: Document, passage: Passage, at: int, limit: int) -> list[CasualtyDraft]:
    """What a noun for the dead or hurt tells where it is known, a victim of something, or reaches a toll."""
    word = document.words[at]
    known = (losses(document, passage, at) or by_known(document, passage, at, limit)) if word.article else []
    known = known or fell_victim(document, passage, at) or hurt_so(document, passage, at)
    known = known or (brought_to(document, passage, at) if "hurt" in word.tags else [])
    return known or (by_toll(document, passage, at) if uncounted(passage, word, at) else [])


def uncounted(passage: Passage, word: Word, at: int) -> bool:
    """Whether no count stands before a plural; one before و and a known noun is not its own (5 والقتلى 3)."""
    known = word.pro == "و" and (word.article or bool(word.enc))
    return word.has("pl", "lost") and (known or count_ending(passage, at) is None)


def by_idiom(document: Document, passage: Passage, at: int, limit: int) -> list[CasualtyDraft]:
    """What words tell that mean harm only together: لقي مصرعه, أودى بحياة, سقط, تكبد, حصيلة."""
    word = document.words[at]
    if word.has("fate", "rubble", "toll", "tally"):
        toll = by_toll(document, passage, at) if word.has("toll", "tally") else []
        return toll or unaccounted(document, passage, at)
    if "selves" in word.tags:
        return gave_up(document, passage, at)
    if "life" in word.tags or ("dead" in word.tags and word.enc):
        return cost(document, passage, at, limit) or losses(document, passage, at)
    if "doom" in word.tags:
        return doomed(document, passage, at)
    if "fall" in word.tags:
        captive = into_captivity(document, passage, at)
        return captive if captive is not None else fallen(document, passage, at, limit)
    return by_loss(document, passage, at, limit)


def by_loss(document: Document, passage: Passage, at: int, limit: int) -> list[CasualtyDraft]:
    """What words of leaving and of losing tell: خرج 950 شخصا, خسرت القوات 20 عنصرا, فقد الاتصال بثلاثة."""
    word = document.words[at]
    if "depart" in word.tags:
        told = left(document, passage, at, limit) or brought_to(document, passage, at)
        return told or by_phrase(document, passage, at)
    own = lost(document, passage, at, limit)
    if own or "missing" not in word.tags:
        return own
    return by_verb(document, passage, at, limit, -1) or by_phrase(document, passage, at)
