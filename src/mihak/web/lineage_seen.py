"""What the page of lineage shows: the texts that are copied or cite somebody, a page of them at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mihak.gazetteer.sources import default_sources
from mihak.linking.lineage import Lineage
from mihak.model.source import Source
from mihak.views.lineage import LineageView, claims_by_report, lineage_view
from mihak.web.snapshot import Snapshot

SIZE: Final = 30
KEY: Final = "lineage"


@dataclass(frozen=True, slots=True)
class Families:
    """The texts of a snapshot: ``copies`` of each original, ``cited`` sources of each report, and what they count.

    ``texts`` are the originals that have a copy or cite somebody (themselves or
    through a copy), those with most copies first. ``claims`` are ids by report.
    """

    copies: Mapping[str, tuple[str, ...]]
    original: Mapping[str, str]
    cited: Mapping[str, tuple[str, ...]]
    claims: Mapping[str, tuple[str, ...]]
    texts: tuple[str, ...]
    sources: tuple[tuple[str, int], ...]

    def of_source(self, source: str) -> tuple[str, ...]:
        """The texts that cite a source, in one of their reports."""
        return tuple(
            text for text in self.texts
            if any(source in self.cited.get(one, ()) for one in (text, *self.copies.get(text, ())))
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of texts, the sources that it names, and what the whole register counts."""

    view: LineageView
    count: int
    reports: int
    copies: int
    voices: int
    names: Mapping[str, Source]
    sources: tuple[tuple[str, Source | None, int], ...]


def shown(snapshot: Snapshot, number: int, source: str = "", report: str = "") -> Shown:
    """A page of the texts, those that cite a source, or the one that a report has a part in."""
    found: Families = snapshot.ready.keep(KEY, lambda: families(snapshot))
    texts = found.of_source(source) if source else found.texts
    if report:
        texts = (found.original.get(report, report),) if report in snapshot.weighed.reports else ()
    index = default_sources()
    view = _view(snapshot, found, texts[(number - 1) * SIZE : number * SIZE])
    named = {*(one.source for one in view.origins), *(one.source for one in view.cited)}
    return Shown(
        view, len(texts), len(snapshot.weighed.reports), len(found.original),
        len(set(snapshot.weighed.voices.values())), {id: index.get(id) for id in named if id in index},
        tuple((id, index.get(id) if id in index else None, count) for id, count in found.sources),
    )  # fmt: skip


def families(snapshot: Snapshot) -> Families:
    """The texts of a snapshot, once for all pages of it."""
    weighed = snapshot.weighed
    copies: dict[str, list[str]] = {}
    for copy in weighed.lineage.copies:
        copies.setdefault(copy.original, []).append(copy.copy)
    original = {copy.copy: copy.original for copy in weighed.lineage.copies}
    cited: dict[str, list[str]] = {}
    for one in weighed.lineage.citations:
        cited.setdefault(one.report, []).append(one.source)
    claims = claims_by_report(weighed.claims.values())
    texts = {original.get(id, id) for id in (*copies, *cited)}
    order = sorted(texts, key=lambda id: (-len(copies.get(id, ())), str(weighed.reports[id].published or "9"), id))
    sources = Counter(source for ids in cited.values() for source in set(ids))
    return Families(
        {id: tuple(found) for id, found in copies.items()}, original, {id: tuple(ids) for id, ids in cited.items()},
        {id: tuple(found) for id, found in claims.items()}, tuple(order),
        tuple(sorted(sources.items(), key=lambda one: (-one[1], one[0]))),
    )  # fmt: skip


def _view(snapshot: Snapshot, found: Families, texts: tuple[str, ...]) -> LineageView:
    weighed = snapshot.weighed
    ids = {one for text in texts for one in (text, *found.copies.get(text, ()))}
    near = Lineage(
        tuple(one for one in weighed.lineage.copies if one.copy in ids),
        tuple(one for one in weighed.lineage.citations if one.report in ids),
    )  # fmt: skip
    reports = {id: weighed.reports[id] for id in ids}
    claims = {id: found.claims.get(id, ()) for id in ids}
    return lineage_view(reports, near, claims, weighed.voices, default_sources())
