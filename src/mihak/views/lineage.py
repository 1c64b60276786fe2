"""Where reports come from: which copy which, whom each cites, and how many voices that leaves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from mihak.gazetteer.sources import SourceIndex
from mihak.linking.ancestry import Ancestry
from mihak.linking.lineage import Citation, Copy, Lineage
from mihak.linking.voices import independent
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.views.lines import ReportLine, report_line


@dataclass(frozen=True, slots=True)
class Cited:
    """Whom a report cites, and in which words; ``whole``: the whole text is credited to that source."""

    source: str
    name: str
    quote: str
    start: int
    end: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A report in the graph.

    ``kind`` is ``reprint`` or ``edited`` and ``similarity`` the share of word
    runs that it has in common with its original, 0 to 1; of an original they are
    "" and None. ``copies`` are those of it.
    """

    report: ReportLine
    kind: str
    similarity: float | None
    cites: tuple[Cited, ...]
    copies: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """The texts that come from one source: its own, and those credited to it; ``source`` is "" for all others."""

    source: str
    name: str
    side: str
    texts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source that reports cite, with the number of reports that do."""

    source: str
    name: str
    side: str
    reports: int


@dataclass(frozen=True, slots=True)
class LineageView:
    """The graph: sources, under each the texts that come from it, under each text its copies.

    ``reports`` counts all that are shown, ``copies`` those of them that copy
    another; ``voices`` are the independent voices of their ``claims``.
    """

    origins: tuple[Origin, ...]
    cited: tuple[CitedSource, ...]
    reports: int
    copies: int
    claims: int
    voices: int


def lineage_view(
    reports: Mapping[str, Report], lines: Lineage, claims: Mapping[str, Collection[str]], voices: Mapping[str, str],
    sources: SourceIndex, only: str = "",
) -> LineageView:  # fmt: skip
    """The graph of some reports, or of the one text that the report ``only`` (an id) has a part in.

    ``claims`` are the ids of each report's claims, ``voices`` each claim's voice.
    """
    graph = _Graph(reports, lines, claims, sources)
    top = graph.tops(only)
    shown = [id for head in top for id in (head, *graph.ancestry.copies.get(head, ()))]
    said = [claim for id in shown for claim in claims.get(id, ())]
    return LineageView(
        graph.origins(top), graph.cited(shown), len(shown), len(shown) - len(top), len(said), independent(said, voices)
    )


def claims_by_report(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """The ids of claims by the report that they are of."""
    found: dict[str, list[str]] = {}
    for claim in claims:
        found.setdefault(claim.report, []).append(claim.id)
    return found


class _Graph:
    """The parts of a view, by report id."""

    def __init__(
        self, reports: Mapping[str, Report], lines: Lineage, claims: Mapping[str, Collection[str]], sources: SourceIndex
    ) -> None:
        self.ancestry = Ancestry.of(lines)
        self._reports, self._claims, self._sources = reports, claims, sources
        self._copies: dict[str, Copy] = {copy.copy: copy for copy in lines.copies}
        self._citations: dict[str, list[Citation]] = {}
        for one in lines.citations:
            self._citations.setdefault(one.report, []).append(one)

    def tops(self, only: str) -> list[str]:
        """The originals in order of time, or that of one report."""
        if only:
            return [self.ancestry.original.get(only, only)]
        return sorted((id for id in self._reports if id not in self._copies), key=self._when)

    def origins(self, tops: Iterable[str]) -> tuple[Origin, ...]:
        """Texts under the sources that they come from: named sources by id, then those of nobody else."""
        credited = set(self.ancestry.whole.values())
        found: dict[str, list[Told]] = {}
        for id in tops:
            root = self.ancestry.root(id)
            own = self._sources.find(self._reports[id].publisher, self._reports[id].url)
            source = root if root in self._sources else own.id if own and own.id in credited else ""
            found.setdefault(source, []).append(self._told(id))
        order = sorted(found, key=lambda source: (not source, source))
        return tuple(Origin(id, *self._name(id), tuple(found[id])) for id in order)

    def cited(self, ids: Iterable[str]) -> tuple[CitedSource, ...]:
        """Who is cited, the one whom most reports cite first."""
        counts: dict[str, int] = {}
        for id in ids:
            for source in {one.source for one in self._citations.get(id, ())}:
                counts[source] = counts.get(source, 0) + 1
        order = sorted(counts, key=lambda source: (-counts[source], source))
        return tuple(CitedSource(id, *self._name(id), counts[id]) for id in order)

    def _told(self, id: str) -> Told:
        copy = self._copies.get(id)
        copies = sorted(self.ancestry.copies.get(id, ()), key=self._when)
        return Told(
            report_line(self._reports[id], len(self._claims.get(id, ()))), copy.kind if copy else "",
            copy.similarity if copy else None,
            tuple(self._cited_by(one) for one in self._citations.get(id, ())),
            tuple(self._told(one) for one in copies),
        )  # fmt: skip

    def _cited_by(self, one: Citation) -> Cited:
        words = one.words
        return Cited(one.source, self._name(one.source)[0], words.quote, words.start, words.end, one.whole)

    def _name(self, id: str) -> tuple[str, str]:
        """The Arabic name and the side of a source; its words themselves where it is not listed."""
        if id not in self._sources:
            return id, ""
        source = self._sources.get(id)
        return source.name_ar, source.side

    def _when(self, id: str) -> tuple[bool, str, str]:
        published = self._reports[id].published
        return published is None, str(published or ""), id
