"""Who tells of an event, in the columns of UCDP."""

from __future__ import annotations

from dataclasses import dataclass

from mihak.views.events import EventView, Told


@dataclass(frozen=True, slots=True)
class Sources:
    """Reports as UCDP lists them: parts are separated by semicolons, in the same order in each."""

    count: int
    articles: str
    offices: str
    days: str
    headlines: str
    speakers: str


def sources_of(event: EventView) -> Sources:
    """The sources of an event; speakers are those that the reports name, each once."""
    reports = event.reports
    speakers = dict.fromkeys(one.speaker for one in event.tellings if one.speaker)
    return Sources(
        len(reports), ";".join(f'"{_article(one)}"' for one in reports), ";".join(one.publisher for one in reports),
        ";".join(_day(one) for one in reports), ";".join(_headline(one) for one in reports), ";".join(speakers),
    )  # fmt: skip


def _article(report: Told) -> str:
    return ",".join(part for part in (report.publisher, _day(report), _headline(report)) if part).replace('"', "'")


def _headline(report: Told) -> str:
    """The title, else the label; a retelling says so."""
    said = report.title or report.label
    return f"{said} ({report.note})" if report.note else said


def _day(report: Told) -> str:
    return report.published.isoformat() if report.published else ""
