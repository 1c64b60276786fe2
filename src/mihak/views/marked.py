"""A report's text with its claims marked, wherever they overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.views.lines import ClaimLine, ReportLine, claim_lines, report_line


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text that the same claims cover throughout.

    ``start`` and ``end`` are raw offsets; ``claims`` the numbers of the claims
    that cover it, ``opens`` those that begin with it and ``closes`` those that
    end with it, each ascending. Segments meet without a gap: joined, their
    ``text`` is the report's.
    """

    text: str
    start: int
    end: int
    claims: tuple[int, ...]
    opens: tuple[int, ...]
    closes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """A report, its text in segments, and its claims by number."""

    report: ReportLine
    segments: tuple[Segment, ...]
    claims: tuple[ClaimLine, ...]


def marked(report: Report, claims: Sequence[Claim]) -> MarkedReport:
    """The report with its claims marked; they must be its own (``Claim.verify``)."""
    lines = claim_lines(report, claims)
    return MarkedReport(report_line(report, len(lines)), tuple(_segments(report.text, lines)), lines)


def _segments(text: str, lines: Sequence[ClaimLine]) -> Iterator[Segment]:
    opens: dict[int, list[int]] = {}
    closes: dict[int, list[int]] = {}
    for line in lines:
        opens.setdefault(line.start, []).append(line.number)
        closes.setdefault(line.end, []).append(line.number)
    over: set[int] = set()
    for start, end in pairwise(sorted({0, len(text), *opens, *closes})):
        over = (over - set(closes.get(start, ()))) | set(opens.get(start, ()))
        yield Segment(
            text[start:end], start, end, tuple(sorted(over)),
            tuple(opens.get(start, ())), tuple(closes.get(end, ())),
        )  # fmt: skip
