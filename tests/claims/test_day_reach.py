"""To which sentences a day told in another one reaches."""

from __future__ import annotations

import pytest

from claims.telling import SATURDAY, of_kind, told
from mihak.claims.day_reach import days_of, elsewhere
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Casualties
from mihak.model.report import Report


def day(text: str) -> str:
    """When the last people were harmed."""
    dated = of_kind(Casualties, text)[-1].date
    return dated.public if dated is not None else ""


def test_a_day_reaches_the_next_sentence() -> None:
    assert day("قتل سبعة جنود في حماة الأربعاء.\nوأصيب تسعة مدنيين.") == "2016-11-09"


@pytest.mark.parametrize(
    "text",
    [
        "وكانت القوات قد قتلت سبعة جنود الأربعاء في حماة.\nوأصيب تسعة مدنيين.",
        "قتل سبعة جنود في حماة الأربعاء.\nوفي سياق منفصل أصيب تسعة مدنيين.",
        "أعلن الجيش الأربعاء مقتل سبعة جنود في حماة.\nوأصيب تسعة مدنيين في إدلب.",
    ],
)
def test_a_day_does_not_reach_other_events(text: str) -> None:
    assert day(text) == ""


def test_a_report_of_many_days_dates_each_event_where_it_is_told() -> None:
    days = "قتل ثلاثة جنود الاثنين.\nوقتل أربعة جنود الثلاثاء.\nوقتل خمسة جنود الخميس.\nوقتل ستة جنود الأربعاء."
    assert day(days + "\nوأصيب تسعة مدنيين.") == ""
    assert len(told(days)) >= 4


def test_days_are_counted_once() -> None:
    report = Report.make("قتل جندي الاثنين.\nوأصيب آخر الاثنين.\nوأسر ثالث الثلاثاء.", published=SATURDAY)
    assert days_of(scan(report, default_vocabulary())) == 2


def test_places_that_nobody_knows_are_nowhere_else() -> None:
    document = scan(
        Report.make("قتل جندي في حماة.\nقتل جندي في إدلب.\nقتل جندي.", published=SATURDAY), default_vocabulary()
    )
    hama, idlib, nowhere = document.passages
    assert elsewhere(hama, idlib)
    assert not elsewhere(hama, hama)
    assert not elsewhere(hama, nowhere)
