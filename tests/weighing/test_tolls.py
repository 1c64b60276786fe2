"""Running tolls and increments of one voice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mihak.weighing.told import in_words
from mihak.weighing.tolls import is_increment, standing
from weighing.losses import DAY, facts


def _figure(*claims: tuple[int | None, int | None, int], **given: Any) -> tuple[int | None, int | None]:
    """The figure that stands after figures told so many days after the happening."""
    told = [
        facts(f"c{n}", low, high, published=DAY + later, **given) for n, (low, high, later) in enumerate(claims)
    ]  # fmt: skip
    found = standing("v", told)
    return found.low, found.high


def test_a_later_higher_figure_replaces_the_earlier() -> None:
    found = standing("v", [facts("b", 15, 15, published=DAY + 1), facts("a", 10, 10)])
    assert (found.low, found.high, found.claims) == (15, 15, ("b",))
    assert found.notes == ("المرصد: 15 replaces the earlier 10",)


def test_a_later_lower_figure_widens() -> None:
    assert _figure((15, 15, 0), (10, 10, 1)) == (10, 15)


def test_a_repeat_of_an_earlier_figure_changes_nothing() -> None:
    assert _figure((10, 10, 0), (15, 15, 1), (10, 10, 2)) == (15, 15)


def test_a_vaguer_wording_does_not_open_a_figure_and_an_exact_one_closes_it() -> None:
    assert _figure((50, 50, 0), (20, None, 1)) == (50, 50)
    assert _figure((20, None, 0), (50, 50, 1)) == (50, 50)


def test_an_increment_adds_and_never_replaces() -> None:
    more = facts("b", 5, 5, published=DAY + 1, words=("اضافيين", "قتل"))
    assert is_increment(more)
    found = standing("v", [facts("a", 199, 199), more])
    assert (found.low, found.high, found.claims) == (204, 204, ("a", "b"))


def test_an_increment_told_again_adds_once_and_a_later_toll_stands_by_itself() -> None:
    more = facts("b", 5, 5, published=DAY + 1, words=("اضافيين",))
    again = replace(more, claim="c", report="r-c", published=DAY + 2)
    toll = facts("d", 204, 204, published=DAY + 3, cumulative=True)
    assert standing("v", [facts("a", 199, 199), more, again]).low == 204
    assert standing("v", [facts("a", 199, 199), more, again, toll]).low == 204


def test_an_increment_alone_is_the_least() -> None:
    found = standing("v", [facts("a", 5, 5, words=("جدد",))])
    assert (found.low, found.high) == (5, None)


def test_a_toll_counts_more_than_a_figure_of_the_same_report() -> None:
    toll = facts("b", 53, 53, report="r", position=1, cumulative=True)
    assert standing("v", [facts("a", 14, 14, report="r"), toll]).low == 53
    assert standing("v", [replace(toll, position=0), facts("a", 14, 14, report="r", position=1)]).low == 53


def test_two_plain_figures_of_one_report_are_an_interval() -> None:
    found = standing("v", [facts("a", 14, 14, report="r"), facts("b", 20, 20, report="r", position=1)])
    assert (found.low, found.high) == (14, 20)
    assert found.notes == ("المرصد gives two figures in one report",)


def test_people_told_of_by_name_are_counted_once_each() -> None:
    named = [facts(f"p{n}", 1, 1, person=True, victims=name) for n, name in enumerate(("احمد", "علي", "احمد"))]
    assert (standing("v", named).low, standing("v", named).high) == (2, 2)
    with_toll = standing("v", [*named, facts("t", 9, 9)])
    assert (with_toll.low, with_toll.high, with_toll.claims) == (9, 9, ("t",))


def test_without_a_number_nothing_is_counted() -> None:
    found = standing("v", [facts("a")])
    assert found.bare
    assert found.claims == ("a",)
    assert in_words(found) == "some, without a number"


def test_the_word_for_tens_keeps_its_convention() -> None:
    assert standing("v", [facts("a", 20, None, words=("عشرات",))]).vague == 10
    assert standing("v", [facts("a", 20, None, words=("20",))]).vague is None
