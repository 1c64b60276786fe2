"""What change of control a word tells, with the words beside it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile
from typing import Final

from mihak.claims.advances import attaining, moves, nearing, still_on_the_way
from mihak.claims.control_defence import repelled, spent, stood
from mihak.claims.control_losses import driven_off, loss
from mihak.claims.control_objects import cut_off, left_to_others, road_cut, secured
from mihak.claims.hands import handed
from mihak.claims.holding import (
    RELATIVES,
    anew,
    hold_follows,
    holding,
    in_relative,
    near,
    place_at,
)
from mihak.claims.intent import hypothetical, planned, unmet
from mihak.claims.subjection import subjected, surrounded_by
from mihak.lang.ar.word import NUMBER, SIGN, Word
from mihak.mentions.document import Document, Passage

Change = Callable[[Document, Passage, int], str]

TRIGGERS: Final = frozenset(
    {
        "gain",
        "regain",
        "lose",
        "keep",
        "besiege",
        "breaks",
        "hand",
        "stand",
        "storm",
        "subject",
        "secure",
        "leave",
        "cut",
        "nearing",
        "flight",
        "cutoff",
        "spent",
    }
)
PRETEXTS: Final = frozenset(("حجه", "ذريعه", "دعوي", "شان"))
PREVENTED: Final = (
    "عرقل", "اعاق", "اوقف", "يعيق", "تعيق", "يعرقل", "تعرقل", "يمنع", "تمنع", "منع", "وقف", "ايقاف",
)  # fmt: skip
FLAGS: Final = frozenset(("علم", "علمه", "اعلام", "رايه", "رايات", "رايته"))
CALM: Final = frozenset(("امن", "استقرار", "امان"))
TRUCE: Final = 9
BREACHES: Final = ("خرق", "يخرق", "تخرق", "اختراق", "اخترق", "يخترق", "تخترق")
TRUCES: Final = frozenset(
    (
        "هدنه",
        "اتفاق",
        "اتفاقيه",
        "وقف",
        "قانون",
        "سياده",
        "اجواء",
        "سياج",
        "تهدئه",
        "تهديه",
        "قرار",
        "مجال",
        "حساب",
        "حسابات",
        "موقع",
        "شبكه",
        "خروقات",
    )
)
OWN_NEAR: Final = 6
OBJECT: Final = 5
BREAKING: Final = ("كسر", "يكسر", "تكسر")
GEAR: Final = frozenset({"built", "gear"})
SCENES: Final = frozenset(("منطقه", "مكان", "موقع", "محيط", "شارع"))
CROWDS: Final = ("متظاهر", "محتج", "اهالي", "سكان")
OWN: Final = frozenset((
    "انفاس", "انفاسه", "انفاسها", "توازن", "زمام", "مبادره",
    "نشاط", "ثقه", "حقوق", "حق", "هيبه", "جثث", "جثه", "جثمان", "جثامين", "رهاين", "اموال", "عافيه",
    "وعي", "دور", "مكانه", "قوه", "قدرات", "علاقات", "استقرار", "امن",
))  # fmt: skip
"""What is got back that is no ground: استعاد أنفاسه."""
OCCUPY: Final = frozenset(("تحتل", "يحتل", "يحتلون"))
HARMLESS: Final = frozenset((
    "مدنيين", "مدنيون", "سكان", "عائلات", "جرحي", "مصابين", "اهالي", "نازحين", "لاجئين", "عايلات", "مرضي", "جثث", "جثه",
))  # fmt: skip


def change_of(document: Document, passage: Passage, at: int) -> str:
    """The change of control that the word at ``at`` tells; empty where it tells none."""
    word = document.words[at]
    if at > passage.start and document.words[at - 1].stem in PRETEXTS:
        return ""
    if word.has("go", "oust") and any(w.stem.startswith(PREVENTED) for w in document.words[max(0, at - 4) : at]):
        return ""
    if hypothetical(document, passage, at) or of_things(document, passage, at):
        return ""
    return next((told(document, passage, at) for tag, told in CHANGES if tag in word.tags), "")


def of_things(document: Document, passage: Passage, at: int) -> bool:
    """Whether equipment is what was taken, no ground: استولوا على مركبة وأسلحة."""
    words = document.words
    if "seize" not in words[at].tags:
        return False
    on = next((i for i in range(at + 1, min(at + OWN_NEAR + 2, passage.end)) if words[i].form == "علي"), at)
    near = words[on + 1 : min(on + OBJECT, passage.end)]
    return any("gear" in w.tags for w in near) and not any(
        w.has("area", "site") or w.tags & GEAR == {"built"} for w in near
    )


def broken(document: Document, passage: Passage, at: int) -> str:
    """كسر and فك: only of a siege; a flag raised over a place tells that it was taken."""
    if near(document, passage, at, 3, "besiege"):
        return "siege_broken"
    if document.words[at].stem.startswith(BREAKING) and near(document, passage, at, 4, "raid"):
        return "held"
    if any(w.stem in ("وجود", "تواجد") for w in document.words[at + 1 : min(at + 5, passage.end)]):
        return "gained" if any(at < m.start <= at + 7 for m in passage.actors) else ""
    raised = document.words[at].stem.startswith(("رفع", "ترفع", "يرفع"))
    flag = any(w.stem in FLAGS for w in document.words[at + 1 : min(at + 5, passage.end)])
    return "gained" if raised and flag and near(document, passage, at, 7, "area", "site", "built") else ""


def by_what_follows(document: Document, passage: Passage, at: int) -> str:
    """أعاد tells a change by the word behind it alone, but for الأمن والاستقرار, which is given back to a place."""
    words = document.words
    calm = any(w.article and w.stem in CALM for w in words[at + 1 : min(at + 6, passage.end)])
    to_it = (i for i in range(at + 2, min(at + 12, passage.end - 1)) if words[i].form in ("الي", "ل"))
    return "regained" if calm and any(place_at(passage, i + 1, 2) for i in to_it) else ""


def regaining(document: Document, passage: Passage, at: int) -> str:
    """استعاد: told by itself, or by السيطرة behind it; يستعد is a form of it only behind لم."""
    prepares = "ستعد" in document.words[at].stem
    if prepares and (at == passage.start or document.words[at - 1].stem != "لم"):
        return ""
    if any(w.stem in OWN for w in takewhile(leads_to_it, document.words[at + 1 : min(at + OWN_NEAR, passage.end)])):
        return ""
    return "" if hold_follows(document, passage, at) else "regained"


def leads_to_it(word: Word) -> bool:
    """Whether the object of a verb may still stand behind a word."""
    return word.kind != SIGN and "prep" not in word.tags


def kept(document: Document, passage: Passage, at: int) -> str:
    """صد and أحبط: a place held against an attack; دحر also drives out."""
    if repelled(document, passage, at):
        return "held"
    return gaining(document, passage, at) if "gain" in document.words[at].tags else ""


def storming(document: Document, passage: Passage, at: int) -> str:
    """اقتحام: a gain only where it was tried or meant, else an assault."""
    return "gained" if planned(document, passage, at) == "intended" or unmet(document, passage, at) else ""


def gaining(document: Document, passage: Passage, at: int) -> str:
    """A word of taking or entering."""
    if not gains(document, passage, at):
        return ""
    if document.words[at].stem in OCCUPY:
        return "held"
    return "regained" if anew(document, passage, at) else "gained"


def siege(document: Document, passage: Passage, at: int) -> str:
    """A siege that somebody lays: حاصر, فرض حصارا, الحصار الذي تفرضه, محاصرة من قبل X."""
    words = document.words
    if surrounded_by(document, passage, at) is not None:
        return "besieged"
    if at > passage.start and any("breaks" in w.tags for w in words[max(passage.start, at - 2) : at]):
        return "besieged" if laid_behind(document, passage, at) else ""
    word = words[at]
    if "v" in word.tags and not word.article:
        return "" if word.enc == "هم" or cordoned(document, passage, at) else "besieged"
    if word.stem == "محاصره" and word.article:
        return ""
    laid = any("sway" in w.tags for w in words[max(passage.start, at - 7) : at])
    if not laid:
        laid = any("sway" in w.tags and "v" in w.tags for w in words[at + 1 : min(at + 5, passage.end)])
    masdar = word.stem in ("محاصره", "تطويق")
    return "besieged" if laid or masdar else ""


def cordoned(document: Document, passage: Passage, at: int) -> bool:
    """Whether police close off the scene of an attack, or a crowd surrounds a house: طوقت قوات الأمن المكان."""
    near = document.words[at + 1 : min(at + OBJECT, passage.end)]
    scene = "طوق" in document.words[at].stem and any(w.article and w.stem in SCENES for w in near)
    return scene or any(w.stem.startswith(CROWDS) for w in near[:2])


def laid_behind(document: Document, passage: Passage, at: int) -> bool:
    """Whether a relative clause tells who lays the siege: الحصار الذي تفرضه X."""
    words = document.words
    if at + 2 >= passage.end or words[at + 1].form not in RELATIVES:
        return False
    return words[at + 2].has("sway") or words[at + 2].stem.startswith(("يضرب", "تضرب", "ضرب"))


def broken_truce(document: Document, passage: Passage, at: int) -> bool:
    """Whether a breach is one of a truce, of rules or of a border, not of a line of defence."""
    around = document.words[max(passage.start, at - TRUCE) : min(at + TRUCE, passage.end)]
    return any(w.stem in TRUCES for w in around)


def gains(document: Document, passage: Passage, at: int) -> bool:
    """Whether a word of taking, entering or driving out has the words beside it that a gain has."""
    word = document.words[at]
    if at + 1 >= passage.end or described(document, passage, at):
        return False
    breach = word.stem.startswith(BREACHES)
    if breach and (broken_truce(document, passage, at) or document.words[at - 1].kind == NUMBER):
        return False
    if "go" in word.tags and not attaining(document, passage, at):
        return moves(document, passage, at) and not still_on_the_way(document, passage, at)
    if "oust" in word.tags:
        behind = any(at < m.start <= at + 5 for m in (*passage.actors, *passage.people))
        return document.words[at + 1].stem not in HARMLESS and (behind or bool(word.enc))
    return True


def described(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb of the present only describes a place: التي يحتلها داعش."""
    word = document.words[at]
    present = "v" in word.tags and word.stem[0] in "يت" and "masdar" not in word.tags
    return present and in_relative(document, passage, at, 2)


# The order decides for a word with two tags.
CHANGES: Final[tuple[tuple[str, Change], ...]] = (
    ("breaks", broken), ("besiege", siege), ("again", by_what_follows), ("regain", regaining),
    ("keep", kept), ("hand", handed), ("subject", subjected), ("stand", stood), ("lose", loss), ("hold", holding),
    ("gain", gaining), ("storm", storming), ("secure", secured), ("leave", left_to_others), ("cut", cut_off),
    ("nearing", nearing), ("flight", driven_off), ("cutoff", road_cut), ("spent", spent),
)  # fmt: skip
