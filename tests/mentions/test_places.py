"""Places: known names, names told by the noun before them, and words that are no places."""

from __future__ import annotations

import pytest

from mentions.scanning import ids, names, spellings


def test_known_cities_are_found_without_their_clitics() -> None:
    text = "قصف بحلب وحماة ثم لإدلب فدمشق"
    assert names(text, "places") == ["حلب", "حماة", "إدلب", "دمشق"]


def test_a_conjunction_and_a_preposition_go_together() -> None:
    assert names("اشتباكات بدمشق وبحمص", "places") == ["دمشق", "حمص"]


def test_the_longest_name_is_taken() -> None:
    assert names("معارك في دير الزور وتل رفعت", "places") == ["دير الزور", "تل رفعت"]


def test_a_known_place_has_its_ids() -> None:
    first = ids("قصف على حلب", "places")[0]
    assert first == ids("غارات على مدينة حلب", "places")[0]
    assert first


def test_a_village_that_no_gazetteer_lists_is_told_by_its_noun() -> None:
    assert spellings("دخلوا قرية كفرزلطة أمس") == [("كفرزلطة", "قرية كفرزلطة")]
    assert ids("دخلوا قرية كفرزلطة أمس", "places") == [""]


@pytest.mark.parametrize("noun", ["بلدة", "ناحية", "حي", "مدينة"])
def test_a_noun_that_is_no_part_of_the_name_comes_second(noun: str) -> None:
    assert spellings(f"وصلوا إلى {noun} زلطاس") == [("زلطاس", f"{noun} زلطاس")]
    assert spellings(f"غارات على {noun} دابق") == [("دابق", f"{noun} دابق")]


@pytest.mark.parametrize("noun", ["تلة", "مخيم", "معبر", "وادي"])
def test_other_nouns_belong_to_the_name_of_an_unlisted_place(noun: str) -> None:
    assert spellings(f"وصلوا إلى {noun} زلطاس") == [(f"{noun} زلطاس",)]


def test_an_unlisted_name_of_two_words_is_taken_whole() -> None:
    assert spellings("قصف على قرية أم زلطة أمس") == [("أم زلطة", "قرية أم زلطة")]


def test_a_countryside_has_its_compass() -> None:
    assert names("معارك في ريف حلب الجنوبي أمس", "places") == ["ريف حلب الجنوبي"]
    assert names("معارك في ريف الحسكة الشمالي أمس", "places") == ["ريف الحسكة الشمالي"]


@pytest.mark.parametrize("words", ["شمال الرقة", "شرقي الرقة", "جنوب شرقي الرقة", "شمالي غربي منبج"])
def test_a_compass_before_a_name_belongs_to_it(words: str) -> None:
    assert names(f"غارات {words}", "places") == [words]


def test_a_name_that_is_a_verb_too_is_a_place_behind_a_compass() -> None:
    assert names("غارات شرقي تدمر", "places") == ["شرقي تدمر"]


def test_a_compass_without_a_name_is_no_place() -> None:
    assert names("غارات على شرق المدينة", "places") == []


def test_joined_areas_are_one_each() -> None:
    assert names("معارك في ريفي حماة وإدلب", "places") == ["ريفي حماة", "إدلب"]


def test_a_name_that_is_an_everyday_word_needs_a_cue() -> None:
    assert names("دخل الجنود من الباب الخلفي", "places") == []
    assert names("فتح الحارس الباب", "places") == []
    assert names("معارك في مدينة الباب", "places") == ["مدينة الباب"]


@pytest.mark.parametrize("text", ["وصل الوفد إلى المدينة", "انسحبوا من القرية", "الحي والبلدة والجبل"])
def test_a_definite_noun_alone_names_no_place(text: str) -> None:
    assert names(text, "places") == []


@pytest.mark.parametrize("text", ["وصلوا إلى قرية كبيرة", "قصف على حي سكني", "هي مدينة قديمة"])
def test_an_adjective_behind_the_noun_names_no_place(text: str) -> None:
    assert names(text, "places") == []


def test_marks_and_tatweel_stay_in_the_name() -> None:
    assert names("غارات على حلـــب وإدلِب", "places") == ["حلـــب", "إدلِب"]


@pytest.mark.parametrize("written", ["ادلب", "إدلب", "أدلب"])
def test_the_spelling_of_hamza_does_not_matter(written: str) -> None:
    assert ids(f"قصف على {written}", "places") == ids("قصف على إدلب", "places")


def test_a_quoted_name_is_not_cut_inside_its_quotation_marks() -> None:
    assert spellings("معارك في مدينة «الزبداني» أمس") == [("الزبداني", "مدينة «الزبداني»")]
    assert spellings("معارك في مخيم «زلطاس» أمس") == [("مخيم «زلطاس»",)]


def test_a_state_is_a_place_behind_a_preposition_and_else_an_actor() -> None:
    assert names("قتل سبعة جنود في تركيا", "places") == ["تركيا"]
    assert names("قصفت تركيا الموقع", "places") == []
    assert names("قصفت تركيا الموقع", "actors") == ["تركيا"]


def test_a_site_is_a_place() -> None:
    assert names("قصف على مطار أبو الظهور", "places") == ["مطار أبو الظهور"]


def test_a_position_with_a_name_is_a_place_too() -> None:
    assert names("وهي تدنو من حاجز الراموسة", "places") == ["حاجز الراموسة"]


def test_a_definite_side_is_an_adjective_and_takes_no_name_behind_it() -> None:
    assert names("في الريف الشرقي دمر الثوار دبابة", "places") == ["الريف الشرقي"]


def test_a_verb_that_begins_with_kaf_is_no_place() -> None:
    assert names("وهذا ما كسبه المسلحون", "places") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتل جنود في مالي", ["مالي"]),
        ("دعم مالي للجيش", []),
        ("وشهدت أفغانستان أمس انفجارا", ["أفغانستان"]),
        ("قتلوا في بلدة زلطاوي الثابت", ["بلدة زلطاوي الثابت"]),
        ("قتلوا في حارة الزلطان", ["حارة الزلطان"]),
        ("قتلوا في محور الزلطان", ["محور الزلطان"]),
        ("كمين في محور القتال", []),
        ("سيطروا على جبال الصخر", ["جبال الصخر"]),
        ("سيطروا على معسكري الزلطان", ["معسكري الزلطان"]),
        ("قتلوا في البلدة القديمة", ["البلدة القديمة"]),
        ("قتلوا على الطريق الدولي", ["الطريق الدولي"]),
        ("سيطروا على التلال السود", ["التلال السود"]),
    ],
)
def test_names_that_what_stands_around_them_tells(text: str, found: list[str]) -> None:
    assert [string[-1] for string in spellings(text)] == found
