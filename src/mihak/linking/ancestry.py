"""Where each report comes from: communiqué, agency, outlets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mihak.gazetteer.sources import SourceIndex
from mihak.linking.citations import citations
from mihak.linking.copies import Alike, copies, copies_among, text_of
from mihak.linking.lineage import Citation, Lineage
from mihak.model.report import Report

COMMUNIQUE: Final = frozenset({"military", "party", "ministry", "international"})
"""Kinds of sources that speak for themselves: their text is a communiqué."""


def lineage(reports: Iterable[Report], sources: SourceIndex, alike: Iterable[Alike] | None = None) -> Lineage:
    """Which reports are copies of which, and whom each says that it has its news from.

    The original among reports with one text is that of a source whom another of
    them cites, else a communiqué, else the earliest, else that of the smallest
    id. The order of ``reports`` changes nothing. ``alike``: the pairs whose texts
    are alike, where they are known. MissingExtra where the library of MinHash is
    not installed.
    """
    known = {report.id: report for report in reports}
    cited = citations(known.values(), sources)
    chooser = _Chooser(sources, cited).original
    if alike is None:
        return Lineage(copies(known.values(), chooser), cited)
    pairs = tuple(alike)
    texts = [text_of(known[id]) for id in sorted({id for pair in pairs for id in pair})]
    return Lineage(copies_among(known, texts, pairs, chooser), cited)


@dataclass(frozen=True, slots=True)
class Ancestry:
    """The graph of a lineage, to walk upwards and downwards.

    ``original`` gives for a copy the report that it copies, ``copies`` for an
    original its copies, ``cited`` for a report whom it cites, ``whole`` the one
    source to whom its whole text is credited; reports without have no entry.
    """

    original: Mapping[str, str]
    copies: Mapping[str, tuple[str, ...]]
    cited: Mapping[str, tuple[str, ...]]
    whole: Mapping[str, str]

    @classmethod
    def of(cls, lines: Lineage) -> Ancestry:
        """The graph of a lineage."""
        down: dict[str, tuple[str, ...]] = {}
        for copy in lines.copies:
            down[copy.original] = (*down.get(copy.original, ()), copy.copy)
        cited: dict[str, tuple[str, ...]] = {}
        whole: dict[str, set[str]] = {}
        for one in lines.citations:
            cited[one.report] = (*cited.get(one.report, ()), one.source)
            if one.whole:
                whole.setdefault(one.report, set()).add(one.source)
        up = {copy.copy: copy.original for copy in lines.copies}
        return cls(up, down, cited, {id: next(iter(ids)) for id, ids in whole.items() if len(ids) == 1})

    def root(self, report: str) -> str:
        """Where a report's text comes from: a source's id where it is credited to one, else a report's.

        A report that is no copy and credits nobody is its own root.
        """
        return self.line(report)[-1]

    def line(self, report: str) -> tuple[str, ...]:
        """From a report upwards: itself, the report that it copies, the source to whom the text is credited."""
        original = self.original.get(report)
        steps = (report,) if original is None else (report, original)
        for step in reversed(steps):
            if step in self.whole:
                return (*steps, self.whole[step])
        return steps


@dataclass(frozen=True, slots=True)
class _Chooser:
    """Chooses the original among reports with one text."""

    sources: SourceIndex
    citations: tuple[Citation, ...]

    def original(self, family: Sequence[Report]) -> Report:
        of_family = {report.id for report in family}
        cited = {one.source for one in self.citations if one.report in of_family}
        return min(family, key=lambda report: self._rank(report, cited))

    def _rank(self, report: Report, cited: set[str]) -> tuple[bool, bool, date, str]:
        source = self.sources.find(report.publisher, report.url)
        is_cited = source is not None and source.id in cited
        speaks = source is not None and source.kind in COMMUNIQUE
        return (not is_cited, not speaks, report.published or date.max, report.id)
