"""Who a speaker is: a person, a group, a role with its holder, a statement's writer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.holders import holder
from mihak.claims.lookups import begun, starting
from mihak.lang.ar.word import SIGN, WORD, Word
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
    "وزاره قطاع قطاعي شرطه جيش مستشفي مديريه حكومه قوات دفاع امن رياسه مكتب محافظه بلديه مجلس هييه حزب حركه "
    "موسسه شركه جامعه لجنه بعثه مطار ميناء اداره دايره داخليه خارجيه صحه نيابه سفاره وكاله".split()
)
"""Nouns that ب joins to a role: مصدر بوزارة الصحة; of what was said (بمقتل) they tell nothing."""
TALES: Final = frozenset("روايه انباء صحه وجود وقوع حدوث حصول سقوط مزاعم ادعاءات شايعات ما".split())
"""Nouns for what is denied or confirmed; bare behind a role they begin the verb's object."""
NEEDING: Final = frozenset(
    "مصدر مصادر مسوول مسوولون مسوولين سكان اهالي مراسل مصور متحدث ناطق شاهد شهود طبيب اطباء".split()
)
"""Roles that tell nothing alone: where they are held belongs to them."""
REPORTING: Final = frozenset("مراسل مراسله مصور مندوب".split())
OCCASIONS: Final = frozenset(
    "تصريح تصريحات بيان حديث اتصال موتمر مقابله رساله تغريده وقت تقرير كلمه خطاب منشور لقاء ختام حوار خبر اشاره رد "
    "ظل اعقاب اول اخر غضون ما مقطع تسجيل".split()
)
"""Where something is said rather than where who says it belongs."""
WORDS: Final = frozenset({"قول", "قوله", "قولها", "قولهم"})
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
        and (
            words[end].has("that", "speaker", "title")
            or words[end].form in (",", ":", '"', "(")
            or ends(words, at, end)
        )
    ):
        return Mention("person", at, end, at, "speaker-surname")
    return None


def ends(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a name of two words or more ends its sentence."""
    return end > at + 1 and words[end].form == "."


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
    if role.kind == "speaker":
        return holder(document, passage, role) or role
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
    end = described(document, passage, at, extent(document.tokens, at, passage.end))
    end = before_object(document, passage, at, end)
    if end < passage.end and words[end].form in BELONGING and end + 1 < passage.end:
        quoted = words[end + 1].form == '"'
        actor = starting(passage.actors, end + 1) or (starting(passage.actors, end + 2) if quoted else None)
        if actor is not None:
            return actor.end
        if words[end].form == "باسم":
            return extent(document.tokens, end + 1, passage.end)
    if end < passage.end and words[end].pro == "ل" and words[end - 1].stem in SIDING:
        actor = starting(passage.actors, end)
        return actor.end if actor is not None else end
    if end < passage.end and words[end].pro == "ب" and words[end].stem in BODIES:
        return extent(document.tokens, end, passage.end)
    return seat(document, passage, at, end)


def described(document: Document, passage: Passage, at: int, end: int) -> int:
    """The end of a role past an adjective that is a noun for persons too: الناشط الإعلامي, المكتب الإعلامي."""
    words = document.words
    if end != at + 1 or end >= passage.end or not words[at].article:
        return end
    adjective = words[end].article and not words[end].pro and words[end].form.endswith(("ي", "يه"))
    return end + 1 if adjective and "ppl" in words[end].tags else end


def seat(document: Document, passage: Passage, at: int, end: int) -> int:
    """The end of a role of one word with where it is held: مصدر في المستشفى الحكومي, سكان من الحي; else ``end``."""
    words = document.words
    bare = end == at + 1 and words[at].stem in NEEDING and not words[at].article
    if not bare or end + 1 >= passage.end:
        return end
    served = words[end].pro == "ل" and words[at].stem in REPORTING
    if served:
        return extent(document.tokens, end, passage.end)
    if words[end].form not in ("في", "من", "داخل", "لدي") or not seated(document, passage, end + 1):
        return end
    return before_object(document, passage, end + 1, extent(document.tokens, end + 1, passage.end))


def seated(document: Document, passage: Passage, at: int) -> bool:
    """Whether a noun behind في tells where a role is held, not when or on what occasion something is said."""
    word = document.words[at]
    if word.kind != WORD or word.pro or word.enc or word.stem in OCCASIONS or begun(passage.dates, at, at + 1):
        return False
    town = starting(passage.places, at)
    named = town is not None and town.rule == "place-name"
    return not named and not word.has("v", "f", "num", "digits", "demo", "that", "kill", "atk")


def before_object(document: Document, passage: Passage, at: int, end: int) -> int:
    """The end of a role before a day, and before what its verb has for object: نفت مصادر رواية الجيش, سقوط البلدة."""
    words = document.words
    end = min([end, *(d.start for d in begun(passage.dates, at + 1, end))])
    for i in range(at + 1, end):
        if (words[i].form in TALES and not words[i].enc) or "that" in words[i].tags or words[i].stem in WORDS:
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
