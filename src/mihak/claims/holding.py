"""In whose hand a place is: سيطر على, تحت سيطرة X, بيد X, and whether that is new."""

from __future__ import annotations

from typing import Final

from mihak.claims.lookups import starting
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage

RELATIVES: Final = frozenset(("الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "اللتان", "اللواتي"))
STATIC: Final = frozenset(("خاضع", "خاضعه", "واقع", "واقعه", "خاضعين", "متبقيه"))
GRIP: Final = 5
BACK: Final = frozenset(("عاد", "عادت", "يعود", "تعود", "عوده"))
TURNINGS: Final = frozenset(("عوده", "سقوط", "وقوع", "انتقال"))
"""Nouns of how a place came under a hand: عودة كركوك إلى سيطرة الحكومة, سقوط الموصل بيد داعش."""
WAS: Final = frozenset(("كانت", "كان", "وكانت", "وكان"))
COUNTS: Final = frozenset(("تعد", "يعد"))
"""Forms of عد that look like عاد behind لم."""
BECAME: Final = frozenset(("بات", "باتت", "اصبح", "اصبحت", "صار", "صارت"))
SINCE: Final = frozenset(("بعد", "منذ", "اثر", "عقب", "قبل"))
ANEW: Final = frozenset(("مجددا", "ثانيه"))
GROUND: Final = 9
"""How many tokens behind على the ground may stand (أكثر من 80 في المئة من مساحتها)."""
ABSTRACT: Final = frozenset((
    "فوضي", "سلطه", "حريق", "وضع", "موقف", "نيران", "مشاعر", "حرائق", "اعصاب", "انفعال", "اسعار", "مشهد", "لسان",
))  # fmt: skip
GONE: Final = ("خرج", "يخرج", "تخرج", "خروج")
LOST_NEAR: Final = 5
LOSING: Final = frozenset(("فقد", "فقدت", "فقدوا", "يفقد", "تفقد", "خسر", "خسرت", "خسروا", "وفقد"))
WITHDRAWING: Final = frozenset(("انسحاب", "تراجع", "انكفاء"))
ONTO: Final = frozenset(("في", "الي", "نحو", "حتي"))
WIDENING: Final = ("وسع", "يوسع", "توسع", "امتد", "يمتد", "تمتد", "توسيع", "تمدد")
PRONOUNED: Final = frozenset(("عليها", "عليه", "عليهما"))


def holding(document: Document, passage: Passage, at: int) -> str:
    """سيطر and سيطرة: a gain, or a state where it is told as one."""
    words = document.words
    word = words[at]
    ahead = words[at - 1] if at > passage.start else None
    turned = turning(document, passage, at)
    if turned >= 0 and ahead is not None and ahead.form == "الي" and nominal(word):
        return "regained" if words[turned].stem in BACK else "gained"
    if out_of(document, passage, at):
        return "lost"
    under = ahead is not None and ahead.form == "تحت"
    if under or (word.pro.endswith("ل") and held_under(document, passage, at)):
        # الوضع تحت السيطرة
        nobody = under and turned < 0 and word.article and starting(passage.actors, at + 1) is None
        return "" if nobody or qualified(document, passage, at) else ("gained" if turned >= 0 else "held")
    joined = word.pro[:1] in ("و", "ف") and "v" in word.tags
    describes = ahead is not None and ahead.has("site", "area") and not joined
    if describes or not over_ground(document, passage, at):
        return ""
    if present(word) and not (ahead is not None and ahead.form == "ان"):
        return held_now(document, passage, at)
    return moved(document, passage, at)


def out_of(document: Document, passage: Passage, at: int) -> bool:
    """Whether a place is told to be out of a hold: خرجت درعا عن سيطرة X, باتت حمص خارج سيطرة X."""
    words = document.words
    if at - 1 <= passage.start or words[at - 1].form not in ("خارج", "عن", "من"):
        return False
    if words[at].article and starting(passage.actors, at + 1) is None:
        return False  # خرج الوضع عن السيطرة
    back = words[max(passage.start, at - GROUND) : at - 1]
    gone = any(w.stem.startswith(GONE) for w in back)
    return gone or (words[at - 1].form == "خارج" and turning(document, passage, at) >= 0)


def moved(document: Document, passage: Passage, at: int) -> str:
    """What a hold that is new tells: gained, regained, or that it is given up."""
    word = document.words[at]
    if "masdar" in word.tags and (word.article or word.enc) and given_up(document, passage, at):
        return "lost"
    again = (nominal(word) and regained_before(document, passage, at) >= 0) or anew(document, passage, at)
    return "regained" if again else "gained"


def given_up(document: Document, passage: Passage, at: int) -> bool:
    """Whether it is the hold itself that is lost: فقد الجيش السيطرة على كذا."""
    for i in range(at - 1, max(passage.start, at - LOST_NEAR) - 1, -1):
        word = document.words[i]
        if word.stem in LOSING or ("lose" in word.tags and word.stem not in WITHDRAWING):
            return True
        if word.kind == SIGN or word.has("gain", "regain", "prep"):
            return False
    return False


def held_now(document: Document, passage: Passage, at: int) -> str:
    """A verb of holding in the present: a state, unless it only describes a place."""
    if in_relative(document, passage, at, 3) or document.words[at + 1].form in PRONOUNED:
        return ""
    return "gained" if turning(document, passage, at) >= 0 else "held"


def turning(document: Document, passage: Passage, at: int) -> int:
    """The verb by which a place came under a hand (سقط, بات, انتقل), or -1."""
    for i in range(at - 1, max(passage.start, at - 14) - 1, -1):
        word = document.words[i]
        turns = "turn" in word.tags and word.stem not in COUNTS and word.has("v", "kana")
        if (turns or word.stem in TURNINGS) and not word.article:
            return i
        if "clause" in word.tags or word.form in ("هي", "هو") or (word.kind == SIGN and word.form in ".;:"):
            return -1
    return -1


def over_ground(document: Document, passage: Passage, at: int) -> bool:
    """Whether what is held is ground: a place, or a noun for one, soon behind على."""
    words = document.words
    for i in range(at + 1, min(at + 16, passage.end)):
        if words[i].form in ("عليها", "عليه", "عليهما"):
            return True
        if words[i].form == "علي" or (words[i].form in ONTO and widened(document, passage, at)):
            nouns = words[i + 1 : min(i + 1 + GROUND, passage.end)]
            if nouns and nouns[0].stem in ABSTRACT:
                return False
            return place_at(passage, i + 1, GROUND) or any(
                w.has("site", "area", "built") or w.form in ('"', "منها", "منه") for w in nouns
            )
    return False


def widened(document: Document, passage: Passage, at: int) -> bool:
    """Whether a hold is told to have grown: وسعت سيطرتها في كذا, امتدت سيطرتهم إلى كذا."""
    return any(w.stem.startswith(WIDENING) for w in document.words[max(passage.start, at - GRIP) : at])


def nominal(word: Word) -> bool:
    """Whether a form is the masdar: سيطرتها could be a verb with its object, but is not one."""
    return "v" not in word.tags or bool(word.enc)


def present(word: Word) -> bool:
    """Whether a verb form is in the present."""
    return "v" in word.tags and word.stem[:1] in ("ي", "ت") and word.stem.endswith(("طر", "طرون", "طروا", "طران"))


def held_under(document: Document, passage: Passage, at: int) -> bool:
    """تخضع … لسيطرة: what is said of the place itself."""
    words = document.words
    for i in range(max(passage.start, at - 6), at):
        if words[i].stem.startswith(("تخضع", "يخضع")):
            return i == passage.start or words[i].pro == "و" or words[i - 1].kind == SIGN
    return False


def qualified(document: Document, passage: Passage, at: int) -> bool:
    """Whether "under the control of" only describes a place: الواقعة تحت سيطرة."""
    words = document.words
    if turned_before(document, passage, at):
        return False
    for i in range(at - 1, max(passage.start, at - 5, turning(document, passage, at)) - 1, -1):
        if words[i].stem in STATIC or words[i].form in WAS:
            return True
        if words[i].form in ("تزال", "زالت", "يزال"):
            return False
    return in_relative(document, passage, at, 5) or of_some_area(document, passage, at)


def of_some_area(document: Document, passage: Passage, at: int) -> bool:
    """Whether it only describes ground told without a name: في مناطق متفرقة تحت سيطرة X."""
    words = document.words
    if words[at - 1].form != "تحت":
        return False
    for i in range(at - 2, max(passage.start, at - 5) - 1, -1):
        word = words[i]
        if word.has("site", "area") and "compass" not in word.tags:
            named = any(p.start <= i < p.end for p in passage.places)
            return not (named or word.article or word.enc or i == passage.start)
        if word.article or not word.joins or word.has("v", "prep"):
            return False
    return False


def turned_before(document: Document, passage: Passage, at: int) -> bool:
    """Whether بات or صار at the head of its clause needs what stands here: باتت الكلية الواقعة في X تحت سيطرة."""
    turned = turning(document, passage, at)
    if turned < 0 or document.words[turned].stem not in BECAME or at < 2 or document.words[at - 2].stem in STATIC:
        return False
    ahead = document.words[turned - 1] if turned > passage.start else None
    return ahead is None or ahead.kind == SIGN or document.words[turned].pro in ("و", "ف") or "that" in ahead.tags


def regained_before(document: Document, passage: Passage, at: int) -> int:
    """The word of regaining that السيطرة belongs to, or -1."""
    for i in range(at - 1, max(passage.start, at - 16) - 1, -1):
        word = document.words[i]
        if word.has("regain", "again") and not document.words[i + 1].stem.startswith(("انفاس", "توازن")):
            return i
        if word.has("gain", "site", "area") or (i == at - 1 and word.form in SINCE):
            return -1
    return -1


def hold_follows(document: Document, passage: Passage, at: int) -> bool:
    """Whether السيطرة follows its verb (استعادت … السيطرة على) and tells the claim."""
    words = document.words
    for i in range(at + 1, min(at + 16, passage.end)):
        if "hold" in words[i].tags and (words[i].article or words[i].enc):
            return words[i - 1].form not in SINCE
        if (
            words[i].has("gain", "area", "site")
            or words[i].form == "علي"
            or ("v" in words[i].tags and "n" not in words[i].tags)
        ):
            return False
    return False


def anew(document: Document, passage: Passage, at: int) -> bool:
    """Whether a gain is told as one made again: سيطر الجيش مجددا على."""
    return any(w.form in ANEW for w in document.words[at + 1 : min(at + 6, passage.end)])


def near(document: Document, passage: Passage, at: int, reach: int, *tags: str) -> bool:
    """Whether a word with one of the tags stands within ``reach`` tokens behind."""
    return any(w.has(*tags) for w in document.words[at + 1 : min(at + 1 + reach, passage.end)])


def place_at(passage: Passage, start: int, reach: int = 1) -> bool:
    return any(start <= place.start < start + reach for place in passage.places)


def in_relative(document: Document, passage: Passage, at: int, reach: int) -> bool:
    """Whether the word stands in a relative clause that opens right before it."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - reach) - 1, -1):
        if words[i].form in RELATIVES:
            return True
        if words[i].kind == SIGN and words[i].form != '"':
            return False
    return False
