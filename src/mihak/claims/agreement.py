"""Gender and number between a verb or a pronoun and the group that it may mean: سيطرتها is of قوات, not of جيش."""

from __future__ import annotations

from typing import Final

from mihak.claims.sides import country
from mihak.mentions.document import Document
from mihak.model.mention import Mention

HE, SHE, THEY = "he", "she", "they"
PRONOUNS: Final = {"ه": HE, "ها": SHE, "هم": THEY, "هما": THEY}
ONE: Final = frozenset((
    "جيش", "تنظيم", "تحالف", "نظام", "حزب", "فصيل", "لواء", "فيلق", "طيران", "سلاح", "حلف", "احتلال", "حشد", "مجلس",
    "جهاز", "تيار", "حرس", "تجمع", "ايتلاف", "داعش", "اتحاد", "مسلح", "انتحاري",
    "مهاجم", "عدو", "عدوان",
    "امن", "بيشمركه", "عراق", "يمن", "لبنان", "سودان", "اردن", "مغرب", "صومال", "ناتو",
))  # fmt: skip
"""Heads of groups that a masculine singular tells."""
MANY: Final = frozenset((
    "قوات", "قوي", "فصايل", "كتايب", "سرايا", "الويه", "وحدات", "عناصر", "قبايل", "احزاب", "اجهزه", "زوارق", "دول",
    "ميليشيا", "مليشيا", "فرق", "فلول", "جيوش", "بوارج", "خلايا", "مجاميع", "عشاير",
))  # fmt: skip
"""Plurals and names of groups, that a feminine singular tells."""
MEN: Final = frozenset((
    "ثوار", "جنود", "رجال", "افراد", "عناصر", "ابطال", "اكراد", "مرتزقه", "مقاتلو", "مقاتلي", "مسلحو", "مسلحي",
    "جهاديو", "ضباط", "متمردو", "متمردي", "اسلاميو", "خصوم", "اعداء", "مجاميع",
))  # fmt: skip
"""People, that a plural tells."""
LOSS: Final = frozenset({"destroy", "damage", "seize"})
DONE: Final = frozenset({"hold", "go", "lose", "seize"})
"""Masdars whose pronoun is their subject; that of طردهم is their object."""
LED: Final = frozenset((
    "محاوله", "محاولات", "سعي", "مسعي", "رغبه", "خطه", "نجاح", "تمكن", "فشل", "اخفاق", "استعداد", "تصميم", "اصرار",
    "هجوم",
))  # fmt: skip
"""Nouns that govern a masdar, whose pronoun is the subject of both: في محاولتها إخراج كذا."""
PEOPLE_ENDS: Final = ("ون", "ين")
FEMININE_ENDS: Final = ("ه", "ات")
LEAST: Final = 4
FIFTH_FORM: Final = 4
"""Letters of a past like تقدم, whose ت is none of a feminine present."""


def wanted(document: Document, at: int) -> str:
    """What a pronoun of a masdar (سيطرتها), or the person of a finite verb, asks of its group; empty for nothing told.

    A masculine verb before a preposition may be a passive (عثر بداخله على كذا), which has no doer.
    """
    words = document.words
    word = words[at]
    if "v" in word.tags and "masdar" not in word.tags and not word.article:
        asked = THEY if word.enc and word.stem.endswith("و") else person(word.stem)
        after = words[at + 1] if at + 1 < len(words) else word
        passive = asked == HE and word.has(*LOSS) and (after.has("prep", "f") or after.pro[-1:] in ("ب", "ل"))
        return "" if passive else asked
    return PRONOUNS.get(word.enc, "") if word.has(*DONE) or word.stem in LED else ""


def person(stem: str) -> str:
    """Gender and number of a finite verb of the third person."""
    if stem.endswith(("وا", "ون")):
        return THEY
    if stem[:1] == "ي":
        return HE
    if stem[:1] == "ت":
        return SHE if stem.endswith("ت") or len(stem) > FIFTH_FORM else ""
    hollow = len(stem) < LEAST and stem[1:2] == "ا"  # مات, بات
    return SHE if stem.endswith("ت") and not hollow else HE


def agrees(document: Document, group: Mention, asked: str) -> bool:
    """Whether a group may be meant by what was asked of it; one whose number no list tells may always."""
    told = numbers(document, group)
    return not asked or not told or asked in told


def numbers(document: Document, group: Mention) -> frozenset[str]:
    """The genders and numbers that a group may be told with; empty where no list tells, or several are joined."""
    words = document.words[group.start : group.end]
    if any(w.pro == "و" for w in words[1:]):
        return frozenset()
    stem = words[0].stem
    told = {kind for kind, heads in ((HE, ONE), (SHE, MANY), (THEY, MEN)) if stem in heads}
    if not told and len(stem) > LEAST and stem.endswith(PEOPLE_ENDS):
        told = {THEY}
    elif not told and (stem.endswith(FEMININE_ENDS) or country(group)):
        told = {SHE}
    return frozenset(told)
