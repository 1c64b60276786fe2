"""Sources of the register: the list, and a page for each with its coverage and what it says against others."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from litestar import get
from litestar.params import FromPath
from litestar.response import Template

from mihak.exports.brief_words import Words as BriefWords
from mihak.exports.page_charts import Drawn, coverage_figure
from mihak.model.source import SOURCE_KINDS
from mihak.views.actor_page import actor_line, found_actors
from mihak.views.coverage import CoverageRow, SilenceLine, coverage_told
from mihak.views.lines import report_line
from mihak.views.source_page import (
    against,
    against_told,
    found_sources,
    known_source,
    source_line,
    source_name,
    source_page,
)
from mihak.views.told_of import SAID
from mihak.web.page import Here, Project
from mihak.web.snapshot import Snapshot
from mihak.web.telling import asked, from_address, paged, telling

ROWS: Final = 20
SPEAKERS: Final = 30


@get("/sources", sync_to_thread=True, include_in_schema=False)
def sources(page: Here, desk: Project) -> Template:
    """Who publishes, most reports first, and the speakers who are cited most; ``q``, ``side``, ``kind`` as filters."""
    told = telling(page, desk)
    snapshot = told.seen.snapshot
    index, q, side, kind = snapshot.told, asked(page, "q"), asked(page, "side"), asked(page, "kind")
    found, at = paged(page, found_sources(index, q, side, kind))
    speakers = sorted(found_actors(index, q, side, SAID), key=lambda one: (-len(one.claims[SAID]), one.key))
    sides = told.camps({one.side for key in index.sources if (one := source_name(key, index)).side})
    return told.shown(
        "sources.html.j2", page.words("nav.sources"), "sources", lines=[source_line(one, index) for one in found],
        at=at, q=q, side=side, kind=kind, camps_listed=sides,
        kinds_listed=[(one, BriefWords(page.words.lang).known("source_kind", one)) for one in SOURCE_KINDS],
        speakers=[actor_line(one, index) for one in speakers[:SPEAKERS]] if not kind else [],
        silences=silences_of(snapshot), source_name=lambda key: source_name(key, index),
    )  # fmt: skip


def silences_of(snapshot: Snapshot) -> tuple[SilenceLine, ...]:
    """The first silences of the register, by the day on which they begin."""
    whole = snapshot.told.coverage
    some = whole.silences[:SPEAKERS]
    silent = {one.id for one in some}
    return coverage_told(
        replace(whole, rows=tuple(row for row in whole.rows if row.id in silent), silences=some)
    ).silences


def coverage_of(snapshot: Snapshot, key: str) -> tuple[CoverageRow, tuple[SilenceLine, ...]]:
    """The coverage of one source by day, and when it fell silent."""
    whole = snapshot.told.coverage
    view = coverage_told(replace(
        whole, rows=tuple(row for row in whole.rows if row.id == key),
        silences=tuple(one for one in whole.silences if one.id == key),
    ))  # fmt: skip
    return view.rows[0], view.silences


@get("/sources/{source:str}", sync_to_thread=True, include_in_schema=False)
def source(page: Here, desk: Project, source: FromPath[str]) -> Template:
    """One source: as curated, independence, coverage, what it says against others, lineage, reports."""
    told = telling(page, desk)
    snapshot = told.seen.snapshot
    weighed = snapshot.weighed
    one = known_source(from_address(source), snapshot.told)
    view = snapshot.ready.keep(("source", one.key), lambda: source_page(one, snapshot.told, weighed))
    row, silences = coverage_of(snapshot, one.key)
    clashes = snapshot.ready.keep(("against", one.key), lambda: (tuple(against(one, weighed, snapshot.home)),))
    pairs, at = paged(page, clashes[0], ROWS)
    reports = sorted(one.reports, key=lambda id: (str(weighed.reports[id].published or "9"), id))
    some, reports_at = paged(page, reports, ROWS, "reports")
    return told.shown(
        "source.html.j2", told.name(view.line.source), "sources", view=view, row=row, silences=silences,
        clashes=[against_told(pair, weighed) for pair in pairs], at=at,
        reports=[report_line(weighed.reports[id], 0) for id in some], reports_at=reports_at,
        told_keys=snapshot.told.sources, actor_keys=snapshot.told.actors,
        chart=told.chart("sources", one.key, "coverage"),
    )  # fmt: skip


@get("/sources/{source:str}/coverage", sync_to_thread=True, include_in_schema=False)
def source_chart(page: Here, desk: Project, source: FromPath[str]) -> Template:
    """The chart of the days on which a source reported: a piece of its page, or a page of its own."""
    told = telling(page, desk)
    snapshot, lang = told.seen.snapshot, page.words.lang
    one = known_source(from_address(source), snapshot.told)
    name = told.name(source_name(one.key, snapshot.told))

    def made() -> tuple[Drawn | None]:
        row, silences = coverage_of(snapshot, one.key)
        return (coverage_figure(row, name, silences, BriefWords(lang)),)

    drawn = snapshot.ready.keep(("coverage", one.key, lang), made)
    return told.shown(
        "chart_part.html.j2" if page.partial else "chart_page.html.j2", name, "sources", drawn=drawn[0],
        back=told.go("sources", one.key), back_name=name,
    )  # fmt: skip


HANDLERS: Final = (sources, source, source_chart)
