"""What is set on reports that a network has not learned from: mixing, thresholds, trust, calibration.

Networks of several folds, each with the reports that it has not seen, are taken
together: all reports have a say, and none is read by a network that knows it
(cross-fitting).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mihak.claims.learned.calibrate import Calibration, Platt
from mihak.claims.learned.features import COLUMN, FIRST, Features
from mihak.claims.learned.labels import KINDS, LABELS, ROLES_OF
from mihak.claims.learned.meta import Meta, Mix
from mihak.claims.learned.reader import Graphs, LearnedReader, Model
from mihak.claims.learned.windows import Pieces, windows
from mihak.evaluate.gold import GoldReport
from mihak.evaluate.outcomes import outcomes
from mihak.evaluate.score import Figures, Scores, score_reports
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.public import claims_out
from training.batches import labels_of
from training.calibration import Sample, fit
from training.targets import Example

SLOTS: Final = tuple(f"{kind}.{role}" for kind in KINDS for role in ROLES_OF[kind])
OWNS: Final = (0.0, 0.2, 0.3, 0.4)
LEASTS: Final = (1.0, 0.35, 0.45, 0.55, 0.7)
"""Chances from which a claim is read, of the rules and of the network alone, that are tried; first the rules' way."""
FILLS: Final = ((0.999, 12.0), (0.8, 12.0), (0.6, 12.0), (0.4, 12.0), (0.4, 0.0), (0.6, 2.0))
"""Pairs of ``fill`` and ``trust`` that are tried; first the rules' way."""
SEEN: Final = -7.0
"""Words that score less are no candidates, and would only outweigh those that are."""
RIDGE: Final = 1.0
STEPS: Final = 50
Read = Callable[[Meta], Scores]


@dataclass(frozen=True, slots=True)
class Part:
    """A network and the reports that were held out from it."""

    network: Graphs
    held: Sequence[Example]


def plain(version: str, tags: Sequence[str], pieces: int) -> Meta:
    """A meta that takes the network at its word."""
    same = Calibration(tuple(sorted((name, Platt(1.0, 0.0)) for name in (*KINDS, *SLOTS))))
    return Meta(
        version, tuple(tags), dict.fromkeys(KINDS, Mix(1.0, 0.0, 0.0, 0.0)), dict.fromkeys(KINDS, 0.4),
        dict.fromkeys(KINDS, 0.4),
        dict.fromkeys(SLOTS, 0.4), dict.fromkeys(SLOTS, 0.0), pieces, same,
    )  # fmt: skip


def as_the_rules(meta: Meta) -> Meta:
    """The meta that reads what the rules read, no more, no less, and nothing else."""
    fill, trust = FILLS[0]
    return replace(
        meta, own=dict.fromkeys(KINDS, OWNS[0]), least=dict.fromkeys(KINDS, LEASTS[0]),
        fill=dict.fromkeys(SLOTS, fill), trust=dict.fromkeys(SLOTS, trust),
    )  # fmt: skip


def tuned(meta: Meta, parts: Sequence[Part], cut: Pieces, vocabulary: Vocabulary) -> Meta:
    """The meta with all that is set on held-out reports."""
    gold = gold_of(parts)

    def read(given: Meta) -> Scores:
        return score_reports(gold, public(given, parts, cut, vocabulary))

    meta = as_the_rules(replace(meta, mix=mixes(parts, Features(meta.tags), cut)))
    meta = with_slots(meta, read)
    meta = with_least(meta, read)
    return replace(meta, calibration=calibration(public(meta, parts, cut, vocabulary), gold))


def gold_of(parts: Sequence[Part]) -> list[GoldReport]:
    """The annotated reports of all parts."""
    return [e.gold for part in parts for e in part.held]


def public(
    meta: Meta, parts: Sequence[Part], cut: Pieces, vocabulary: Vocabulary
) -> dict[str, list[dict[str, object]]]:
    """What is read in held-out reports, by their names."""
    claims: dict[str, list[dict[str, object]]] = {}
    for part in parts:
        reader = LearnedReader(vocabulary, Model(part.network, meta, cut))
        found = reader.read_many([e.gold.report for e in part.held])
        claims |= {e.name: claims_out(read) for e, read in zip(part.held, found, strict=True)}
    return claims


