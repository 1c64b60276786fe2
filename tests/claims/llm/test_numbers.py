"""Numbers are read from the words of the quote, whatever the model made of them."""

from __future__ import annotations

import pytest

from claims.llm.telling import REGAINED, given, place, spans
from mihak.claims.llm.names import named
from mihak.claims.llm.numbers import Counting, figure_of, phase_of
from mihak.model.reading import Figure

TANK = {"type": "materiel", "effect": "destroyed", "quote": "x"}


def figure(text: str, low: int | None, high: int | None, victims: str = "", quote: str = "") -> Figure | None:
    """The figure of casualties that a text tells; ``victims`` and ``quote`` are words of it."""
    within = spans(text)
    where = place(within, quote or text)
    counted = named(within, "victims", (victims,), where) if victims else None
    claim = given(quote=quote or text, low=low, high=high)
    return figure_of(Counting(within.document, claim, where, counted.mention if counted else None))


def bounds(text: str, low: int | None, high: int | None, victims: str = "") -> tuple[int | None, int | None] | None:
    found = figure(text, low, high, victims)
    return (found.low, found.high) if found is not None else None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("مقتل ثلاثة مدنيين", 3, 3), ("مقتل أكثر من 30 مدنيا", 30, None), ("مقتل قتيلين", 2, 2),
     ("مقتل عشرات المدنيين", 20, None), ("مقتل ما بين 30 و40 مدنيا", 30, 40), ("مقتل ٣٠ مدنيا", 30, 30)],
)  # fmt: skip
def test_a_number_of_the_words_is_taken(text: str, low: int, high: int | None) -> None:
    found = figure(text, low, high)
    assert found is not None
    assert (found.low, found.high) == (low, high)
    assert found.start >= 0


@pytest.mark.parametrize(
    ("text", "told", "read"),
    [("مقتل أكثر من 30 مدنيا", (30, 30), (30, None)), ("مقتل ثلاثة مدنيين", (3, None), (3, 3)),
     ("مقتل ما بين 30 و40 مدنيا", (30, 30), (30, 40))],
)  # fmt: skip
def test_where_the_model_misread_a_bound_the_words_are_right(
    text: str, told: tuple[int, int | None], read: tuple[int, int | None]
) -> None:
    assert bounds(text, *told) == read


def test_two_figures_may_be_the_ends_of_one_interval() -> None:
    found = figure("القتلى 200 على الأقل وقد يبلغون 400", 200, 400)
    assert found is not None
    assert (found.low, found.high, found.rule) == (200, 400, "llm-joined")


@pytest.mark.parametrize(("low", "high"), [(4, 4), (1, 1), (None, 9), (300, 300), (1, 3)])
def test_a_number_that_the_words_do_not_tell_is_left_out(low: int | None, high: int | None) -> None:
    assert bounds("مقتل مدنيين وعسكريين", low, high) is None


def test_what_names_something_else_is_no_count() -> None:
    assert bounds("في 12 تشرين الثاني 2016 قتل مدنيون", 2016, 2016) is None


def test_no_number_is_told_by_none() -> None:
    found = figure("مقتل 3 مدنيين وجرحى", None, None)
    assert found is not None
    assert (found.low, found.high, found.start) == (None, None, -1)


@pytest.mark.parametrize(
    ("text", "victims"),
    [("مقتل مدني في حلب", "مدني"), ("استشهاد الشهيد سفيان الحلبي", "سفيان الحلبي"), ("إصابة أحدهم", ""),
     ("مقتل شهيد", ""), ("مقتل قائد لواء كذا", "قائد لواء كذا")],
)  # fmt: skip
def test_one_is_told_by_a_singular_or_a_name(text: str, victims: str) -> None:
    assert bounds(text, 1, 1, victims) == (1, 1)


@pytest.mark.parametrize(("text", "victims"), [("مقتل مدنيين", "مدنيين"), ("سقوط جرحى", ""), ("سقوط قتلى", "قتلى")])
def test_one_is_not_told_by_a_plural(text: str, victims: str) -> None:
    assert bounds(text, 1, 1, victims) is None


@pytest.mark.parametrize(("text", "victims"), [("مقتل مقاتلين", "مقاتلين"), ("مقتل فدائيان", "فدائيان")])
def test_two_may_be_told_by_a_noun_in_the_dual(text: str, victims: str) -> None:
    assert bounds(text, 2, 2, victims) == (2, 2)


def test_of_equal_numbers_the_free_one_is_taken() -> None:
    within = spans("قتل ثلاثة مدنيين وأصيب ثلاثة جنود")
    quote = place(within, within.document.report.text)
    first = figure_of(Counting(within.document, given(low=3, high=3), quote, None))
    assert first is not None
    taken = frozenset({(first.start, first.end)})
    second = figure_of(Counting(within.document, given(low=3, high=3), quote, None, taken))
    assert second is not None
    assert first.start < second.start


@pytest.mark.parametrize(("text", "item", "value"), [("دمر دبابة", "دبابة", 1), ("دمر دبابتين", "دبابتين", 2)])
def test_equipment_is_counted_by_its_own_form(text: str, item: str, value: int) -> None:
    within = spans(text)
    quote = place(within, text)
    name = named(within, "item", (item,), quote)
    assert name is not None
    found = figure_of(Counting(within.document, given(TANK, low=value, high=value), quote, name.mention))
    assert found is not None
    assert found.low == found.high == value
    assert figure_of(Counting(within.document, given(TANK, low=7, high=7), quote, name.mention)) is None


@pytest.mark.parametrize(("told", "phase"), [(2, 2), (3, None), (None, None), (0, None), (99, None)])
def test_a_phase_must_be_told(told: int | None, phase: int | None) -> None:
    within = spans("أعلنت الفصائل بدء المرحلة الثانية من المعركة")
    claim = given(REGAINED, phase=told)
    assert phase_of(within.document, claim, place(within, "بدء")) == phase
