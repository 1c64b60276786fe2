"""Ids for the names of claims that came without any: annotated by hand, or from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from mihak.mentions.document import Document
from mihak.mentions.resolve import Resolver
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.claim import Claim, Name
from mihak.model.mention import Mention
from mihak.model.report import Report

PLACE_SLOTS = frozenset({"places"})
THING_SLOTS = frozenset({"weapons", "item"})
HALF = 2


def with_ids(report: Report, claims: Sequence[Claim], vocabulary: Vocabulary) -> list[Claim]:
    """The claims with the gazetteers' ids in their names, as the reader would have given them.

    A name takes the id of what is read inside its words; one that nothing is
    read in keeps its words alone.
    """
    if not claims:
        return []
    namer = _Namer(scan(report, vocabulary), vocabulary)
    return [namer.claim(claim) for claim in claims]


class _Namer:
    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self._resolver = Resolver(document, vocabulary)
        self._mentions = [(*document.raw_span(m.start, m.end), m) for m in _all(document)]

    def claim(self, claim: Claim) -> Claim:
        changed: dict[str, Any] = {}
        for field in fields(claim):
            value = getattr(claim, field.name)
            if isinstance(value, Name):
                changed[field.name] = self.name(field.name, value)
            elif isinstance(value, tuple) and value and isinstance(value[0], Name):
                changed[field.name] = tuple(self.name(field.name, name) for name in value)
        return replace(claim, **changed)

    def name(self, slot: str, name: Name) -> Name:
        """The name with the id of the mention that covers most of it, half at least: more words may tell another."""
        if name.entity or name.start < 0:
            return name
        best: tuple[int, Mention] | None = None
        length = name.end - name.start
        for start, end, mention in self._mentions:
            shared = min(end, name.end) - max(start, name.start)
            if shared * HALF >= length and fits(slot, mention) and (best is None or shared > best[0]):
                best = shared, mention
        if best is None:
            return name
        found = self._resolver(best[1])
        return replace(name, entity=found.entity, candidates=found.candidates, rule=found.rule)


def fits(slot: str, mention: Mention) -> bool:
    """Whether a mention of this kind can stand in a slot."""
    if slot in PLACE_SLOTS:
        return mention.kind == "place"
    if slot in THING_SLOTS:
        return mention.kind == "weapon"
    return mention.kind in ("actor", "person")


def _all(document: Document) -> Iterator[Mention]:
    for passage in document.passages:
        yield from (*passage.places, *passage.actors, *passage.persons, *passage.weapons)
