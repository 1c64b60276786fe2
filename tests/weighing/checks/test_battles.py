"""Which battle the words are about."""

from __future__ import annotations

from mihak.weighing.checks.battles import battle_at, battles, key_of
from weighing.checks.checking import case


def test_battles_are_named_with_and_without_the_noun_and_with_their_phases() -> None:
    found = battles(case('بدأت المرحلة الأولى من "غزوة بدر". ثم انتهت المرحلة الأولى. وبدأت معركة "بدر" من جديد.'))
    assert {battle.key for battle in found} == {"بدر"}
    assert [battle.phase for battle in found][:2] == [1, 1]


def test_a_number_before_the_word_for_phases_tells_the_phase() -> None:
    found = battles(case('أعلن البيان أن ثاني مراحل "غزوة بدر" قد انتهت.'))
    assert [(battle.key, battle.phase) for battle in found][:1] == [("بدر", 2)]
    assert found[0].shown == "غزوة بدر"


def test_one_name_in_several_forms() -> None:
    assert key_of('"غزوة أبو عمر سراقب"') == key_of("أبو عمر سراقب")
    assert key_of("معارك الكليات") == key_of("الكليات")
    assert key_of("معركة") == "معركه"


def test_a_word_belongs_to_the_battle_named_before_it_else_behind() -> None:
    told = case('قتل 30 مسلحا في معركة "بدر" ثم 40 مسلحا في معركة "حنين". وقتل 50 مسلحا.')
    found = battles(told)
    first, last = told.document.passages
    assert [getattr(battle_at(found, first, told.token(at)), "key", "") for at in (4, 40)] == ["بدر", "بدر"]
    assert battle_at(found, last, last.end - 1) is None
