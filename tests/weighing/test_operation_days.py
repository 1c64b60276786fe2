"""The days of a launch: told, counted, or bounded by what came later."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.model.claim import Operation
from mihak.weighing.operation_days import day_number, launch_days, shown
from mihak.weighing.operation_story import COUNTED, LATER, TOLD
from weighing.operation_sample import taken_apart


@pytest.mark.parametrize(
    ("text", "how", "earliest", "latest"),
    [
        ("أطلقت الفصائل يوم 5/3/2016 معركة «غضب السهل».", TOLD, date(2016, 3, 5), date(2016, 3, 5)),
        (
            "قصفت الفصائل المدينة يوم 6/3/2016 في ثاني أيام معركة «غضب السهل».",
            COUNTED, date(2016, 3, 5), date(2016, 3, 5),
        ),
        (
            "خالد العلي الذي أطلق معركة «غضب السهل» قبل أن تقتله غارة جوية في حماة يوم 9/9/2016.",
            LATER, None, date(2016, 9, 9),
        ),
        ("بدأت الفصائل يوم 9/3/2016 المرحلة الثانية من معركة «غضب السهل».", LATER, None, date(2016, 3, 9)),
    ],
)  # fmt: skip
def test_what_the_words_bear_out(text: str, how: str, earliest: date | None, latest: date) -> None:
    read = taken_apart(text)
    claims = [claim for claim in read.case.claims if isinstance(claim, Operation)]
    found = launch_days(read.case, read.facts, claims)[0]
    assert found.how == how
    assert found.earliest == (earliest.toordinal() if earliest else None)
    assert found.latest == latest.toordinal()
    assert found.claims
    assert all(read.case.report.text[q.start : q.end] == q.quote for q in found.quotes)


def test_the_number_of_a_day() -> None:
    read = taken_apart("في ثالث أيام معركة «غضب السهل» قصفت المدينة.")
    assert day_number(read.case, 0, len("في ثالث أيام معركة")) == 3
    quoted = read.case.report.text.index("غضب")
    assert day_number(read.case, quoted, quoted + 3) is None


def test_a_day_as_people_write_it() -> None:
    assert shown(date(2016, 3, 5).toordinal()) == "2016-03-05"
    assert shown(None) == "a day not told"
