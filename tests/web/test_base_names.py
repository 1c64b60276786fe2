"""The names on the base map."""

from __future__ import annotations

import pytest

from mihak.web.base_names import KINDS, base_names


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_kinds_stand_in_their_order_and_the_largest_first_within_one(lang: str) -> None:
    found = base_names(lang)
    order = [(KINDS.index(kind), -size) for _, _, kind, _, _, _, size in found]
    assert order == sorted(order)
    assert {kind for _, _, kind, *_ in found} <= set(KINDS)


def test_each_place_stands_once_under_a_name() -> None:
    found = base_names("ar")
    assert all(name for name, *_ in found)
    assert len({row[:6] for row in found}) == len(found)


def test_both_languages_name_the_same_places() -> None:
    arabic, english = base_names("ar"), base_names("en")
    assert [row[1:] for row in arabic] == [row[1:] for row in english]
    aleppo = next(row for row in english if row[1] == "Aleppo" and row[2] == "city")
    assert aleppo[0] == "Aleppo" and aleppo[3] == "SY"
    assert arabic[english.index(aleppo)][0] == "حلب"


def test_a_place_without_an_english_name_bears_its_arabic_one() -> None:
    nameless = [row for row in base_names("en") if not row[1]]
    assert all(row[0] for row in nameless)
    assert base_names("en") is base_names("en")
