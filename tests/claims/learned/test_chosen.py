"""Which words anchor claims."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from claims.learned.as_rules import META
from mihak.claims.learned.chosen import Chosen, chosen, log_odds, odds
from mihak.claims.learned.features import COLUMN, FIXED
from mihak.claims.learned.labels import KINDS, LABEL_AT, LABELS
from mihak.claims.learned.meta import Meta, Mix
from mihak.claims.learned.pairs import Layout
from mihak.claims.learned.windows import Window

AIR, SHELL = LABEL_AT["attack", "airstrike"], LABEL_AT["attack", "shelling"]
KILLED, INJURED = LABEL_AT["casualties", "killed"], LABEL_AT["casualties", "injured"]
WHERE = Layout(np.zeros(12, np.int64), np.zeros(12, np.int64), (0, 6))


def scores(**at: float) -> Any:
    """Scores of six words; ``w2l7=3`` gives word 2 the score 3 for label 7."""
    made = np.full((6, len(LABELS)), -9.0, np.float32)
    for name, score in at.items():
        word, label = name[1:].split("l")
        made[int(word), int(label)] = score
    return made


def features(*told: tuple[int, str]) -> Any:
    """The features of six words, of which some have a column set."""
    made = np.zeros((6, len(FIXED)), np.float32)
    for at, name in told:
        made[at, COLUMN[name]] = 1
    return made


def found(labels: Any, table: Any, meta: Meta = META, own: int = 0) -> list[Chosen]:
    """What is chosen in one window."""
    return chosen([Window(0, own, 6, (), ())], [labels], [table], WHERE, meta)


def mixed(kind: str, mix: Mix) -> Meta:
    """Meta data with one mix."""
    return replace(META, mix=META.mix | {kind: mix})


def test_log_odds_mix_score_rules_and_repeats() -> None:
    table = features((1, "attack:airstrike"), (2, "attack:airstrike"), (2, "again"))
    made = odds(scores(w1l0=1.0), table, mixed("attack", Mix(0.5, 8.0, -3.0, 0.25)))
    assert made[0, AIR] == pytest.approx(-9 * 0.5 + 0.25)
    assert made[1, AIR] == pytest.approx(-9 * 0.5 + 0.25 + 8)
    assert made[2, AIR] == pytest.approx(-9 * 0.5 + 0.25 + 8 - 3)
    assert made[2, SHELL] == pytest.approx(-9 * 0.5 + 0.25 - 3)
    assert made[2, KILLED] == -9


@pytest.mark.parametrize(("least", "many"), [(0.5, 1), (0.7, 1), (0.75, 0), (0.9, 0)])
def test_a_word_is_chosen_from_its_kinds_threshold_on(least: float, many: int) -> None:
    labels = scores(**{f"w3l{AIR}": math.log(0.72 / 0.28)})
    meta = replace(META, least=META.least | {"attack": least})
    assert len(found(labels, features(), meta)) == many


def test_one_label_of_a_kind_is_chosen_but_casualties_share_a_word() -> None:
    labels = scores(**{f"w3l{AIR}": 2, f"w3l{SHELL}": 3, f"w3l{KILLED}": 2, f"w3l{INJURED}": 3})
    made = found(labels, features())
    assert [(c.anchor.at, c.anchor.kind, c.anchor.value, c.odds) for c in made] == [
        (3, "attack", "shelling", 3.0), (3, "casualties", "injured", 3.0), (3, "casualties", "killed", 2.0),
    ]  # fmt: skip


def test_the_rules_can_carry_a_word_that_the_network_passes_by() -> None:
    table = features((4, "attack:airstrike"))
    assert found(scores(), table) == []
    (one,) = found(scores(), table, mixed("attack", Mix(1.0, 10.0, 0.0, 0.0)))
    assert (one.anchor.at, one.anchor.value) == (4, "airstrike")


def test_context_is_read_by_another_window() -> None:
    labels = scores(**{f"w1l{AIR}": 3, f"w4l{AIR}": 3})
    assert [c.anchor.at for c in found(labels, features(), own=2)] == [4]


def test_anchors_of_all_windows_come_in_order_with_their_sentences() -> None:
    labels = scores(**{f"w1l{AIR}": 3, f"w4l{KILLED}": 3})
    windows = [Window(0, 0, 6, (), ()), Window(6, 6, 12, (), ())]
    made = chosen(windows, [labels, labels], [features(), features()], WHERE, META)
    assert [(c.anchor.at, c.anchor.passage, c.window) for c in made] == [(1, 0, 0), (4, 0, 0), (7, 1, 1), (10, 1, 1)]


def test_log_odds_of_a_chance() -> None:
    assert log_odds(0.5) == 0
    assert 1 / (1 + math.exp(-log_odds(0.3))) == pytest.approx(0.3)
    assert len(KINDS) == len(META.least)
