"""Whom a report cites, in its own words."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.gazetteer.sources import default_sources
from mihak.linking.citations import Citer, citations
from mihak.model.report import Report

SOURCES = default_sources()
CITER = Citer(SOURCES)
REST = " إن القصف أوقع قتلى في المدينة. وتواصلت الاشتباكات في الأحياء الغربية حتى المساء."


def cited(text: str, publisher: str = "موقع ما") -> list[tuple[str, str, bool]]:
    """Ids, words and whether the whole text is theirs."""
    report = Report.make(text, publisher=publisher)
    found = CITER.citations(report)
    assert all(report.text[one.words.start : one.words.end] == one.words.quote for one in found)
    return [(one.source, one.words.quote, one.whole) for one in found]


@pytest.mark.parametrize(
    ("text", "source", "quote"),
    [
        ("وقال المرصد السوري لحقوق الإنسان", "sohr", "وقال المرصد السوري لحقوق الإنسان"),
        (
            "وفق ما قاله صباح اليوم الثلاثاء المرصد السورى لحقوق الإنسان",
            "sohr",
            "قاله صباح اليوم الثلاثاء المرصد السورى لحقوق الإنسان",
        ),
        ("ونقلت سانا عن مصدر عسكري", "sana", "ونقلت سانا"),
        ("ذكرت وكالةُ الأنباءِ السوريّة (سانا)", "sana", "ذكرت وكالةُ الأنباءِ السوريّة (سانا)"),
        ("قال مصدر عسكري لوكالة «فرانس برس»", "afp", "قال مصدر عسكري لوكالة «فرانس برس»"),
        ("وقال ضابط لرويترز", "reuters", "وقال ضابط لرويترز"),
        ("بحسب صحيفة «الوطن» السورية", "sy-watan", "بحسب صحيفة «الوطن» السورية"),
        ("نقلا عن قناة الجزيرة", "jazeera", "نقلا عن قناة الجزيرة"),
        ("ونقلت الجزيرة عن شهود", "jazeera", "ونقلت الجزيرة"),
        ("أحصت أ.ف.ب 12 قتيلا", "afp", "أحصت أ.ف.ب"),
        ("أفادت وزارة الدفاع الروسية", "ru-mod", "أفادت وزارة الدفاع الروسية"),
        ("وبحسب وكالة خبر للأنباء", "ye-khabar", "وبحسب وكالة خبر للأنباء"),
        ("وذكرت «المسيرة»", "ye-masirah", "وذكرت «المسيرة»"),
    ],
)
def test_a_source_behind_a_cue(text: str, source: str, quote: str) -> None:
    assert cited(text + REST) == [(source, quote, False)]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن اليوم السابع والعشرون",  # An ordinal, not a newspaper.
        "قال السفير في بيروت",
        "وأكدت المدينة صمودها",
        "قصفت الطائرات مقر وزارة الدفاع السورية",
        "قال قائد ميداني. المرصد السوري لحقوق الإنسان جمعية مقرها بريطانيا",
        "قال مؤتمر الجزيرة",
        "وحذر الناس من أن الشرق الأوسط يغلي",
        "قالت إن الحياة عادت",
        "ابتعدوا عن الجزيرة",
    ],
)
def test_other_uses_of_the_words_are_no_citations(text: str) -> None:
    assert cited(text + REST) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("(رويترز)\nقال سكان" + REST, "reuters"),
        ("دمشق - سانا\nقال سكان" + REST, "sana"),
        ("بيروت (رويترز) - قال سكان" + REST, "reuters"),
        ("قال سكان" + REST + "\n(د ب أ)", "dpa"),
        ("قال سكان" + REST + "\nالمصدر: الأناضول", "anadolu"),
    ],
)
def test_a_text_credited_to_a_source(text: str, source: str) -> None:
    assert [(id, whole) for id, _, whole in cited(text)] == [(source, True)]


def test_a_text_of_several_is_credited_to_each() -> None:
    assert [(id, whole) for id, _, whole in cited("قال سكان" + REST + "\n(رويترز، أ ف ب)")] == [
        ("afp", True), ("reuters", True),
    ]  # fmt: skip


def test_who_says_a_headline_does_not_own_the_text() -> None:
    assert cited("لجان التنسيق: ثلاثون قتيلا في حماة\nقال سكان" + REST) == []


def test_a_publisher_does_not_cite_itself_or_its_owner() -> None:
    assert cited("وقالت سانا" + REST, "وكالة سانا") == []
    assert cited("وقالت قناة العربية" + REST, "قناة الحدث") == []


def test_each_source_stands_once_where_it_is_first_named() -> None:
    text = "ذكرت سانا ذلك. وأضافت سانا أن القصف استمر."
    assert cited(text) == [("sana", "ذكرت سانا", False)]


@given(st.permutations(["ذكرت سانا", "قال المرصد السوري لحقوق الإنسان", "(رويترز)", "قُصفت حلب،", "\n", "وبحسب لا أحد"]))
def test_words_are_verbatim_and_the_order_of_reports_changes_nothing(parts: list[str]) -> None:
    reports = [Report.make(" ".join(parts), publisher=f"p{n}") for n in range(3)]
    found = citations(reports, SOURCES)
    by_id = {report.id: report for report in reports}
    assert all(by_id[one.report].text[one.words.start : one.words.end] == one.words.quote for one in found)
    Random(1).shuffle(reports)
    assert citations(reports, SOURCES) == found
