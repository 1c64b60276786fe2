"""Who a speaker is: a person, a group, a role with its holder, a statement's writer."""

from __future__ import annotations

from typing import Final

from mihak.claims.lookups import starting
from mihak.lang.ar.word import SIGN, WORD
from mihak.mentions.document import Document, Passage
from mihak.mentions.persons import run_of_names
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention

BELONGING: Final = frozenset("باسم بالنيابه من في داخل لدي".split())
SIDING: Final = frozenset(
    "موالي مواليه موال تابع تابعه مقرب مقربه قريب قريبه معارض معارضه مناهض مناهضه مويد مويده".split()
)
"""Adjectives that ل joins to a side: وسائل موالية للنظام."""
BODIES: Final = frozenset(
    "وزاره قطاع قطاعي شرطه جيش مستشفي مديريه حكومه قوات دفاع امن رياسه مكتب محافظه بلديه مجلس هييه حزب حركه".split()
)
"""Nouns that ب joins to a role: مصدر بوزارة الصحة; of what was said (بمقتل) they tell nothing."""
TALES: Final = frozenset("روايه انباء صحه وجود وقوع حدوث حصول سقوط مزاعم ادعاءات شايعات ما".split())
"""Nouns for what is denied or confirmed; bare behind a role they begin the verb's object."""
SUNDAY: Final = "الاحد"
"""A day; only without its article "one of": أحد السكان."""
PARTING: Final = frozenset({"prep", "conj", "v", "rel"})


def surname(document: Document, passage: Passage, at: int) -> Mention | None:
    """A speaker told by a bare surname or a capital: قال ستيغر إن, أعلنت أنقرة."""
    words = document.words
    place = next((p for p in passage.places if p.start == at and p.rule == "place-name"), None)
    if place is not None and not words[at].pro:
        return place
    if words[at].has("f", "v", "n") or any(d.start <= at < d.end for d in passage.dates):
        return None
    end = run_of_names(document.tokens, at, passage.end)
    if (
        at < end <= at + 4
        and end < passage.end
        and ("that" in words[end].tags or words[end].form in (",", ":", '"', "("))
    ):
        return Mention("person", at, end, at, "speaker-surname")
    return None


def speaker_at(document: Document, passage: Passage, at: int) -> Mention | None:
    """The speaker that begins at a token: a person, a group, a role."""
    words = document.words
    word = words[at]
    if word.kind != WORD or (word.pro and word.pro not in ("ل", "و")):
        return None
    role = role_at(document, passage, at)
    if role is None:
        return None
    if "writing" in words[role.head].tags:
        return writer_after(document, passage, role.end) or role
    for person in passage.persons:
        if at <= person.start <= role.end + 7 and clear(document, role.end, person.start):
            return person
    return role


def writer_after(document: Document, passage: Passage, at: int) -> Mention | None:
    """Whose a statement is: بيان للجيش, بيان صادر عن الوزارة."""
    words = document.words
    for actor in passage.actors:
        if at <= actor.start <= at + 2:
            before = words[actor.start - 1]
            return actor if words[actor.start].pro.endswith("ل") or before.form == "عن" else None
    return None


def role_at(document: Document, passage: Passage, at: int) -> Mention | None:
    """The person, group or role that begins at a token."""
    for mention in passage.persons:
        if at in (mention.start, mention.head):
            return mention
    for mention in passage.actors:
        if mention.start == at:
            return mention
    word = document.words[at]
    if word.name == SUNDAY:
        return None
    if "speaker" in word.tags or "title" in word.tags:
        return Mention("speaker", at, role_end(document, passage, at), at, "speaker-role")
    return None


def role_end(document: Document, passage: Passage, at: int) -> int:
    """The end of a role: مصدر أمني في الشرطة, المتحدث باسم وزارة الصحة."""
    words = document.words
    end = before_object(document, at, extent(document.tokens, at, passage.end))
    if end < passage.end and words[end].form in BELONGING and end + 1 < passage.end:
        actor = starting(passage.actors, end + 1)
        if actor is not None:
            return actor.end
        if words[end].form == "باسم":
            return extent(document.tokens, end + 1, passage.end)
    if end < passage.end and words[end].pro == "ل" and words[end - 1].stem in SIDING:
        actor = starting(passage.actors, end)
        return actor.end if actor is not None else end
    if end < passage.end and words[end].pro == "ب" and words[end].stem in BODIES:
        return extent(document.tokens, end, passage.end)
    return end


def before_object(document: Document, at: int, end: int) -> int:
    """The end of a role before what its verb has for object: نفت مصادر رواية الجيش, صحة الأنباء, سقوط البلدة."""
    words = document.words
    for i in range(at + 1, end):
        if words[i].form in TALES and not words[i].enc:
            return i
    return end


def clear(document: Document, start: int, end: int) -> bool:
    """Whether only words of a role stand between a role and a name; a comma may end it."""
    words = document.words
    if end > start and words[end - 1].form == ",":
        end -= 1
    for word in words[start:end]:
        if word.kind == SIGN or not PARTING.isdisjoint(word.tags) or word.pro[:1] in ("ل", "و"):
            return False
    return True
