"""Who a word of control, operation or loss has for its doer, told beside it or before."""

from __future__ import annotations

from functools import cache
from typing import Final

from mihak.claims.agreement import HE, SHE, agrees, numbers, wanted
from mihak.claims.backing import backing
from mihak.claims.holding import RELATIVES
from mihak.claims.sides import country
from mihak.gazetteer.actors import default_actors
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

REACH: Final = 7
"""How many tokens may stand between a verb and the subject behind it."""
MEMORY: Final = 4
"""How many sentences back a left-out subject is looked for."""
NEAR: Final = 4
FRONT: Final = 1
"""How far from its beginning a masdar opens a sentence (بعد سيطرة …)."""
BECAME: Final = ("اصبح", "بات", "صار", "ظل")
THESE: Final = frozenset(("هؤلاء", "هولاء", "اولئك"))
OUT_OF: Final = frozenset(("منها", "منه", "منهما"))
LEADING: Final = frozenset(("قبل", "يد", "ايدي", "قبضه", "("))
PASSED: Final = frozenset((
    "فصيل", "تنظيم", "ميليشيا", "مليشيا", "حركة", "ما", "يسمي", "تسمي", "كل", "من", '"',
    "مقاتلين", "مقاتلون", "مسلحين", "مسلحون", "عناصر", "عناصرها", "مقاتلو", "مقاتلي", "مسلحو", "مسلحي", "وحدات",
))  # fmt: skip


@cache
def speaking() -> frozenset[str]:
    """The ids of the actors that tell and do not fight: agencies, monitors."""
    return frozenset(actor.id for actor in default_actors() if actor.speaker)


def fights(mention: Mention) -> bool:
    """Whether a group may hold ground: a monitor or an agency does not."""
    return mention.kind in ("actor", "weapon") and not (mention.ids and mention.ids[0] in speaking())


def forces(document: Document, passage: Passage) -> list[Mention]:
    """The groups of a passage in order, with the aircraft told by whose they are."""
    flown = [w for w in passage.weapons if w.end > w.start + 1 and "achead" in document.words[w.start].tags]
    return sorted((*passage.actors, *flown), key=lambda m: m.start) if flown else list(passage.actors)


def doer(document: Document, passage: Passage, at: int, verb: bool) -> Mention | None:
    """The doer of the word at ``at``: right behind it, else the last subject before it.

    ``verb``: whether the word is a finite verb, whose subject may stand some words off.
    """
    many = verb and document.words[at].form.endswith("وا")
    near = people_before(document, passage, at, NEAR) if many else None
    told = behind(document, passage, at, verb) or (related(document, passage, at) if verb else None)
    return told or near or before(document, passage, at)


def related(document: Document, passage: Passage, at: int) -> Mention | None:
    """The group that a relative clause tells of, whose verb stands at ``at``: الجماعات التي استولت على كذا."""
    words = document.words
    i = at - 1
    while i > passage.start and words[i].has("qad", "kana"):
        i -= 1
    if words[i].form not in RELATIVES:
        return None
    return next((m for m in reversed(passage.actors) if m.end == i and fights(m)), None)


def people_before(document: Document, passage: Passage, at: int, most: int) -> Mention | None:
    """The last group of people told before ``at``, whom هم or a plural verb (دخلوا) means; not an army, told by ها.

    ``most``: how many tokens back it may end.
    """
    for group in reversed(passage.actors):
        if group.end <= at and fights(group) and document.words[group.head].has("combatant", "ppl"):
            return group if at - group.end <= most else None
    return None


def behind(document: Document, passage: Passage, at: int, verb: bool) -> Mention | None:
    """The actor right behind a masdar, or the subject that follows a verb."""
    words = document.words
    groups = forces(document, passage)
    i, end = at + 1, min(passage.end, at + (REACH if verb else 5))
    if i < end and words[i].form in THESE and "ppl" not in words[min(i + 1, end - 1)].tags:
        return next((m for m in reversed(passage.actors) if m.end <= at and fights(m)), None)
    while i < end:
        actor = next((m for m in groups if m.start == i), None)
        if actor is not None:
            pro = words[i].pro
            if verb and undergoes(document, at, actor):
                return None
            return actor if fights(actor) and (pro == "" or (pro == "ل" and not verb)) else None
        word = words[i]
        taken = word.form == "من" and words[i - 1].form not in PASSED and words[at].enc  # استردادها من المتمردين
        if taken or ("oust" in words[at].tags and word.form in OUT_OF):  # طرد منها المسلحين
            return None
        dated = next((d.end for d in passage.dates if d.start in (i, i + 1)), i) if verb else i
        if dated > i and (words[i].has("prep", "adv") or dated > i + 1):
            i, end = dated, min(passage.end, end + dated - i)
            continue
        if word.form not in PASSED and (not verb or parts(word) or ("raid" in word.tags and "keep" in words[at].tags)):
            return None
        i += 1
    return None


def undergoes(document: Document, at: int, actor: Mention) -> bool:
    """Whether a group behind a verb of another gender is its object: وأخرجت منها التنظيم."""
    asked, told = wanted(document, at), numbers(document, actor)
    return (asked == SHE and told == {HE}) or (asked == HE and told == {SHE})


