"""Names are strings of the report; what they are known as is read by the gazetteers."""

from __future__ import annotations

import pytest

from claims.llm.telling import place, spans
from mihak.claims.llm.names import Named, named

TEXT = (
    "أعلن الجيش السوري قتل عناصر جبهة النصرة في ريف حلب وفي مدينة إدلب.\n"
    "ونسب قائد الجيش السوري الهجوم للحوثيين وقال محمد علوش إن صواريخ غراد سقطت على قرية عين الصفصاف، "
    "وعلى الجيش السوري الرد."
)


def name(slot: str, *strings: str, quote: str = "قتل عناصر جبهة النصرة", text: str = TEXT) -> Named:
    within = spans(text)
    found = named(within, slot, strings, place(within, quote))
    assert found is not None
    return found


def test_the_first_string_that_is_there_is_the_best() -> None:
    found = name("actor", "قوات الأسد", "الجيش السوري", "الجيش")
    assert found.names == ("الجيش السوري", "الجيش")
    assert TEXT[found.start : found.end] == "الجيش السوري"
    assert (found.mention.kind, found.mention.rule) == ("actor", "actor-name")


@pytest.mark.parametrize("strings", [(), ("قوات الأسد",), ("السور",), ("",)])
def test_an_invented_name_is_none(strings: tuple[str, ...]) -> None:
    within = spans(TEXT)
    assert named(within, "actor", tuple(filter(None, strings)), place(within, "قتل")) is None


def test_a_name_is_taken_where_it_is_nearest_to_the_quote() -> None:
    first, last = TEXT.find("الجيش السوري"), TEXT.rfind("الجيش السوري")
    assert name("actor", "الجيش السوري").start == first
    assert name("actor", "الجيش السوري", quote="صواريخ غراد سقطت على قرية عين الصفصاف").start == last
    assert first < name("actor", "الجيش السوري", quote="قائد الجيش السوري الهجوم").start < last


@pytest.mark.parametrize(
    ("slot", "string", "known"),
    [("actor", "الجيش السوري قتل", True), ("source", "قائد الجيش السوري", False), ("places", "مدينة إدلب", True),
     ("places", "ريف حلب", True), ("places", "إدلب", True), ("places", "الهجوم", False),
     ("goal", "الجيش السوري", False),
     ("perpetrator", "مدينة إدلب", False)],
)  # fmt: skip
def test_ids_come_from_what_the_words_mean(slot: str, string: str, known: bool) -> None:
    assert bool(name(slot, string).mention.ids) is known


def test_a_weapon_is_known_by_the_name_inside() -> None:
    found = name("weapons", "صواريخ غراد سقطت")
    assert found.known.kind == "weapon"
    assert found.mention.end == found.known.end + 1


@pytest.mark.parametrize("string", ["للحوثيين", "الحوثيين"])
def test_a_hidden_article_is_seen(string: str) -> None:
    found = name("perpetrator", string)
    assert found.names[0] in ("للحوثيين", "حوثيين")
    assert TEXT[found.start : found.end] == found.names[0]
    assert found.mention.ids


def test_an_attached_letter_is_no_part_of_a_name() -> None:
    found = name("actor", "الجيش السوري", quote="قصف", text="قصف حلب وبالجيش السوري")
    assert found.names == ("الجيش السوري",)
    assert found.start == len("قصف حلب وب")
