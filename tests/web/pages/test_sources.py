"""The pages of sources, and text of reports that means harm."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from litestar.testing import TestClient

from mihak.model.report import Report
from mihak.pipeline import make_reader, read_report
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web.pages.sources import silences_of
from mihak.weighing.coverage import Silence
from web.pages.conftest import snapshot
from web.pages.test_operations import page

HOSTILE = '<script>alert("x")</script>/مسار?a=1&b=\u202e'


def test_the_list_has_publishers_as_curated_and_speakers(reading: TestClient[Any]) -> None:
    shown = page(reading, "sources")
    assert "sources/sy-step" in shown and "Speakers who are cited" in shown
    assert "20 sources" in shown
    assert "sources/sy-step" not in page(reading, "sources", kind="newspaper")
    assert "sources/-" in shown, "a publisher who is not named has a page too"


def test_one_source_has_independence_coverage_and_reports(reading: TestClient[Any]) -> None:
    shown = page(reading, "sources/sy-step")
    assert "Independence" in shown and "When it reported" in shown
    assert "First report on 29 October 2016" in shown
    assert "What it says against others" in shown
    page(reading, "sources/-")
    page(reading, "sources/none-of-that-name", 404)


def test_the_chart_of_coverage_is_drawn(reading: TestClient[Any]) -> None:
    assert "<svg" in reading.get("/p/war/sources/sy-step/coverage", headers={"hx-request": "true"}).text


def test_names_that_mean_harm_are_escaped_and_have_pages(judging: TestClient[Any], linked: Path) -> None:
    report = Report.make(
        "قتل خمسة مدنيين في قصف على مدينة حلب يوم 28 تشرين الأول 2016.", name="hostile", publisher=HOSTILE,
        title=HOSTILE, published=date(2016, 10, 29),
    )  # fmt: skip
    with open_register(judging.app.state["desks"]["war"].path) as register:
        register.add(report, read_report(report, make_reader(Settings(reader="rules"))).claims)
    told = snapshot(judging).told
    (key,) = [key for key, one in told.sources.items() if report.id in one.reports]
    listed = page(judging, "sources")
    assert "<script>alert" not in listed and "&lt;script&gt;alert" in listed
    (href,) = [one.split('"')[0] for one in listed.split('href="')[1:] if "sources/" in one and "~1" in one]
    assert "/" in key
    for path in (href.replace("&amp;", "&"), "/p/war/days/2016-10-28", "/p/war/places/geonames:170063"):
        shown = judging.get(path).text
        assert "<script>alert" not in shown
        assert "&lt;script&gt;alert" in shown


def test_who_fell_silent_is_told_in_the_list(reading: TestClient[Any]) -> None:
    seen = snapshot(reading)
    silence = Silence(id="sy-step", after=736_000, until=None, days=30, usual=1.0, told=9, others=4, reports=12)
    told = replace(seen.told, coverage=replace(seen.told.coverage, silences=(silence,)))
    (line,) = silences_of(replace(seen, told=told))
    assert (line.name, line.after) == ("وكالة خطوة الإخبارية", date.fromordinal(736_000))
