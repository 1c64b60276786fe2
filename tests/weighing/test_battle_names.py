"""Where a report names battles."""

from __future__ import annotations

from mihak.weighing.battle_names import current, second_names
from weighing.operation_sample import taken_apart

LIST = "فمن معركة «غضب السهل» بمراحلها السبع إلى «كسر القيد» وصولا إلى غزوة «خالد العلي»، لم تحقق الفصائل هدفها."


def names(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(one.title, one.phase, one.phases) for one in taken_apart(text).named]


def test_the_battles_of_a_list_with_or_without_a_word_for_one() -> None:
    assert names(LIST) == [("معركة غضب السهل", None, 7), ("كسر القيد", None, None), ("غزوة خالد العلي", None, None)]


def test_a_name_with_its_phase_and_the_words_that_call_it_so() -> None:
    assert names("بدأت المرحلة الثانية من معركة «غضب السهل».") == [("معركة غضب السهل", 2, None)]
    assert names("شنت الفصائل غزوة سميت باسم «خالد العلي».") == [("غزوة خالد العلي", None, None)]


def test_no_battle_is_an_operations_room_or_a_group() -> None:
    assert names("أعلنت غرفة عمليات «فتح المبين» ذلك.") == []
    assert names("أما المرحلة الثانية فهدف «جيش الفتح» فيها المدينة.") == []


def test_two_names_of_one_battle() -> None:
    both = taken_apart("بلغت «غزوة خالد» ختام مرحلتها الأولى، وهي التسمية التي تعطيها الفصائل لمعركة «غضب السهل».")
    ((left, right, words),) = second_names(both.case, both.named)
    assert (left.shown, right.shown) == ("غزوة خالد", "غضب السهل")
    assert words.quote.startswith("غزوة خالد") and words.quote.endswith("غضب السهل")
    listed = taken_apart(LIST)
    assert second_names(listed.case, listed.named) == ()


def test_the_battle_named_last() -> None:
    read = taken_apart(LIST)
    text = read.case.report.text
    last = current(read.named, text.index("لم تحقق"))
    assert last is not None and last.shown == "خالد العلي"
    assert current(read.named, 0) is None
