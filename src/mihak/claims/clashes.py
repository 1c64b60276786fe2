"""Clashes: fighting between two sides, and who they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mihak.claims.aim import phrase_at
from mihak.claims.attack_words import DEMONSTRATIVES, word_at
from mihak.claims.attackers import attacker
from mihak.claims.doer import before, fights
from mihak.claims.draft import AttackDraft
from mihak.claims.near import clause_end, first_from, trimmed
from mihak.claims.rivals import rival
from mihak.claims.roles import actors_of, genitive, skip_modifiers, subject
from mihak.lang.ar.word import WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

AGAINST: Final = frozenset({"مع", "ضد"})
ALIKE: Final = frozenset({"بينهم", "بينها", "بينهما"})
OTHER_WITHIN: Final = 8
"""How far behind a verb of fighting the other side may stand."""
BOTH: Final = frozenset({"الطرفين", "الجانبين"})
GROUPS: Final = frozenset(
    "مجموعات جماعات فصايل مسلحين قبايل عشاير عايلات عصابات ميليشيات مليشيات تشكيلات مجموعتين جماعتين فصيلين قبيلتين "
    "عشيرتين عايلتين عصابتين ميليشيتين تشكيلين كتيبتين".split()
)
"""Plurals that may fight among themselves (بين فصائل)."""
OUTBREAK: Final = frozenset(
    "اندلاع نشوب تجدد احتدام اشتداد تصاعد تصعيد استمرار تواصل اشتد يشتد تشتد تصاعد احتدمت".split()
)
"""Words before a noun of fighting that tell it anew."""
ONGOING: Final = frozenset("داير دايره جار جاريه مستمر مستمره متواصل متواصله مستعر مستعره مندلعه".split())
"""Adjectives behind it that do."""
LAUNCHED: Final = 8
"""How far before the noun its verb may stand: تخوض القوات معارك."""
WAGING: Final = frozenset("تخوض يخوض يخوضون خاضت خاض خاضا خاضوا تخوضا".split())
Sides = tuple[Mention | None, Mention | None]


def clash(document: Document, passage: Passage, at: int, word: Word) -> Iterator[AttackDraft]:
    """The clash that a noun tells; a battle's name or a bare مواجهة is none."""
    limit = clause_end(passage, at, more=2)
    behind = skip_modifiers(document, at, limit)
    one, other = sides_of(document, passage, at, behind, limit)
    told = any(m is not None and m.start > at for m in (one, other))
    fresh = breaking_out(document, passage, at)
    vague = "clashone" in word.tags and (other is None or not told) and not (fresh and not word.article)
    if vague or named(document, passage, at, told):
        return
    sideless = word.stem in ("قتال", "معارك") and one is None and other is None
    if sideless and not (fresh or told_as_act(document, passage, at)):
        return
    ends = [m.end for m in (one, other) if m is not None and m.start >= at]
    start, end = trimmed(document, at, max([behind, *ends]))
    before = word_at(document, passage, at - 1)
    bare = word.article and not ends and not (one and other) and not fresh
    yield AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-noun:{word.stem}", mode="clash",
        perpetrator=one, target=other, anaphor=bare or (before.form in DEMONSTRATIVES and word.article),
    )  # fmt: skip


def named(document: Document, passage: Passage, at: int, told: bool) -> bool:
    """Whether the noun is a battle's name (معارك الكليات): an idafa with no side told."""
    words = document.words
    i = at + 1
    if i + 1 < passage.end and words[i].form == '"' and words[i + 1].kind == WORD:
        return True
    if told or words[at].article or i >= passage.end:
        return False
    return (
        words[i].article
        and not words[i].pro
        and not words[i].has("force", "adv")
        and words[at].stem in ("معارك", "معركه")
    )


