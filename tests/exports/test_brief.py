"""The brief as a page: whole, alone, verbatim, the same twice, in both languages."""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import Any

import pytest

from exports.case import FIRST, LAST, TEXTS, names, sample, weighed
from exports.page import Page
from mihak.errors import MissingExtra, OptionError
from mihak.exports.brief import brief_html
from mihak.exports.brief_page import SECTIONS
from mihak.exports.brief_page import Page as View
from mihak.exports.brief_phrases import patterns, phrase, translated
from mihak.exports.brief_words import Words, tables
from mihak.views.brief import brief
from mihak.weighing.checks import CHECKS

LANGUAGES = ("ar", "en")
both = pytest.mark.parametrize("lang", LANGUAGES)


@cache
def html(lang: str) -> str:
    return brief_html(sample(lang))


@cache
def page(lang: str) -> Page:
    return Page(html(lang))


@both
def test_the_page_is_well_formed_and_in_its_language(lang: str) -> None:
    assert page(lang).misnested == []
    assert page(lang).all("html") == [{"lang": lang, "dir": "rtl" if lang == "ar" else "ltr"}]
    assert len(page(lang).all("h1")) == len(page(lang).all("main")) == len(page(lang).all("title")) - svgs(lang) == 1


def svgs(lang: str) -> int:
    return len(page(lang).all("svg"))


@both
def test_nothing_is_loaded_from_elsewhere(lang: str) -> None:
    tags = {tag for tag, _ in page(lang).elements}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "embed", "base", "form", "use", "image"})
    for tag, attributes in page(lang).elements:
        for name in ("src", "srcset", "data", "action", "poster", "background", "xlink:href"):
            assert name not in attributes, tag
        if "href" in attributes:
            assert tag == "a"
            assert attributes["href"].startswith(("#", "https://", "http://"))
        assert not [name for name in attributes if name.startswith("on")]
    style = html(lang).partition("<style>")[2].partition("</style>")[0]
    assert "@import" not in style
    assert "url(" not in style


@both
def test_every_quote_is_verbatim_and_every_claim_is_quoted(lang: str) -> None:
    found = page(lang).quotes
    assert all(any(quote in text for text in TEXTS) for quote in found)
    assert {one.quote for one in sample(lang).evidence} <= set(found)
    assert all(one == {"lang": "ar", "dir": "rtl"} for one in page(lang).all("blockquote"))


@both
def test_words_of_reports_are_escaped_and_only_web_addresses_are_links(lang: str) -> None:
    assert "<الحمدانية>" not in html(lang)
    assert "&lt;الحمدانية&gt; &amp;" not in html(lang)
    assert "<b>sham</b>" not in html(lang)
    assert {link["href"] for link in page(lang).all("a") if not link["href"].startswith("#")} == {
        "https://example.org/r?a=1&b=<x>"
    }
    assert View.href("javascript:alert(1)") == View.href("http://[") == View.href("/etc/passwd") == ""


