"""What change of control a word tells, with the words beside it."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage

TRIGGERS: Final = frozenset({"gain", "regain", "lose", "keep", "besiege", "breaks", "hand", "stand"})
RELATIVES: Final = frozenset(("الذي", "التي", "الذين", "اللذين", "اللذان", "اللتين", "اللتان", "اللواتي"))
STATIC: Final = frozenset(("خاضع", "خاضعه", "واقع", "واقعه", "خاضعين", "متبقيه"))
TOWARDS: Final = frozenset(("في", "الي", "علي", "نحو", "باتجاه", "داخل", "صوب", "من"))
SINCE: Final = frozenset(("بعد", "منذ", "اثر", "عقب", "قبل"))
ANEW: Final = frozenset(("مجددا", "ثانيه"))
PRETEXTS: Final = frozenset(("حجه", "ذريعه", "دعوي", "شان"))
INTO: Final = frozenset({"في", "الي", "تحت"})


def change_of(document: Document, passage: Passage, at: int) -> str:
    """The change of control that the word at ``at`` tells; empty where it tells none."""
    word = document.words[at]
    if at > passage.start and document.words[at - 1].stem in PRETEXTS:
        return ""
    if word.has("breaks"):
        return "siege_broken" if near(document, passage, at, 3, "besiege") else ""
    if word.has("besiege"):
        return siege(document, passage, at)
    if word.has("again"):
        return ""
    if word.has("regain"):
        return "" if hold_follows(document, passage, at) else "regained"
    if word.has("keep"):
        return "held" if near(document, passage, at, 6, "raid") else ""
    if word.has("hand"):
        return handed(document, passage, at)
    if word.has("stand"):
        return "held" if place_at(passage, at - 3, 7) else ""
    if word.has("lose"):
        return loss(document, passage, at)
    if word.has("hold"):
        return holding(document, passage, at)
    if not gains(document, passage, at):
        return ""
    return "regained" if anew(document, passage, at) else "gained"


def anew(document: Document, passage: Passage, at: int) -> bool:
    """Whether a gain is told as one made again: سيطر الجيش مجددا على."""
    return any(w.form in ANEW for w in document.words[at + 1 : min(at + 6, passage.end)])


def near(document: Document, passage: Passage, at: int, reach: int, *tags: str) -> bool:
    """Whether a word with one of the tags stands within ``reach`` tokens behind."""
    return any(w.has(*tags) for w in document.words[at + 1 : min(at + 1 + reach, passage.end)])


def hold_follows(document: Document, passage: Passage, at: int) -> bool:
    """Whether السيطرة follows its verb (استعادت … السيطرة على) and tells the claim."""
    words = document.words
    for i in range(at + 1, min(at + 16, passage.end)):
        if words[i].has("hold") and (words[i].article or words[i].enc):
            return words[i - 1].form not in SINCE
        if words[i].has("gain", "area", "site") or words[i].form == "علي" or (words[i].has("v") and not words[i].has("n")):
            return False
    return False


def regained_before(document: Document, passage: Passage, at: int) -> int:
    """The word of regaining that السيطرة belongs to, or -1."""
    for i in range(at - 1, max(passage.start, at - 16) - 1, -1):
        word = document.words[i]
        if word.has("regain", "again"):
            return i
        if word.has("gain", "site", "area") or (i == at - 1 and word.form in SINCE):
            return -1
    return -1


def handed(document: Document, passage: Passage, at: int) -> str:
    """بيد X, في قبضة X, تحت سيطرة X: who has a place now, and whether it is new."""
    words = document.words
    word, ahead = words[at], words[at - 1] if at > passage.start else None
    held = (word.pro.endswith("ب") and not word.article) or (ahead is not None and ahead.form in INTO)
    group = any(m.start == at + 1 for m in passage.actors)
    if not held or not group or qualified(document, passage, at):
        return ""
    turned = turning(document, passage, at)
    if turned < 0:
        return "gained" if passage.index == 0 else "held"
    return "regained" if words[turned].stem in ("عاد", "عادت", "يعود", "تعود") else "gained"


def turning(document: Document, passage: Passage, at: int) -> int:
    """The verb by which a place came under a hand (سقط, بات, انتقل), or -1."""
    for i in range(at - 1, max(passage.start, at - 14) - 1, -1):
        word = document.words[i]
        if word.has("turn") and (word.has("v") or word.has("kana")) and not word.article:
            return i
        if word.has("clause") or (word.kind == SIGN and word.form in ".;:"):
            return -1
    return -1


def siege(document: Document, passage: Passage, at: int) -> str:
    """A siege that somebody lays: حاصر, فرض حصارا, الحصار الذي تفرضه."""
    words = document.words
    if at > passage.start and any(w.has("breaks") for w in words[max(passage.start, at - 2) : at]):
        return ""
    word = words[at]
    if word.has("v") and not word.article:
        return "besieged"
    if word.stem == "محاصره" and word.article:
        return ""
    laid = any(w.has("sway") for w in words[max(passage.start, at - 7) : at])
    if not laid:
        laid = any(w.has("sway") and w.has("v") for w in words[at + 1 : min(at + 5, passage.end)])
    masdar = word.stem in ("محاصره", "تطويق")
    return "besieged" if laid or masdar else ""


def loss(document: Document, passage: Passage, at: int) -> str:
    """A loss of ground: a withdrawal from a place, the fall of one, a place given over."""
    words = document.words
    word = words[at]
    if word.form == "فقد" and at + 1 < passage.end and words[at + 1].has("v"):
        return ""
    if word.has("fallen", "give"):
        return "lost" if place_at(passage, at + 1) else ""
    if word.stem.startswith(("انسح", "تراجع", "انكف", "ينسح", "تنسح", "يتراجع", "تتراجع")):
        return "lost" if any(w.form in ("من", "منها", "منه") for w in words[at + 1 : min(at + 9, passage.end)]) else ""
    if word.has("v") and word.enc and (words[at - 1].has("site", "area") or words[at - 1].form in RELATIVES):
        return ""
    return "lost" if place_at(passage, at + 1, 2) or near(document, passage, at, 6, "hold", "site") else ""


def place_at(passage: Passage, start: int, reach: int = 1) -> bool:
    return any(start <= place.start < start + reach for place in passage.places)


def holding(document: Document, passage: Passage, at: int) -> str:
    """سيطر and سيطرة: a gain, or a state where it is told as one."""
    words = document.words
    word = words[at]
    ahead = words[at - 1] if at > passage.start else None
    if (ahead is not None and ahead.form == "تحت") or (word.pro.endswith("ل") and held_under(document, passage, at)):
        if qualified(document, passage, at):
            return ""
        return "gained" if turning(document, passage, at) >= 0 else "held"
    if ahead is not None and ahead.has("site", "area"):
        return ""
    if not over_ground(document, passage, at):
        return ""
    if present(word):
        if in_relative(document, passage, at, 3) or words[at + 1].form in ("عليها", "عليه", "عليهما"):
            return ""
        return "gained" if turning(document, passage, at) >= 0 else "held"
    again = (nominal(word) and regained_before(document, passage, at) >= 0) or anew(document, passage, at)
    return "regained" if again else "gained"


def over_ground(document: Document, passage: Passage, at: int) -> bool:
    """Whether what is held is ground: a place, or a noun for one, soon behind على."""
    words = document.words
    for i in range(at + 1, min(at + 16, passage.end)):
        if words[i].form in ("عليها", "عليه", "عليهما"):
            return True
        if words[i].form == "علي":
            nouns = words[i + 1 : min(i + 7, passage.end)]
            return place_at(passage, i + 1, 7) or any(w.has("site", "area") or w.form == '"' for w in nouns)
    return False


def nominal(word: Word) -> bool:
    """Whether a form is the masdar: سيطرتها could be a verb with its object, but is not one."""
    return not word.has("v") or bool(word.enc)


def held_under(document: Document, passage: Passage, at: int) -> bool:
    """تخضع … لسيطرة: what is said of the place itself."""
    words = document.words
    for i in range(max(passage.start, at - 6), at):
        if words[i].stem.startswith(("تخضع", "يخضع")):
            return i == passage.start or words[i].pro == "و" or words[i - 1].kind == SIGN
    return False


def present(word: Word) -> bool:
    """Whether a verb form is in the present."""
    return word.has("v") and word.stem[:1] in ("ي", "ت") and word.stem.endswith(("طر", "طرون", "طروا", "طران"))


def qualified(document: Document, passage: Passage, at: int) -> bool:
    """Whether "under the control of" only describes a place: الواقعة تحت سيطرة."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - 5) - 1, -1):
        if words[i].stem in STATIC or words[i].form in ("كانت", "كان"):
            return True
        if words[i].form in ("تزال", "زالت", "يزال"):
            return False
    return in_relative(document, passage, at, 5)


