"""Persons: a rank, a role or a given name before the names."""

from __future__ import annotations

import pytest

from mentions.scanning import details, names


def test_a_rank_tells_a_person() -> None:
    assert details("قتل العميد سهيل الزلطان", "persons") == [("سهيل الزلطان", "rank")]


@pytest.mark.parametrize("rank", ["العقيد", "الرائد", "المقدم", "النقيب", "اللواء", "القيادي"])
def test_ranks_of_all_kinds_stand_outside_the_name(rank: str) -> None:
    assert names(f"قتل {rank} ياسر الزلطان في حماة", "persons") == ["ياسر الزلطان"]


def test_two_ranked_persons_are_two() -> None:
    text = "قتل الرائد عمر حسين والنقيب سالم خليل"
    assert names(text, "persons") == ["عمر حسين", "سالم خليل"]


def test_an_adjective_of_the_rank_is_not_in_the_name() -> None:
    assert names("قتل القائد الميداني سامر حداد", "persons") == ["سامر حداد"]


def test_a_participle_of_the_rank_is_not_in_the_name() -> None:
    assert names("قتل اللواء المتقاعد سامر حداد", "persons") == ["سامر حداد"]


def test_a_trade_behind_a_given_name_is_the_family() -> None:
    assert names("قتل العقيد سامر حداد أمس", "persons") == ["سامر حداد"]
    assert names("قتل العقيد سامر.", "persons") == ["سامر"]


def test_a_rank_of_two_words_stands_outside_the_name() -> None:
    assert names("قتل الملازم أول حسن الزلطان", "persons") == ["حسن الزلطان"]


def test_a_given_name_tells_a_person_where_another_follows() -> None:
    assert names("قال محمد خير الدين ذلك", "persons") == ["محمد خير الدين"]
    assert names("وصل عبد الله العلي", "persons") == ["عبد الله العلي"]


def test_a_given_name_alone_is_no_person() -> None:
    assert names("قال محمد إن ذلك حدث", "persons") == []


def test_a_nickname_with_abu_is_taken_whole() -> None:
    assert names("قتل القيادي أبو عمر الحلبي", "persons") == ["أبو عمر الحلبي"]


def test_a_known_person_needs_no_title() -> None:
    assert names("قال بشار الأسد ذلك", "persons") == ["بشار الأسد"]
    assert names("قال الرئيس السوري بشار الأسد ذلك", "persons") == ["بشار الأسد"]


def test_a_person_is_named_behind_an_office() -> None:
    assert names("قال المتحدث باسم الدفاع المدني رائد الصالح ذلك", "persons") == ["رائد الصالح"]


def test_a_name_ends_before_a_verb_or_a_preposition() -> None:
    assert names("قتل العقيد سهيل الزلطان في حماة", "persons") == ["سهيل الزلطان"]
    assert names("العقيد سهيل الزلطان قتل هناك", "persons") == ["سهيل الزلطان"]


@pytest.mark.parametrize("adverb", ["هناك", "هنا", "هنالك"])
def test_a_name_ends_before_an_adverb_of_place(adverb: str) -> None:
    assert names(f"قتل العقيد سهيل الزلطان {adverb}", "persons") == ["سهيل الزلطان"]


def test_a_title_alone_names_nobody() -> None:
    assert names("قال العميد إن ذلك حدث", "persons") == []


def test_a_name_joined_by_and_begins_at_its_given_name() -> None:
    found = names("أصيب أحمد خالد حسن، وعبد الكريم الناقة", "persons")
    assert [name.removeprefix("و") for name in found] == ["أحمد خالد حسن", "عبد الكريم الناقة"]


def test_a_name_that_is_a_verb_too_is_none_before_what_was_kept() -> None:
    assert names("التقى حافظ سليمان بالوفد", "persons") == ["حافظ سليمان"]
    assert not any("حافظ" in name for name in names("حافظ سليمان على مواقعه هناك", "persons"))
    assert names("قتل حافظ سليمان على يد مسلحين", "persons") != []
