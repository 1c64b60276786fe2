"""Weapons, vehicles and positions."""

from __future__ import annotations

import pytest

from mihak.errors import GazetteerError
from mihak.gazetteer.weapons import (
    CLASSES,
    MODES,
    Weapon,
    WeaponIndex,
    default_weapons,
    definite,
    read_weapons,
)
from mihak.lang.ar.normalise import fold

HEAD = "id\tclass\tmode\titem\tname_en\tforms_ar\n"


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("سيارة مفخخة", "car-bomb"),
        ("سيارتين مفخختين", "car-bomb"),
        ("السيارات المفخخة", "car-bomb"),
        ("براميل متفجرة", "barrel-bomb"),
        ("برميلا متفجرا", "barrel-bomb"),
        ("البراميل المتفجرة", "barrel-bomb"),
        ("عبوتان ناسفتان", "ied"),
        ("صاروخ باليستي", "ballistic-missile"),
        ("صواريخ بالستية", "ballistic-missile"),
        ("طائرة من دون طيار", "drone"),
        ("الطائرات بدون طيار", "drone"),
        ("طائرتين مسيرتين", "drone"),
        ("قذائف هاون", "mortar-shell"),
        ("قذائف الهاون", "mortar-shell"),
        ("صواريخ غراد", "grad"),
        ("حزام ناسف", "suicide-belt"),
        ("عربة مدرعة", "armoured-vehicle"),
        ("ناقلات جند", "apc"),
        ("غاز الكلور", "chlorine"),
        ("مستودعي ذخيرة", "depot"),
        ("دبابتان", "tank"),
        ("الآليات العسكرية", "vehicle-military"),
        ("حزامه الناسف", "suicide-belt"),
        ("مروحية", "helicopter"),
    ],
)
def test_a_weapon_is_found_in_every_form(name: str, id: str) -> None:
    assert id in [weapon.id for weapon in default_weapons().candidates(fold(name))]


def test_weapons_tell_class_mode_and_whether_they_are_materiel() -> None:
    weapons = default_weapons()
    assert len(weapons) >= 250
    tank, bomb = weapons.get("tank"), weapons.get("barrel-bomb")
    assert (tank.weapon_class, tank.item) == ("armour", True)
    assert (bomb.mode, bomb.item) == ("airstrike", False)
    assert weapons.get("sarin").mode == "chemical"
    assert weapons.get("depot").item
    assert {weapon.weapon_class for weapon in weapons} == CLASSES
    assert {weapon.mode for weapon in weapons} <= MODES


def test_phrases_are_the_names_by_first_word_longest_first() -> None:
    phrases = default_weapons().phrases
    assert phrases["سياره"][-1] == ("سياره",)
    assert ("سياره", "مفخخه") in phrases["سياره"]
    for first, names in phrases.items():
        assert all(name[0] == first for name in names)
        assert [len(name) for name in names] == sorted((len(name) for name in names), reverse=True)


def test_an_everyday_word_is_no_weapon_by_itself() -> None:
    assert default_weapons().candidates(fold("إليه")) == ()
    assert default_weapons().candidates(fold("الآلية"))


def test_heads_are_first_words_without_article() -> None:
    heads = default_weapons().heads
    assert {"دبابه", "اليات", "الغام", "حزام"} <= heads <= set(default_weapons().phrases)
    assert not {"الدبابه", "الصواريخ", "يات"} & heads


@pytest.mark.parametrize("word", ["ان", "في", "من", "فان", "فاس", "ام", "اي", "لدي"])
def test_short_and_ordinary_words_begin_no_weapon(word: str) -> None:
    assert word not in default_weapons().phrases


def test_a_name_takes_the_article_on_its_last_word_or_on_all() -> None:
    assert definite("قذائف هاون") == ("القذائف الهاون", "قذائف الهاون")
    assert definite("آليات عسكرية") == ("الآليات العسكرية", "آليات العسكرية")
    assert definite("دبابة") == ("الدبابة",)
    assert definite("طائرة من دون طيار") == ("الطائرة من دون طيار",)
    assert definite("صاروخ مضاد للدروع") == ("الصاروخ المضاد للدروع",)
    assert definite("منصات الإطلاق") == ()


def test_an_unknown_id_says_where_the_ids_are() -> None:
    with pytest.raises(GazetteerError, match="no weapon with the id slingshot") as caught:
        default_weapons().get("slingshot")
    assert "weapons_" in caught.value.repair


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("tank\tarmour\t\t1\ttank", "5 cells where 6 belong"),
        ("Tank\tarmour\t\t1\ttank\tدبابة", "id 'Tank'"),
        ("tank\tarmor\t\t1\ttank\tدبابة", "no class 'armor'"),
        ("tank\tarmour\tboom\t1\ttank\tدبابة", "no mode 'boom'"),
        ("tank\tarmour\t\tyes\ttank\tدبابة", "item is 'yes'"),
        ("tank\tarmour\t\t1\ttank\t", "forms_ar is empty"),
        ("tank\tarmour\t\t1\ttank\tدبابة،", "form"),
    ],
)
def test_a_bad_row_names_file_line_and_repair(row: str, what: str) -> None:
    with pytest.raises(GazetteerError, match=f"mine.tsv, line 3: .*{what}") as caught:
        list(read_weapons("# ours\n" + HEAD + row + "\n", "mine.tsv"))
    assert caught.value.repair


def test_a_table_without_its_columns_is_refused() -> None:
    with pytest.raises(GazetteerError, match="Begin with id, class"):
        list(read_weapons("tank\tarmour\t\t1\ttank\tدبابة\n", "mine.tsv"))


def test_an_id_may_stand_once() -> None:
    tank = Weapon("tank", "armour", "", True, "tank", ("دبابة",))
    with pytest.raises(GazetteerError, match="tank stands twice"):
        WeaponIndex([tank, tank])
