from __future__ import annotations

import random
from datetime import date

import pytest

from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.report import Report
from training.data.days import fresh, month, past, since

NEWS = date(2016, 10, 30)


@pytest.mark.parametrize("calendar", ["egypt", "levant", "maghreb", "both"])
def test_the_package_reads_the_days_as_they_were_meant(calendar: str) -> None:
    chance = random.Random(calendar)
    for make in (fresh, past):
        for _ in range(40):
            day = make(NEWS, calendar, chance)
            report = Report.make(f"وقع القصف {day.words}.", published=NEWS)
            dates = [one.when for p in scan(report, default_vocabulary()).passages for one in p.dates]
            assert day.public in [when.public for when in dates if when], day


def test_without_a_day_of_publication_only_whole_dates_are_worked_out() -> None:
    chance = random.Random(5)
    days = [fresh(None, "egypt", chance) for _ in range(60)]
    assert any(day.public for day in days)
    assert all(any(sign.isdigit() for sign in day.words) for day in days if day.public)
    assert since(None, "egypt", chance).public is None


def test_a_stretch_ends_on_the_day_of_the_news() -> None:
    assert (since(NEWS, "egypt", random.Random(1)).public or "").endswith("/2016-10-30")


def test_months_have_names_in_each_calendar() -> None:
    assert month(10, "both") == "تشرين الأول/أكتوبر"
    assert month(8, "maghreb") == "أوت"
