"""What an operation is called: in quotes, behind a word for a battle, or by the words that name it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.holding import RELATIVES
from mihak.claims.lookups import starting
from mihak.lang.ar.word import SIGN, WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import closing_quote, extent, joins
from mihak.model.mention import Mention

CALLED: Final = 6
"""How far before a quote the word may stand that says that it is a name: أطلق عليها الإعلام "كذا"."""
CAMPAIGN: Final = frozenset(("حمله", "حملات", "عمليات"))
SINGLE: Final = frozenset(("عمليه", "معركه"))
CIVIL: Final = frozenset((
    "سلام", "تسويه", "تصويت", "انتخابات", "اقتراع", "فرز", "بحث", "انقاذ", "نقل", "تبادل", "تهريب", "خطف", "اغتيال",
    "قتل", "توزيع", "اجلاء", "تسليم", "انسحاب", "اخلاء", "تفاوض", "مفاوضات", "تفجيرات", "تفجير", "انزال", "دهس", "طعن",
    "سطو", "اعتقال", "انتقال", "اصلاح", "تجاره", "قوات", "قوه", "جيش", "حكومه", "تحالف", "امن", "مراقبه", "تنميه", "كر",
))  # fmt: skip
"""What an operation may be of without being called by it."""


def name_of(document: Document, passage: Passage, at: int) -> Mention | None:
    """The name given to the operation: in quotes behind it, or right behind a word for a battle."""
    words = document.words
    if at > passage.start and words[at - 1].form == '"' and "op" in words[at].tags:
        end = closing_quote(document.tokens, at - 1, passage.end)
        if end > at + 2:
            return Mention("operation", at, end - 1, at, "operation-quoted")
    if at + 2 < passage.end and words[at + 1].form == "(" and "op" in words[at].tags and not words[at].article:
        end = next((i for i in range(at + 2, min(at + 7, passage.end)) if words[i].form == ")"), -1)
        if end > at + 2 and words[at + 2].kind == WORD:
            return Mention("operation", at + 2, end, at + 2, "operation-quoted")
    nearest = 5 if "phase" in words[at].tags else 2
    for i in range(at + 1, min(at + 15, passage.end)):
        word = words[i]
        if word.form == '"' and (i <= at + nearest or named_there(words[max(at + 1, i - CALLED) : i])):
            end = closing_quote(document.tokens, i, passage.end)
            return Mention("operation", i + 1, end - 1, i + 1, "operation-quoted") if end > i + 2 else None
        names = word.form == "," and any(named_there([w]) for w in words[i + 1 : min(i + 4, passage.end)])
        if (word.kind == SIGN and not names) or (word.form in RELATIVES and i > at + 2):
            break
    if "phase" not in words[at].tags:
        return unquoted(document, passage, at)
    return named_before(document, passage, at) or named_after(document, passage, at)


def named_after(document: Document, passage: Passage, at: int) -> Mention | None:
    """The name behind a phase, without quotes: المرحلة الثانية من معركة كذا, ثاني مراحل ملحمة كذا."""
    for i in range(at + 1, min(at + 5, passage.end)):
        if "op" in document.words[i].tags:
            return unquoted(document, passage, i)
    return None


def named_before(document: Document, passage: Passage, at: int) -> Mention | None:
    """The name before a phase told with a pronoun: دخلت ملحمة كذا مرحلتها الثانية."""
    if not document.words[at].enc:
        return None
    words = document.words
    for i in range(at - 1, max(passage.start, at - 9) - 1, -1):
        if "op" in words[i].tags:
            end = next((j for j in range(i + 1, at) if words[j].form == '"' or words[j].has("opend", "prep")), at)
            return Mention("operation", i, end, i, "operation-before") if end > i + 1 and not words[i].article else None
    return None


def named_there(near: Sequence[Word]) -> bool:
    """Whether the words before a quote say that a name follows: تحت مسمى, أطلق عليها."""
    return any("named" in w.tags or w.form in ("عليها", "عليه", "المسماه") for w in near)


def unquoted(document: Document, passage: Passage, at: int) -> Mention | None:
    """A name without quotes: معارك الكليات, عملية غصن الزيتون, غزوة كذا سابع أيامها."""
    words = document.words
    if at + 1 >= passage.end or words[at].article or words[at].enc:
        return None
    # ملحمة is a part of every name that begins with it; معركة and its like are not.
    first = at if "opepic" in words[at].tags else at + 1
    end = day_of_its_own(document, passage, at)
    if end <= at + 1:
        end = end_of_name(document, passage, at)
    return Mention("operation", first, end, first, "operation-name") if end > at + 1 else None


def end_of_name(document: Document, passage: Passage, at: int) -> int:
    """The end of a name told right behind a word for an operation; ``at`` where none is."""
    words = document.words
    battle, after = "opbattle" in words[at].tags, words[at + 1]
    place = starting(passage.places, at + 1)
    if place is not None and not after.pro and words[at].stem not in CAMPAIGN:  # عملية الغوطة, معارك درنة
        return place.end
    if two_definite(document, passage, at):
        return at + 3
    if battle and "masdar" in after.tags and after.has("breaks", "gain"):
        # معركة فك الحصار is called by its aim; the aim itself may reach further.
        stated = at + 2 < passage.end and words[at + 2].article and not after.article
        return at + 3 if stated else at
    if after.kind != WORD or not joins(after) or after.has("opmil", "v", "ac", "achead"):
        return at
    second = at + 2 < passage.end and words[at + 2].article and not after.article
    if not battle and (not second or after.has("masdar", "gain", "atk")):
        return at
    end = extent(document.tokens, at + 1, passage.end)
    end = next((i for i in range(at + 2, end) if words[i].has("opgo", "op", "conj")), end)
    definite = after.article or after.has("pl", "area") or words[end - 1].article
    return end if definite else at


def two_definite(document: Document, passage: Passage, at: int) -> bool:
    """Whether two definite words behind a singular name an operation: عملية البنيان المرصوص, not one of a group."""
    words = document.words
    if at + 2 >= passage.end or words[at].stem not in SINGLE or not (words[at + 1].article and words[at + 2].article):
        return False
    if words[at + 1].pro or words[at + 2].pro or words[at + 1].stem in CIVIL:
        return False
    groups = (*passage.actors, *passage.people, *passage.persons)
    if any(m.start <= at + 1 < m.end for m in groups):
        return False
    return not words[at + 1].has("masdar", "atk", "opmil", "oprain", "ac", "achead", "ppl", "combatant")


def day_of_its_own(document: Document, passage: Passage, at: int) -> int:
    """Where a count of its days or a phase of its own ends a name: غزوة القائد كذا سابع أيامها; -1: nowhere."""
    words = document.words
    for i in range(at + 1, min(at + 8, passage.end)):
        word = words[i]
        if word.has("opday", "phase") and word.enc:
            return i - 1 if "ord" in words[i - 1].tags else i
        if not joins(word):
            return -1
    return -1
