"""The network before it has learned anything: it begins with the rules' answers."""

from __future__ import annotations

import pytest

pytest.importorskip("torch", reason="needs torch (pip install 'mihak[train]')")

import torch  # after the skip
from small import small, told
from tiny import WIDTH, network, sizes, windows_of

from mihak.claims.learned.features import COLUMN
from mihak.claims.learned.labels import LABELS, OPTIONS, ROLES, STATUS, VICTIMS
from training.batches import Piece
from training.fit import padded

FIRST = COLUMN[":".join(LABELS[0])]


def pieces() -> list[Piece]:
    """The windows of a few reports."""
    return windows_of([small(), *told()])


def test_words_that_the_rules_anchor_are_likely_and_others_are_not() -> None:
    made = network()
    with torch.no_grad():
        for piece in pieces():
            _, scores = made.words(*padded([piece]))
            read = piece.asked.features[:, FIRST : FIRST + len(LABELS)] > 0
            chances = scores[0].sigmoid()
            assert read.any()
            assert float(chances[read].min()) > 0.5
            assert float(chances[~read].max()) < 0.01


def test_slots_point_where_the_rules_do() -> None:
    made = network()
    right = every = 0
    with torch.no_grad():
        for piece in pieces():
            vectors, _ = made.words(*padded([piece]))
            starts, _, _, status, _ = made.slots(vectors[0], *piece.asked.given())
            hinted = piece.asked.begins > 0
            assert float(starts[hinted].mean()) > float(starts[~hinted].mean()) + 4
            top = starts.argmax(-1, keepdim=True)
            asked = hinted.any(-1)
            right += int(hinted.gather(-1, top).squeeze(-1)[asked].sum())
            every += int(asked.sum())
            assert torch.equal(status.argmax(-1), piece.asked.values[:, : len(STATUS)].argmax(-1))
    assert right > 0.95 * every


def test_shapes_are_those_that_the_reader_takes_apart() -> None:
    made, (piece, *_) = network(), pieces()
    anchors, words = len(piece.status), len(piece.labels)
    vectors, scores = made.words(*padded([piece]))
    assert vectors.shape == (1, words, WIDTH)
    assert scores.shape == (1, words, len(LABELS))
    starts, stops, options, status, victims = made.slots(vectors[0], *piece.asked.given())
    assert starts.shape == stops.shape == (anchors, len(ROLES), words)
    assert options.shape == (anchors, len(ROLES), len(OPTIONS))
    assert (status.shape, victims.shape) == ((anchors, len(STATUS)), (anchors, len(VICTIMS)))


def test_a_window_is_read_alike_alone_and_beside_a_longer_one() -> None:
    made, (one, other, *_) = network(), sorted(pieces(), key=lambda piece: len(piece.labels))
    with torch.no_grad():
        alone, scores = made.words(*padded([one]))
        beside, both = made.words(*padded([one, other]))
    size = len(one.labels)
    assert torch.allclose(alone[0], beside[0, :size], atol=1e-5)
    assert torch.allclose(scores[0], both[0, :size], atol=1e-4)


def test_every_parameter_is_in_one_group() -> None:
    made = network()
    tables, sparse = ({id(part) for part in parts} for parts in (made.tables(), made.sparse()))
    assert not tables & sparse
    assert tables | sparse < {id(part) for part in made.parameters()}
    assert made.slots.tagged.shape[-1] == sizes().features
