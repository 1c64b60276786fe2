"""Fits the maps from a model's scores to probabilities, on annotated reports that the model has not learned from.

For each name the better of two forms is taken, by the mean log loss over folds:
Platt's logistic curve, fitted by Newton's method on his smoothed targets (as in
Lin, Lin and Weng 2007, "A note on Platt's probabilistic outputs"), or isotonic
regression by pooling adjacent violators (Ayer et al. 1955; Zadrozny and Elkan
2002). A name with few samples takes the map of all names together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mihak.claims.learned.calibrate import Calibration, Curve, Knots, Platt
from mihak.errors import OptionError

Floats = NDArray[np.float64]
Fit = Callable[[Floats, Floats], Curve]

FOLDS: Final = 5
LEAST: Final = 60
"""Fewer samples, or fewer than LEAST_EACH right or wrong ones, are too few for a map of their own."""
LEAST_EACH: Final = 10
_STEPS: Final = 100
_STILL: Final = 1e-9
_RIDGE: Final = 1e-10


class Sample(NamedTuple):
    """A score that the model gave, by the kind or slot that it is of, and whether what it stands for is right."""

    name: str
    score: float
    right: bool


def fit(samples: Sequence[Sample], names: Sequence[str] = ()) -> Calibration:
    """A map for every name of the samples, and of ``names``; OptionError for no samples.

    Neighbours in ``samples`` should be neighbours in a report: a fold is a
    stretch of them, so that one report is seldom in two.
    """
    if not samples:
        raise OptionError("calibration: there are no samples", repair="Give reports that were held out of training")
    shared = best(*_arrays(samples))
    curves: list[tuple[str, Curve]] = []
    for name in sorted({one.name for one in samples} | set(names)):
        own = [one for one in samples if one.name == name]
        right = sum(one.right for one in own)
        enough = len(own) >= LEAST and min(right, len(own) - right) >= LEAST_EACH
        curves.append((name, best(*_arrays(own)) if enough else shared))
    return Calibration(tuple(curves))


def best(scores: Floats, right: Floats, folds: int = FOLDS) -> Curve:
    """The form with the smaller log loss over the folds, fitted on all; Platt's where they are even."""
    forms: tuple[Fit, ...] = (platt, isotonic)
    losses = [held_out(form, scores, right, folds) for form in forms]
    return forms[int(np.argmin(losses))](scores, right)


def held_out(form: Fit, scores: Floats, right: Floats, folds: int = FOLDS) -> float:
    """The mean log loss, in nats, on each fold of maps that were fitted on the others."""
    parts = [part for part in np.array_split(np.arange(len(scores)), folds) if len(part)]
    if len(parts) == 1:
        return log_loss(form(scores, right), scores, right)
    total = 0.0
    for part in parts:
        kept = np.ones(len(scores), dtype=bool)
        kept[part] = False
        total += log_loss(form(scores[kept], right[kept]), scores[part], right[part]) * len(part)
    return total / len(scores)


def log_loss(curve: Curve, scores: Floats, right: Floats) -> float:
    """The mean of -log of the probability given to what was the case, in nats."""
    given = np.clip([curve(float(score)) for score in scores], 1e-12, 1 - 1e-12)
    return float(-np.mean(right * np.log(given) + (1 - right) * np.log(1 - given)))


def platt(scores: Floats, right: Floats) -> Platt:
    """Platt's curve; level where a higher score would make right less likely."""
    centre, spread = float(np.mean(scores)), float(np.std(scores)) or 1.0
    slope, offset = _newton((scores - centre) / spread, _targets(right))
    if slope <= 0:
        share = float(np.mean(_targets(right)))
        return Platt(0.0, float(np.log(share / (1 - share))))
    return Platt(slope / spread, offset - slope * centre / spread)


def _targets(right: Floats) -> Floats:
    """Platt's targets: a little under 1 for right, a little over 0 for wrong, as if one more of each had been seen."""
    count = float(right.sum())
    return np.where(right > 0, (count + 1) / (count + 2), 1 / (len(right) - count + 2))


def _newton(at: Floats, targets: Floats) -> tuple[float, float]:
    """Slope and offset with the least log loss, by Newton's steps, each halved until it lessens the loss."""
    columns = np.stack([at, np.ones_like(at)], axis=1)
    weights = np.zeros(2)
    loss = _loss(columns, targets, weights)
    for _ in range(_STEPS):
        given = 1 / (1 + np.exp(-columns @ weights))
        gradient = columns.T @ (given - targets)
        hessian = (columns * (given * (1 - given))[:, None]).T @ columns + _RIDGE * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        size = 1.0
        while size > _RIDGE and _loss(columns, targets, weights - size * step) > loss:
            size /= 2
        found = _loss(columns, targets, weights - size * step)
        if loss - found < _STILL:
            break
        weights, loss = weights - size * step, found
    return float(weights[0]), float(weights[1])


def _loss(columns: Floats, targets: Floats, weights: Floats) -> float:
    power = columns @ weights
    return float(np.sum(np.logaddexp(0, power) - targets * power))


def isotonic(scores: Floats, right: Floats) -> Knots:
    """Isotonic regression: a level stretch for each pool, straight lines between them.

    A pool of n gives (right + share) / (n + 1), ``share`` being that of all: the
    few at an end are never quite sure. That keeps the order of pools only where
    it is pooled again, which is done.
    """
    share = float(np.mean(right))
    blocks = _pooled(_equals(scores, right))
    blocks = _pooled([one._replace(right=one.right + share, size=one.size + 1) for one in blocks])
    knots: list[tuple[float, float]] = []
    for one in blocks:
        value = round(one.right / one.size, 6)
        knots += [(one.low, value)] + ([(one.high, value)] if one.high > one.low else [])
    return Knots(tuple(score for score, _ in knots), tuple(value for _, value in knots))


class _Block(NamedTuple):
    low: float
    high: float
    right: float
    size: float


def _equals(scores: Floats, right: Floats) -> list[_Block]:
    """A block for each score that is there, ascending."""
    levels, where, counts = np.unique(scores, return_inverse=True, return_counts=True)
    sums: Any = np.bincount(where, weights=right)
    return [_Block(float(x), float(x), float(y), float(n)) for x, y, n in zip(levels, sums, counts, strict=True)]


def _pooled(blocks: Sequence[_Block]) -> list[_Block]:
    """Neighbours in one block until the shares ascend."""
    done: list[_Block] = []
    for block in blocks:
        done.append(block)
        while len(done) > 1 and done[-2].right * done[-1].size >= done[-1].right * done[-2].size:
            last, before = done.pop(), done.pop()
            done.append(_Block(before.low, last.high, before.right + last.right, before.size + last.size))
    return done


def _arrays(samples: Sequence[Sample]) -> tuple[Floats, Floats]:
    scores = np.array([one.score for one in samples], dtype=np.float64)
    if not np.isfinite(scores).all():
        raise OptionError("calibration: a score is no finite number", repair="Look at what the model gave")
    return scores, np.array([one.right for one in samples], dtype=np.float64)
