"""In whose hand a place is, and whether that is new."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import best, of_kind, only, places
from mihak.claims.hands import handed
from mihak.claims.holding import hold_follows, holding, in_relative, turning
from mihak.model.claim import Control


@pytest.mark.parametrize(
    ("text", "form", "change"),
    [
        ("سيطر داعش على حماة", "سيطر", "gained"),
        ("سيطر داعش مجددا على حماة", "سيطر", "regained"),
        ("استعاد داعش السيطرة على حماة", "السيطره", "regained"),
        ("يسيطر داعش على حماة", "يسيطر", "held"),
        ("المدينة التي يسيطر عليها داعش", "يسيطر", ""),
        ("حماة تحت سيطرة داعش", "سيطره", "held"),
        ("باتت حماة تحت سيطرة داعش", "سيطره", "gained"),
        ("سيطر داعش على نفسه", "سيطر", ""),
    ],
)
def test_holding_is_a_gain_or_a_state(text: str, form: str, change: str) -> None:
    one = said(text)
    assert holding(one.document, one.passage, one.at(form)) == change


def test_a_place_in_a_hand_is_held() -> None:
    one = said("انتهى القتال.\nحماة بيد داعش")
    assert handed(one.document, one.passage, one.at("بيد")) == "held"
    other = said("انتهى القتال.\nسقطت حماة بيد داعش")
    assert handed(other.document, other.passage, other.at("بيد")) == "gained"


def test_the_verb_by_which_it_turned() -> None:
    one = said("سقطت حماة بيد داعش")
    assert turning(one.document, one.passage, one.at("بيد")) == one.at("سقطت")
    assert turning(one.document, one.passage, one.at("سقطت")) == -1


def test_regaining_and_control_are_one() -> None:
    one, other = said("استعادوا السيطرة على حماة"), said("استعادوا حماة")
    assert hold_follows(one.document, one.passage, 0)
    assert not hold_follows(other.document, other.passage, 0)


def test_a_relative_clause_opens_right_before() -> None:
    one = said("المدينة التي دخلوها")
    assert in_relative(one.document, one.passage, one.at("دخلوها"), 2)
    assert not in_relative(one.document, one.passage, 1, 2)


def test_what_describes_a_place_does_not_hide_that_it_changed_hands() -> None:
    claim = only(Control, "باتت بلدة خان طومان الواقعة ضمن ريف حلب تحت سيطرة جيش الفتح.")
    assert (claim.change, best(claim.actor)) == ("gained", "جيش الفتح")


def test_a_pronoun_may_tell_whose_hand_a_place_came_into() -> None:
    claim = only(Control, "انسحبت القوات أمام المسلحين، وباتت في أيديهم بلدة خان طومان.")
    assert (claim.change, best(claim.actor), places(claim)) == ("gained", "المسلحين", ["خان طومان"])


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("باتت مدينة حماة خاضعة لداعش.", "gained"),
        ("لا تزال مدينة حماة خاضعة لداعش.", "held"),
        ("دخلت قوات النظام مدينة حماة الخاضعة لداعش.", "gained"),
        ("وسعت قوات النظام سيطرتها في ريف حماة.", "gained"),
        ("بسطت قوات النظام نفوذها على مدينة حماة.", "gained"),
    ],
)
def test_a_hand_laid_on_a_place(text: str, change: str) -> None:
    assert only(Control, text).change == change


def test_what_a_pronoun_opens_is_no_part_of_the_becoming_before_it() -> None:
    one = said("أصبحت المنطقة مقسمة إلى جيبين، هي دوما شمالا تحت سيطرة قوات النظام")
    at = one.at("سيطره")
    assert turning(one.document, one.passage, at) == -1
    assert holding(one.document, one.passage, at) == "held"


def test_a_second_place_that_a_joined_verb_takes() -> None:
    first, second = of_kind(Control, "تقدمت قوات النظام في مدينة سراقب وسيطرت على بلدة خناصر.")
    assert (best(first.places[0]), best(second.places[0])) == ("سراقب", "خناصر")
