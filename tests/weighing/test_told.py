"""What a voice has at stake, and figures in words."""

from __future__ import annotations

import pytest

from mihak.model.facts import Facts, Party
from mihak.weighing.groups import label_of, party_key
from mihak.weighing.told import Told, in_words, stake_of
from weighing.losses import ARMY, MONITOR, REBELS, enemy, facts, own


@pytest.mark.parametrize(
    ("claim", "stake"),
    [
        (facts("a", 1, 1), "free"),
        (own("a", 1, 1), "own"),
        (enemy("a", 1, 1), "enemy"),
        (facts("a", 1, 1, speaker=REBELS, victim_kind="civilian"), "partial"),
        (facts("a", 1, 1, speaker=ARMY, doer=ARMY, victim_kind="civilian"), "own"),
        (facts("a", 1, 1, speaker=ARMY, doer=ARMY, victim_kind="combatant"), "enemy"),
        (facts("a", 1, 1, speaker=ARMY, doer=ARMY, kind="materiel", victim_kind=""), "enemy"),
        (facts("a", 1, 1, speaker=Party("مصدر"), source_side="iran"), "partial"),
        (facts("a", 1, 1, speaker=MONITOR, source_side="iran"), "free"),
    ],
)  # fmt: skip
def test_the_stake_of_a_voice(claim: Facts, stake: str) -> None:
    assert stake_of(claim) == stake


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (None, None, "some, without a number"),
        (None, 30, "up to 30"),
        (30, None, "at least 30"),
        (3, 3, "3"),
        (3, 5, "3 to 5"),
    ],
)
def test_figures_in_words(low: int | None, high: int | None, words: str) -> None:
    assert in_words(Told("v", "x", "free", low, high, ("a",))) == words


def test_an_open_figure_has_no_point_and_a_closed_one_its_middle() -> None:
    assert Told("v", "x", "free", 40, None, ()).point is None
    assert Told("v", "x", "free", 30, 40, ()).point == 35


@pytest.mark.parametrize(
    ("victims", "kind", "label"),
    [
        ("10 اطفال", "civilian", "children"),
        ("الاطفال", "civilian", "children"),
        ("امراه", "civilian", "women"),
        ("نساء واطفال", "civilian", "civilians"),
        ("مدنيين", "civilian", "civilians"),
        ("عناصر", "combatant", f"side:{ARMY.bloc}"),
        ("اشخاص", "unknown", "all"),
        ("مدنيين وعسكريين", "mixed", "all"),
    ],
)
def test_the_group_that_a_figure_counts(victims: str, kind: str, label: str) -> None:
    assert label_of(facts("a", 1, 1, victims=victims, victim_kind=kind, sufferer=ARMY)) == label


def test_equipment_is_counted_by_item() -> None:
    tanks = facts("a", 3, 3, kind="materiel", what="destroyed", items=("tank",), victim_kind="")
    assert label_of(tanks) == "item:tank"


def test_camps_that_say_nothing_are_no_camp() -> None:
    assert party_key(Party("مسلحون", side="unknown")) == ""
    assert party_key(Party("روسيا", side="russia", bloc="sy-government")) == "sy-government"
    assert party_key(None) == ""
