"""A network that answers as the rules do, and reports to ask it about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np

from mihak.claims.learned.calibrate import Calibration, Platt
from mihak.claims.learned.features import COLUMN, Features
from mihak.claims.learned.labels import KINDS, LABELS, ROLES_OF, STATUS
from mihak.claims.learned.meta import Meta, Mix
from mihak.claims.learned.reader import LearnedReader, Model
from mihak.claims.learned.ruled import Ruled, ruled
from mihak.claims.learned.windows import Pieces, Window
from mihak.claims.rules import RulesReader
from mihak.evaluate.gold import load_report
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Claim
from mihak.model.report import Report

OWN: Final = tuple(sorted((Path(__file__).parents[3] / "gold" / "own").glob("own*.json")))
SATURDAY: Final = date(2016, 11, 12)
SURE: Final = 9.0
FIRST: Final = COLUMN[":".join(LABELS[0])]
SLOTS: Final = tuple(f"{kind}.{role}" for kind in KINDS for role in ROLES_OF[kind])
META: Final = Meta(
    "learned@0", ("v", "say"), dict.fromkeys(KINDS, Mix(1.0, 0.0, 0.0, 0.0)), dict.fromkeys(KINDS, 0.5),
    dict.fromkeys(KINDS, 0.5), dict.fromkeys(SLOTS, 0.5), dict.fromkeys(SLOTS, 0.0), 100,
    Calibration(tuple(sorted((name, Platt(1.0, 0.0)) for name in (*KINDS, *SLOTS)))),
)  # fmt: skip


class AsRules:
    """Graphs whose scores are high where the rules' answers are, and low elsewhere."""

    def words(self, windows: Sequence[Window], features: Sequence[Any]) -> list[tuple[Any, Any]]:
        """Empty vectors, and the label columns of the features as scores."""
        return [
            (np.zeros((len(table), 1), np.float32), SURE * (2 * table[:, FIRST : FIRST + len(LABELS)] - 1))
            for table in features
        ]

    def slots(self, given: dict[str, Any]) -> list[Any]:
        """What the rules answer, as scores."""
        values = given["values"]
        return [
            SURE * (2 * given["begins"] - 1), SURE * given["ends"], SURE * (2 * given["options"] - 1),
            values[:, : len(STATUS)], values[:, len(STATUS) : -1],
        ]  # fmt: skip


def by_three(words: list[str]) -> list[tuple[int, ...]]:
    """A tokeniser that cuts words behind every third letter."""
    return [tuple(3 + len(word[n : n + 3]) for n in range(0, len(word), 3)) for word in words]


def pieces() -> Pieces:
    """The pieces of words, cut behind every third letter."""
    return Pieces(by_three)


def as_rules(meta: Meta = META) -> LearnedReader:
    """A learned reader that has nothing to say but what the rules say."""
    return LearnedReader(model=Model(AsRules(), meta, pieces()))


def report(text: str, published: date | None = SATURDAY) -> Report:
    """A short report."""
    return Report.make(text, published=published)


def own_reports() -> list[Report]:
    """The reports of ``gold/own``."""
    return [load_report(path).report for path in OWN]


def read(text: str, published: date | None = SATURDAY) -> Ruled:
    """A short report read by the rules."""
    return ruled(report(text, published), default_vocabulary())


def table(found: Ruled, tags: Sequence[str] = META.tags) -> Any:
    """The features of a report that the rules have read."""
    return Features(tags)(found.document, found.told, found.again)


def plainly(claims: Sequence[Claim]) -> list[Claim]:
    """Claims by id, without what tells by whom they were read and how sure he is."""
    bare = [replace(c, reader="", rule=c.rule.removeprefix("learned; "), confidence=None, confidences=())
            for c in claims]  # fmt: skip
    return sorted(bare, key=lambda claim: claim.id)


def by_rules(one: Report) -> list[Claim]:
    """What the rules read."""
    return plainly(RulesReader().read(one))
