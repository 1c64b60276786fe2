"""Words beside an attack: weapons used, and forms that may be verb or noun."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.attack_words import NOTHING, means, munition_at, reads_as_noun, weapon_class, weapon_mode, word_at


def test_the_class_and_the_mode_of_a_weapon() -> None:
    assert (weapon_class("عبوه ناسفه"), weapon_mode("عبوه ناسفه")) == ("ied", "bombing")
    assert (weapon_class("سوق"), weapon_mode("سوق")) == ("", "")


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("قصفوا بالصواريخ والقذائف", ["الصواريخ", "القذائف"]),
        ("قصفوا باستخدام صواريخ", ["صواريخ"]),
        ("قصفوا صواريخ", []),
        ("قصفوا مواقع", []),
    ],
)
def test_weapons_used_stand_behind_by(text: str, weapons: list[str]) -> None:
    one = said(text)
    assert [one.phrase(weapon) for weapon in means(one.document, one.passage, 0, one.passage.end)] == weapons


def test_only_munitions_are_fired() -> None:
    one = said("انفجرت عبوة ناسفة قرب دبابة")
    assert one.phrase(munition_at(one.document, one.passage, 0, one.passage.end)) == "عبوة ناسفة"
    assert munition_at(one.document, one.passage, one.at("قرب"), one.passage.end) is None


@pytest.mark.parametrize(
    ("text", "form", "noun"),
    [("بعد قصف حماة", "قصف", True), ("قصف جوي", "قصف", True), ("قصف الجيش السوري حماة", "قصف", False)],
)
def test_a_form_is_a_noun_by_its_neighbours(text: str, form: str, noun: bool) -> None:
    one = said(text)
    assert reads_as_noun(one.document, one.at(form)) is noun


def test_outside_the_sentence_stands_no_word() -> None:
    one = said("انتهى.\nقصف")
    assert word_at(one.document, one.passage, one.passage.start - 1) is NOTHING


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("قصفوا بأكثر من 20 قذيفة", ["قذيفة"]),
        ("فرقوهم مستخدمين قنابل الغاز", ["قنابل الغاز"]),
        ("استهدفوهم بالغارات والصواريخ", ["الصواريخ"]),
        ("هاجمهم انتحاري يقود سيارة مفخخة", ["سيارة مفخخة"]),
        ("غارة بطائرة بلا طيار", ["طائرة بلا طيار"]),
    ],
)
def test_weapons_behind_counts_words_of_use_and_attacks(text: str, weapons: list[str]) -> None:
    one = said(text)
    found = means(one.document, one.passage, one.passage.start, one.passage.end)
    assert [one.phrase(weapon).removeprefix("و").removeprefix("ب") for weapon in found] == weapons


def test_an_accusative_is_a_noun() -> None:
    one = said("شهدت حماة قصفا عنيفا")
    assert reads_as_noun(one.document, one.at("قصفا"))


def test_a_weapon_ends_before_where_it_was() -> None:
    one = said("استهدفت القافلة بعبوة ناسفة جنوبي حماة")
    (arm,) = means(one.document, one.passage, 0, one.passage.end)
    assert one.phrase(arm) == "عبوة ناسفة"
