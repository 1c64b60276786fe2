"""Whether a word of moving tells an advance that was made: تقدمت القوات في كذا, أحرزت تقدما, دخلت البلدة."""

from __future__ import annotations

from typing import Final

from mihak.claims.control_defence import POINTED
from mihak.claims.holding import place_at
from mihak.claims.lookups import starting
from mihak.lang.ar.word import NUMBER, SIGN, Word
from mihak.mentions.document import Document, Passage

TOWARDS: Final = frozenset(("في", "الي", "علي", "نحو", "باتجاه", "داخل", "صوب", "من"))
LENGTHS: Final = frozenset(("مسافه", "ميات", "كيلومترات", "كيلومترا", "عشرات", "كيلومترين", "عده"))
GOING: Final = 7
"""How far before an advance the verb stands that says that it goes on."""
CONVOYS: Final = frozenset((
    "حافلات", "حافله", "شاحنات", "شاحنه", "قافله", "قوافل", "مساعدات", "معونات", "سيارات", "وفد", "وفود", "لجنه",
    "فريق", "فرق", "مراقبين", "مراقبون", "صحافيين", "صحفيين", "بضايع", "وقود", "مواد", "اغاثه",
))  # fmt: skip
"""What goes into a place without taking it: دخول حافلات, دخول قافلة مساعدات."""
STANDING: Final = 9
PLACED: Final = 8
"""How far behind a verb of standing its distance, and behind that the place may be told."""
DISTANCES: Final = frozenset(("بعد", "مسافه", "مقربه", "عتبات", "عتبه"))
EDGES: Final = frozenset(("مشارف", "تخوم", "ضواحي", "ابواب", "مداخل", "اطراف", "محيط", "اسوار", "قلب", "عمق"))


def nearing(document: Document, passage: Passage, at: int) -> str:
    """A force told to stand before a place: باتت القوات على مشارف كذا, أصبحوا على بعد كيلومترين من كذا."""
    words = document.words
    for i in range(at + 1, min(at + STANDING, passage.end - 1)):
        word = words[i]
        if word.kind == SIGN or word.has("clause", "rel", "hold", "hand", "gain"):
            return ""
        before_it = words[i - 1].form in ("علي", "عند") and (word.form in DISTANCES or word.stem in EDGES)
        if before_it:
            return "gained" if place_at(passage, i, PLACED) else ""
    return ""


def still_on_the_way(document: Document, passage: Passage, at: int) -> bool:
    """Whether an advance only goes on towards a place: تواصل القوات تقدمها نحو كذا."""
    words = document.words
    if not any("opgo" in w.tags for w in words[max(passage.start, at - GOING) : at]):
        return False
    return any(w.form in ("نحو", "باتجاه", "صوب", "تجاه") for w in words[at + 1 : min(at + 4, passage.end)])


def attaining(document: Document, passage: Passage, at: int) -> bool:
    """Whether the word is the object of making headway: أحرز تقدما, تحقيق تقدم."""
    behind = document.words[at + 1 : min(at + 2, passage.end)]
    if any("attain" in w.tags and "v" in w.tags and w.enc for w in behind):
        return True
    return any("attain" in w.tags for w in document.words[max(passage.start, at - 7) : at])


def acts_on(word: Word) -> bool:
    """Whether a verb joins another act: واصلت تقدمها وانتصرت في كذا."""
    return "v" in word.tags and "n" not in word.tags and word.pro in ("و", "ف")


def moves(document: Document, passage: Passage, at: int) -> bool:
    """Whether a word of moving tells a force's advance into a place."""
    words = document.words
    word, after = words[at], words[at + 1]
    if "arrive" in word.tags and "v" in word.tags:
        return any(w.stem in EDGES for w in words[at + 1 : min(at + 7, passage.end)])
    if ("arrive" in word.tags and not word.article) or after.stem in CONVOYS:
        return False
    end = next((i for i in range(at + 1, min(at + 9, passage.end)) if acts_on(words[i])), min(at + 9, passage.end))
    towards = any(w.form in TOWARDS for w in words[at + 1 : end]) or place_at(passage, at + 1, 6)
    actor = starting(passage.actors, at + 1) is not None
    towards = towards or (after.article and after.has("area", "site")) or (actor and word.enc in POINTED)
    plain = after.kind == SIGN or after.has("prep", "adv", "area", "site", "rel", "demo") or after.form.endswith("ا")
    plain = plain or after.stem in LENGTHS or after.kind == NUMBER or ("gear" in after.tags and not after.pro)
    return towards and (actor or plain or place_at(passage, at + 1) or bool(word.enc))
