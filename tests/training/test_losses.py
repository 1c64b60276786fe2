"""What is wrong with answers, as numbers."""

from __future__ import annotations

import math

import pytest

pytest.importorskip("torch", reason="needs torch (pip install 'mihak[train]')")

import torch  # after the skip
from small import small, told
from tiny import network, windows_of
from torch import Tensor

from mihak.claims.learned.answers import LOW
from mihak.claims.learned.labels import ELSEWHERE, LISTS, NONE, ONE, OPTIONS, PUBLISHED, ROLE_AT, ROLES
from training.batches import Piece
from training.losses import label_loss, marginal, open_options, pointing, slot_loss

Answers = tuple[Tensor, Tensor, Tensor, Tensor, Tensor]


def perfect(piece: Piece, high: float = 30.0) -> Answers:
    """Scores that are high where it is right."""
    good = (piece.right > 0).float() * 2 - 1
    ends = (piece.right_end > 0).float() * 2 - 1
    status = torch.nn.functional.one_hot(piece.status, 3).float()
    victims = torch.nn.functional.one_hot(piece.victims.clamp(min=0), 4).float()
    first = len(OPTIONS)
    return good[:, :, first:] * high, ends * high, good[:, :, :first] * high, status * high, victims * high


def test_right_answers_cost_nothing_and_wrong_ones_much() -> None:
    for piece in windows_of([small(), *told()]):
        answers = perfect(piece)
        assert float(slot_loss(answers, piece)) < 0.01
        starts, ends, options, status, victims = (-part for part in answers)
        assert float(slot_loss((starts, ends, options, status, victims), piece)) > 100
        known = piece.labels * 60 - 30
        assert float(label_loss(known, piece.labels)) < 0.01


def test_a_label_that_is_not_known_costs_nothing() -> None:
    labels = torch.tensor([[1.0, -1.0, 0.0]])
    scores = torch.tensor([[0.0, 50.0, 0.0]], requires_grad=True)
    loss = label_loss(scores, labels)
    assert float(loss.detach()) == pytest.approx(2 * math.log(2))
    loss.backward()
    assert scores.grad is not None
    assert float(scores.grad[0, 1]) == 0


def test_any_of_several_right_answers_will_do() -> None:
    scores = torch.zeros(1, 4)
    assert float(marginal(scores, torch.tensor([[1.0, 1.0, 0.0, 0.0]]))) == pytest.approx(math.log(2))
    assert float(marginal(scores, torch.tensor([[1.0, 1.0, 1.0, 1.0]]))) == pytest.approx(0)


def test_a_slot_without_a_right_answer_is_not_trained_on() -> None:
    scores = torch.zeros(2, 3, requires_grad=True)
    loss = marginal(scores, torch.tensor([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0]]))
    assert float(loss.detach()) == pytest.approx(math.log(3))
    loss.backward()
    assert scores.grad is not None
    assert scores.grad[0].tolist() == [0, 0, 0]
    assert torch.isfinite(scores.grad).all()


def test_options_are_open_where_the_reader_takes_them() -> None:
    table = open_options()
    assert table.shape == (len(ROLES), len(OPTIONS))
    assert table[:, NONE].all()
    assert table[ROLE_AT["count"], ONE]
    assert table[ROLE_AT["date"], PUBLISHED]
    assert not table[ROLE_AT["actor"], ONE]
    assert not table[ROLE_AT["count"], PUBLISHED]


def test_what_may_not_be_pointed_at_has_no_share() -> None:
    (piece,) = windows_of([small()])
    starts, _, options, *_ = perfect(piece)
    scores = pointing(starts, options, piece)
    assert scores.shape == piece.right.shape
    assert (scores[:, :, len(OPTIONS) :][~piece.allowed] == LOW).all()
    assert (scores[:, :, ELSEWHERE][piece.asked.options[:, :, ELSEWHERE] == 0] == LOW).all()


def test_every_part_of_a_network_that_answers_learns() -> None:
    made = network()
    pieces = windows_of([small(), *told()])
    made.zero_grad()
    total = torch.zeros(())
    for piece in pieces:
        total = total + slot_loss(made.slots(torch.randn(len(piece.labels), 32), *piece.asked.given()), piece)
    total.backward()
    for name, part in made.slots.named_parameters():
        assert part.grad is not None, name
        assert torch.isfinite(part.grad).all(), name
    assert made.slots.begins.grad is not None
    assert float(made.slots.begins.grad.abs().sum()) > 0
    assert set(LISTS) == {"places", "weapons"}
