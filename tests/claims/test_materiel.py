"""Equipment lost: effects, counts, owners, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Materiel


@pytest.mark.parametrize(
    ("text", "effect", "item", "count"),
    [
        ("دمر الجيش السوري دبابة للفصائل المسلحة.", "destroyed", "دبابة", (1, 1)),
        ("دمر الجيش السوري مركبتين للفصائل المسلحة.", "destroyed", "مركبتين", (2, 2)),
        ("دمر الجيش السوري آليات للفصائل المسلحة.", "destroyed", "آليات", (None, None)),
        ("أسقط الحوثيون طائرة مسيرة فوق مدينة مأرب.", "downed", "طائرة مسيرة", (1, 1)),
    ],
)
def test_the_effect_the_item_and_its_count(
    text: str, effect: str, item: str, count: tuple[int | None, int | None]
) -> None:
    claim = only(Materiel, text)
    assert (claim.effect, best(claim.item)) == (effect, item)
    assert (claim.count.low, claim.count.high) == count


def test_counted_items_of_a_list_are_claims_of_their_own() -> None:
    found = of_kind(Materiel, "استولى الحوثيون على خمس عربات وثلاثة مدافع للجيش اليمني.")
    assert [(claim.effect, best(claim.item), claim.count.low) for claim in found] == [
        ("captured", "عربات", 5),
        ("captured", "مدافع", 3),
    ]


def test_uncounted_items_joined_by_and_are_one() -> None:
    claim = only(Materiel, "أسفرت غارات التحالف العربي على مواقع الحوثيين عن تدمير آليات ومعدات عسكرية.")
    assert best(claim.item) == "آليات ومعدات عسكرية"
    assert (best(claim.perpetrator), best(claim.owner)) == ("التحالف العربي", "الحوثيين")


def test_aircraft_behind_the_verb_are_its_subject() -> None:
    claim = only(Materiel, "دمرت مقاتلات التحالف العربي ثلاث آليات عسكرية للحوثيين في صعدة.")
    assert (best(claim.perpetrator), best(claim.item)) == ("مقاتلات التحالف العربي", "آليات عسكرية")


def test_a_pronoun_points_back_to_the_thing() -> None:
    claim = only(Materiel, "عثر الجيش اليمني على مستودع ذخيرة للحوثيين وتم تدميره.")
    assert (claim.effect, best(claim.item)) == ("destroyed", "مستودع ذخيرة")


def test_the_vehicle_told_before_its_verb() -> None:
    assert best(only(Materiel, "ثلاث مدرعات للجيش اليمني دمرت في مدينة مأرب.").item) == "مدرعات"


def test_shells_that_fall_are_no_loss() -> None:
    assert of_kind(Materiel, "سقطت قذائف على مدينة حلب.") == []


@pytest.mark.parametrize(
    ("text", "item", "perpetrator"),
    [
        ("دمرت ثلاث دبابات للنظام على يد فصائل المعارضة.", "دبابات", "فصائل المعارضة"),
        ("قتل مسلحون على يد وحدة من الجيش السوري دمرت لهم مدفعا.", "مدفعا", "الجيش السوري"),
        ("عربات للحوثيين دمرتها مقاتلات التحالف العربي.", "عربات", "مقاتلات التحالف العربي"),
    ],
)
def test_who_destroyed_it(text: str, item: str, perpetrator: str) -> None:
    claim = only(Materiel, text)
    assert best(claim.item) == item
    assert perpetrator in best(claim.perpetrator)


def test_what_came_under_the_loss_stands_behind_its_verb() -> None:
    claim = only(Materiel, "تعرض مستودع للذخيرة في مدينة حماة إلى تدمير كامل.")
    assert (claim.effect, best(claim.item)) == ("destroyed", "مستودع للذخيرة")


def test_an_aircraft_that_drops_a_bomb_is_not_downed() -> None:
    assert not of_kind(Materiel, "وأسقطت طائرة حربية تابعة لقوات النظام قنبلة على مدينة حماة.")


def test_single_things_in_a_list_are_claims_of_their_own() -> None:
    found = of_kind(Materiel, "دمر الجيش السوري مدفعا ودبابتين للفصائل المسلحة.")
    assert [(best(claim.item), claim.count.low) for claim in found] == [("مدفعا", 1), ("دبابتين", 2)]


def test_whose_it_was_by_a_pronoun() -> None:
    claim = only(Materiel, "هاجم الجيش السوري مسلحين في ريف حماة واستولى على عتادهم.")
    assert best(claim.owner) == "مسلحين"


@pytest.mark.parametrize(
    ("text", "effect", "item", "low"),
    [
        ("ودمر الجيش السوري، وفق ما ذكره المكتب، 7 رشاشات ثقيلة.", "destroyed", "رشاشات ثقيلة", 7),
        ("فجر الجيش السوري 30 عبوة ناسفة في حماة.", "destroyed", "عبوة ناسفة", 30),
        ("أبطل الجيش السوري مفعول 12 لغما في حماة.", "destroyed", "لغما", 12),
        ("استولى داعش على مستودعات أسلحة في حماة.", "captured", "مستودعات أسلحة", None),
    ],
)
def test_losses_by_construction(text: str, effect: str, item: str, low: int | None) -> None:
    claim = only(Materiel, text)
    assert (claim.effect, best(claim.item), claim.count.low, best(claim.perpetrator)) == (
        effect, item, low, "داعش" if effect == "captured" else "الجيش السوري"
    )  # fmt: skip


def test_who_lost_it_is_whose_it_was() -> None:
    claim = only(Materiel, "خسرت قوات النظام 4 دبابات في حماة.")
    assert (claim.effect, best(claim.owner), claim.perpetrator) == ("destroyed", "قوات النظام", None)


def test_an_adjective_of_a_nation_tells_whose_it_was() -> None:
    assert best(only(Materiel, "أسقط الحوثيون طائرة تجسس أمريكية.").owner) == "أمريكية"


def test_what_an_army_destroyed_was_of_the_armed_group_told_right_before() -> None:
    text = "هاجم داعش حماة. {}ودمر الجيش السوري دبابة في إدلب."
    assert best(only(Materiel, text.format("")).owner) == "داعش"
    assert only(Materiel, text.format("وأغلقت المدارس. ")).owner is None


@pytest.mark.parametrize(
    "text",
    [
        "فقد قصفت المدفعية الإسرائيلية بلدة خزاعة.",
        "أسقطت طائرة مقاتلة تابعة للجيش السوري قنبلة على حماة.",
    ],
)
def test_other_senses_lose_nothing(text: str) -> None:
    assert of_kind(Materiel, text) == []
