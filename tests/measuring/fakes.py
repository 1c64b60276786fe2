"""Readers that read what they are told to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mihak.claims.rules import RulesReader
from mihak.model.claim import Claim
from mihak.model.report import Report


@dataclass
class Single:
    """Reads nothing, report by report, and counts how often it was asked."""

    version: str = "single@1"
    asked: list[int] = field(default_factory=list)

    def read(self, report: Report) -> list[Claim]:
        self.asked.append(1)
        return []


@dataclass
class Batched:
    """Reads as the rules do, several reports at once too, and keeps how many it was handed each time."""

    version: str = "batched@1"
    asked: list[int] = field(default_factory=list)

    def read(self, report: Report) -> list[Claim]:
        return self.read_many([report])[0]

    def read_many(self, reports: Sequence[Report]) -> list[list[Claim]]:
        self.asked.append(len(reports))
        return [RulesReader().read(report) for report in reports]
