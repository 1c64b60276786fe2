"""How far confidence keeps its word: of the claims that are 0.8 sure, eight in ten should be right.

Reliability in bins and expected calibration error as in Naeini, Cooper and
Hauskrecht (2015, "Obtaining well calibrated probabilities using Bayesian
binning") and Guo et al. (2017, "On calibration of modern neural networks"), the
score of Brier (1950), and the risk-coverage curve of El-Yaniv and Wiener (2010,
"On the foundations of noise-free selective classification"). Whether the right are
surer than the wrong is told by the area under the ROC curve (Hanley and McNeil
1982, "The meaning and use of the area under a receiver operating characteristic
curve"): a confidence that is the same for all keeps its word and orders nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

BINS: Final = 10
# 1 - 0.8 is a little less than 0.2.
_EVEN: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing that was read: its kind or "kind.slot", the probability given to it, and whether it is right."""

    name: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Outcomes of like confidence: how many, their mean confidence, and the share of them that is right."""

    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Point:
    """What leaving out all under ``threshold`` does: the share that is kept, and the share of that which is wrong."""

    threshold: float
    coverage: float
    risk: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """The figures of some outcomes, all 0 where there are none.

    ``ece`` is the expected calibration error over bins of equal width, as it is
    mostly given, ``ece_mass`` over bins of as many outcomes each, which few
    sure outcomes disturb less; ``confidence`` and ``right`` are means. ``auc`` is
    the chance that of one right and one wrong outcome the right one is the surer,
    equals counting half; 0.5 where all are right or all wrong.
    """

    count: int
    confidence: float
    right: float
    ece: float
    ece_mass: float
    brier: float
    auc: float
    width: tuple[Bin, ...]
    mass: tuple[Bin, ...]
    curve: tuple[Point, ...]


def reliability(outcomes: Sequence[Outcome], bins: int = BINS) -> Reliability:
    """All figures of some outcomes, whatever their order."""
    whole = _bin(outcomes)
    width, mass = equal_width(outcomes, bins), equal_mass(outcomes, bins)
    return Reliability(
        whole.count, whole.confidence, whole.right, expected_error(width), expected_error(mass), brier(outcomes),
        area(outcomes), width, mass, risk_coverage(outcomes),
    )  # fmt: skip


def equal_width(outcomes: Iterable[Outcome], bins: int = BINS) -> tuple[Bin, ...]:
    """Bins that each take as much of 0 to 1, the last with 1 in it; empty ones are left out."""
    found: dict[int, list[Outcome]] = {}
    for one in outcomes:
        found.setdefault(min(int(one.confidence * bins), bins - 1), []).append(one)
    return tuple(_bin(found[at]) for at in sorted(found))


def equal_mass(outcomes: Iterable[Outcome], bins: int = BINS) -> tuple[Bin, ...]:
    """Bins of as many outcomes each, as far as equals can be kept together; empty ones are left out."""
    ordered = sorted(outcomes, key=_confidence)
    found: dict[int, list[Outcome]] = {}
    before = 0
    for _, group in groupby(ordered, key=_confidence):
        equals = list(group)
        middle = before + len(equals) / 2
        found.setdefault(int(bins * middle / len(ordered)), []).extend(equals)
        before += len(equals)
    return tuple(_bin(found[at]) for at in sorted(found))


def expected_error(bins: Sequence[Bin]) -> float:
    """The mean distance between confidence and share right, each bin by its outcomes; 0 without any."""
    total = sum(one.count for one in bins)
    return sum(one.count * abs(one.confidence - one.right) for one in bins) / total if total else 0.0


def brier(outcomes: Sequence[Outcome]) -> float:
    """The mean square of what confidence lacks to 1 where it is right, to 0 where it is wrong; 0 without any."""
    return sum((one.confidence - one.right) ** 2 for one in outcomes) / len(outcomes) if outcomes else 0.0


def area(outcomes: Iterable[Outcome]) -> float:
    """The area under the ROC curve, from the ranks of the right ones (Mann and Whitney 1947)."""
    wins = below = right = 0.0
    for _, group in groupby(sorted(outcomes, key=_confidence), key=_confidence):
        equals = list(group)
        hits = sum(one.right for one in equals)
        wins += hits * (below + (len(equals) - hits) / 2)
        below, right = below + len(equals) - hits, right + hits
    return wins / (below * right) if below and right else 0.5


def risk_coverage(outcomes: Iterable[Outcome]) -> tuple[Point, ...]:
    """A point for every confidence that was given, from the highest, where least is kept, to the lowest."""
    ordered = sorted(outcomes, key=_confidence, reverse=True)
    points: list[Point] = []
    kept = wrong = 0
    for threshold, group in groupby(ordered, key=_confidence):
        equals = list(group)
        kept += len(equals)
        wrong += sum(not one.right for one in equals)
        points.append(Point(threshold, kept / len(ordered), wrong / kept))
    return tuple(points)


def kept_at(curve: Iterable[Point], precision: float) -> Point | None:
    """The point that keeps most with at least this share right; None where no threshold reaches it."""
    enough = [point for point in curve if point.risk <= 1 - precision + _EVEN]
    return max(enough, key=lambda point: point.coverage, default=None)


def _confidence(one: Outcome) -> float:
    return one.confidence


def _bin(outcomes: Sequence[Outcome]) -> Bin:
    count = len(outcomes)
    if not count:
        return Bin(0, 0.0, 0.0)
    # Sorted: a sum of floats must not tell in which order the reports came.
    confidence = sum(sorted(one.confidence for one in outcomes)) / count
    return Bin(count, confidence, sum(one.right for one in outcomes) / count)
