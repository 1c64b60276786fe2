"""The course of an operation."""

from __future__ import annotations

from weighing.checks.checking import broken, findings, held

NAME = "phases"
FIRST = 'بدأت الفصائل المرحلة الأولى من معركة "الوعد الحق" في 5/10/2016. '
LAUNCH = 'أطلقت الفصائل معركة "الوعد الحق" في 5/10/2016. '


def test_phase_two_before_phase_one() -> None:
    (finding,) = findings(FIRST + 'وانطلقت المرحلة الثانية من معركة "الوعد الحق" بتاريخ 2/10/2016.', NAME)
    assert (finding.holds, finding.sure, finding.arithmetic) == (False, "likely", "2016-10-02 < 2016-10-05")
    assert "start of phase 2 of الوعد الحق is dated 2016-10-02, before the start of phase 1" in finding.said


def test_an_end_before_the_launch() -> None:
    assert broken(LAUNCH + 'وانتهت معركة "الوعد الحق" في 3/10/2016.', NAME) == ["2016-10-03 < 2016-10-05"]


def test_events_in_their_order_hold() -> None:
    assert held(LAUNCH + 'وانتهت معركة "الوعد الحق" في 13/10/2016.', NAME) == ["2016-10-05 <= 2016-10-13"]
    second = FIRST + 'وانطلقت المرحلة الثانية من معركة "الوعد الحق" بتاريخ 9/10/2016.'
    assert (held(second, NAME), broken(second, NAME)) == (["2016-10-05 <= 2016-10-09"], [])


def test_two_operations_have_no_order() -> None:
    assert findings(LAUNCH + 'وانتهت معركة "السيف القاطع" في 3/10/2016.', NAME) == []


def test_an_event_without_a_day_has_none_either() -> None:
    assert findings(LAUNCH + 'وانتهت معركة "الوعد الحق".', NAME) == []
