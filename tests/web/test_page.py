"""A page: its addresses, its language, and who may see what."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from litestar import Request
from litestar.testing import RequestFactory

from mihak.errors import OptionError
from mihak.model.person import Person
from mihak.web.desk import Desk
from mihak.web.page import LANG_COOKIE, MOST_PAGES, NAV, Page, numbered, page_of, wanted
from mihak.web.words import words_of


class _Desk:
    """As much of a desk as a page needs."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.options: Any = type("_Options", (), {"https": True})()


def asked(path: str = "/", **given: Any) -> Request[Any, Any, Any]:
    return RequestFactory().get(path, **given)


def page(path: str = "/p/war/places", *, role: str = "viewer", project: str = "war", **given: Any) -> Page:
    person = Person(name="desk", role=role, made_at="") if role else None
    desk: Any = _Desk(project)
    return Page(asked(path, **given), desk, words_of("en"), person)


def test_addresses_are_of_the_project_and_leave_out_what_is_empty() -> None:
    one = page()
    assert one.url() == "/p/war" and one.url("incidents") == "/p/war/incidents"
    assert one.url("x", a="", b=None, c=(), d=[], e=0, f="ح") == "/p/war/x?e=0&f=%D8%AD"
    assert one.url("x", kind=["a", "b"]) == "/p/war/x?kind=a&kind=b"
    assert page(project="حرب").url("x") == "/p/%D8%AD%D8%B1%D8%A8/x"


def test_this_page_with_another_query() -> None:
    one = page("/p/war/places", query_params={"q": "حلب", "kind": ["a", "b"], "page": "3"})
    assert one.with_query(page=4, kind="") == "/p/war/places?q=%D8%AD%D9%84%D8%A8&page=4"
    assert one.with_query() == "/p/war/places?q=%D8%AD%D9%84%D8%A8&kind=a&kind=b&page=3"


PLACES = page()


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/"), min_size=1, max_size=12))
def test_a_page_of_any_key_leads_back_to_itself(key: str) -> None:
    """Keys are folded names as reports tell them: "a?b" and "50%" are some."""
    PLACES.request.scope["path"] = f"/p/war/places/{key}"
    found = urlsplit(PLACES.with_query(lang="ar"))
    assert found.query == "lang=ar" and not found.fragment
    assert unquote(found.path) == f"/p/war/places/{key}"


def test_who_is_not_there_may_nothing() -> None:
    assert page(role="").nav == () and not page(role="").may("viewer")
    with pytest.raises(AssertionError):
        _ = page(role="").who


@pytest.mark.parametrize(
    ("role", "hidden"), [("viewer", {"review", "people"}), ("editor", {"people"}), ("admin", set())]
)
def test_the_bar_has_what_a_role_may_see(role: str, hidden: set[str]) -> None:
    assert set(page(role=role).nav) == {name for name, _ in NAV} - hidden
    assert page(role=role).who.role == role


@pytest.mark.parametrize(("given", "number"), [("", 1), ("1", 1), ("007", 7), (str(MOST_PAGES - 1), MOST_PAGES - 1)])
def test_a_number_of_a_page(given: str, number: int) -> None:
    assert numbered(given) == number


@pytest.mark.parametrize("given", ["0", "-1", "x", "1.5", "٣", "²", str(MOST_PAGES), "0000000012", "9" * 5000])
def test_what_is_no_number_of_a_page_is_refused(given: str) -> None:
    with pytest.raises(OptionError, match="copies is"):
        numbered(given, "copies")


def test_some_of_a_query() -> None:
    assert wanted({"a": " x ", "b": "  ", "c": "y"}, "a", "b", "d") == {"a": "x"}


@pytest.mark.parametrize(
    ("query", "headers", "cookies", "lang"),
    [
        ({}, {}, {}, "ar"),
        ({}, {"accept-language": "en-GB,en;q=0.9"}, {}, "en"),
        ({}, {"accept-language": "en"}, {LANG_COOKIE: "ar"}, "ar"),
        ({}, {"hx-current-url": "https://a/p/war?lang=en"}, {LANG_COOKIE: "ar"}, "en"),
        ({"lang": "ar"}, {"hx-current-url": "https://a/p/war?lang=en"}, {LANG_COOKIE: "en"}, "ar"),
        ({"lang": "fr"}, {"accept-language": "en"}, {}, "en"),
    ],
)
def test_the_language_is_the_one_asked_for_nearest(
    query: dict[str, str], headers: dict[str, str], cookies: dict[str, str], lang: str
) -> None:
    desk: Any = _Desk("war")
    held = {"cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())} if cookies else {}
    request = asked("/p/war", query_params=query, headers=headers | held)
    request.scope["user"] = None
    assert page_of(request, desk).words.lang == lang


def test_the_language_of_an_address_is_remembered() -> None:
    shown = page(query_params={"lang": "en"}).shown("x.html.j2", "title")
    (cookie,) = shown.cookies
    assert (cookie.key, cookie.value, cookie.secure, cookie.samesite) == (LANG_COOKIE, "en", True, "lax")
    assert page(query_params={"lang": "ar"}).shown("x.html.j2", "title").cookies == []
    assert page().shown("x.html.j2", "title").cookies == []


def test_a_page_is_filled_with_what_it_shows() -> None:
    one = page()
    shown = one.shown("x.html.j2", "title", status=409, here="places", extra=1)
    assert shown.status_code == 409
    assert shown.context == {"page": one, "w": one.words, "title": "title", "here": "places", "extra": 1}
    assert one.part("y.html.j2", extra=2).context == {"page": one, "w": one.words, "extra": 2}


def test_a_piece_is_asked_for_by_its_header() -> None:
    assert page(headers={"hx-request": "true"}).partial and not page().partial


def test_somebody_else_than_a_person_is_nobody() -> None:
    desk: Desk = _Desk("war")  # type: ignore[assignment]
    request = asked("/p/war")
    request.scope["user"] = object()
    assert page_of(request, desk).person is None


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://a.local/p/war/places?q=%D8%AD%D9%84%D8%A8", "http://a.local/p/war/places?q=حلب"),
        ("http://a.local/a%20b", "http://a.local/a%20b"),
        ("http://a.local/%0Ab", "http://a.local/%0Ab"),
        ("http://a.local/%E2%80%AEb", "http://a.local/%E2%80%AEb"),
    ],
)
def test_an_address_is_told_as_people_read_it_where_all_of_it_is_seen(address: str, told: str) -> None:
    assert Page.readable(address) == told


def test_a_page_knows_where_it_is() -> None:
    assert page("/p/war/places").address.endswith("/p/war/places")