def told_as_act(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb of breaking out stands near the noun, or an adjective of heat behind it."""
    words = document.words
    near = words[max(passage.start, at - 4) : min(passage.end, at + 5)]
    return any(w.has("clashv", "launchv", "cause") for w in near) or "opmil" in words[min(at + 1, passage.end - 1)].tags


def breaking_out(document: Document, passage: Passage, at: int) -> bool:
    """Whether the words beside the noun tell fighting anew: احتدم القتال, تصاعد المعارك, القتال دائر."""
    words = document.words
    if at > passage.start and (words[at - 1].stem in OUTBREAK or "clashv" in words[at - 1].tags):
        return True
    behind = words[at + 1 : min(at + 4, passage.end)]
    return any(w.stem in ONGOING for w in behind)


def sides_of(document: Document, passage: Passage, at: int, behind: int, limit: int) -> Sides:
    """The two sides: بين A وB, A مع B, A ضد B; a side left out is looked for before."""
    words = document.words
    for i in range(behind, min(behind + 10, limit)):
        if words[i].form == "بين" and words[min(i + 1, limit - 1)].form in BOTH:
            one = last_group(document, passage, at)
            return one, rival(document, passage, one)
        if words[i].form in ALIKE:
            side = last_group(document, passage, at)
            return side, side
        if words[i].form == "بين":
            return between(passage, document, i, limit)
        if words[i].form in AGAINST:
            other = first_from(actors_of(passage), i + 1, i + 3)
            if other is not None:
                return one_side(document, passage, at, behind, limit), other
        if i > behind and words[i].has("atk", "clause", "kill", "cause", "say"):
            break
    one = one_side(document, passage, at, behind, limit)
    return one, rival(document, passage, one)


def between(passage: Passage, document: Document, at: int, limit: int) -> Sides:
    """The sides behind بين: the first group, and the next one that و, وبين or a phrase of sides joins."""
    words = document.words
    groups = [m for m in (*actors_of(passage), *passage.people) if at < m.start < limit]
    groups.sort(key=lambda m: (m.start, -m.end))
    one = next((m for m in groups if m.start <= at + 3), None)
    if one is None:
        return None, None
    for other in groups:
        if other.start >= one.end and (words[other.start].pro == "و" or joined(document, one.end, other.start)):
            return one, other
    return (one, one) if words[one.start].stem in GROUPS else (one, None)


def joined(document: Document, start: int, end: int) -> bool:
    """Whether a word of joining stands in ``[start, end)``: وبين, ومن جهة أخرى, واخرين من."""
    return end - start <= 14 and any(w.form[:1] == "و" and w.kind == "word" for w in document.words[start:end])


def one_side(document: Document, passage: Passage, at: int, behind: int, limit: int) -> Mention | None:
    """The side told as genitive, as subject of a verb of fighting, or with تخوضها."""
    words = document.words
    told = genitive(passage, document, behind, limit)
    if told is not None and fights(told):
        return told
    for i in range(at - 1, max(passage.start, at - LAUNCHED) - 1, -1):
        if "launchv" in words[i].tags and "v" in words[i].tags:
            return attacker(document, passage, i)
        if words[i].has("clashv", "clause"):
            break
    for i in range(behind, min(behind + 5, limit)):
        if words[i].stem in WAGING and words[i].enc:
            return first_from(actors_of(passage), i + 1, i + 2) or before(document, passage, at)
    return None


def last_group(document: Document, passage: Passage, at: int) -> Mention | None:
    """The last group told before ``at``, in this passage or the one before."""
    for index in (passage.index, passage.index - 1):
        if index < 0:
            break
        found = [m for m in document.passages[index].actors if m.end <= at and fights(m)]
        if found:
            return found[-1]
    return None


def by_fighting(document: Document, passage: Passage, at: int, word: Word) -> AttackDraft | None:
    """اشتبكت القوات مع مسلحين, يقاتل التحالف الحركة."""
    limit = clause_end(passage, at, more=1)
    adjective = word_at(document, passage, at - 1).has("atk", "n") and "fightv" in word.tags
    find = attacker if "meetv" in word.tags else subject
    one = None if adjective else find(document, passage, at)
    if one is None:
        return None
    other = fought(document, passage, one.end if one.start > at else at + 1, limit, word) or rival(
        document, passage, one
    )
    if (other is None and "meetv" not in word.tags) or ("fightv" in word.tags and other and other.kind == "target"):
        return None
    start, end = trimmed(
        document, min(at, one.start), max(at + 1, one.end, other.end if other is not None and other.start > at else 0)
    )
    return AttackDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"attack-verb:{word.stem}", mode="clash",
        perpetrator=one, target=other,
    )  # fmt: skip


def fought(document: Document, passage: Passage, begin: int, limit: int, word: Word) -> Mention | None:
    """Whom a verb of fighting names: behind مع or ضد, or its object right behind."""
    words = document.words
    for i in range(begin, min(begin + OTHER_WITHIN, limit)):
        against = words[i].form in AGAINST
        if against or (i == begin and "fightv" in word.tags):
            other = phrase_at(document, passage, i + against, limit)[0]
            if other is not None:
                return other
    return None
