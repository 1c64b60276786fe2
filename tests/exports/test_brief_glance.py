"""The first page, totals and coverage of a brief, and briefs of nothing and of very much."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from exports.case import finding, sample
from exports.page import Page
from mihak.exports.brief import brief_html
from mihak.exports.brief_charts import MOST, busiest, charts
from mihak.exports.brief_rows import ticks
from mihak.exports.brief_words import Words
from mihak.model.incident import Bound
from mihak.views.brief_measures import DayTold, Doubt, Nested, Reported, Silent, Sum
from mihak.views.brief_parts import Checked

both = pytest.mark.parametrize("lang", ["ar", "en"])


def text(html: str) -> str:
    return " ".join(" ".join(Page(html).words).split())


@both
def test_the_first_page_gives_totals_contradictions_and_findings(lang: str) -> None:
    words, brief = Words(lang), sample(lang)
    telling = Checked(finding(), True, "r", "t", "p", "", "")
    first = text(brief_html(replace(brief, findings=(telling,))).partition('<main id="main">')[0])
    for section in ("days", "clashes", "findings"):
        assert words("glance", section) in first
    assert words("totals", "head") in first
    assert words("check", "sums") in first


@both
def test_a_total_tells_how_it_was_made_and_what_is_undecided(lang: str) -> None:
    words = Words(lang)
    low, best = Bound(7, "sum of the lows, each suspected duplicate once"), Bound(None, "no incident tells of it")
    one = Sum(
        effect="killed", group="civilians", low=low, best=best, high=Bound(9, "sum of the highs"), incidents=(1, 2),
        nested=(Nested(1, 2, sure=True),), doubts=(Doubt(1, 2, 1, 2),) * 15,
        left_out=(("does not say how many of them were civilians", (2,)),), reasons=("2 contested, counted as told",),
    )  # fmt: skip
    html = brief_html(replace(sample(lang), sums=(one,)))
    told = text(html.partition('id="totals"')[2].partition('id="control"')[0])
    for name in ("undecided", "nested", "left_out", "counted"):
        assert words("totals", name) in told
    assert words("totals", "more", count=3) in told
    assert Page(html).misnested == []


@both
def test_a_silence_is_told(lang: str) -> None:
    day, silent = date(2016, 10, 3), Silent(date(2016, 10, 3), None, 20, 1.5, 2, 9)
    source = Reported("<سانا>", "sy-government", 4, 9, (DayTold(day, 1, 2),), (silent,))
    html = brief_html(replace(sample(lang), coverage=(source,)))
    assert Words(lang)("coverage", "never") in html
    assert "1.5" in html
    assert "&lt;سانا&gt;" in html


@both
def test_a_brief_of_nothing_says_where_to_look(lang: str) -> None:
    words, known, unknown = Words(lang), sample(lang, place="دمشق"), sample(lang, place="مكان لا يعرفه أحد")
    assert words("page", "told_never") in brief_html(known)
    assert words("page", "place_unknown", place="مكان لا يعرفه أحد") in text(brief_html(unknown))
    assert words("page", "told_never") in brief_html(unknown)
    for html in (brief_html(known), brief_html(unknown)):
        assert "<table" not in html
        assert Page(html).misnested == []


def test_a_chart_has_no_more_rows_than_can_be_seen_and_says_so() -> None:
    brief = sample("en")
    many = tuple(replace(brief.incidents[0], number=1, id=f"i{n}") for n in range(100))
    told = charts(replace(brief, incidents=many), Words("en"))
    assert told.left_out["figures"] > 100
    assert len([one for figure in told.figures for one in figure.svg.split("#i-1")]) > MOST
    html = brief_html(replace(brief, incidents=brief.incidents))
    assert "more stand in the table" not in html


def test_the_busiest_rows_keep_their_order() -> None:
    assert busiest([1, 9, 3, 9, 5], lambda row: (row, 0), most=3) == [9, 9, 5]


def test_years_are_named_where_the_time_is_longer_than_one() -> None:
    brief = replace(sample("en"), first=date(2005, 3, 1), last=date(2016, 12, 31))
    assert [name for _, name in ticks(brief, Words("en"))] == ["2006", "2008", "2010", "2012", "2014", "2016"]