def in_relative(document: Document, passage: Passage, at: int, reach: int) -> bool:
    """Whether the word stands in a relative clause that opens right before it."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - reach) - 1, -1):
        if words[i].form in RELATIVES:
            return True
        if words[i].kind == SIGN and words[i].form != '"':
            return False
    return False


def gains(document: Document, passage: Passage, at: int) -> bool:
    """Whether a word of taking, entering or driving out has the words beside it that a gain has."""
    words = document.words
    word = words[at]
    if at + 1 >= passage.end:
        return False
    if word.has("v") and word.stem[0] in "يت" and not word.has("masdar") and in_relative(document, passage, at, 2):
        return False
    if word.has("go") and not attaining(document, passage, at):
        return moves(document, passage, at)
    if word.has("oust"):
        behind = any(at < m.start <= at + 5 for m in (*passage.actors, *passage.people))
        return behind or bool(word.enc)
    return True


def attaining(document: Document, passage: Passage, at: int) -> bool:
    """Whether the word is the object of making headway: أحرز تقدما, تحقيق تقدم."""
    return any(w.has("attain") for w in document.words[max(passage.start, at - 7) : at])


def moves(document: Document, passage: Passage, at: int) -> bool:
    """Whether a word of moving tells a force's advance into a place."""
    words = document.words
    word, after = words[at], words[at + 1]
    if word.has("arrive") and not word.article:
        return False
    towards = any(w.form in TOWARDS for w in words[at + 1 : min(at + 9, passage.end)]) or place_at(passage, at + 1, 6)
    actor = any(m.start == at + 1 for m in passage.actors)
    plain = after.kind == SIGN or after.has("prep", "adv", "area", "site", "rel", "demo") or after.form.endswith("ا")
    return towards and (actor or plain or place_at(passage, at + 1) or bool(word.enc))
