"""What a report tells twice is one claim, and what only looks alike stays two."""

from __future__ import annotations

from claims.telling import best, day, of_kind, only, places, sources
from mihak.model.claim import Attack, Casualties, Control, Materiel


def test_title_and_body_are_one_claim_with_the_fuller_slots() -> None:
    claim = only(Casualties, "مقتل سبعة مدنيين في حماة\nقتل سبعة مدنيين في قصف لقوات النظام على حماة أمس.")
    assert (claim.count.low, day(claim), places(claim)) == (7, "2016-11-11", ["حماة"])
    assert (best(claim.victims), best(claim.perpetrator)) == ("مدنيين", "قوات النظام")


def test_what_only_the_title_tells_is_kept() -> None:
    claim = only(Casualties, "مقتل سبعة مدنيين في حماة\nأعلن الدفاع المدني أن سبعة قتلوا أمس.")
    assert (best(claim.victims), best(claim.source)) == ("مدنيين", "الدفاع المدني")


def test_a_part_stays_a_part_of_what_was_folded() -> None:
    text = "مقتل سبعة مدنيين بينهم طفلان في حماة\nقتل سبعة مدنيين بينهم طفلان في قصف لقوات النظام على حماة أمس."
    whole, part = of_kind(Casualties, text)
    assert (whole.count.low, whole.part_of) == (7, "")
    assert (part.count.low, part.part_of) == (2, whole.id)


def test_two_counts_stay_two() -> None:
    claims = of_kind(Casualties, "قتل سبعة مدنيين في حماة.\nوقتل تسعة مدنيين في إدلب.")
    assert [(claim.count.low, places(claim)) for claim in claims] == [(7, ["حماة"]), (9, ["إدلب"])]


def test_one_count_on_two_days_stays_two() -> None:
    text = "قتل سبعة مدنيين في حماة يوم 3 تشرين الثاني 2016.\nوقتل سبعة مدنيين في حماة يوم 5 تشرين الثاني 2016."
    assert [day(claim) for claim in of_kind(Casualties, text)] == ["2016-11-03", "2016-11-05"]


def test_two_effects_stay_two() -> None:
    claims = of_kind(Casualties, "قتل سبعة مدنيين في حماة.\nوأصيب سبعة مدنيين في حماة.")
    assert [claim.effect for claim in claims] == ["killed", "injured"]


def test_one_count_of_other_victims_stays_two() -> None:
    assert len(of_kind(Casualties, "قتل سبعة مدنيين في حماة.\nوقتل سبعة جنود في حماة.")) == 2


def test_one_count_elsewhere_stays_two() -> None:
    assert len(of_kind(Casualties, "قتل سبعة مدنيين في حماة.\nوقتل سبعة مدنيين في دير الزور.")) == 2


def test_one_sentence_never_repeats_itself() -> None:
    assert len(of_kind(Casualties, "قتل سبعة مدنيين وقتل سبعة جنود في حماة.")) == 2


def test_two_sources_with_two_counts_stay_two() -> None:
    text = "أعلن جيش الفتح مقتل سبعة جنود في حماة.\nوأعلنت وكالة سانا مقتل تسعة جنود في حماة."
    assert sources(text) == ["جيش الفتح", "وكالة سانا"]


def test_a_denial_does_not_fold_into_what_it_denies() -> None:
    text = "سيطرت قوات النظام على بلدة صوران.\nونفى جيش الفتح سيطرة قوات النظام على بلدة صوران."
    assert [claim.status for claim in of_kind(Control, text)] == ["asserted", "denied"]


def test_ground_gained_is_told_once() -> None:
    text = "جيش الفتح سيطر على بلدة صوران\nسيطر جيش الفتح أمس على بلدة صوران بعد معارك مع قوات النظام."
    claim = only(Control, text)
    assert (claim.change, best(claim.actor), day(claim)) == ("gained", "جيش الفتح", "2016-11-11")


def test_an_attack_spoken_of_again_is_no_second_one() -> None:
    text = "شنت طائرات روسية غارة على إدلب أمس.\nوأسفرت الغارة عن مقتل سبعة مدنيين."
    assert [claim.mode for claim in of_kind(Attack, text)] == ["airstrike"]


def test_equipment_is_told_once() -> None:
    text = "تدمير ثلاث دبابات لقوات النظام في حماة\nدمر جيش الفتح ثلاث دبابات لقوات النظام في حماة أمس."
    claim = only(Materiel, text)
    assert (claim.count.low, best(claim.perpetrator)) == (3, "جيش الفتح")


def test_a_place_taken_by_one_side_and_then_by_the_other_is_two_claims() -> None:
    text = "سيطرت قوات النظام على قرية منيان صباح الخميس. ومساء الجمعة سيطر جيش الفتح على قرية منيان."
    claims = of_kind(Control, text)
    assert [best(c.actor) for c in claims] == ["قوات النظام", "جيش الفتح"]


def test_two_places_of_one_city_are_two_claims() -> None:
    text = "سيطر الثوار على بلدة خان طومان في حلب. كما سيطر الثوار على بلدة العيس في حلب."
    assert len(of_kind(Control, text)) == 2


def test_at_least_does_not_make_another_count() -> None:
    text = "قتل 17 مدنيا في حماة.\nوأفاد ناشطون بمقتل 17 مدنيا على الأقل في حماة."
    (claim,) = of_kind(Casualties, text)
    assert (claim.count.low, claim.count.high) == (17, None)


def test_a_telling_number_of_the_lead_is_told_again_on_an_unclear_day() -> None:
    claim = only(Casualties, "قتل 21 جنديا في هجوم على قاعدة.\nوذكر المرصد السبت أن 21 جنديا قتلوا في هجوم أمس الأول.")
    assert claim.count.low == 21


def test_nobody_dies_twice() -> None:
    text = "قتل أحمد سالم في حماة يوم 3 تشرين الثاني 2016.\nوجاء مقتل أحمد سالم في إدلب بعد غارة أخرى."
    assert len(of_kind(Casualties, text)) == 1


def test_a_part_of_a_later_toll_may_have_been_told_alone() -> None:
    text = "قتل 16 طفلا في دوما أمس.\nوارتفعت الحصيلة في دوما أمس إلى 20 قتيلا بينهم 16 طفلا."
    part, whole = sorted(of_kind(Casualties, text), key=lambda c: c.count.low or 0)
    assert (part.count.low, part.part_of) == (16, whole.id)


def test_dead_without_a_number_are_told_again_only_close_by() -> None:
    far = "\n".join(["سقط قتلى من المدنيين في قصف على حماة الثلاثاء.", *["وأكد السكان ذلك."] * 3])
    text = far + "\nوسقط قتلى من المدنيين في غارة على حماة الثلاثاء."
    assert len(of_kind(Casualties, text)) == 2
