"""Briefs as the desk makes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mihak.errors import OptionError
from mihak.web import briefs
from mihak.web.briefs import Asked, asked_for, count, days_of, file_name, incidents_at, made
from mihak.web.filters import Filters
from web.conftest import StillDesk

ONE = timedelta(1)


def test_without_a_place_nothing_is_asked_for(standing: StillDesk) -> None:
    assert asked_for(Filters(), "ar", standing.shows, standing) is None
    with pytest.raises(OptionError, match="'fr'"):
        asked_for(Filters(), "fr", standing.shows, standing)


def test_the_days_are_those_of_all_that_is_told_where_none_are_given(standing: StillDesk) -> None:
    first, last = days_of(standing.shows, standing, "حلب")
    assert first < date(2016, 10, 28) < last
    assert asked_for(Filters(place="حلب"), "ar", standing.shows, standing) == Asked(
        place="حلب", first=first, last=last, language="ar"
    )


def test_a_day_that_is_given_holds_wherever_it_lies(standing: StillDesk) -> None:
    first, last = days_of(standing.shows, standing, "حلب")

    def asked(**days: date) -> tuple[date, date]:
        found = asked_for(Filters(place="حلب", **days), "en", standing.shows, standing)  # type: ignore[arg-type]
        assert found is not None
        return found.first, found.last

    day = date(2016, 10, 28)
    assert asked(first=day) == (day, last) and asked(last=day) == (first, day)
    assert asked(first=day, last=day + ONE) == (day, day + ONE)
    assert asked(first=last + ONE) == (last + ONE, last + ONE)
    assert asked(last=first - ONE) == (first - ONE, first - ONE)


def test_nothing_told_of_a_place_is_today(standing: StillDesk) -> None:
    assert days_of(standing.shows, standing, "باريس") == (date.today(), date.today())
    assert incidents_at(standing.shows, standing, "باريس") == ()


def test_incidents_at_a_place_are_those_of_all_that_lies_in_it(standing: StillDesk) -> None:
    city = incidents_at(standing.shows, standing, "حلب")
    quarter = incidents_at(standing.shows, standing, "منيان")
    assert quarter and set(quarter) <= set(city) and len(city) == len(set(city))


def test_too_many_incidents_are_no_brief(standing: StillDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(place="حلب", first=date(2016, 10, 28), last=date(2016, 10, 28), language="ar")
    number = count(standing.shows, standing, asked)
    assert number > 1
    monkeypatch.setattr(briefs, "MOST", number - 1)
    for ask in (count, made):
        with pytest.raises(OptionError, match=f"{number} incidents are told of حلب"):
            ask(standing.shows, standing, asked)


def test_a_brief_is_made_once_for_each_language(standing: StillDesk) -> None:
    asked = Asked(place="منيان", first=date(2016, 10, 28), last=date(2016, 10, 29), language="en")
    view, page = made(standing.shows, standing, asked)
    assert made(standing.shows, standing, asked)[1] is page
    assert (view.place, view.lang, view.first) == ("منيان", "en", asked.first) and view.incidents
    assert page.lower().startswith("<!doctype html>") and "Minyan" in page


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("حلب", "brief-حلب-2016-10-28-2016-10-29-ar.html"),
        ("a/../b:c", "brief-a-..-b-c-2016-10-28-2016-10-29-ar.html"),
        ('a"b c', "brief-a-b-c-2016-10-28-2016-10-29-ar.html"), ("C:\\x", "brief-C-x-2016-10-28-2016-10-29-ar.html"),
        ("///", "brief-place-2016-10-28-2016-10-29-ar.html"), ("", "brief-place-2016-10-28-2016-10-29-ar.html"),
    ],
)  # fmt: skip
def test_a_file_has_a_name_that_no_system_minds(place: str, name: str) -> None:
    asked = Asked(place=place, first=date(2016, 10, 28), last=date(2016, 10, 29), language="ar")
    assert file_name(asked, "html") == name
