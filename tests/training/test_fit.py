"""The training of one network."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("torch", reason="needs torch (pip install 'mihak[train]')")

import torch  # after the skip
from small import cut, small, told
from tiny import corpus, features, network, windows_of

from mihak.claims.learned.features import COLUMN
from mihak.claims.learned.labels import ELSEWHERE, LABELS
from mihak.claims.learned.network import batch
from training.fit import Progress, fit, functional_dropout, hidden, loss_of, optimiser_of, padded, rate
from training.network import Network
from training.recipe import Recipe

STILL = Recipe(epochs=6, batch=2, dropout=0, average=0.5, swap=0, made=0, hide_features=0, hide_rules=0, rate=2e-3)


def trained(recipe: Recipe) -> tuple[Network, list[Progress]]:
    """A network trained on two small reports, and what was told on the way."""
    seen: list[Progress] = []
    return fit(network(), corpus([small(), told()[0]]), features(), cut(), recipe, seen.append), seen


def loss(made: Network) -> float:
    """What a network loses on the two reports, nothing hidden."""
    with torch.no_grad():
        return float(loss_of(made, windows_of([small(), told()[0]]), STILL)[0])


def test_the_loss_is_finite_and_falls() -> None:
    made, seen = trained(STILL)
    assert [progress.epoch for progress in seen] == [1, 2, 3, 4, 5, 6]
    assert all(0 < progress.loss < 1e3 for progress in seen)
    assert seen[-1].loss < seen[0].loss
    assert loss(made) < loss(network())
    assert all(torch.isfinite(part).all() for part in made.parameters())
    assert not made.training


def test_one_seed_gives_one_network() -> None:
    recipe = Recipe(epochs=1, batch=2, swap=0.5, made=0)
    (one, _), (other, _) = trained(recipe), trained(recipe)
    for name, part in one.state_dict().items():
        assert torch.equal(part, other.state_dict()[name]), name


def test_pieces_and_positions_stay_as_they_are() -> None:
    made, _ = trained(STILL)
    before, after = (one.words.encoder.state_dict() for one in (network(), made))
    for name in ("pieces.weight", "positions.weight"):
        assert torch.equal(before[name], after[name])
    assert not torch.equal(before["layers.0.query.weight"], after["layers.0.query.weight"])


def test_every_parameter_that_learns_is_in_one_group() -> None:
    made = network()
    groups = [part for group in optimiser_of(made, STILL).param_groups for part in group["params"]]
    learning = [part for part in made.parameters() if part.requires_grad]
    assert len(groups) == len({id(part) for part in groups}) == len(learning)


def test_the_rate_goes_up_and_then_down() -> None:
    rates = [rate(step, 100) for step in range(100)]
    top = rates.index(max(rates))
    assert rates[: top + 1] == sorted(rates[: top + 1])
    assert rates[top:] == sorted(rates[top:], reverse=True)
    assert 0.05 < top / 100 < 0.15
    assert 0.9 < max(rates) <= 1
    assert 0 < rates[-1] < 0.05
    assert 0 < rate(0, 1) <= 1


def test_hiding_the_rules_hides_all_their_answers() -> None:
    random.seed(0)
    (piece,) = windows_of([small()])
    bare = hidden(piece, Recipe(hide_rules=1, hide_features=0))
    first = COLUMN[":".join(LABELS[0])]
    assert not bare.asked.features[:, first : first + len(LABELS)].any()
    assert not bare.asked.features[:, COLUMN["in-casualties"]].any()
    for part in (bare.asked.begins, bare.asked.ends, bare.asked.others, bare.asked.values):
        assert not part.any()
    assert torch.equal(bare.asked.options[:, :, ELSEWHERE], piece.asked.options[:, :, ELSEWHERE])
    assert bare.asked.features[:, COLUMN["places-B"]].any()
    assert piece.asked.begins.any()
    assert torch.equal(bare.labels, piece.labels)
    shown = hidden(piece, Recipe(hide_rules=0, hide_features=0))
    assert torch.equal(shown.asked.features, piece.asked.features)


def test_a_hidden_feature_is_hidden_in_the_whole_window() -> None:
    torch.manual_seed(0)
    found = functional_dropout(torch.ones(7, 400), 0.25)
    assert ((found.sum(0) == 0) | (found.sum(0) == 7)).all()
    assert 0.15 < float((found.sum(0) == 0).float().mean()) < 0.35


def test_padding_is_that_of_the_reader() -> None:
    pieces = windows_of([small(), *told()])
    wanted = batch([piece.window for piece in pieces], [piece.asked.features.numpy() for piece in pieces])
    for name, part in zip(("pieces", "words", "features"), padded(pieces), strict=True):
        assert torch.equal(part, torch.from_numpy(wanted[name])), name
