"""Who did it: the subject, the agent, or the one whose attack caused it."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack, Casualties


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتلت قوات النظام ثلاثة مدنيين.", "قوات النظام"),
        ("قوات الأمن قتلت 3 مدنيين.", "قوات الأمن"),
        ("قتل خمسة مدنيين على يد قوات النظام.", "قوات النظام"),
        ("أصيب عشرون شابا برصاص الجيش الإسرائيلي.", "الجيش الإسرائيلي"),
        ("قتل أربعة مدنيين في غارات شنها التحالف الدولي على مدينة الرقة.", "التحالف الدولي"),
    ],
)
def test_the_sentence_names_the_doer(text: str, doer: str) -> None:
    assert best(only(Casualties, text).perpetrator) == doer


def test_the_attack_told_before_names_the_doer() -> None:
    text = "قصفت قوات النظام بالمدفعية بلدة كفرنبل. وأسفر القصف عن مقتل خمسة مدنيين."
    assert best(only(Casualties, text).perpetrator) == "قوات النظام"


def test_a_part_has_the_doer_of_its_whole() -> None:
    found = of_kind(Casualties, "قتلت قوات النظام تسعة مدنيين بينهم طفلان.")
    assert [best(c.perpetrator) for c in found] == ["قوات النظام", "قوات النظام"]


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة جنود في اشتباكات مع تنظيم داعش قرب مدينة تدمر.",
        "قتل منذ بداية الحرب أكثر من 350 ألف شخص.",
    ],
)
def test_a_clash_or_a_war_names_no_doer(text: str) -> None:
    assert only(Casualties, text).perpetrator is None


def test_an_air_strike_of_no_told_doer_has_the_doer_of_the_last_one() -> None:
    text = "شن التحالف الدولي غارات على مواقع داعش في الرقة. وأصابت غارة أخرى مخزن أسلحة في حماة."
    assert [best(a.perpetrator) for a in of_kind(Attack, text)] == ["التحالف الدولي"] * 2


def test_a_bare_bombardment_right_behind_an_air_strike_is_one() -> None:
    text = "شن التحالف الدولي غارات على مواقع داعش في الرقة. ودمر قصف آخر مدرسة في حماة."
    assert {a.mode for a in of_kind(Attack, text)} == {"airstrike"}


def test_a_doer_told_far_away_is_not_meant() -> None:
    text = "انسحبت قوات النظام من حماة. وعاد الهدوء إلى المدينة. وشهدت البلدة قصفا عنيفا طال مدرسة."
    assert [best(claim.perpetrator) for claim in of_kind(Attack, text)] == [""]


def test_the_doer_of_an_attack_is_not_that_of_another_sentence_with_an_attack_by_nobody() -> None:
    text = "قصفت قوات النظام مدرسة في حماة. وقتل خمسة مدنيين في قصف على السوق."
    assert [best(claim.perpetrator) for claim in of_kind(Casualties, text)] == [""]


def test_a_sentence_on_an_operation_means_whose_it_is() -> None:
    text = (
        'قرر قادة فيلق الشام البدء بالمرحلة الثانية من معركة "الوعد". '
        "المرحلة الثانية تعثرت منذ ساعاتها الأولى، وتجلى ذلك في استهداف الأحياء السكنية بقذائف الهاون."
    )
    assert [best(claim.perpetrator) for claim in of_kind(Attack, text)] == ["فيلق الشام"]


def test_a_further_member_of_a_list_has_the_doer_of_the_first() -> None:
    text = "تمكنت قوات العمالقة من قتل القيادي علي السراجي وعدد من مرافقيه."
    assert [best(c.perpetrator) for c in of_kind(Casualties, text)] == ["قوات العمالقة"] * 2


def test_shelling_told_as_known_means_the_air_strikes_before() -> None:
    text = "قصفت طائرات روسية بلدة حاس. وأسفر القصف عن مقتل ثمانية مدنيين."
    assert best(of_kind(Casualties, text)[0].perpetrator) == "طائرات روسية"