@both
def test_every_anchor_leads_somewhere_and_back(lang: str) -> None:
    ids = [attributes["id"] for _, attributes in page(lang).elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {link["href"][1:] for link in page(lang).all("a") if link["href"].startswith("#")}
    assert targets <= set(ids)
    for one in sample(lang).incidents:
        assert {f"i-{one.number}", f"d-{one.number}"} <= targets
    assert {f"k-{one.number}" for one in sample(lang).evidence} <= set(ids)
    assert set(SECTIONS) <= targets
    labels = {one["aria-labelledby"] for _, one in page(lang).elements if "aria-labelledby" in one}
    assert {id for label in labels for id in label.split()} <= set(ids)
    fills = set(re.findall(r"url\(#([^)]+)\)", html(lang).partition("</style>")[2]))
    assert fills <= set(ids)


@both
def test_every_figure_and_every_bound_of_a_range_stands_in_it(lang: str) -> None:
    words, text = Words(lang), " ".join(page(lang).words)
    for one in sample(lang).incidents:
        for found in one.ranges:
            for bound in (found.low, found.best, found.high):
                assert words.number(bound.value) in text
                assert phrase(bound.rule, words).text in text
    for told in sample(lang).evidence:
        assert not told.counted or words.figure(told.low, told.high) in text
    assert "1,200" in text


@both
def test_both_sides_of_a_contradiction_stand_side_by_side(lang: str) -> None:
    clash = next(clash for clash in sample(lang).clashes if clash.incident == 2)
    after = html(lang).partition('id="clashes"')[2].partition('id="findings"')[0]
    quotes = Page(after.partition(">")[2]).quotes
    told = [sample(lang).evidence[number - 1].quote for number in (clash.left, clash.right)]
    assert any(quotes[at : at + 2] == told for at in range(len(quotes)))


@both
def test_a_retelling_is_called_one(lang: str) -> None:
    assert Words(lang)("page", "retold_any") not in html(lang)


@both
def test_the_same_brief_gives_the_same_bytes(lang: str) -> None:
    assert brief_html(sample(lang)) == html(lang)


@both
def test_a_brief_of_nothing_is_a_page_too(lang: str) -> None:
    empty = Page(brief_html(sample(lang, place="دمشق")))
    assert empty.misnested == []
    assert Words(lang)("page", "nothing") in " ".join(empty.words)


@pytest.mark.parametrize("rule", ["acled", "ucdp"])
def test_the_rule_is_named(rule: str) -> None:
    assert Words("en")("rule", rule) in brief_html(sample("en", rule=rule))


def test_what_is_as_of_a_day_says_so() -> None:
    found = brief(weighed(), "حلب", FIRST, LAST, names("en"), as_of=LAST)
    assert "30 November 2016</dd>" in brief_html(found)


def shape(value: Any) -> Any:
    """Keys and gaps of a table of words: what both languages must have in common."""
    if isinstance(value, dict):
        return {name: shape(one) for name, one in value.items()}
    if isinstance(value, list):
        return len(value)
    return sorted(re.findall(r"{(\w+)}", value))


def test_both_languages_have_all_words() -> None:
    assert shape(tables()["en"]) == shape(tables()["ar"])
    assert tables().keys() == set(LANGUAGES)


def test_every_check_has_a_name_in_both_languages() -> None:
    assert {check.name for check in CHECKS} == tables()["ar"]["check"].keys()


def test_known_sentences_are_told_in_arabic_and_others_as_they_are() -> None:
    arabic = phrase("raised to the lower bound: own loss admitted by سانا", Words("ar"))
    assert (arabic.text, arabic.lang, arabic.direction) == (
        "رُفع إلى الحد الأدنى: خسارة أقرّ بها طرفها، سانا", "ar", "rtl",
    )  # fmt: skip
    other = phrase("a sentence that nobody foresaw", Words("ar"))
    assert (other.text, other.lang) == ("a sentence that nobody foresaw", "en")
    assert phrase("one voice only: x", Words("en")).text == "one voice only: x"
    assert translated("only planned") == "مخطط له فقط"
    assert len(patterns()) > 50


def test_every_reason_of_the_weighing_is_known_in_arabic() -> None:
    for rule in ("mihak", "acled", "ucdp"):
        for one in sample("ar", rule=rule).incidents:
            rules = {bound.rule for found in one.ranges for bound in (found.low, found.best, found.high)}
            assert [told for told in {*rules, *one.reasons} if translated(told) is None] == []


def test_numbers_and_days_are_written_alike_everywhere() -> None:
    words, arabic = Words("en"), Words("ar")
    assert [words.figure(*ends) for ends in ((30, 30), (30, None), (None, 30), (30, 40), (None, None))] == [
        "30", "30+", "up to 30", "30–40", "no number told",
    ]  # fmt: skip
    assert words.figure(1500, 1500, approx=True) == "about 1,500"
    assert arabic.figure(40, None) == "40 فأكثر"
    assert [words.public(told) for told in ("2016-10-28", "2016-10", "2016", "2016-10-28/2016-11")] == [
        "28 Oct 2016", "Oct 2016", "2016", "28 Oct 2016 to Nov 2016",
    ]  # fmt: skip
    assert words.days(FIRST, FIRST) == "1 Oct 2016"
    assert words.within(None, LAST) == "by 30 Nov 2016"
    with pytest.raises(OptionError, match="no brief in 'fr'"):
        Words("fr")


@pytest.mark.parametrize("missing", ["jinja2", "altair", "vl_convert"])
def test_what_is_not_installed_is_named_with_the_repair(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(MissingExtra, match=r"pip install 'mihak\[weigh\]'"):
        brief_html(sample("en"))
