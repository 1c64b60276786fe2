"""Which words anchor claims: the network's scores and the rules' anchors, weighed against each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mihak.claims.learned.features import COLUMN, FIRST
from mihak.claims.learned.hints import Anchor
from mihak.claims.learned.labels import KINDS, LABELS
from mihak.claims.learned.meta import Meta
from mihak.claims.learned.pairs import Layout
from mihak.claims.learned.windows import Window

SHARED: Final = frozenset({"casualties"})
"""Kinds of which one word may anchor several claims: tens of killed and wounded."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """An anchor with its log odds and the number of its window."""

    anchor: Anchor
    odds: float
    window: int


def odds(labels: Any, features: Any, meta: Meta) -> Any:
    """Log odds (W, L) that a word anchors a claim of a label."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    mixes = [meta.mix[kind] for kind, _ in LABELS]
    score, rules, offset, again = (
        np.array([getattr(mix, name) for mix in mixes], np.float32) for name in ("score", "rules", "offset", "again")
    )
    read = features[:, FIRST : FIRST + len(LABELS)]
    repeated = features[:, COLUMN["again"], None]
    return labels * score + read * rules + repeated * again + offset


def chosen(
    windows: Sequence[Window], scores: Sequence[Any], tables: Sequence[Any], where: Layout, meta: Meta
) -> list[Chosen]:
    """The anchors of a document in order of their words; ``scores`` are the labels' of each window."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    least, own = (
        np.array([log_odds(by_kind[kind]) for kind, _ in LABELS], np.float32) for by_kind in (meta.least, meta.own)
    )
    found: list[Chosen] = []
    for n, (window, labels, features) in enumerate(zip(windows, scores, tables, strict=True)):
        table = odds(labels, features, meta)
        best = best_of_kind(table)
        read = features[:, FIRST : FIRST + len(LABELS)] > 0
        kept = (read & (table >= own)) | (~read & best & (table >= least))
        for at, label in np.argwhere(kept).tolist():
            token = at + window.start
            if token >= window.own:
                kind, value = LABELS[label]
                anchor = Anchor(token, kind, value, where.passage_of(token))
                found.append(Chosen(anchor, float(table[at, label]), n))
    return sorted(found, key=lambda c: (c.anchor.at, c.anchor.kind, c.anchor.value))


def best_of_kind(table: Any) -> Any:
    """Where a label is the likeliest of its kind for its word, or its kind shares words."""
    import numpy as np  # noqa: PLC0415  # only a learned reader needs it

    best = np.zeros(table.shape, bool)
    for kind in KINDS:
        columns = [n for n, (of, _) in enumerate(LABELS) if of == kind]
        part = table[:, columns]
        best[:, columns] = True if kind in SHARED else part == part.max(1, keepdims=True)
    return best


def log_odds(share: float) -> float:
    """The log odds of a probability; without end for 0 and 1."""
    if share in (0.0, 1.0):
        return math.inf if share else -math.inf
    return math.log(share / (1 - share))
