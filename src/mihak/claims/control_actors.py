"""Who takes, holds or loses ground, and from whom."""

from __future__ import annotations

from typing import Final

from mihak.claims.agreement import LED
from mihak.claims.doer import before, behind, doer, fights, people_before
from mihak.claims.ground_reach import told_back
from mihak.claims.holding import RELATIVES
from mihak.claims.intent import TIMES
from mihak.claims.sides import sides
from mihak.claims.subjection import surrounded_by
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

FROM: Final = frozenset(("من", "ضد", "يد", "ايدي", "قبضه", "سيطره", "امام"))
OWNING: Final = frozenset(("تابعه", "تابع", "خاضعه", "خاضع", "تابعين"))
FORCES: Final = frozenset(("قوات", "وحدات", "مقاتلي", "مقاتلين", "عناصر", "جنود", "مسلحي"))
DRIVEN: Final = ("اجبر", "يجبر", "تجبر", "اجبار", "ارغم", "يرغم", "ترغم", "ارغام", "دفع", "يدفع", "تدفع", "اضطر", "حمل")
DRIVEN_NEAR: Final = 10
GOVERNED: Final = 5


def actor_of(document: Document, passage: Passage, at: int, change: str) -> Mention | None:
    """Who gained, lost, held or besieges."""
    word = document.words[at]
    verb = "v" in word.tags and not word.article and "masdar" not in word.tags
    handed = "hand" in word.tags or ("hold" in word.tags and document.words[at - 1].form in ("الي", "تحت"))
    if handed and word.enc:
        return owner(document, passage, at)
    if "fallen" in word.tags or ("stand" in word.tags and any(p.end == at for p in passage.places)):
        return None
    noun = not verb or noun_there(document, at)
    told = (told_aside(document, passage, at, change) if noun else None) or owned(document, passage, at)
    if told is not None:
        return told
    if "v" in word.tags and "masdar" in word.tags and not word.article:
        verb = not noun_there(document, at)
    led = governing(document, passage, at) if not verb and not word.enc else -1
    if led >= 0:
        return before(document, passage, led)
    if ("oust" in word.tags and not verb) or (change == "besieged" and at and "kana" in document.words[at - 1].tags):
        return before(document, passage, at)
    return doer(document, passage, at, verb)


def noun_there(document: Document, at: int) -> bool:
    """Whether a form that may be a verb or a masdar is the masdar: behind a preposition or a time (بعد طردهم)."""
    word = document.words[at]
    if "masdar" not in word.tags or "v" not in word.tags:
        return "masdar" in word.tags
    ahead = document.words[at - 1] if at else word
    return bool(word.pro) or "prep" in ahead.tags or ahead.form in TIMES - {"بعدما"}


