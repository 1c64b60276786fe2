"""The training of one network."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from mihak.claims.learned.features import COLUMN, FIRST, Features
from mihak.claims.learned.labels import ELSEWHERE
from mihak.claims.learned.network import batch
from mihak.claims.learned.windows import Pieces
from training.batches import Asked, Piece, pieces_of
from training.corpus import Corpus
from training.losses import label_loss, slot_loss
from training.network import Network
from training.recipe import Recipe

RULES = slice(FIRST, COLUMN["in-materiel"] + 1)
"""The columns that tell what the rules read."""
WARM = 0.1
NORM = 1.0
SPARSE_DECAY = 1.0


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a training stands after an epoch; ``network`` is the mean so far."""

    epoch: int
    epochs: int
    loss: float
    seconds: float
    network: Network


Tell = Callable[[Progress], None]


def fit(network: Network, corpus: Corpus, features: Features, cut: Pieces, recipe: Recipe, tell: Tell) -> Network:
    """Train a network; what comes back is the running mean of its weights, ready to evaluate."""
    random.seed(recipe.seed)
    torch.manual_seed(recipe.seed)
    real = {e.name: pieces_of(e, features, cut) for e in corpus.real}
    variants = {name: pieces_of(e, features, cut) for name, e in corpus.variants.items()}
    made = [piece for e in corpus.made for piece in pieces_of(e, features, cut)]
    steps = max(1, recipe.epochs * -(-sum(map(len, real.values())) // recipe.batch))
    optimiser = optimiser_of(network, recipe)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: rate(step, steps))
    mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(recipe.average))
    network.train()
    begun = time.monotonic()
    for epoch in range(recipe.epochs):
        order = [p for name, own in real.items() for p in (variants[name] if varied(name, variants, recipe) else own)]
        random.shuffle(order)
        lost = count = 0.0
        for first in range(0, len(order), recipe.batch):
            mixed = order[first : first + recipe.batch] + random.sample(made, min(len(made), recipe.made))
            loss, anchors = loss_of(network, mixed, recipe)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), NORM)
            optimiser.step()
            schedule.step()
            mean.update_parameters(network)
            lost, count = lost + float(loss.detach()) * anchors, count + anchors
        tell(Progress(epoch + 1, recipe.epochs, lost / max(count, 1), time.monotonic() - begun, averaged(mean)))
    return averaged(mean)


def averaged(mean: AveragedModel) -> Network:
    """The network of the mean weights, ready to evaluate."""
    network = mean.module
    if not isinstance(network, Network):
        raise TypeError(f"no network, but {type(network).__name__}")
    network.eval()
    return network


def rate(step: int, steps: int) -> float:
    """Share of the highest rate: up in the first tenth, then down in a line."""
    warm = max(1.0, WARM * steps)
    return min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm + 1)))


def varied(name: str, variants: dict[str, list[Piece]], recipe: Recipe) -> bool:
    """Whether a report is read in its variant this time."""
    return name in variants and random.random() < recipe.swap


def optimiser_of(network: Network, recipe: Recipe) -> torch.optim.Optimizer:
    """AdamW (Loshchilov and Hutter 2019) with a rate for each group; pieces and positions stay as they are."""
    encoder = network.words.encoder
    for fixed in (encoder.pieces, encoder.positions):
        fixed.requires_grad_(False)
    tables, sparse = network.tables(), network.sparse()
    deep = [p for p in encoder.parameters() if p.requires_grad]
    known = {id(p) for p in (*tables, *sparse, *encoder.parameters())}
    heads = [p for p in network.parameters() if id(p) not in known]
    return torch.optim.AdamW([
        {"params": deep, "lr": recipe.encoder_rate, "weight_decay": recipe.decay},
        {"params": heads, "lr": recipe.rate, "weight_decay": recipe.decay},
        {"params": tables, "lr": recipe.table_rate, "weight_decay": 0.0},
        {"params": sparse, "lr": recipe.table_rate, "weight_decay": SPARSE_DECAY},
    ])  # fmt: skip


def loss_of(network: Network, windows: Sequence[Piece], recipe: Recipe) -> tuple[Tensor, int]:
    """The loss of one batch for each anchor, and how many anchors it has."""
    shown = [hidden(piece, recipe) for piece in windows]
    vectors, labels = network.words(*padded(shown))
    total = torch.zeros(())
    anchors = 0
    for row, piece in enumerate(shown):
        size = len(piece.labels)
        total = total + label_loss(labels[row, :size], piece.labels)
        if len(piece.status):
            answers = network.slots(vectors[row, :size], *piece.asked.given())
            total = total + recipe.slots * slot_loss(answers, piece)
            anchors += len(piece.status)
    return total / max(anchors, 1), max(anchors, 1)


def hidden(piece: Piece, recipe: Recipe) -> Piece:
    """A window with some features hidden, and at times with all that the rules answered."""
    asked = piece.asked
    features = functional_dropout(asked.features, recipe.hide_features)
    if random.random() >= recipe.hide_rules:
        return replace(piece, asked=replace(asked, features=features))
    features = features.clone()
    features[:, RULES] = 0
    options = torch.zeros_like(asked.options)
    options[:, :, ELSEWHERE] = asked.options[:, :, ELSEWHERE]
    bare = Asked(
        asked.anchors, asked.labels, asked.kinds, asked.apart, torch.zeros_like(asked.begins),
        torch.zeros_like(asked.others), torch.zeros_like(asked.ends), options, torch.zeros_like(asked.values), features,
    )  # fmt: skip
    return replace(piece, asked=bare)


def functional_dropout(features: Tensor, share: float) -> Tensor:
    """Features with a share of the columns hidden for the whole window; those left are not scaled up."""
    return features * (torch.rand(1, features.shape[1]) >= share)


def padded(windows: Sequence[Piece]) -> tuple[Tensor, ...]:
    """What ``Words.forward`` takes for some windows, padded to one size."""
    given = batch([p.window for p in windows], [p.asked.features.numpy() for p in windows])
    return tuple(torch.from_numpy(given[name]) for name in ("pieces", "words", "first", "features"))
