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
