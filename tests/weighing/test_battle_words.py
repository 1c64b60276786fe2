"""The words of battles' names."""

from __future__ import annotations

from importlib.resources import files

from mihak.lang.ar.normalise import fold
from mihak.weighing.battle_words import FILE, battle_words, tells


def test_a_word_has_its_tag_with_what_is_joined_before_it() -> None:
    assert tells("chain", "الي") and tells("chain", "والي")
    assert tells("both", fold("المعركتين"))
    assert not tells("both", fold("المعركة"))


def test_every_tag_of_the_table_is_explained_above_it() -> None:
    lines = files("mihak.weighing").joinpath("data", FILE).read_text("utf-8").splitlines()
    explained = {tag.strip() for line in lines if line.startswith("# ") and ":" in line
                 for tag in line[2:].split(":")[0].split(",")}  # fmt: skip
    assert set(battle_words()) <= explained