def mixes(parts: Sequence[Part], features: Features, cut: Pieces) -> dict[str, Mix]:
    """How network and rules are weighed, by kind: logistic regression over candidate words."""
    rows = [row for part in parts for e in part.held for row in candidates(part.network, e, features, cut)]
    table = np.array([row[1:] for row in rows])
    kinds = np.array([row[0] for row in rows])
    found: dict[str, Mix] = {}
    for n, kind in enumerate(KINDS):
        mine = table[kinds == n]
        score, rules, again, offset = logistic(mine[:, :3], mine[:, 3])
        found[kind] = Mix(score, rules, again, offset)
    return found


def candidates(
    network: Graphs, e: Example, features: Features, cut: Pieces
) -> Iterator[tuple[float, float, float, float, float]]:
    """Kind, score, whether the rules anchor the label there, whether a repeat, and whether it is right."""
    document = e.ruled.document
    table = features(document, e.ruled.told, e.ruled.again)
    parts = windows(document, cut(document))
    seen = network.words(parts, [table[w.start : w.end] for w in parts])
    for window, (_, scores) in zip(parts, seen, strict=True):
        right = labels_of(e.targets, window).numpy()
        own = table[window.start : window.end]
        for at, label in np.argwhere(((scores > SEEN) | (own[:, FIRST : FIRST + len(LABELS)] > 0)) & (right >= 0)):
            kind = KINDS.index(LABELS[label][0])
            yield kind, scores[at, label], own[at, FIRST + label], own[at, COLUMN["again"]], right[at, label]


def logistic(given: NDArray[np.float64], right: NDArray[np.float64]) -> tuple[float, float, float, float]:
    """Weights of three columns and the offset, by Newton's method with a ridge towards the score alone."""
    columns = np.column_stack([given, np.ones(len(given))])
    prior = np.array([1.0, 0.0, 0.0, 0.0])
    weights = prior.copy()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (right - chance) - RIDGE * (weights - prior)
        curve = (columns * (chance * (1 - chance))[:, None]).T @ columns + RIDGE * np.eye(4)
        weights = weights + np.linalg.solve(curve, slope)
    score, rules, again, offset = (round(float(weight), 4) for weight in weights)
    return score, rules, again, offset


def with_slots(meta: Meta, read: Read) -> Meta:
    """The best of FILLS for each slot; slots hardly touch one another, so that all are tried at once."""
    tried = [
        read(replace(meta, fill=dict.fromkeys(SLOTS, fill), trust=dict.fromkeys(SLOTS, trust))).by_slot
        for fill, trust in FILLS
    ]
    best = {name: FILLS[best_of([one.get(name, Figures()) for one in tried])] for name in SLOTS}
    return replace(
        meta, fill={name: one[0] for name, one in best.items()}, trust={name: one[1] for name, one in best.items()}
    )


def best_of(reached: Sequence[Figures]) -> int:
    """The number of the best by F1: the first, the rules' way, unless another is better by a standard error.

    Less is as likely noise of so few reports (the rule of one standard error:
    Breiman et al. 1984, Classification and Regression Trees).
    """
    rules = reached[0]
    best = max(range(len(reached)), key=lambda n: reached[n].f1)
    error = math.sqrt(rules.f1 * (1 - rules.f1) / max(rules.gold, 1))
    return best if reached[best].f1 > rules.f1 + error else 0


def with_least(meta: Meta, read: Read) -> Meta:
    """The best of OWNS, then of LEASTS, for each kind, by the F1 of its slots."""
    tried = [read(replace(meta, own=dict.fromkeys(KINDS, own))).kinds for own in OWNS]
    meta = replace(meta, own={kind: OWNS[best_of([one[kind][0] for one in tried])] for kind in KINDS})
    tried = [read(replace(meta, least=dict.fromkeys(KINDS, least))).kinds for least in LEASTS]
    return replace(meta, least={kind: LEASTS[best_of([one[kind][0] for one in tried])] for kind in KINDS})


def calibration(read: Mapping[str, list[dict[str, object]]], gold: Sequence[GoldReport]) -> Calibration:
    """Maps from raw chances to chances that keep their word."""
    found = outcomes(gold, read)
    samples = [Sample(o.name, log_odds(o.confidence), o.right) for o in (*found.claims, *found.slots)]
    return fit(samples, (*KINDS, *SLOTS))


def log_odds(share: float) -> float:
    """The log odds of a probability that was rounded to a thousandth."""
    kept = min(max(share, 0.0005), 0.9995)
    return math.log(kept / (1 - kept))
