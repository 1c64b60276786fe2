"""Places that a sentence tells in passing, where nothing of what it tells happened."""

from __future__ import annotations

from typing import Final

from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

WHOLE: Final = "بلاد"
"""The country that everybody knows: شمالي البلاد behind a place only says where that place is."""
BESIDE: Final = frozenset(
    "مجاور محاذي محاذ متاخم ملاصق قريب مويد موال موالي داعم مناهض معارض معاد معادي حليف وفقا طبقا خلافا تابع".split()
)
"""Words behind which ل tells a neighbour, a side or a speaker: المجاورة لإدلب, موالين لدمشق, وفقا لواشنطن."""
ENDS: Final = ("ه", "ين", "ون", "ات", "تين", "تان", "ان", "يه", "ييه", "يين")
OFFICES: Final = frozenset("حاكم محافظ والي عمده امير قايممقام متصرف رييس مدير قايد مجلس شرطه".split())
SAYING: Final = 3
"""How many words before an office one may stand that has its holder speak."""


def in_passing(document: Document, passage: Passage, place: Mention) -> bool:
    """Whether a place only tells where another one is, whose side somebody is on, or where an office is."""
    words = document.words
    first = words[place.start]
    if place.rule == "place-border":
        return far_from(document, place)
    if first.stem == "مقر" and first.enc:
        return True  # منظمة مقرها لندن
    if words[place.end - 1].stem == WHOLE and "compass" in first.tags:
        return any(other.end == place.start for other in passage.places)
    if first.pro.endswith("ل"):
        return beside(words[place.start - 1].stem)
    return place.start > passage.start and of_office(document, passage, place.start - 1)


def beside(stem: str) -> bool:
    """Whether a word makes a neighbour or a side of the place that ل joins to it."""
    return stem in BESIDE or any(stem.endswith(end) and stem[: -len(end)] in BESIDE for end in ENDS)


def far_from(document: Document, border: Mention) -> bool:
    """Whether a border only tells how far another place is from it: المحاذية للحدود, كيلومترا عن الحدود."""
    words = document.words
    if words[border.start].pro.endswith("ل") or words[border.start - 1].form == "عن":
        return True
    near = words[border.start - 2] if words[border.start - 1].form == "من" else words[border.start - 1]
    return near.article or near.has("measure", "near") or near.form in ("مقربه", "مسافه")


def of_office(document: Document, passage: Passage, at: int) -> bool:
    """Whether the word at ``at`` is an office whose holder speaks: قال محافظ كذا, المتحدث باسم حاكم كذا."""
    words = document.words
    if words[at].stem not in OFFICES or words[at].article:
        return False
    begin = max(passage.start, at - SAYING)
    return any(word.has("say", "speaker") or word.form == "باسم" for word in words[begin:at])
