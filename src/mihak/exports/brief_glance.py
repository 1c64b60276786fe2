"""The first page of a brief: what an editor has to see before all else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mihak.exports.brief_phrases import Told
from mihak.exports.brief_rows import shown, told_range
from mihak.exports.brief_words import Words
from mihak.views.brief_parts import Brief, Checked, Happening

if TYPE_CHECKING:
    from mihak.exports.brief_page import Page

MOST: Final = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to look at: where it stands in the page, its words, and a sentence on it, if there is one."""

    link: str
    text: str
    note: Told | None = None


@dataclass(frozen=True, slots=True)
class Glance:
    """Things of one kind: the first few of them, and how many more their section has."""

    section: str
    head: str
    lines: tuple[Line, ...]
    more: int


def glances(brief: Brief, words: Words, page: Page) -> list[Glance]:
    """The incidents told of most, contradictions, findings and operations; a kind without any is left out."""
    kinds = {
        "days": list(_incidents(brief, words, page)),
        "clashes": list(_clashes(brief, page)),
        "findings": list(_findings(brief, words, page)),
        "operations": list(_operations(brief, words)),
    }
    return [
        Glance(section, words("glance", section), tuple(lines[:MOST]), max(0, len(lines) - MOST))
        for section, lines in kinds.items()
        if lines
    ]


def _incidents(brief: Brief, words: Words, page: Page) -> Iterator[Line]:
    """Incidents with a figure, those of most voices and then the highest figure first."""
    counted = [one for one in brief.incidents if one.grade != "discounted" and shown(one)]
    for one in sorted(counted, key=lambda one: (-one.voices, -_figure(one), one.number)):
        figure = told_range(shown(one)[0], words)
        text = " · ".join((page.headline(one.number), figure, words.known("grade", one.grade)))
        yield Line(f"d-{one.number}", text)


def _figure(one: Happening) -> int:
    found = shown(one)[0]
    return max(bound.value or 0 for bound in (found.low, found.best, found.high))


def _clashes(brief: Brief, page: Page) -> Iterator[Line]:
    for n, one in enumerate(brief.clashes, 1):
        name = page.headline(one.incident) if one.incident else brief.campaigns[one.operation - 1].name
        yield Line(f"x-{n}", name, page.said(one.why))


def _findings(brief: Brief, words: Words, page: Page) -> Iterator[Line]:
    """Findings, the first of each check before the second of any."""
    seen: Counter[str] = Counter()
    found: list[tuple[int, int, Checked]] = []
    for n, one in enumerate((one for one in brief.findings if one.telling), 1):
        found.append((seen[one.finding.check], n, one))
        seen[one.finding.check] += 1
    for _, n, one in sorted(found, key=lambda told: told[:2]):
        yield Line(f"f-{n}", words.known("check", one.finding.check), page.reckoned(one.finding))


def _operations(brief: Brief, words: Words) -> Iterator[Line]:
    for one in brief.campaigns:
        day = one.launched
        launched = f"{words('operations', 'launched')}: {words.within(day.earliest, day.latest)}" if day else ""
        yield Line(f"o-{one.number}", one.name, Told(launched, words.lang) if launched else None)
