"""Acts of violence: modes, doers, targets, weapons, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("شنت طائرات التحالف العربي غارات على مواقع للحوثيين.", "airstrike"),
        ("قتل سبعة أشخاص في قصف مدفعي على مدينة دوما.", "shelling"),
        ("دارت اشتباكات عنيفة بين قوات النظام والفصائل المعارضة في درعا.", "clash"),
        ("شن مسلحون هجوما على مقر للشرطة في كابول.", "assault"),
        ("فجر انتحاري سيارة مفخخة أمام مبنى المحافظة.", "bombing"),
        ("أطلقت الشرطة النار على المتظاهرين في البصرة.", "shooting"),
        ("اختنق عشرات الأشخاص في هجوم كيماوي على بلدة سراقب.", "chemical"),
        ("سقطت قذيفة هاون على منزل في تعز.", "shelling"),
    ],
)
def test_the_mode_of_an_attack(text: str, mode: str) -> None:
    assert only(Attack, text).mode == mode


def test_two_adjectives_of_arms_are_two_acts() -> None:
    found = of_kind(Attack, "تعرضت بلدة كفرنبل لقصف جوي ومدفعي من قوات النظام.")
    assert [claim.mode for claim in found] == ["airstrike", "shelling"]


def test_a_noun_and_the_verb_behind_it_are_one_act() -> None:
    claim = only(Attack, "غارات للتحالف العربي استهدفت معسكرا قرب صنعاء.")
    assert (claim.mode, best(claim.target)) == ("airstrike", "معسكرا")


def test_a_verb_and_the_noun_of_its_means_are_one_act() -> None:
    claim = only(Attack, "استهدف الجيش السوري مواقع المسلحين بقصف مدفعي.")
    assert (claim.mode, best(claim.perpetrator)) == ("shelling", "الجيش السوري")


def test_the_two_sides_of_a_clash() -> None:
    claim = only(Attack, "اندلعت معارك عنيفة بين الجيش اليمني والحوثيين في صعدة.")
    assert (best(claim.perpetrator), best(claim.target)) == ("الجيش اليمني", "الحوثيين")


def test_weapons_behind_by_are_listed() -> None:
    claim = only(Attack, "قصفت الفصائل المسلحة الأحياء السكنية بصواريخ الغراد والكاتيوشا.")
    assert [best(weapon) for weapon in claim.weapons] == ["صواريخ الغراد", "الكاتيوشا"]


def test_a_place_is_no_target_but_a_building_is() -> None:
    assert only(Attack, "شن الطيران الروسي غارة على بلدة حارم.").target is None
    assert best(only(Attack, "شن الطيران الروسي غارة على مستشفى في حارم.").target) == "مستشفى"


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الطرفان وقف إطلاق النار في طرابلس.",
        "صدت القوات الحكومية هجوما على المدينة.",
        "وصل المبعوث فجر الثلاثاء إلى دمشق.",
    ],
)
def test_no_act_is_told(text: str) -> None:
    assert of_kind(Attack, text) == []


def test_a_threat_is_intended() -> None:
    claim = only(Attack, "كررت الحكومة التركية التهديد بشن غارات على مواقع المسلحين.")
    assert claim.status == "intended"


def test_the_attack_pointed_back_to_is_told_once() -> None:
    found = of_kind(Attack, "شن مسلحون هجوما على قاعدة عسكرية في مالي.\nوقال شهود إن الهجوم وقع ليلا.")
    assert len(found) == 1


def test_sides_that_fight_among_themselves_stand_on_both() -> None:
    claim = only(Attack, "أكد المسلحون حدوث اشتباكات فيما بينهم.")
    assert best(claim.perpetrator) == best(claim.target) == "المسلحون"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قصفت قوات النظام، بأكثر من عشرين قذيفة، مدرسة في حماة.", "مدرسة"),
        ("اقتحم انتحاري بسيارته الملغومة نقطة تفتيش للجيش.", "نقطة تفتيش"),
        ("استهدفت قوات النظام للمرة الأولى مدرسة في حماة.", "مدرسة"),
        ("هاجم مسلحون مدينة حماة.", "مدينة حماة"),
        ("شنت طائرات روسية غارات على مواقع وتجمعات ومخازن أسلحة للحوثيين.", "مواقع وتجمعات ومخازن أسلحة للحوثيين"),
    ],
)
def test_the_target_behind_means_and_time_and_with_what_is_joined(text: str, target: str) -> None:
    assert best(only(Attack, text).target).startswith(target)


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        ("أطلقت قوات النظام صواريخ من طراز سكود على حماة.", ["صواريخ من طراز سكود"]),
        ("وقع انفجار ضخم لسيارة مفخخة في كابول.", ["سيارة مفخخة"]),
        ("رشق المحتجون قوات الأمن بالحجارة.", ["الحجارة"]),
    ],
)
def test_the_weapons_of_an_attack(text: str, weapons: list[str]) -> None:
    assert [best(weapon) for weapon in only(Attack, text).weapons] == weapons


def test_a_passive_verb_names_whom_it_struck() -> None:
    attack = only(Attack, "هوجم مقر الشرطة في كابول على يد مسلحين.")
    assert (best(attack.perpetrator), best(attack.target)) == ("مسلحين", "مقر الشرطة")


def test_an_exchange_of_fire_has_two_sides() -> None:
    clash = only(Attack, "وقع تبادل لإطلاق النار بين قوات الأمن ومسلحين في سيناء.")
    assert (clash.mode, best(clash.perpetrator), best(clash.target)) == ("clash", "قوات الأمن", "مسلحين")


def test_a_speaker_has_not_fired() -> None:
    assert of_kind(Attack, "قالت قوات الأمن إن إطلاق نار وقع في البصرة.") == []


def test_who_launched_it_stands_behind_the_day() -> None:
    attack = only(Attack, "غارات جوية شنتها أمس طائرات التحالف العربي على معسكر قرب صنعاء.")
    assert best(attack.perpetrator) == "طائرات التحالف العربي"


def test_a_verb_with_a_doer_of_its_own_tells_another_attack() -> None:
    text = "غارات جوية سورية استهدفت مدينة حماة، كما استهدفت طائرات روسية مقرات داعش."
    assert len(of_kind(Attack, text)) == 2


def test_a_second_noun_may_tell_another_act() -> None:
    text = "تلت سلسلة من الضربات الجوية الإسرائيلية مقتل جندي بالرصاص قرب غزة."
    assert [attack.mode for attack in of_kind(Attack, text)] == ["airstrike", "shooting"]


def test_what_came_before_is_no_means() -> None:
    text = "أطلقت دبابة النار على موقع للمسلحين بعد قيامهم بتفجير عبوة ناسفة في رفح."
    assert [attack.mode for attack in of_kind(Attack, text)] == ["shelling", "bombing"]


def test_a_means_may_be_counted() -> None:
    attack = only(Attack, "استهدف طيران التحالف بعدة غارات مواقع الحوثيين في صعدة.")
    assert (attack.mode, best(attack.target)) == ("airstrike", "مواقع الحوثيين")
