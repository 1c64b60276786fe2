from __future__ import annotations

import time
from datetime import date

import pytest

from mihak.errors import EmptyText, UnreadableFile
from mihak.readers import Hints
from readers.reading import error, report

PAGE = """<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>مقتل 12 مدنيا بقصف على حلب | شبكة المثال</title>
<meta property="og:site_name" content="شبكة المثال">
<meta property="og:title" content="مقتل 12 مدنيا بقصف على حلب">
<meta property="article:published_time" content="2016-10-28T23:40:00+03:00">
<link rel="canonical" href="https://news.example.org/ar/1">
</head><body>
<header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">سوريا</a></li></ul></nav></header>
<article><h1>مقتل 12 مدنيا بقصف على حلب</h1>
<div class="share"><a href="#">شارك</a></div>
<p>قتل 12 مدنيا، اليوم الجمعة، في قصف على حي <b>الشعار</b> شرقي   حلب.</p>
<p>وقال مصدر إن «الطائرات» ألقت <a href="/x">براميل متفجرة</a> على الحي.<br>وأضاف أن بينهم 4 أطفال.</p>
<ul><li>مقتل 5 عناصر</li><li>تدمير دبابتين</li></ul>
<script>var x = "نص برمجي";</script>
<div class="related"><h3>اقرأ أيضا</h3><a href="/r">قصف على إدلب يقتل 20</a></div>
</article>
<aside><h3>الأكثر قراءة</h3><a href="/m">مقتل 100 في بغداد</a></aside>
<div id="comments"><h3>التعليقات</h3><p>كان هناك 500 قتيل.</p></div>
<footer><p>جميع الحقوق محفوظة</p></footer></body></html>"""

TEXT = """مقتل 12 مدنيا بقصف على حلب
قتل 12 مدنيا، اليوم الجمعة، في قصف على حي الشعار شرقي حلب.
وقال مصدر إن «الطائرات» ألقت براميل متفجرة على الحي.
وأضاف أن بينهم 4 أطفال.
مقتل 5 عناصر
تدمير دبابتين"""


def test_the_article_alone_a_paragraph_a_line() -> None:
    assert report(PAGE.encode(), "a.html").text == TEXT


def test_metadata_of_the_page() -> None:
    got = report(PAGE.encode(), "a.html")
    assert got.publisher == "شبكة المثال"
    assert got.title == "مقتل 12 مدنيا بقصف على حلب"
    assert got.url == "https://news.example.org/ar/1"
    assert got.published == date(2016, 10, 28)


def test_hints_outrank_the_page() -> None:
    got = report(PAGE.encode(), "a.html", Hints(publisher="آخر", published=date(2020, 1, 1)))
    assert (got.publisher, got.published) == ("آخر", date(2020, 1, 1))
    assert got.title == "مقتل 12 مدنيا بقصف على حلب"


@pytest.mark.parametrize("charset", ["windows-1256", "iso-8859-6", "utf-16"])
def test_other_encodings(charset: str) -> None:
    page = PAGE.replace("utf-8", charset).replace("«", "").replace("»", "")
    assert report(page.encode(charset), "a.html").text == TEXT.replace("«", "").replace("»", "")


def test_a_false_charset_gives_way_to_the_bytes() -> None:
    assert report(PAGE.encode("windows-1256"), "a.html").text == TEXT


def test_a_page_without_an_article_gives_all_that_it_shows() -> None:
    assert report("<p>قتل 12 شخصا</p>".encode(), "a.html").text == "قتل 12 شخصا"


def test_a_headline_outside_the_article_is_its_first_line() -> None:
    page = (
        "<html><head><title>قصف على حلب - موقع</title></head><body><header><h1>قصف على حلب</h1></header>"
        "<main><article><p>قتل 12 شخصا في المدينة اليوم.</p></article></main></body></html>"
    )
    assert report(page.encode(), "a.html").text == "قصف على حلب\nقتل 12 شخصا في المدينة اليوم."


def test_found_by_its_first_bytes() -> None:
    assert report(PAGE.encode(), "-").text == TEXT


def test_an_empty_page() -> None:
    assert isinstance(error(b"<html><body><img src=a></body></html>", "a.html"), EmptyText)


def test_a_page_nested_beyond_reason_is_refused_at_once() -> None:
    start = time.process_time()
    got = error(b"<html><body>" + b"<div>" * 200_000 + "نص".encode(), "a.html")
    assert isinstance(got, UnreadableFile)
    assert "nested" in str(got)
    assert time.process_time() - start < 30


def test_open_paragraphs_and_list_items_are_not_nesting() -> None:
    page = "<html><body><article>" + "<p>قتل 12 شخصا في المدينة<br>" * 5000 + "</article></body></html>"
    assert report(page.encode(), "a.html").text.count("قتل") == 5000


def test_a_page_above_the_limit_is_refused() -> None:
    page = b"<html><body>" + b"<p>text</p>" * 5_000_000
    got = error(page, "a.html")
    assert isinstance(got, UnreadableFile)
    assert "50,000,000 bytes" in str(got)


def test_a_large_page_is_read_in_linear_time() -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        report(("<html><body><article>" + "<p>قتل 12 مدنيا في حلب</p>" * count).encode(), "a.html")
        return time.process_time() - start

    seconds(1000)
    assert seconds(80_000) < 8 * 4 * max(seconds(10_000), 0.01)


def test_a_cut_page_is_read_as_far_as_it_goes() -> None:
    page = PAGE[: PAGE.index("وأضاف")]
    assert report(page.encode(), "a.html").text.endswith("على الحي.")


def test_nul_bytes_are_refused() -> None:
    assert isinstance(error(b"<html><body><p>a\x00b</p></body></html>", "a.html"), UnreadableFile)
