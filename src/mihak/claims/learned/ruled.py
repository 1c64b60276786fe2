"""A report as the rules read it: what the network starts from."""

from __future__ import annotations

from dataclasses import dataclass

from mihak.claims.learned.anchors import anchor_of
from mihak.claims.repeats import Told
from mihak.claims.rules import every_telling, kept
from mihak.mentions.document import Document
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.report import Report


@dataclass(frozen=True, slots=True)
class Ruled:
    """A document, the rules' claims, and the anchors of those that they took for repeats."""

    document: Document
    told: tuple[Told, ...]
    again: tuple[int, ...]


def ruled(report: Report, vocabulary: Vocabulary) -> Ruled:
    """A report read by the rules."""
    document = scan(report, vocabulary)
    every = every_telling(document)
    told = tuple(kept(document, every))
    anchors = {anchor_of(item.draft) for item in told}
    return Ruled(document, told, tuple(sorted({anchor_of(item.draft) for item in every} - anchors)))
