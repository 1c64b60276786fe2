"""Findings under the four heads."""

from __future__ import annotations

from mihak.weighing.operation_findings import MAKERS
from mihak.weighing.operation_story import HEADS
from weighing.operation_sample import COURSE, LAUNCH, Known, read, report


def said(known: Known, head: str) -> list[str]:
    (story,) = known.stories()
    return [one.said for one in story.findings if one.head == head]


def test_every_head_has_its_maker() -> None:
    assert tuple(head for head, _ in MAKERS) == HEADS


def test_the_field_has_places_and_losses() -> None:
    assert said(read(report(COURSE)), "field") == [
        "مورك: gained by فصائل المعارضة on 2016-03-05; regained by قوات النظام on 2016-03-15.",
        "Phase 1, killed: 30 (عنصرا من قوات النظام).",
    ]


def test_coordination_tells_who_how_many_and_fighting_inside() -> None:
    text = LAUNCH + " وشارك في معركة «غضب السهل» أكثر من 20 فصيلا، واندلعت اشتباكات فيما بينهم."
    found = said(read(report(text)), "coordination")
    assert found[0] == "Told to wage it: فصائل المعارضة."
    assert "20 or more groups are said to take part." in found
    assert "Fighting inside the camp that waged it is told." in found


def test_the_plan_sets_the_aim_against_what_came_of_it() -> None:
    plan = said(read(report(COURSE)), "plan")
    assert plan == [
        "Declared aim: كسر الحصار عن مدينة حماة (شبكة). Told of it: undone, says شبكة, 2016-03-15.",
        "The lines are told to be by 2016-03-15 where they were before it (مورك), now held by قوات النظام.",
    ]


def test_an_end_without_places_says_so() -> None:
    text = LAUNCH + " وأعلنت فصائل المعارضة انتهاء المرحلة الأولى من معركة «غضب السهل»."
    assert said(read(report(text)), "announcements") == [
        "Phase 1 was declared ended by فصائل المعارضة; what it had taken is not told."
    ]
