"""The ground told to be in somebody's hand."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only, places
from mihak.model.claim import Control


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أصبح المطار تحت سيطرة الجيش السوري.", ["المطار"]),
        ("وصلوا إلى مطار أبو الضهور. وبات المطار في قبضة الجيش السوري.", ["مطار أبو الضهور"]),
        ("قال الجيش السوري إن بلدات سنجار وأبو الظهور باتت تحت سيطرته.", ["بلدات سنجار", "أبو الظهور"]),
    ],
)
def test_what_came_under_a_hand(text: str, found: list[str]) -> None:
    assert places(only(Control, text)) == found


def test_a_list_is_told_with_where_it_lies() -> None:
    claim = only(Control, "سيطرت قوات الجيش السوري على أربع قرى في ريف حماة، هي: كفر زيتا واللطامنة، ومورك ولطمين.")
    assert places(claim) == ["كفر زيتا", "اللطامنة", "مورك", "لطمين", "ريف حماة"]


def test_a_situation_under_control_is_no_ground() -> None:
    assert of_kind(Control, "قال ضابط إن الوضع تحت السيطرة في مدينة أربيل بعد هجوم المسلحين.") == []


def test_a_grip_on_ground_is_a_gain() -> None:
    claim = only(Control, "أكد المصدر أن الجيش السوري أحكم قبضته على مدينة سراقب.")
    assert (claim.change, best(claim.actor)) == ("gained", "الجيش السوري")


def test_a_relative_clause_tells_of_the_places_before_it() -> None:
    claim = only(Control, "سيجلى مرضى من بلدتي كفريا والفوعة اللتين يحاصرهما داعش.")
    assert [name.split()[-1] for name in places(claim)] == ["كفريا", "الفوعة"]


def test_the_subject_of_becoming_somebodys_is_the_ground_and_where_it_lies() -> None:
    text = "قال ناشطون إن مشفى الأطفال في حي القابون، الواقع بين دمشق وحرستا، بات تحت سيطرة قوات النظام."
    found = places(only(Control, text))
    assert found[0] == "مشفى الأطفال"
    assert len(found) == 2
