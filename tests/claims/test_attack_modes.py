"""The mode of an attack, by its noun or verb, its adjectives, weapons and doer."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import of_kind
from mihak.claims.attack_modes import by_weapons, flies, of_noun, of_verb, told_by
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("قصف جوي", ("airstrike",)),
        ("قصف مدفعي", ("shelling",)),
        ("قصف جوي ومدفعي", ("airstrike", "shelling")),
        ("قصف", ("shelling",)),
        ("غارات", ("airstrike",)),
        ("هجوم", ("assault",)),
        ("هجوم انتحاري", ("bombing",)),
        ("هجوم كيميائي", ("chemical",)),
        ("تفجير", ("bombing",)),
    ],
)
def test_a_noun_with_its_adjectives(text: str, modes: tuple[str, ...]) -> None:
    words = said(text).document.words
    assert of_noun(words[0], words[1:], (), flown=False) == modes


def test_tear_gas_is_no_chemical_weapon() -> None:
    assert told_by(said("الغاز المسيل للدموع").document.words) == ()


def test_planes_strike_from_the_air() -> None:
    one = said("قصفت طائرات التحالف حماة")
    assert of_verb(one.word("قصفت"), (), (), flown=True) == "airstrike"
    assert of_verb(one.word("قصفت"), (), (), flown=False) == "shelling"


def test_a_coalition_flies_and_an_army_does_not() -> None:
    one = said("قصف التحالف الدولي مواقع، وقصف الجيش السوري مواقع")
    assert [flies(one.document, actor) for actor in one.passage.actors] == [True, False]
    assert not flies(one.document, None)


@pytest.mark.parametrize(("text", "mode"), [("عبوة ناسفة", "bombing"), ("قذائف هاون", "shelling"), ("ذخائر", "")])
def test_a_weapon_implies_a_mode(text: str, mode: str) -> None:
    assert by_weapons(said(text).passage.weapons) == mode


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("هاجمت روسيا بالمسيرات محطة كهرباء في أوديسا.", "airstrike"),
        ("هاجم مستوطنون مركبات الفلسطينيين بالحجارة قرب حوارة.", "other"),
        ("أصاب قناص تابع للحوثيين طفلا في تعز.", "shooting"),
        ("أغار مسلحون على معسكر للجيش في كادونا.", "assault"),
        ("أغار الطيران على معسكر للجيش في صعدة.", "airstrike"),
    ],
)
def test_the_mode_follows_the_doer_and_his_means(text: str, mode: str) -> None:
    assert [attack.mode for attack in of_kind(Attack, text)] == [mode]