def parts(word: Word) -> bool:
    """Whether a word keeps what follows from being a verb's subject."""
    if "prep" in word.tags and "adv" not in word.tags:
        return True
    if word.has("clause", "say") or (word.pro[-1:] in ("ب", "ل") and "prepp" not in word.tags):
        return True
    if "v" in word.tags and "n" not in word.tags and word.pro in ("و", "ف"):
        return True
    return word.kind == SIGN and word.form != '"'


def before(document: Document, passage: Passage, at: int) -> Mention | None:
    """The last group before ``at`` that stands as a subject, in this sentence or the ones before.

    Of two, the one that a pronoun or a verb at ``at`` agrees with (سيطرتها: no جيش). A pronoun
    that no group stands before points ahead (بعد سيطرتها على …، تستعد القوات).
    """
    asked = wanted(document, at) if at < len(document.words) else ""
    found = last_subject(document, passage, at, asked) or (meant_by(document, passage, at, asked) if asked else None)
    other = last_subject(document, passage, at) if found is None and asked else None
    if found is None and other is None and document.words[at].enc:
        found = next((m for m in passage.actors if m.start > at and fights(m)), None)
    if found is None and other is None:
        found = behind_front(document, passage, at)
    for back in range(passage.index - 1, max(-1, passage.index - 1 - MEMORY), -1):
        if found is not None:
            break
        earlier = document.passages[back]
        found = last_subject(document, earlier, earlier.end, asked)
        other = other or (last_subject(document, earlier, earlier.end) if found is None and asked else None)
    return found or other


def behind_front(document: Document, passage: Passage, at: int) -> Mention | None:
    """The subject of the verb behind a masdar that opens its sentence: وبتحرير كذا تكون القوات قد أمنت الطريق."""
    words = document.words
    if at > passage.start + FRONT or "masdar" not in words[at].tags or words[at].article:
        return None
    later = (m for m in passage.actors if m.start > at + 1 and fights(m) and not words[m.start].pro)
    return next((m for m in later if words[m.start - 1].has("v", "kana") and not words[m.start - 1].article), None)


def meant_by(document: Document, passage: Passage, at: int, asked: str) -> Mention | None:
    """The last group of a sentence that a pronoun at ``at`` agrees with, however it stands: بيان للقوات … سيطرتها."""
    if not document.words[at].enc:
        return None
    groups = (m for m in reversed(passage.actors) if m.end <= at and fights(m) and not country(m))
    return next((m for m in groups if asked in numbers(document, m)), None)


def last_subject(document: Document, passage: Passage, at: int, asked: str = "") -> Mention | None:
    """The last group of a passage before ``at`` that reads as a subject, else the last told bare.

    ``asked``: gender and number that it must agree with.
    """
    weak: Mention | None = None
    for actor in reversed(forces(document, passage)):
        if actor.end > at or not fights(actor) or document.words[actor.start].pro not in ("", "و", "ف"):
            continue
        if not agrees(document, actor, asked):
            continue
        joined = document.words[actor.start].pro == "و"
        if joined and (country(actor) or any(m.end == actor.start for m in passage.actors)):
            continue
        place = standing(document, passage, actor)
        if place == "subject":
            return actor
        if place == "bare" and weak is None:
            weak = actor
    return weak


def standing(document: Document, passage: Passage, actor: Mention) -> str:
    """How a group stands in its sentence: ``subject``, ``bare`` (in an idafa), or ``oblique``."""
    words = document.words
    i = actor.start - 1
    while i >= passage.start and words[i].form == '"':
        i -= 1
    if i < passage.start:
        return "subject"
    word = words[i]
    if "prepp" in word.tags and i > passage.start and "v" in words[i - 1].tags and not words[i - 1].article:
        return "oblique" if backing(words, passage.start, i) else "subject"
    if (
        backing(words, passage.start, i)
        or word.form in LEADING
        or describes(document, i)
        or word.has("ranks", "dead", "hurt", "prep", "prepp")
        or undergone(document, passage, i)
    ):
        return "oblique"
    verb = "v" in word.tags and not word.article
    if verb or word.kind == SIGN or word.has("conj", "kana", "qad", "adv", "demo", "clause"):
        return "subject"
    if "raid" in word.tags:
        return "oblique" if any("keep" in w.tags for w in words[max(passage.start, i - 2) : i]) else "subject"
    return "subject" if word.has("gain", "regain", "lose", "keep") else "bare"


def undergone(document: Document, passage: Passage, verb: int) -> bool:
    """Whether a verb has its subject before it, so that what stands behind is its object: وأصبحت تحاصر المليشيا."""
    word = document.words[verb]
    if verb == passage.start or "v" not in word.tags or word.article or word.pro:
        return False
    return document.words[verb - 1].stem.startswith(BECAME)


def describes(document: Document, at: int) -> bool:
    """Whether a word of holding only describes a place: مناطق سيطرة X, تحت سيطرة X."""
    word, ahead = document.words[at], document.words[at - 1] if at else None
    if "hold" not in word.tags or "masdar" not in word.tags or word.article or ahead is None:
        return False
    return word.pro.endswith("ل") or ahead.form == "تحت" or ahead.has("site", "area")
