"""Parts of a count, told beside it or in a sentence of their own."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("قتل 14 مدنيا بينهم 4 أطفال في البلدة.", [(4, "أطفال")]),
        ("قتل 82 مدنيا، منهم 13 طفلا و11 امرأة.", [(13, "طفلا"), (11, "امرأة")]),
        ("قتل 14 شخصا، ثلاثة منهم في البلدة.", [(3, "شخصا")]),
        ("قتل عشرة أشخاص أحدهم طفل.", [(1, "طفل")]),
        ("لقي 26 مدنيا، بينهم 11 طفلا، مصرعهم في البلدة.", [(11, "طفلا")]),
        ("90 مدنيا على الأقل، منهم 13 طفلا و11 امرأة، قتلتهم قوات النظام.", [(13, "طفلا"), (11, "امرأة")]),
        ("قتل ثلاثة أشخاص هم جنديان ومدني.", [(2, "جنديان"), (1, "مدني")]),
        ("قتل اثنان هما العقيد سعيد الحسن والرقيب محمد سالم.", [(1, "سعيد الحسن"), (1, "محمد سالم")]),
        ("قتل في القصف 20 مدنيا. ومنهم 6 نساء و4 أطفال.", [(6, "نساء"), (4, "أطفال")]),
        ("قتل 50 شخصا في البلدة، وفيهم 18 طفلا.", [(18, "طفلا")]),
    ],
)
def test_a_part_belongs_to_the_count_before_it(text: str, parts: list[tuple[int, str]]) -> None:
    whole, *rest = of_kind(Casualties, text)
    assert [(c.count.low, best(c.victims)) for c in rest] == parts
    assert {c.part_of for c in rest} == {whole.id}


def test_parts_among_the_dead_belong_to_the_toll_before() -> None:
    whole, part = of_kind(Casualties, "قتل 300 مدني في بلدة كفرنبل. ومن بين القتلى 58 طفلا.")
    assert (part.count.low, part.part_of) == (58, whole.id)


def test_women_and_children_without_a_number_are_no_part() -> None:
    assert len(of_kind(Casualties, "قتل 14 مدنيا بينهم نساء وأطفال.")) == 1


def test_most_of_another_kind_make_the_whole_mixed() -> None:
    (claim,) = of_kind(Casualties, "قتل 35 شخصا غالبيتهم مدنيون.")
    assert claim.victim_kind == "mixed"


def test_those_hurt_otherwise_are_no_part_of_the_dead() -> None:
    text = "قتل 104 مدنيين، بينهم 27 طفلا و16 امرأة، إضافة إلى 650 مصابا في قصف على مدينة حلب."
    whole, children, women, hurt = of_kind(Casualties, text)
    assert children.part_of == women.part_of == whole.id
    assert (hurt.effect, hurt.count.low, hurt.part_of) == ("injured", 650, "")


def test_fighters_are_no_part_of_civilians() -> None:
    whole, part, apart = of_kind(Casualties, "قتل 42 مدنيا، منهم 5 نساء، فضلا عن 10 جنود.")
    assert (part.part_of, apart.part_of) == (whole.id, "")


def test_people_with_fighters_among_them_are_mixed() -> None:
    whole, _ = of_kind(Casualties, "قتل 20 شخصا، بينهم 8 مسلحين.")
    assert whole.victim_kind == "mixed"


def test_the_count_before_among_the_dead_is_whole() -> None:
    (found,) = of_kind(Casualties, "وفقا للمركز فإن أكثر من 40 امرأة بين القتلى.")
    assert (found.count.low, found.count.high) == (40, None)


@pytest.mark.parametrize(
    ("text", "low", "victims"),
    [
        ("سقط 40 قتيلا ومن القتلى قيادي ميداني.", 1, "قيادي ميداني"),
        ("قتل عشرة في الانفجارين. وبين الضحايا طفلان.", 2, "طفلان"),
        ("قتل 12 شخصا، ثلاثة منهم أطفال.", 3, "أطفال"),
        ("قتل 12 شخصا، على رأسهم القيادي أبو أحمد.", 1, "أبو أحمد"),
        ("قتل 12 جنديا، من بينهم قائد اللواء.", 1, "قائد اللواء"),
    ],
)
def test_some_are_told_by_who_they_are(text: str, low: int, victims: str) -> None:
    whole, part = of_kind(Casualties, text)
    assert (part.count.low, best(part.victims), part.part_of) == (low, victims, whole.id)


def test_how_badly_people_are_hurt_parts_them() -> None:
    whole, *parts = of_kind(Casualties, "بلغ عدد الإصابات 184 إصابة، بينها 5 خطيرة و90 متوسطة و80 طفيفة.")
    assert [(c.count.low, best(c.victims), c.part_of) for c in parts] == [(n, "", whole.id) for n in (5, 90, 80)]


def test_one_of_the_hurt_is_worse_off() -> None:
    _, hurt, worse = of_kind(Casualties, "قتل جندي وأصيب اثنان، أحدهما بحالة خطرة.")
    assert (worse.effect, worse.count.low, worse.part_of) == ("injured", 1, hurt.id)


def test_how_badly_one_of_them_is_hurt_makes_a_part() -> None:
    whole, part = of_kind(Casualties, "أصيب 3 عمال، حالة أحدهم خطيرة.")
    assert (part.count.low, part.part_of) == (1, whole.id)
