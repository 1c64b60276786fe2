"""In whose time an operation lies."""

from __future__ import annotations

from weighing.operation_sample import COURSE, read, report, story

INNER = "أطلقت فصائل المعارضة يوم 8/3/2016 معركة «نصر القلعة» بهدف السيطرة على بلدة كرناز."


def test_one_that_was_launched_while_another_went_on() -> None:
    found = read(report(COURSE), report(INNER, "two")).stories()
    assert story(found, "معركة نصر القلعة").within == (story(found, "معركة غضب السهل").id,)
    assert story(found, "معركة غضب السهل").within == ()


def test_not_one_launched_later_nor_one_of_another_side() -> None:
    later = INNER.replace("8/3/2016", "20/3/2016")
    other = INNER.replace("فصائل المعارضة", "قوات النظام")
    for text in (later, other):
        found = read(report(COURSE), report(text, "two")).stories()
        assert story(found, "معركة نصر القلعة").within == ()


def test_a_place_in_a_list_bounds_the_launch() -> None:
    text = (
        "توالت معركة «غضب السهل» ثم غزوة «خالد العلي» وأخيرا معركة «نصر القلعة».\n"
        "أطلقت فصائل المعارضة يوم 8/3/2016 معركة «نصر القلعة» بهدف السيطرة على بلدة كرناز."
    )
    found = read(report(text)).stories()
    launched = story(found, "غزوة خالد العلي").launched
    assert launched is not None
    assert launched.why == "listed before نصر القلعة, launched on 2016-03-08"
