"""Operations: launch, phases, end and aim, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.telling import best, day, of_kind, only
from mihak.model.claim import Operation


def test_a_launch_with_its_name_and_aim() -> None:
    claim = only(Operation, 'أطلقت فصائل المعارضة معركة "الفجر الجديد" لكسر الحصار عن مدينة دوما.')
    assert (claim.event, best(claim.name), best(claim.actor)) == ("launched", "الفجر الجديد", "فصائل المعارضة")
    assert best(claim.goal) == "كسر الحصار عن مدينة دوما"


def test_a_name_behind_the_words_that_give_it() -> None:
    claim = only(Operation, 'أطلقت الفصائل معركة جديدة تحت مسمى "غضب الجبال" هدفها تحرير مدينة حماة.')
    assert (best(claim.name), best(claim.goal)) == ("غضب الجبال", "تحرير مدينة حماة")


def test_a_name_without_quotes() -> None:
    claim = only(Operation, "شنت تركيا عملية نبع السلام في شمال سوريا.")
    assert (claim.event, best(claim.name), best(claim.actor)) == ("launched", "نبع السلام", "تركيا")


@pytest.mark.parametrize(
    ("text", "event", "phase"),
    [
        ('أعلن جيش الفتح انتهاء المرحلة الأولى من معركة "الفجر الجديد".', "phase_ended", 1),
        ('بدأت فصائل المعارضة المرحلة الثالثة من معركة "الفجر الجديد".', "phase_started", 3),
    ],
)
def test_a_phase_has_its_number(text: str, event: str, phase: int) -> None:
    claim = only(Operation, text)
    assert (claim.event, claim.phase, best(claim.name)) == (event, phase, "الفجر الجديد")


def test_an_operation_without_a_name_that_goes_on() -> None:
    claim = only(Operation, "تواصل قوات النظام عمليتها العسكرية في ريف إدلب.")
    assert (claim.event, claim.name, best(claim.actor)) == ("continues", None, "قوات النظام")


def test_a_passive_launch_has_the_day_in_its_relative_clause() -> None:
    claim = only(Operation, 'تكبدت الفصائل خسائر في معركة "الفجر الجديد" التي أطلقت بتاريخ 3/4/2016.')
    assert claim.event == "launched"
    assert day(claim) == "2016-04-03"


@pytest.mark.parametrize(
    "text",
    [
        "نفذت الشرطة عملية تفتيش في السوق.",
        'تحدث الكاتب عن معركة "الفجر الجديد" في كتابه.',
        "بدأت عملية فرز الأصوات في العاصمة.",
    ],
)
def test_no_event_of_war_no_operation(text: str) -> None:
    assert of_kind(Operation, text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("لم تتوقف عمليات الجيش السوري العسكرية في ريف حماة.", "continues"),
        ("توقفت العملية العسكرية للجيش السوري في ريف حماة.", "ended"),
        ("تواصل قوات النظام هجومها على ريف حماة لاستعادة المدينة.", "continues"),
        ("بدأت قوات النظام حملة نوعية في ريف حماة.", "launched"),
    ],
)
def test_an_operation_without_a_name(text: str, event: str) -> None:
    claim = only(Operation, text)
    assert (claim.event, claim.status) == (event, "asserted")


def test_that_it_is_one_does_not_end_an_operation() -> None:
    assert not of_kind(Operation, "وقال الضابط إنها عملية كبيرة.")


def test_who_acts_after_an_operation_had_it() -> None:
    claim = only(Operation, "وبعد حملة عسكرية استمرت شهرين، سيطرت القوات التركية على مدينة عفرين.")
    assert (claim.event, best(claim.actor)) == ("ended", "القوات التركية")


def test_a_name_alone_tells_an_operation_under_way() -> None:
    claim = only(Operation, 'تأتي الغارات ضمن عملية "إعادة الأمل" التي يقودها التحالف العربي في اليمن.')
    assert (claim.event, best(claim.name), best(claim.actor)) == ("continues", "إعادة الأمل", "التحالف العربي")


def test_a_name_told_again_is_no_second_operation() -> None:
    text = 'أطلقت قوات النظام معركة "الفجر" في حماة. وقال قائد إن معركة "الفجر" لقوات النظام مهمة.'
    assert only(Operation, text).event == "launched"


def test_a_name_in_brackets() -> None:
    assert best(only(Operation, "أطلقت تركيا عملية (نبع السلام) شمال سوريا.").name) == "نبع السلام"


def test_a_group_in_the_name_wages_nothing() -> None:
    claim = only(Operation, 'انتهت عملية "درع الفرات" التي نفذتها تركيا.')
    assert best(claim.actor) == "تركيا"


def test_an_offensive_since_whose_start_is_an_operation_an_attack_without_an_aim_is_none() -> None:
    assert only(Operation, "قتل 20 مدنيا منذ بدء الهجوم على ريف حماة.").event == "launched"
    assert of_kind(Operation, "شن مسلحون هجوما على ريف حماة.") == []


def test_a_name_alone_takes_no_aim_of_the_operation_behind_it() -> None:
    text = 'بدأ المقاتلون يتحدثون عن معركة "السد"، وأطلق فيلق الشام معركة "الوعد" لكسر الحصار عن حي الوعر.'
    launched = [claim for claim in of_kind(Operation, text) if claim.event == "launched"]
    assert [(best(claim.name), best(claim.goal)) for claim in launched] == [("الوعد", "كسر الحصار عن حي الوعر")]


def test_a_row_of_battles_launches_none() -> None:
    text = 'من معركة "السد" إلى معركة "الوعد" إلى غزوة "الثأر" لم تحقق الفصائل المسلحة هدفها.'
    assert "الوعد" not in {best(claim.name) for claim in of_kind(Operation, text)}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("قتل 90 مدنيا منذ بدء التصعيد على ريف حماة.", "launched"),
        ("تشن القوات السورية هجوما على حماة منذ ثلاثة أسابيع.", "continues"),
        ('أزاح الجيش اليمني الستار عن عملية "الفجر" في مأرب.', "launched"),
        ('أصدر الجيش المصري بيانا عن نتائج العملية الشاملة "الفجر" في سيناء.', "continues"),
        ("خاض الجيش العراقي معركة تحرير الفاو.", "launched"),
    ],
)
def test_the_words_around_a_name_or_a_time_tell_its_event(text: str, event: str) -> None:
    assert only(Operation, text).event == event


def test_quoted_speech_is_no_name() -> None:
    assert of_kind(Operation, 'وقالت الجماعة إن العملية "قتل وأصيب فيها العشرات" من الجنود.') == []


def test_a_staff_is_no_operation() -> None:
    assert of_kind(Operation, "قالت غرفة عمليات الجيش إن القوات تقدمت.") == []
