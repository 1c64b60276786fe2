"""What is set on reports that were held out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs torch (pip install 'mihak[train]')")

from claims.learned.as_rules import AsRules, by_rules, plainly  # after the skip
from hypothesis import given
from hypothesis import strategies as st
from small import cut, small, told

from mihak.claims.learned.features import Features
from mihak.claims.learned.labels import KINDS
from mihak.claims.learned.meta import Meta
from mihak.claims.learned.reader import LearnedReader, Model
from mihak.evaluate.score import Figures
from mihak.mentions.vocabulary import default_vocabulary
from training.tuned import (
    FILLS,
    LEASTS,
    SLOTS,
    Part,
    candidates,
    log_odds,
    logistic,
    mixes,
    plain,
    public,
    tuned,
    with_least,
    with_slots,
)

META = plain("learned@0", ("v",), 16)


def test_logistic_recovers_the_weights_of_made_data() -> None:
    rng = np.random.default_rng(3)
    given = np.column_stack([rng.normal(0, 3, 6000), rng.random((6000, 2)) < 0.3]).astype(float)
    chance = 1 / (1 + np.exp(-(given @ (0.8, 3.0, -2.0) - 1.0)))
    found = logistic(given, (rng.random(6000) < chance).astype(float))
    assert found == pytest.approx((0.8, 3.0, -2.0, -1.0), abs=0.3)


def test_with_nothing_to_go_by_the_score_stands() -> None:
    assert logistic(np.zeros((0, 3)), np.zeros(0)) == (1.0, 0.0, 0.0, 0.0)
    few = logistic(np.array([[9.0, 1.0, 0.0]]), np.array([1.0]))
    assert few == pytest.approx((1.0, 0.0, 0.0, 0.0), abs=0.01)


@given(st.floats(0, 1))
def test_log_odds_of_a_rounded_chance_are_finite_and_in_order(share: float) -> None:
    assert -8 < log_odds(share) < 8
    assert log_odds(share) <= log_odds(min(1.0, share + 0.01))
    assert 1 / (1 + np.exp(-log_odds(share))) == pytest.approx(share, abs=0.001)


def test_a_plain_meta_takes_the_network_at_its_word() -> None:
    assert set(META.fill) == set(META.trust) == set(SLOTS)
    assert META.calibration("attack.places", 0.0) == META.calibration("attack", 0.0) == 0.5
    assert Meta.from_json(META.to_json()) == META
    for e in told():
        found = LearnedReader(model=Model(AsRules(), META, cut())).read(e.gold.report)
        assert [claim.id for claim in plainly(found)] == [claim.id for claim in by_rules(e.gold.report)]


def test_candidates_are_what_network_or_rules_see() -> None:
    for e in told():
        rows = list(candidates(AsRules(), e, Features(META.tags), cut()))
        assert len(rows) == len(e.targets)
        assert all(right == rules == 1 and score > 0 for _, score, rules, _, right in rows)
        assert sorted(KINDS[int(row[0])] for row in rows) == sorted(t.anchor.kind for t in e.targets)


def test_a_rule_that_is_always_right_is_trusted() -> None:
    found = mixes([Part(AsRules(), told() * 4)] * 2, Features(META.tags), cut())
    assert found.keys() == set(KINDS)
    assert found["casualties"].rules >= 0


@dataclass(frozen=True)
class Figured:
    """Scores as the choice reads them."""

    kinds: Mapping[str, tuple[Figures, Figures]] = field(default_factory=dict)
    by_slot: Mapping[str, Figures] = field(default_factory=dict)


def test_each_kind_has_the_threshold_with_its_best_figure() -> None:
    best = dict(zip(KINDS, LEASTS, strict=False))

    def read(meta: Meta) -> Any:
        return Figured({k: (Figures(9 if meta.least[k] == best[k] else 5, 10, 10),) * 2 for k in KINDS})

    assert with_least(META, read).least == best


def test_each_slot_has_the_pair_with_its_best_figure() -> None:
    best = {name: FILLS[n % len(FILLS)] for n, name in enumerate(SLOTS)}

    def read(meta: Meta) -> Any:
        here = {name: (meta.fill[name], meta.trust[name]) == best[name] for name in SLOTS}
        return Figured(by_slot={name: Figures(9 if hit else 5, 10, 10) for name, hit in here.items()})

    found = with_slots(META, read)
    assert {name: (found.fill[name], found.trust[name]) for name in SLOTS} == best


def test_all_is_set_and_what_is_read_stays_as_good() -> None:
    held = [small(), *told()]
    parts = [Part(AsRules(), held[:2]), Part(AsRules(), held[2:])]
    meta = tuned(META, parts, cut(), default_vocabulary())
    assert Meta.from_json(meta.to_json()) == meta
    assert set(meta.least.values()) <= set(LEASTS)
    assert set(zip(meta.fill.values(), meta.trust.values(), strict=True)) <= set(FILLS)
    before, after = (public(given, parts, cut(), default_vocabulary()) for given in (META, meta))
    assert after.keys() == {e.name for e in held}
    assert [len(after[name]) for name in after] == [len(before[name]) for name in after]
    shares = [claim["confidence"] for claims in after.values() for claim in claims]
    assert all(isinstance(share, float) and 0 <= share <= 1 for share in shares)
