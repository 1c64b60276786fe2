from __future__ import annotations

from datetime import date

import pytest

from mihak.model.report import Report
from readers.reading import report

BODY = "<body><article><p>قتل 12 شخصا في المدينة.</p></article></body>"


def page(head: str, body: str = BODY) -> Report:
    return report(f"<html><head>{head}</head>{body}</html>".encode(), "a.html")


def test_json_ld() -> None:
    got = page(
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type":'
        ' "NewsArticle", "headline": "عنوان", "datePublished": "2016-10-28T01:00:00+03:00",'
        ' "publisher": {"@type": "Organization", "name": "ناشر"}}]}</script>'
    )
    assert (got.publisher, got.title, got.published) == ("ناشر", "عنوان", date(2016, 10, 28))


@pytest.mark.parametrize(
    "block", ["{", "[1, null]", '{"@type": 3}', "[" * 100_000, '{"@type": "Article", "publisher": 4}']
)
def test_broken_json_ld_says_nothing(block: str) -> None:
    got = page(f'<title>عنوان</title><script type="application/ld+json">{block}</script>')
    assert (got.title, got.publisher, got.published) == ("عنوان", "", None)


def test_the_host_is_the_publisher_where_the_page_names_none() -> None:
    assert page('<link rel="canonical" href="https://www.example.org/1">').publisher == "example.org"


def test_an_address_that_is_none() -> None:
    assert page('<link rel="canonical" href="http://[bad">').publisher == ""


def test_the_time_element_where_no_meta_tag_tells() -> None:
    assert page("", '<body><time datetime="2016-10-28">أمس</time><p>قتل 12</p></body>').published == date(2016, 10, 28)


def test_a_date_that_is_none_is_passed_over() -> None:
    got = page('<meta name="date" content="أمس"><meta name="pubdate" content="2016-10-28">')
    assert got.published == date(2016, 10, 28)


def test_the_title_element_last() -> None:
    assert page("<title>\n عنوان   الصفحة </title>").title == "عنوان الصفحة"
