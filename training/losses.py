"""What is wrong with the network's answers, as numbers to make small."""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor
from torch.nn import functional

from mihak.claims.learned.answers import LOW, WORDS
from mihak.claims.learned.labels import ELSEWHERE, LISTS, NAMES, OPTIONS, ROLE_AT, ROLES
from training.batches import Piece

LIST_ROWS: Final = [ROLE_AT[role] for role in LISTS]
POINT_ROWS: Final = [ROLE_AT[role] for role in ROLES if role not in LISTS]
NAME_ROWS: Final = [ROLE_AT[role] for role in NAMES]


def label_loss(scores: Tensor, labels: Tensor) -> Tensor:
    """Binary cross-entropy of the labels of words (W, L), summed."""
    known = labels >= 0
    return functional.binary_cross_entropy_with_logits(scores[known], labels[known], reduction="sum")


def open_options() -> Tensor:
    """Which options a slot has at all (R, O)."""
    rows = [[name in WORDS.get(role, ("none", "elsewhere")) for name in OPTIONS] for role in ROLES]
    return torch.tensor(rows)


def pointing(starts: Tensor, options: Tensor, piece: Piece) -> Tensor:
    """Scores of options and words (A, R, O + W); what may not be pointed at is far down."""
    options = options.masked_fill(~open_options(), LOW)
    away = piece.asked.options[:, :, ELSEWHERE] > 0
    kept = torch.ones_like(options, dtype=torch.bool)
    kept[:, :, ELSEWHERE] = away
    return torch.cat([options.masked_fill(~kept, LOW), starts.masked_fill(~piece.allowed, LOW)], -1)


def marginal(scores: Tensor, right: Tensor) -> Tensor:
    """Minus the log of the share that the right answers have together, where there are any; summed."""
    asked = (right > 0).any(-1)
    every = scores.logsumexp(-1)
    good = scores.masked_fill(right <= 0, -torch.inf).logsumexp(-1)
    return (every - good)[asked].sum()


def slot_loss(answers: tuple[Tensor, Tensor, Tensor, Tensor, Tensor], piece: Piece) -> Tensor:
    """The loss of all slots of a window's anchors, summed."""
    starts, ends, options, status, victims = answers
    scores = pointing(starts, options, piece)
    right = piece.right * (scores > LOW / 2)
    total = marginal(scores[:, POINT_ROWS], right[:, POINT_ROWS])
    total = total + marginal(ends[:, NAME_ROWS], piece.right_end[:, NAME_ROWS])
    asked = listed(piece)
    for row in LIST_ROWS:
        for found, gold in (
            (starts[:, row], piece.right[:, row, len(OPTIONS) :]),
            (ends[:, row], piece.right_end[:, row]),
        ):
            use = (gold >= 0) & asked[row][:, None]
            total = total + functional.binary_cross_entropy_with_logits(found[use], gold[use], reduction="sum")
    total = total + functional.cross_entropy(status, piece.status, reduction="sum")
    told = piece.victims >= 0
    return total + functional.cross_entropy(victims[told], piece.victims[told], reduction="sum")


def listed(piece: Piece) -> dict[int, Tensor]:
    """Which anchors have a slot that holds several names: places all, weapons attacks alone."""
    every = torch.ones(len(piece.status), dtype=torch.bool)
    return {ROLE_AT["places"]: every, ROLE_AT["weapons"]: piece.asked.kinds == 2}