def governing(document: Document, passage: Passage, at: int) -> int:
    """The noun with a pronoun that governs a masdar (في محاولتها إخراج كذا, نجاحها في طرد كذا), or -1."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - GOVERNED) - 1, -1):
        if words[i].enc and words[i].stem in LED:
            return i
        if words[i].has("v", "clause", "masdar") or words[i].kind == SIGN:
            return -1
    return -1


def told_aside(document: Document, passage: Passage, at: int, change: str) -> Mention | None:
    """The doer of a noun that another word tells: خاضعة لسيطرة X, الحصار الذي تفرضه X, أجبروا X على الانسحاب."""
    words = document.words
    if "subject" in words[at].tags and words[at + 1].has("hold", "hand"):
        return doer(document, passage, at + 1, False)
    if change == "besieged":
        around = surrounded_by(document, passage, at)
        if around is not None:
            return around
        laid = (i for i in range(at + 1, min(at + 5, passage.end)) if lays(words[i]))
        return next((doer(document, passage, i, True) for i in laid), None)
    after = words[at + 1] if at + 1 < passage.end else words[at]
    if "attain" in after.tags and "v" in after.tags and after.enc:  # تقدم سجله الجيش
        return behind(document, passage, at + 1, True)
    return driven(document, passage, at) if words[at].has("lose", "flight") else None


def lays(word: Word) -> bool:
    """Whether a verb behind a siege tells who lays it: تفرضه, ضربه."""
    return "sway" in word.tags or (bool(word.enc) and word.stem.startswith(("ضرب", "يضرب", "تضرب")))


def owned(document: Document, passage: Passage, at: int) -> Mention | None:
    """Whose forces are told by a pronoun: أعلنت الوزارة أن قواتها سيطرت على كذا."""
    words = document.words
    for i in (at - 1, at + 1):
        if passage.start < i < passage.end and words[i].stem in FORCES and words[i].enc in ("ها", "ه", "هم"):
            return next((m for m in reversed(passage.actors) if m.end <= i), None)
    return None


def driven(document: Document, passage: Passage, at: int) -> Mention | None:
    """The group that is driven or asked to leave, told right before: أجبرت القوات المسلحين على الانسحاب."""
    words = document.words
    end = at if words[at].pro.endswith("ل") else at - 1
    if end < at and words[end].form not in ("علي", "الي"):
        return None
    if end < at and not any(w.stem.startswith(DRIVEN) for w in words[max(passage.start, at - DRIVEN_NEAR) : at]):
        return None
    return next((m for m in reversed(passage.actors) if m.end == end and fights(m)), None)


def forcer(document: Document, passage: Passage, at: int, loser: Mention | None) -> Mention | None:
    """Who forced a group to leave a place: أجبرت القوات المسلحين على الانسحاب من كذا."""
    words = document.words
    if loser is None or driven(document, passage, at) != loser:
        return None
    for i in range(at - 1, max(passage.start, at - DRIVEN_NEAR) - 1, -1):
        if words[i].stem.startswith(DRIVEN) and words[at - 1].form in ("علي", "الي"):
            own = "v" in words[i].tags and not words[i].article
            found = behind(document, passage, i, own)
            if found is None or found == loser:
                found = before(document, passage, i)
            here = found is not None and found != loser and found.start >= passage.start
            return found if here else None
    return None


def owner(document: Document, passage: Passage, at: int) -> Mention | None:
    """Whose hand a pronoun tells: هم the last people told (المسلحين), else the last subject."""
    people = people_before(document, passage, at, passage.end) if document.words[at].enc == "هم" else None
    return people or before(document, passage, at)


def told_again(document: Document, passage: Passage, at: int, limit: int, change: str) -> tuple[str, Mention | None]:
    """A gain of what others had taken is a regaining: النقاط التي تقدمت إليها X."""
    words = document.words
    if change != "gained":
        return change, None
    for i in range(at + 1, limit):
        if words[i].form in RELATIVES and told_back(document, passage, i):
            foe = behind(document, passage, i + 1, True) or behind(document, passage, i + 2, False)
            return "regained", foe
    if words[at].pro == "ب":
        for i in range(at - 1, passage.start - 1, -1):
            if "again" in words[i].tags:
                foe = next((m for m in passage.actors if i < m.start < i + 12), None)
                return "regained", foe
    return change, None


def from_whom(document: Document, passage: Passage, at: int, limit: int, actor: Mention | None) -> Mention | None:
    """The actor behind من, ضد, من قبضة, or whose the ground is told to be."""
    words = document.words
    for other in passage.actors:
        if not at < other.start < limit or other == actor or not fights(other):
            continue
        if actor is not None and sides(actor) & sides(other):
            continue
        ahead = words[other.start - 1]
        taken = ahead.form in FROM and "lose" not in words[at].tags
        if taken or ahead.stem in OWNING or words[other.start].pro.endswith("ل"):
            return other
        bare = words[at].has("keep", "oust", "besiege") and ahead.form != "في"
        if bare and (actor is None or other.start > actor.end):
            return other
    return None
