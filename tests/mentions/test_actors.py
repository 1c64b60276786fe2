"""Actors: known names, quoted names, and groups told by their first word."""

from __future__ import annotations

import pytest

from mentions.scanning import ids, names, scanned


@pytest.mark.parametrize(
    "name",
    [
        "قوات النظام السوري", "قوات النظام", "الجيش السوري", "جيش النصر", "حزب الله", "هيئة تحرير الشام",
        "قوات سوريا الديمقراطية", "وحدات حماية الشعب الكردية", "القوات الحكومية اليمنية", "تنظيم الدولة الإسلامية",
    ],
)  # fmt: skip
def test_a_known_group_is_found_whole(name: str) -> None:
    assert names(f"انسحبت {name} من هناك", "actors") == [name]
    assert ids(f"انسحبت {name} من هناك", "actors") != [""]


def test_two_names_of_one_group_have_one_id() -> None:
    assert ids("انسحب تنظيم الدولة الإسلامية", "actors") == ids("انسحب داعش", "actors")


@pytest.mark.parametrize("clitic", ["و", "ب", "ل", "ف", "وب"])
def test_a_name_leaves_its_clitics_out_and_keeps_its_article(clitic: str) -> None:
    assert names(f"كان ذلك {clitic}قوات النظام", "actors") == ["قوات النظام"]
    if "ل" not in clitic:
        assert names(f"كان ذلك {clitic}الجيش السوري", "actors") == ["الجيش السوري"]


def test_allies_belong_to_the_name() -> None:
    assert names("تقدم الجيش السوري وحلفاؤه أمس", "actors") == ["الجيش السوري وحلفاؤه"]
    assert names("تقدم الجيش السوري وحزب الله", "actors") == ["الجيش السوري", "حزب الله"]


def test_an_adjective_belongs_to_the_name() -> None:
    assert names("انسحب حزب الله اللبناني من هناك", "actors") == ["حزب الله اللبناني"]


def test_a_group_that_no_gazetteer_lists_is_told_by_its_head() -> None:
    assert names("هاجمت كتيبة الزلطان حاجزا", "actors") == ["كتيبة الزلطان"]
    assert ids("هاجمت كتيبة الزلطان حاجزا", "actors") == [""]


@pytest.mark.parametrize("name", ["لواء صقور الزلط", "كتيبة شهداء الوادي", "فصيل أسود التل"])
def test_an_unlisted_name_of_three_words_is_taken_whole(name: str) -> None:
    assert names(f"انسحب {name} من هناك", "actors") == [name]


def test_an_object_behind_the_subject_is_not_in_its_name() -> None:
    assert names("هاجمت كتيبة الزلطان الموقع", "actors") == ["كتيبة الزلطان"]


def test_a_quoted_name_is_taken_with_its_head() -> None:
    assert names("هاجمت كتيبة «أسود التل» الموقع", "actors") == ["كتيبة «أسود التل»"]


def test_a_known_name_is_found_inside_quotation_marks() -> None:
    assert names("شن «جيش العزة» هجوما", "actors") == ["جيش العزة"]


def test_a_name_is_not_cut_inside_its_quotation_marks() -> None:
    assert names("هاجم تنظيم «داعش» الحاجز", "actors")[0] in ("داعش", "تنظيم «داعش»")


def test_a_bare_head_names_nobody() -> None:
    assert names("شكلوا كتيبة في الجبل", "actors") == []


def test_a_definite_head_alone_is_somebody_told_before() -> None:
    assert names("انسحبت الكتيبة من هناك", "actors") == ["الكتيبة"]


def test_marks_and_tatweel_stay_in_the_name() -> None:
    assert names("قصفت قـــوّات النظامِ الموقع", "actors") == ["قـــوّات النظامِ"]


def test_of_two_namesakes_all_are_kept() -> None:
    document = scanned("قصف الجيش السوري الموقع")
    (actor,) = document.passages[0].actors
    assert actor.ids[0] == "sy-army"
    assert len(actor.ids) > 1


@pytest.mark.parametrize(
    "name", ["وحدة قتالية تابعة للبحرية", "قوات موالية لحكومة دمشق", "مجموعات مرتبطة بتنظيم القاعدة"]
)
def test_a_group_told_by_its_first_word_has_whom_it_serves(name: str) -> None:
    assert names(f"انسحبت {name} من هناك", "actors")[0] == name


def test_a_place_behind_a_group_is_no_adjective_of_it() -> None:
    assert names("هاجمت قوات النظام القرية أمس", "actors") == ["قوات النظام"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ضيقت القوات الخناق على المدينة", ["القوات"]),
        ("فرضت القوات المشتركة السيطرة على المدينة", ["القوات المشتركة"]),
        ("دحرت قوات الجيش الحوثيين من الجبل", ["قوات الجيش", "الحوثيين"]),
        ("قاتلوا المتمردين الحوثيين في الجبل", ["المتمردين الحوثيين"]),
    ],
)
def test_the_object_behind_a_group_is_no_adjective_of_it(text: str, names: list[str]) -> None:
    document = scanned(text)
    assert [document.name(actor).names[0] for actor in document.passages[0].actors] == names


def test_a_participle_behind_a_definite_noun_belongs_to_the_name() -> None:
    assert names("تقدمت القوات المهاجمة نحو المدينة", "actors") == ["القوات المهاجمة"]
    assert names("انسحبت المجموعات المتقدمة أمس", "actors") == ["المجموعات المتقدمة"]
