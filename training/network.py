"""The network: an encoder that sees the rules' features, and heads for labels and slots."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from mihak.claims.learned.features import FIRST
from mihak.claims.learned.labels import KINDS, LABELS, NONE, OPTIONS, ROLES, STATUS, VICTIMS
from mihak.claims.learned.pairs import APART
from training.encoder.bert import Encoder

VALUES = len(STATUS) + len(VICTIMS)
# The network begins as the rules: log odds of an answer of theirs, and of any other word.
RULES = 2.0
RARE = 5.0
LABELLED, UNLABELLED = 8.5, -7.5


@dataclass(frozen=True, slots=True)
class Sizes:
    """``features`` columns of a word, ``width`` of its vector, ``head`` of queries and keys."""

    features: int
    width: int = 384
    head: int = 48
    labels: int = 64
    dropout: float = 0.2


class Words(nn.Module):
    """Pieces and features in, one vector and the scores of all labels for each word out."""

    def __init__(self, sizes: Sizes, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.features = nn.Linear(sizes.features, sizes.width)
        self.drop = nn.Dropout(sizes.dropout)
        self.label = nn.Linear(sizes.width, len(LABELS))
        self.direct = nn.Linear(sizes.features, len(LABELS), bias=False)
        self.as_the_rules()

    def as_the_rules(self) -> None:
        """Begin with the rules' own answers."""
        for part in (self.features.weight, self.features.bias, self.direct.weight):
            nn.init.zeros_(part)
        nn.init.normal_(self.label.weight, std=0.02)
        nn.init.constant_(self.label.bias, UNLABELLED)
        with torch.no_grad():
            for n in range(len(LABELS)):
                self.direct.weight[n, FIRST + n] = LABELLED

    def forward(self, pieces: Tensor, words: Tensor, first: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        """Vectors (B, W, width) and labels' scores (B, W, L).

        ``pieces`` (B, P) are ids, 1 behind the end; ``words`` (B, P) the word of each
        piece, W where it is of none; ``first`` (B, W) the first piece of each word,
        whose vector is the word's; ``features`` (B, W, F).
        """
        encoder = self.encoder
        known = self.features(features)
        known = torch.cat([known, torch.zeros_like(known[:, :1])], 1)
        known = known.gather(1, words.unsqueeze(-1).expand(-1, -1, known.shape[-1]))
        places = encoder.positions.weight[: pieces.shape[1]]
        states = encoder.dropout(encoder.norm(encoder.pieces(pieces) + places + known))
        keys = (pieces != 1)[:, None, None, :]
        for layer in encoder.layers:
            states = layer(states, keys)
        vectors = self.drop(states.gather(1, first.unsqueeze(-1).expand(-1, -1, states.shape[-1])))
        return vectors, self.label(vectors) + self.direct(features)


class Slots(nn.Module):
    """Scores of every word and option for every slot of A anchors of one window."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.head, shape = sizes.head, (len(KINDS), len(ROLES))
        self.label = nn.Embedding(len(LABELS), sizes.labels)
        self.ask = nn.Sequential(
            nn.Linear(sizes.width + sizes.labels, sizes.width), nn.GELU(), nn.Dropout(sizes.dropout)
        )
        self.start_query = nn.Linear(sizes.width, len(ROLES) * sizes.head)
        self.end_query = nn.Linear(sizes.width, len(ROLES) * sizes.head)
        self.start_key = nn.Linear(sizes.width, sizes.head)
        self.end_key = nn.Linear(sizes.width, sizes.head)
        self.option = nn.Linear(sizes.width, len(ROLES) * len(OPTIONS))
        self.value = nn.Linear(sizes.width, VALUES)
        self.known = nn.Linear(VALUES + 1, VALUES, bias=False)
        # Tables by kind and slot.
        self.base = nn.Parameter(torch.full(shape, -RARE))
        self.begins = nn.Parameter(torch.full(shape, RARE + RULES))
        self.others = nn.Parameter(torch.zeros(shape))
        self.ends = nn.Parameter(torch.full(shape, RARE))
        self.apart = nn.Parameter(torch.zeros(*shape, APART))
        self.apart_end = nn.Parameter(torch.zeros(*shape, APART))
        self.tagged = nn.Parameter(torch.zeros(*shape, sizes.features))
        self.tagged_end = nn.Parameter(torch.zeros(*shape, sizes.features))
        self.trust = nn.Parameter(torch.zeros(*shape, sizes.features))
        self.plain = nn.Parameter(torch.zeros(*shape, sizes.features))
        self.hint = nn.Parameter(torch.full((*shape, len(OPTIONS)), RULES))
        self.unread = nn.Parameter(torch.zeros(*shape, len(OPTIONS)))
        with torch.no_grad():
            self.known.weight.zero_()
            self.known.weight[:, :-1] = RULES * torch.eye(VALUES)

    def forward(
        self, vectors: Tensor, anchors: Tensor, labels: Tensor, kinds: Tensor, apart: Tensor, begins: Tensor,
        others: Tensor, ends: Tensor, options: Tensor, values: Tensor, features: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:  # fmt: skip
        """Starts, ends (A, R, W), options (A, R, O), status (A, S), kinds of victims (A, V).

        ``vectors`` (W, width) and ``features`` (W, F) of the window's words; ``anchors``,
        ``labels``, ``kinds`` (A,); the rest as in ``mihak.claims.learned.pairs.Pairs``.
        """
        asked = self.ask(torch.cat([vectors[anchors], self.label(labels)], -1))
        far, tags = apart.transpose(1, 2), features.t()
        starts = self._scores(self.start_query(asked), self.start_key(vectors))
        starts = starts + self.base[kinds].unsqueeze(-1) + self.apart[kinds] @ far + self.tagged[kinds] @ tags
        known = features[anchors].unsqueeze(1)
        trust = (self.trust[kinds] * known).sum(-1, keepdim=True)
        starts = (
            starts + (self.begins[kinds].unsqueeze(-1) + trust) * begins + self.others[kinds].unsqueeze(-1) * others
        )
        stops = self._scores(self.end_query(asked), self.end_key(vectors))
        stops = stops + self.apart_end[kinds] @ far + self.tagged_end[kinds] @ tags
        stops = stops + self.ends[kinds].unsqueeze(-1) * ends
        chosen = self.option(asked).view(-1, len(ROLES), len(OPTIONS)) + (self.hint[kinds] + trust) * options
        chosen = chosen + self.unread[kinds] * values[:, -1:].unsqueeze(-1)
        empty = (self.plain[kinds] * known).sum(-1, keepdim=True)
        chosen = chosen + functional.pad(empty, (NONE, len(OPTIONS) - NONE - 1))
        told = self.value(asked) + self.known(values)
        return starts, stops, chosen, told[:, : len(STATUS)], told[:, len(STATUS) :]

    def _scores(self, queries: Tensor, keys: Tensor) -> Tensor:
        return queries.view(-1, len(ROLES), self.head) @ keys.t() / self.head**0.5


class Network(nn.Module):
    """Both parts, trained together."""

    def __init__(self, sizes: Sizes, encoder: Encoder) -> None:
        super().__init__()
        self.words, self.slots = Words(sizes, encoder), Slots(sizes)

    def tables(self) -> list[nn.Parameter]:
        """Parameters that begin as the rules: few, and far from where they end."""
        slots = self.slots
        return [
            self.words.direct.weight, slots.base, slots.begins, slots.others, slots.ends, slots.apart,
            slots.apart_end, slots.hint, slots.unread,
        ]  # fmt: skip

    def sparse(self) -> list[nn.Parameter]:
        """Tables over all features: many numbers, most of which should stay at nothing."""
        slots = self.slots
        return [slots.tagged, slots.tagged_end, slots.trust, slots.plain]
