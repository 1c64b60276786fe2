"""The weights of a Hugging Face encoder of the BERT family, under the names of our own ``Encoder``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import torch
from torch import Tensor

from mihak.errors import OptionError, UnreadableFile
from training.encoder.bert import Encoder
from training.encoder.hub_config import CONFIG, DAMAGED, OTHER, Config
from training.encoder.hub_files import tensors_of

WORDS: Final = "embeddings.word_embeddings.weight"
PARTS: Final = (
    ("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"),
    ("attended", "attention.output.dense"), ("attended_norm", "attention.output.LayerNorm"),
    ("inner", "intermediate.dense"), ("outer", "output.dense"), ("outer_norm", "output.LayerNorm"),
)  # fmt: skip
"""Parts of a layer, ours and theirs; each has a weight and a bias."""
OLD: Final = (("LayerNorm.weight", "LayerNorm.gamma"), ("LayerNorm.bias", "LayerNorm.beta"))
"""Names of today, and those that the first weights of BERT still have."""
MOST_BYTES: Final = 2**31 - 2**24
"""An ONNX file takes 2 GB; the heads need some of it."""


class Weights:
    """The tensors of a folder, by their names without the model's own at their head."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._tensors = folder, tensors_of(folder)
        heads = [name.removesuffix(WORDS) for name in self._tensors if name.endswith(WORDS)]
        if len(heads) != 1:
            what = f"{len(heads)} tensors are called {WORDS}: not one encoder"
            raise UnreadableFile(what, file=str(folder), repair=OTHER)
        self._head = heads[0]

    def tensor(self, name: str, size: Sequence[int]) -> Tensor:
        """A tensor in float32; UnreadableFile where it is missing or of another size."""
        names = [self._head + name, *(self._head + name.replace(new, old) for new, old in OLD if name.endswith(new))]
        known = next((one for one in names if one in self._tensors), None)
        if known is None:
            raise UnreadableFile(f"no tensor {names[0]}", file=str(self._folder), repair=DAMAGED)
        found = self._tensors[known]()
        if tuple(found.shape) != tuple(size):
            what = f"tensor {known} is of {tuple(found.shape)}, by {CONFIG} of {tuple(size)}"
            raise UnreadableFile(what, file=str(self._folder), repair=DAMAGED)
        return found.float()


def encoder_of(folder: Path, config: Config, keep_ids: Sequence[int], layers: int) -> Encoder:
    """The pretrained encoder, ready to evaluate.

    ``keep_ids`` are the old ids of the pieces, the new id being the index; the first ``layers`` are kept, 0 for
    all. Raises OptionError for more layers than there are, or more weights than an ONNX file takes.
    """
    full = config.shape
    if not 0 <= layers <= full.layers:
        raise OptionError(f"{layers} layers of an encoder of {full.layers}", repair="Choose fewer, or 0 for all")
    positions = full.positions - config.first
    shape = replace(full, layers=layers or full.layers, vocabulary=len(keep_ids), positions=positions)
    with torch.device("meta"):  # no time and memory for weights that are replaced at once
        made = Encoder(shape)
    size = sum(4 * weight.numel() for weight in made.parameters())
    if size > MOST_BYTES:
        what = f"{shape.layers} layers and {shape.vocabulary} pieces are {size / 1e9:.1f} GB, of which ONNX takes 2"
        raise OptionError(what, repair="Keep fewer layers, or take a smaller encoder")
    wanted = {name: tuple(weight.shape) for name, weight in made.state_dict().items()}
    made.load_state_dict(weights_of(Weights(folder), config, keep_ids, wanted), assign=True)
    made.eval()
    return made


def weights_of(
    weights: Weights, config: Config, keep_ids: Sequence[int], wanted: Mapping[str, Sequence[int]]
) -> dict[str, Tensor]:
    """Their weights under the names of ours, ``wanted`` being the size of each."""
    width, full = config.shape.width, config.shape
    pieces = weights.tensor(WORDS, (full.vocabulary, width))
    places = weights.tensor("embeddings.position_embeddings.weight", (full.positions, width))
    kinds = weights.tensor("embeddings.token_type_embeddings.weight", (config.types, width))
    # Texts are of one type, whose vector may as well stand in each position's.
    found = {"pieces.weight": pieces[torch.tensor(keep_ids)], "positions.weight": places[config.first :] + kinds[0]}
    for name in wanted.keys() - found.keys():
        found[name] = weights.tensor(theirs(name), wanted[name])
    return found


def theirs(name: str) -> str:
    """Their name of a weight of the norm or of a layer, as ``layers.0.query.bias``."""
    part, _, sort = name.rpartition(".")
    if part == "norm":
        return f"embeddings.LayerNorm.{sort}"
    _, number, ours = part.split(".")
    return f"encoder.layer.{number}.{dict(PARTS)[ours]}.{sort}"
