"""What the pages of operations, places, actors, sources and days are written with."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from litestar.testing import RequestFactory

from mihak.errors import OptionError
from mihak.views.place_page import PlaceName
from mihak.web.page import Page
from mihak.web.telling import (
    NOBODY,
    SIZE,
    Paged,
    Telling,
    asked,
    from_address,
    group_said,
    in_address,
    paged,
    telling,
)
from mihak.web.words import words_of
from web.conftest import StillDesk


def page(desk: StillDesk | None = None, lang: str = "en", **query: str) -> Page:
    of: Any = desk or type("_Desk", (), {"name": "war"})()
    return Page(RequestFactory().get("/p/war/places", query_params=dict(query)), of, words_of(lang), None)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12).filter(lambda key: key != NOBODY))
def test_any_key_comes_back_from_its_address(key: str) -> None:
    from urllib.parse import unquote  # noqa: PLC0415

    part = in_address(key)
    assert "/" not in part and "?" not in part and "#" not in part and part
    assert from_address(unquote(part)) == key


def test_ids_stand_in_addresses_as_they_are() -> None:
    assert in_address("geonames:170063") == "geonames:170063"
    assert in_address("") == NOBODY and from_address(NOBODY) == ""
    assert in_address("أ/ب~") == "%D8%A3~1%D8%A8~0"


def test_addresses_keep_how_the_register_is_looked_at(standing: StillDesk) -> None:
    t = telling(page(standing, rule="ucdp", as_of="2016-11-01", q="x"), standing)
    assert t.go("places", "أ/ب", page=2) == "/p/war/places/%D8%A3~1%D8%A8?as_of=2016-11-01&rule=ucdp&page=2"
    assert t.go("places") == "/p/war/places?as_of=2016-11-01&rule=ucdp"
    assert t.go("places", as_of="") == "/p/war/places?rule=ucdp"
    assert t.chart("places", "x", "control").startswith("/p/war/places/x/control?")
    assert "lang=en" in t.chart("places", "x", "control")
    assert t.lens.as_of == date(2016, 11, 1)


def test_only_rule_and_day_bear_on_the_look(standing: StillDesk) -> None:
    assert telling(page(standing, kind="nothing", place="حلب"), standing).lens.query == {}
    with pytest.raises(OptionError):
        telling(page(standing, rule="mine"), standing)


@pytest.fixture(scope="module")
def english(standing: StillDesk) -> Telling:
    return telling(page(standing), standing)


@pytest.fixture(scope="module")
def arabic(standing: StillDesk) -> Telling:
    return telling(page(standing, "ar"), standing)


def test_sides_have_names_and_stand_by_them(english: Telling, arabic: Telling) -> None:
    assert english.camp("sy-government") != arabic.camp("sy-government") != "sy-government"
    assert english.camp("") == words_of("en")("ops.side-unknown") and english.camp("nowhere") == "nowhere"
    told = english.camps(["sy-opposition", "sy-government", ""])
    assert [name for _, name in told] == sorted(name for _, name in told)


def test_a_name_is_in_the_language_of_the_page_where_there_is_one(english: Telling, arabic: Telling) -> None:
    both, told, none = PlaceName("1", "حلب", "Aleppo", ""), PlaceName("2", "تلة", "", ""), PlaceName("3", "", "", "")
    assert [english.name(one) for one in (both, told)] == ["Aleppo", "تلة"]
    assert [arabic.name(one) for one in (both, told)] == ["حلب", "تلة"]
    assert arabic.name(none) == words_of("ar")("ops.unnamed")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_groups_are_said_in_words(lang: str) -> None:
    words = words_of(lang)
    said = [group_said(one, words) for one in ("all", "civilians", "side:sy-government", "side:", "item:دبابة")]
    assert len(set(said)) == 5 and all(said)
    assert "دبابة" in said[4] and "sy-government" not in said[2] and words("ops.side-unknown") in said[3]
    assert group_said("martians", words) == "martians"


def test_lists_come_a_page_at_a_time() -> None:
    found = list(range(SIZE + 5))
    assert paged(page(), found) == (found[:SIZE], Paged(1, SIZE + 5, SIZE))
    assert paged(page(page="2"), found)[0] == found[SIZE:]
    assert paged(page(page="3"), found) == ([], Paged(3, SIZE + 5, SIZE))
    assert paged(page(inside="2"), found, 10, "inside")[0] == found[10:20]
    with pytest.raises(OptionError, match="inside is 'x'"):
        paged(page(inside="x"), found, 10, "inside")


def test_a_value_of_the_address_is_one_short_line() -> None:
    assert asked(page(q="  a \n b "), "q") == "a b" and asked(page(), "q") == ""
    with pytest.raises(OptionError, match="q is longer"):
        asked(page(q="x" * 201), "q")
    assert asked(page(q="x" * 5), "q", 5) == "x" * 5
