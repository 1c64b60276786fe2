"""What each side says came of an operation."""

from __future__ import annotations

from mihak.weighing.operation_story import ENDED, FAILED, MET, NOT_MET, OperationStory
from weighing.operation_sample import LAUNCH, read, report


def told(story: OperationStory) -> set[tuple[str, str]]:
    return {(one.what, one.speaker) for one in story.outcomes}


def test_two_reports_that_contradict_each_other() -> None:
    yes = LAUNCH + " وتمكنت فصائل المعارضة في معركة «غضب السهل» من كسر الحصار عن مدينة حماة."
    no = LAUNCH + " وفي معركة «غضب السهل» لم تفلح الفصائل في كسر الحصار عن مدينة حماة."
    (story,) = read(report(yes, "yes", "شبكة"), report(no, "no", "وكالة")).stories()
    assert {(MET, "شبكة"), (NOT_MET, "وكالة")} <= told(story)
    assert [one.why for one in story.contradictions] == ["one says: aim met; the other: aim not met"]


def test_an_event_tells_it_too() -> None:
    (ended,) = read(report(LAUNCH + " وانتهت معركة «غضب السهل» يوم 9/3/2016.")).stories()
    assert (ENDED, "شبكة") in told(ended)
    assert ended.last is not None and "ended" in ended.last.why
    (failed,) = read(report(LAUNCH + " وفشلت معركة «غضب السهل».")).stories()
    assert (FAILED, "شبكة") in told(failed)


def test_a_denied_gain_alone_is_no_aim_that_was_not_met() -> None:
    (story,) = read(report(LAUNCH + " ولم تسيطر فصائل المعارضة في معركة «غضب السهل» على بلدة مورك.")).stories()
    assert story.outcomes == ()


def test_the_aims_with_who_declared_them() -> None:
    (story,) = read(report(LAUNCH)).stories()
    (aim,) = story.aims
    assert (aim.words, aim.speaker) == ("كسر الحصار عن مدينة حماة", "شبكة")
    assert aim.words in aim.quote.quote
