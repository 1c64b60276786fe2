"""Attacks told twice are one; what only looks alike stays two."""

from __future__ import annotations

from claims.telling import best, of_kind, places
from mihak.claims.attack_repeats import TOLL, tolls_of
from mihak.claims.draft import CasualtyDraft
from mihak.model.claim import Attack
from mihak.model.reading import Figure


def counted(passage: int, low: int | None) -> CasualtyDraft:
    return CasualtyDraft(
        passage=passage, at=0, start=0, end=1, rule="t", effect="killed", figure=Figure(low, low, False, "digits", 0, 1)
    )


def test_only_high_counts_are_telling() -> None:
    tolls = tolls_of([counted(0, TOLL), counted(0, TOLL - 1), counted(1, None), counted(2, 40)])
    assert tolls == {0: frozenset({("killed", TOLL)}), 2: frozenset({("killed", 40)})}


def test_the_title_is_told_again_by_an_indefinite_noun() -> None:
    (attack,) = of_kind(Attack, "غارة جوية على سوق في حماة\nشن الطيران الحربي غارة على سوق في حماة أمس.")
    assert (best(attack.perpetrator), best(attack.target)) == ("الطيران الحربي", "سوق")


def test_an_indefinite_noun_in_the_body_is_a_new_act() -> None:
    text = (
        "تطورات الوضع في سوريا\nشن الطيران الحربي غارة على بلدة صوران.\n"
        "وأكد سكان المنطقة ذلك.\nوشن الطيران الحربي غارة على أطراف بلدة صوران."
    )
    assert [attack.mode for attack in of_kind(Attack, text)] == ["airstrike", "airstrike"]


def test_one_toll_makes_two_tellings_one() -> None:
    text = (
        "تطورات الوضع في سوريا\nقتل 14 مدنيا في غارات على مدينة حماة.\n"
        "وأكد سكان المدينة ذلك.\nوأفاد ناشطون بأن 14 مدنيا قتلوا في غارات على حماة."
    )
    assert len(of_kind(Attack, text)) == 1


def test_two_acts_of_one_sentence_at_one_place_are_one() -> None:
    text = "قصف الجيش بلدة صوران في قصف عنيف على بلدة صوران."
    assert len(of_kind(Attack, text)) == 1


def test_two_arms_of_one_sentence_stay_two() -> None:
    text = "أطلق الجيش قذائف على بلدة صوران وأطلق المسلحون صواريخ على بلدة صوران."
    assert len(of_kind(Attack, text)) == 2


def test_a_fight_told_from_the_other_side_is_one() -> None:
    text = (
        "تطورات الوضع في سوريا\nاندلعت اشتباكات بين قوات النظام وجيش الفتح في حماة.\n"
        "وأكد سكان المدينة ذلك.\nواندلعت اشتباكات بين جيش الفتح وقوات النظام في حماة."
    )
    assert len(of_kind(Attack, text)) == 1


def test_weapons_are_taken_from_the_other_telling() -> None:
    (attack,) = of_kind(Attack, "قصف بالصواريخ على سوق في حماة\nقصفت قوات النظام سوقا في حماة أمس.")
    assert [best(weapon) for weapon in attack.weapons] == ["الصواريخ"]


def test_an_accusation_names_a_doer_that_nobody_told() -> None:
    text = (
        "قتل سبعة في غارة لطيران التحالف على سوق في صعدة.\n"
        "واتهم المرصد السوري لحقوق الإنسان الجيش اليمني بالوقوف وراء الهجوم."
    )
    first, second = of_kind(Attack, text)
    assert (best(first.perpetrator), best(second.perpetrator), best(second.source)) == (
        "طيران التحالف",
        "الجيش اليمني",
        "المرصد السوري لحقوق الإنسان",
    )
    assert (second.mode, places(second)) == ("airstrike", ["صعدة"])


def test_an_accusation_of_the_same_doer_adds_nothing() -> None:
    text = "قتل سبعة في غارة لطيران التحالف على سوق في صعدة.\nواتهم ناشطون طيران التحالف بشن الهجوم."
    assert len(of_kind(Attack, text)) == 1


def test_a_denial_leaves_what_was_told() -> None:
    text = "قتل سبعة في قصف على سوق في عفرين.\nونفت تركيا أي علاقة لها بالقصف."
    told, denied = of_kind(Attack, text)
    assert (told.status, denied.status) == ("asserted", "denied")
    assert (best(told.perpetrator), best(denied.perpetrator), best(denied.source)) == ("", "تركيا", "تركيا")


def test_the_lead_tells_the_title_more_closely() -> None:
    text = "غارة إسرائيلية على موقع عسكري في حماة\nشنت إسرائيل غارة على مخزن أسلحة في حماة."
    assert len(of_kind(Attack, text)) == 1


def test_a_place_inside_that_of_the_title_is_the_same_attack() -> None:
    text = "قصف للجيش على مقر للمسلحين في محافظة حماة\nقصف الجيش مستودع ذخيرة في مدينة سلمية بمحافظة حماة."
    assert len(of_kind(Attack, text)) == 1


def test_fighting_without_a_place_goes_on_about_the_one_before() -> None:
    text = (
        "تطورات الوضع في سوريا\nاندلعت اشتباكات بين الجيش ومسلحين في حماة.\n"
        "وأكد سكان ذلك.\nوأغلقت المدارس أبوابها.\nوعاد الهدوء.\n"
        "ودارت اشتباكات بين الجيش ومسلحين."
    )
    assert len(of_kind(Attack, text)) == 1


def test_one_toll_on_the_next_day_is_the_same_attack() -> None:
    text = (
        "تطورات الوضع في سوريا\nقتل 14 مدنيا في غارات على مدينة حماة الثلاثاء.\n"
        "وأكد سكان المدينة ذلك.\nوأفاد ناشطون الأربعاء بأن 14 مدنيا قتلوا في غارات على حماة."
    )
    assert len(of_kind(Attack, text)) == 1


def test_far_from_the_title_the_same_side_strikes_anew() -> None:
    text = (
        "غارات روسية في حماة\nأعلن السكان ذلك.\nوأغلقت المدارس أبوابها.\nوعاد الهدوء.\nووصلت فرق الإسعاف.\n"
        "وشنت طائرات روسية غارات في حماة."
    )
    assert len(of_kind(Attack, text)) == 2
