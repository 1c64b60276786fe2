"""Operations: the battles of the bundled retelling, of the seed article, and of reports of our own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from mihak.weighing.operation_story import (
    BY_DATE,
    BY_LAUNCH,
    BY_PLACE,
    BY_WORDS,
    HEADS,
    LATER,
    LISTED,
    NOT_MET,
    SAID,
    UNDONE,
    OperationStory,
)
from weighing.operation_sample import (
    COURSE,
    LAUNCH,
    ROOT,
    Known,
    annotated,
    as_read,
    read,
    report,
    seed_folder,
    story,
)

ALEPPO = ROOT / "gold" / "aleppo"
EPIC, COLLEGES, SARAQIB = "ملحمة حلب الكبرى", "معارك الكليات العسكرية", "غزوة أبو عمر سراقب"


def day(year: int, month: int, number: int) -> int:
    return date(year, month, number).toordinal()


def figures(one: OperationStory, phase: int | None) -> set[tuple[str, int | None, int | None]]:
    return {(loss.effect, loss.low, loss.high) for loss in one.losses if loss.phase == phase}


def assert_battles(found: tuple[OperationStory, ...], yusuf: str, siege: str) -> None:
    """The five battles with their days, aims, phases and outcomes, as both tellings of the article have them."""
    epic, colleges, saraqib = (story(found, name) for name in (EPIC, COLLEGES, SARAQIB))
    assert epic.phases_told == 7
    assert epic.launched is not None
    assert (epic.launched.latest, epic.launched.how) == (day(2016, 9, 9), LATER)
    assert colleges.launched is not None
    assert colleges.launched.earliest == colleges.launched.latest == day(2016, 7, 31)
    assert colleges.within == (epic.id,)
    assert {("killed", 1300, 1300), ("killed", 40, None)} <= figures(colleges, None)
    assert saraqib.launched is not None
    assert saraqib.launched.earliest == day(2016, 10, 28)
    first, second = saraqib.phases
    assert (first.number, second.number) == (1, 2)
    assert len(first.declared_ended) == 1
    assert first.last is not None and first.last.latest == day(2016, 11, 3)
    assert second.first is not None and second.first.earliest == day(2016, 11, 3)
    assert {("killed", 100, None), ("injured", 400, 400)} <= figures(saraqib, 1)
    assert ("killed", 1500, 1500) in figures(saraqib, None) & figures(epic, None)
    shared = [loss.shared for loss in saraqib.losses if loss.low == 1500]
    assert shared == [(epic.id,)]
    for one in (epic, story(found, yusuf), story(found, siege), saraqib):
        assert NOT_MET in {outcome.what for outcome in one.outcomes}, one.name
    for one in (epic, saraqib):
        assert UNDONE in {outcome.what for outcome in one.outcomes}
        assert [back.day for back in one.status_quo] == [day(2016, 11, 11)]
        assert len(one.aims) == 1
    for name in (yusuf, siege):
        launched = story(found, name).launched
        assert launched is not None
        assert (launched.latest, launched.how) == (day(2016, 10, 28), LISTED)
    assert saraqib.last is not None and saraqib.last.latest == day(2016, 11, 11)
    assert epic.last is None


def assert_heads(saraqib: OperationStory) -> None:
    """Findings under all four heads, each with its words; the quotation with its speaker."""
    by_head = {head: [one for one in saraqib.findings if one.head == head] for head in HEADS}
    assert all(by_head.values())
    assert all(one.quotes for found in by_head.values() for one in found)
    (announced,) = by_head["announcements"]
    assert "declared ended" in announced.said and "2016-11-03" in announced.said
    assert "no point of it is told to have remained" in announced.said
    coordination = " ".join(one.said for one in by_head["coordination"])
    assert "20 or more groups" in coordination and "Fighting inside the camp" in coordination
    assert "aim not met" in by_head["plan"][0].said
    funding = [one for one in saraqib.quotations if one.kind == "funding"]
    assert [one.speaker for one in funding] == ["عبد الله المحيسني"]


@pytest.mark.parametrize("known", [annotated, as_read])
def test_the_battles_of_the_bundled_retelling(known: Callable[..., Known]) -> None:
    found = known(ALEPPO, "battles").stories()
    assert_battles(found, "غزوة ابراهيم اليوسف", "معركة كسر الحصار عن حلب")
    assert_heads(story(found, SARAQIB))


def test_the_injured_of_both_battles() -> None:
    found = annotated(ALEPPO, "battles").stories()
    for name in (EPIC, SARAQIB):
        assert ("injured", 2000, None) in figures(story(found, name), None)


@pytest.mark.parametrize("known", [annotated, as_read])
def test_the_battles_of_the_seed_article(known: Callable[..., Known]) -> None:
    found = known(seed_folder(), "seed").stories()
    assert_battles(found, "غزوة ابراهيم اليوسف", "كسر الحصار عن حلب")
    assert_heads(story(found, SARAQIB))


def test_an_operation_from_launch_to_return() -> None:
    (found,) = read(report(COURSE)).stories()
    assert found.name == "معركة غضب السهل"
    assert found.side == "sy-opposition"
    assert [phase.number for phase in found.phases] == [1, 2]
    (loss,) = found.losses
    assert (loss.low, loss.phase, loss.side, loss.grounds) == (30, 1, "sy-government", (SAID,))
    (back,) = found.status_quo
    assert (back.day, back.places, back.after) == (day(2016, 3, 15), ("مورك",), "قوات النظام")
    announced = [one.said for one in found.findings if one.head == "announcements"]
    assert announced == [
        "Phase 1 was declared ended by فصائل المعارضة; phase 2 began on 2016-03-09; of what it took, مورك is told "
        "to have been lost again by 2016-03-15; no point of it is told to have remained."
    ]


def test_one_operation_by_three_names() -> None:
    other = "بلغت «غزوة القائد خالد» ختام مرحلتها الأولى، وهي التسمية التي تعطيها الفصائل لمعركة «غضب السهل»."
    third = "أعلنت فصائل المعارضة يوم 5/3/2016 انطلاق معركة «نصر القلعة» بهدف فك الحصار عن حماة."
    found = read(report(LAUNCH), report(other, "two"), report(third, "three")).stories()
    (only,) = found
    how = {alias.name: alias.how for alias in only.names}
    assert how["معركة نصر القلعة"] == BY_LAUNCH
    assert BY_WORDS in how.values()


def test_one_name_twice_is_two_operations() -> None:
    later = LAUNCH.replace("5/3/2016", "5/3/2018")
    found = read(report(LAUNCH), report(later, "two")).stories()
    assert [one.name for one in found] == ["معركة غضب السهل"] * 2
    assert len({one.id for one in found}) == 2


def test_a_loss_by_date_and_place_from_another_report() -> None:
    other = "قتل يوم 10/3/2016 سبعة عناصر من فصائل المعارضة في بلدة مورك."
    elsewhere = "قتل يوم 10/3/2016 تسعة عناصر من فصائل المعارضة في مدينة درعا."
    found = read(report(COURSE), report(other, "two"), report(elsewhere, "three")).stories()
    (one,) = [one for one in found if one.name]
    tied = [loss for loss in one.losses if loss.grounds == (BY_DATE, BY_PLACE)]
    assert [(loss.low, loss.phase) for loss in tied] == [(7, 2)]


def test_the_order_of_adding_changes_nothing() -> None:
    held = [report(COURSE), report(LAUNCH, "two", "وكالة"), report("قصف الطيران مدينة إدلب.", "three")]
    forwards = read(*held)
    assert forwards.stories() == forwards.backwards().stories()


def test_nothing_told_nothing_found() -> None:
    assert read(report("قصف الطيران مدينة إدلب.")).stories() == ()
