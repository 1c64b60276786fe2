"""What is told as done after the report came out."""

from __future__ import annotations

from datetime import date

import pytest

from weighing.checks.checking import findings

NAME = "later-than-report"
PUBLISHED = date(2016, 11, 11)


def test_a_later_day_is_found_with_its_words() -> None:
    (finding,) = findings("قتل خمسة مدنيين يوم 15/11/2016 في قصف على بلدة حيان.", NAME, PUBLISHED)
    assert (finding.holds, finding.sure) == (False, "certain")
    assert finding.arithmetic == "2016-11-15 - 2016-11-11 = 4 days"
    assert ["15/11/2016" in words.quote for words in finding.words] == [True]


def test_the_next_day_may_be_another_time_zone() -> None:
    (finding,) = findings("قتل خمسة مدنيين يوم 12/11/2016 في قصف على بلدة حيان.", NAME, PUBLISHED)
    assert (finding.sure, finding.arithmetic) == ("possible", "2016-11-12 - 2016-11-11 = 1 day")


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة مدنيين يوم 11/11/2016 في قصف على بلدة حيان.",
        "تعتزم الفصائل شن هجوم على بلدة حيان يوم 15/11/2016.",
        "ستبدأ عملية الإجلاء يوم 15/11/2016 من بلدة حيان.",
        "قتل خمسة مدنيين في تشرين الثاني 2016 في قصف على بلدة حيان.",
    ],
)  # fmt: skip
def test_what_is_past_planned_or_told_by_month_is_no_finding(text: str) -> None:
    assert findings(text, NAME, PUBLISHED) == []


def test_a_report_without_a_date_has_no_later_days() -> None:
    assert findings("قتل خمسة مدنيين يوم 15/11/2016 في قصف على بلدة حيان.", NAME) == []
