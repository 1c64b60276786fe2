"""Reckoning with figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.model.claim import Count
from mihak.weighing.checks.amount import Amount, amount, line, tells_above, total

EXACT = st.integers(0, 10_000).map(lambda n: Amount(n, n))
ABOVE = st.integers(0, 10_000).map(lambda n: Amount(n, None, above=True))
ABOUT = st.integers(0, 10_000).map(lambda n: Amount(n, n, about=True))
ANY = EXACT | ABOVE | ABOUT


@pytest.mark.parametrize(
    ("words", "above"),
    [
        ("أكثر من 40", True), ("ما يزيد على 40", True), ("ما يتجاوز 100", True), ("وأكثر من 40", True),
        ("ما لا يقل عن 40", False), ("لا يزيد على 40", False), ("40 على الأقل", False), ("نحو 40", False),
    ],
)  # fmt: skip
def test_more_than_leaves_the_number_itself_out(words: str, above: bool) -> None:
    assert tells_above(words) is above


def test_a_claims_count_with_the_words_that_bound_it() -> None:
    text = "قتل أكثر من 40 مسلحا"
    figure = amount(Count(40, None, False, "digits+low", 4, 14), text)
    assert (figure.least, figure.most, figure.sign, figure.said) == (41, None, ">40", "more than 40")
    assert amount(Count(40, None, False, "annotated"), text).sign == ">=40"


@pytest.mark.parametrize(
    ("figure", "sign", "said"),
    [
        (Amount(30, 30), "30", "30"),
        (Amount(30, 40), "30..40", "30 to 40"),
        (Amount(None, 30), "<=30", "up to 30"),
        (Amount(0, 30), "0..30", "up to 30"),
        (Amount(53, None), ">=53", "at least 53"),
        (Amount(400, 400, about=True), "~400", "about 400"),
        (Amount(1600, None, about=True, above=True), ">~1600", "more than about 1600"),
    ],
)
def test_how_a_figure_is_written_and_said(figure: Amount, sign: str, said: str) -> None:
    assert (figure.sign, figure.said) == (sign, said)


def test_about_is_taken_as_a_tenth_more_or_less() -> None:
    about = Amount(400, 400, about=True)
    assert (about.least, about.most, about.exact) == (360, 440, False)


def test_a_sum_within_a_whole_leaves_the_rest() -> None:
    sum_ = total([Amount(1300, 1300), Amount(100, None, above=True)])
    assert (sum_.least, sum_.most) == (1401, None)
    assert line([Amount(1300, 1300), Amount(100, None, above=True)]) == "1300 + >100"
    rest = Amount(1500, 1500).less(sum_)
    assert rest is not None and rest.said == "up to 99"
    assert Amount(100, None).less(Amount(50, None)) is None


@given(st.lists(ANY, min_size=1, max_size=5))
def test_a_sum_lies_where_its_figures_do(amounts: list[Amount]) -> None:
    sum_ = total(amounts)
    assert sum_.least <= sum(item.least for item in amounts) + len(amounts)
    if all(item.exact for item in amounts):
        assert sum_.exact and sum_.least == sum(item.least for item in amounts)
    if any(item.most is None for item in amounts):
        assert sum_.most is None


@given(EXACT, EXACT)
def test_the_rest_and_the_sum_make_the_whole(one: Amount, other: Amount) -> None:
    whole = one.plus(other)
    rest = whole.less(one)
    assert rest is not None and (rest.low, rest.high) == (other.low, other.high)
