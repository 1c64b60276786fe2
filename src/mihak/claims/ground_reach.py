"""How far the words of a claim of control reach: over asides, times and lists, to the next act."""

from __future__ import annotations

from typing import Final

from mihak.claims.holding import RELATIVES
from mihak.claims.intent import finite
from mihak.claims.lookups import starting
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

FARTHEST: Final = 40
MASDAR: Final = 6
"""The letters of a masdar like اشتداد."""
TIMES: Final = frozenset((
    "بعد", "قبل", "منذ", "اثر", "عقب", "جراء", "نتيجه", "بسبب", "رغم", "خلال", "اثناء", "بعدما",
    "عندما", "حيث", "وفق", "وفقا", "حسب", "بحسب", "بهدف",
))  # fmt: skip
TURNING: Final = ("وسط", "فيما", "بينما", "كما", "لكن", "الا")
SPANS: Final = frozenset(("خلال", "بعد", "قبل", "منذ", "عقب", "اثر", "اثناء"))
"""Words before a time that may stand between a verb and its ground."""
SPAN: Final = 8
TURNS: Final = frozenset(("استيلاء", "هجوم", "هجومها", "هجومه", "سيطره"))
ONTO: Final = frozenset(("علي", "وعلي", "الي", "والي"))
ASIDE: Final = frozenset(("اسناد", "دعم", "مشاركه", "مسانده", "قياده", "غطاء", "تغطيه"))
PRONOUNS: Final = frozenset((
    "عليها", "عليه", "عليهما", "فيها", "فيه", "منها", "منه", "منهما", "اليها", "اليه", "عنها",
    "عنه",
))  # fmt: skip


def reach(document: Document, passage: Passage, at: int) -> int:
    """The token behind the words that belong to a word of control."""
    words = document.words
    i, end = at + 1, min(passage.end, at + FARTHEST)
    inside = {m.start: m.end for m in (*passage.places, *passage.actors) if at < m.start < end}
    while i < end:
        word = words[i]
        if i in inside and word.pro not in ("و", "ف"):
            i = min(inside[i], end)
            continue
        if word.kind == SIGN and word.form == ",":
            behind = over_comma(document, passage, i, end)
            aside, i = behind > i + 1, behind
            if aside:
                continue
            if words[i - 1].form == "," and i < end and not listed(passage, words[i], i):
                return i - 1
            continue
        if ends_reach(document, passage, i, at):
            behind = over_time(document, passage, i, end)
            if behind == i:
                return i
            i = behind
            continue
        i += 1
    return end


def over_time(document: Document, passage: Passage, at: int, end: int) -> int:
    """The token behind a time told between a verb and its ground (خلال الساعات الماضية على كذا), else ``at``."""
    words = document.words
    if words[at].form not in SPANS:
        return at
    for i in range(at + 1, min(at + SPAN, end)):
        word = words[i]
        if word.form in ("علي", "الي", "نحو"):
            return i if words[i - 1].form not in TURNS else at
        if word.kind == SIGN or word.has("clause", "rel", "conj", "masdar", "ac", "achead", "atk") or finite(word):
            return at
    return at


def over_comma(document: Document, passage: Passage, comma: int, end: int) -> int:
    """The token behind a comma, or behind an aside between two (، بإسناد من X، or ، الجمعة،)."""
    words = document.words
    dated = next((d.end for d in passage.dates if d.start == comma + 1), 0)
    if 0 < dated < end and words[dated].form == ",":
        return dated + 1
    if comma + 1 < end and words[comma + 1].stem in ASIDE:
        closing = next((i for i in range(comma + 2, min(comma + 9, end)) if words[i].form == ","), -1)
        if closing > 0:
            return closing + 2 if closing + 1 < end and words[closing + 1].has("area", "pl") else closing + 1
    return comma + 1


def listed(passage: Passage, word: Word, at: int) -> bool:
    """Whether a place goes on a list of places behind a comma, or the ground is told there."""
    if word.form in ONTO or (word.pro == "ب" and starting(passage.places, at) is not None):
        return True
    if word.has("site", "vague", "num", "area", "mass") and not word.pro:
        return True
    return word.pro in ("", "و") and starting(passage.places, at) is not None


def ends_reach(document: Document, passage: Passage, i: int, at: int) -> bool:
    """Whether the words of a control claim end before token ``i``."""
    words = document.words
    word = words[i]
    if word.kind == SIGN:
        return word.form in ".;:!?"
    far = word.form == "بعد" and words[i - 1].form == "علي"  # على بعد كيلومترين من كذا
    if not far and word.form in (*TIMES, *TURNING):
        return not (word.form == "وسط" and words[i - 1].has("compass", "pl", "nm"))
    if word.form in RELATIVES:
        return not told_back(document, passage, i)
    if (
        word.pro[:1] == "و"
        and not word.article
        and ("masdar" in word.tags or shaped(word, starting(passage.places, i)))
    ):
        return True
    if "v" in word.tags and not word.article and "n" not in word.tags and i > at + 1:
        return words[i - 1].form not in RELATIVES
    return word.has("sayp", "suffer") and not word.article


def shaped(word: Word, place: Mention | None) -> bool:
    """Whether an unknown word has the shape of a masdar of the higher forms and names no place: اشتداد, اندلاع."""
    stem = word.stem
    return place is None and not word.tags and len(stem) >= MASDAR and stem[0] == "ا" and stem[-2] == "ا"


def told_back(document: Document, passage: Passage, relative: int) -> bool:
    """Whether a relative clause tells who took the places before: التي تقدمت إليها X."""
    words = document.words
    if relative + 2 >= passage.end or not words[relative + 1].has("gain", "lose", "sway", "besiege"):
        return False
    if "sway" in words[relative + 1].tags:
        return True
    return words[relative + 2].form in PRONOUNS or bool(words[relative + 1].enc)
