"""The ground that changes hands."""

from __future__ import annotations

import pytest

from claims.sentence import Said, said
from claims.telling import best, only
from claims.telling import places as places_of
from mihak.claims.ground import ground, indefinite, told_before
from mihak.claims.ground_reach import reach
from mihak.model.claim import Control


def places(one: Said, form: str) -> list[str]:
    """The ground behind a word of a sentence."""
    at = one.at(form)
    limit = reach(one.document, one.passage, at)
    return [one.phrase(place) for place in ground(one.document, one.passage, at, limit)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سيطروا على حماة وإدلب", ["حماة", "إدلب"]),
        ("سيطروا على حماة بعد معارك في إدلب", ["حماة"]),
        ("سيطروا على تلال السنابل", ["تلال السنابل"]),
        ("سيطروا على قرية كفرزلطة", ["كفرزلطة"]),
        ("سيطروا على حماة. قرب إدلب", ["حماة"]),
    ],
)
def test_the_places_behind_the_word(text: str, found: list[str]) -> None:
    one = said(text.split(". ", maxsplit=1)[0])
    assert places(one, "سيطروا") == found


def test_a_group_is_no_ground() -> None:
    assert places(said("سيطرت كتيبة الزلطان على حماة"), "سيطرت") == ["حماة"]


def test_a_definite_noun_points_back_to_its_place() -> None:
    assert places(said("وصلوا إلى مطار حماة.\nثم سيطروا على المطار"), "سيطروا") == ["مطار حماة"]
    assert places(said("سيطروا على المطار العسكري"), "سيطروا") == ["المطار العسكري"]


def test_a_pronoun_points_back() -> None:
    assert places(said("وصلوا إلى حماة.\nثم سيطروا عليها"), "سيطروا") == ["حماة"]


def test_the_last_place_with_a_noun_is_the_one_told() -> None:
    one = said("معارك في مطار حماة وفي مدينة إدلب.\nثم سيطروا")
    assert one.phrase(told_before(one.document, one.passage, one.passage.end, "مطار")) == "مطار حماة"
    assert one.phrase(told_before(one.document, one.passage, one.passage.end, "")) == "إدلب"


def test_ground_may_have_no_name() -> None:
    one, other = said("سيطروا على مواقع عديدة"), said("سيطروا على حماة")
    assert indefinite(one.document, 0, one.passage.end)
    assert not indefinite(other.document, 0, other.passage.end)


def test_a_noun_points_back_to_a_place_though_more_is_told_of_it() -> None:
    text = "قصف الطيران مدرسة الحكمة قرب حلب. ثم سيطر الثوار على المدرسة الواقعة جنوبي حلب."
    assert best(only(Control, text).places[0]) == "مدرسة الحكمة"


def test_those_quarters_are_all_that_were_told() -> None:
    text = "أحرقت بيوت في أحياء الصالحين والفردوس. وبسط الجيش السوري سيطرته على تلك الأحياء."
    assert len(only(Control, text).places) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سيطروا على القصر الجمهوري والبنك المركزي", ["القصر الجمهوري", "البنك المركزي"]),
        ("سيطروا على أوخبيلزك", ["أوخبيلزك"]),
        ("سيطروا على مستشفى الشفاء", ["مستشفى الشفاء"]),
    ],
)
def test_ground_that_no_table_has(text: str, found: list[str]) -> None:
    assert places(said(text), "سيطروا") == found


def test_ground_without_a_name_that_a_pronoun_means() -> None:
    claim = only(Control, "هاجمت حركة الشباب قاعدة للقوات الإثيوبية وسيطرت عليها لعدة ساعات.")
    assert places_of(claim) == ["قاعدة"]
