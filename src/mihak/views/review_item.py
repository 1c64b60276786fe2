"""One claim as it is put before a reviewer: its words in the sentences around them, its slots, and why it comes now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from mihak.model.claim import Claim
from mihak.model.judgement import Judgement
from mihak.model.report import Report
from mihak.views.lines import ReportLine, report_line
from mihak.views.report_desk import DeskClaim, desk_claims
from mihak.views.review import consequence, rank

ENDS: Final = re.compile(r"(?:[.!?؟؛…]+[\s»\"”)]+|(?<=\w{3})[.!?؟…]+(?=[ء-ي])|\s*\n\s*)+")
"""Where a sentence ends; a stop inside a number or an abbreviation has no blank behind it."""
AROUND: Final = 1
"""Sentences shown on each side of the claim's."""
FARTHEST: Final = 400
"""Letters shown on each side at the most: some texts have no stops."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between two raw offsets; ``inside`` the claim's quote or around it."""

    text: str
    start: int
    end: int
    inside: bool


@dataclass(frozen=True, slots=True)
class ReviewedItem:
    """A claim to judge.

    ``text`` are the stretches around it, cut where the words of slots begin and
    end; ``before`` and ``behind`` say whether the report goes on there. ``rank`` is
    None where nobody measured how sure the reader is.
    """

    report: ReportLine
    claim: DeskClaim
    text: tuple[Stretch, ...]
    before: bool
    behind: bool
    consequence: float
    rank: float | None


def reviewed_item(report: Report, claim: Claim, judgements: Sequence[Judgement] = ()) -> ReviewedItem:
    """A claim of a report as it stands with the judgements by persons on its reading."""
    (card,) = desk_claims(report, [claim], judgements)
    start, end = around(report.text, claim.start, claim.end)
    spans = [span for slot in card.slots for span in slot.spans]
    # Words that fill a slot may stand far off, as a day in the first line: those are not run to.
    cuts = {at for span in spans for at in span if start < at < end} | {start, claim.start, claim.end, end}
    return ReviewedItem(
        report_line(report, 1), card, tuple(_stretches(report.text, sorted(cuts), claim)),
        start > 0, end < len(report.text), consequence(claim), rank(claim),
    )  # fmt: skip


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The raw offsets of the sentences that hold a span, with those beside them."""
    least, most = max(0, start - FARTHEST), min(len(text), end + FARTHEST)
    ends = [found.end() for found in ENDS.finditer(text, least, most)]
    before = [at for at in ends if at <= start]
    behind = [at for at in ends if at > end or (at == end and text[end - 1 : end].isspace())]
    first = before[-1 - AROUND] if len(before) > AROUND else _word(text, least)
    last = behind[AROUND] if len(behind) > AROUND else _word(text, most)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def _word(text: str, at: int) -> int:
    """The nearest place at which no word is cut, forward."""
    if at in (0, len(text)):
        return at
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def _stretches(text: str, cuts: Sequence[int], claim: Claim) -> Iterator[Stretch]:
    for start, end in pairwise(cuts):
        yield Stretch(text[start:end], start, end, claim.start <= start and end <= claim.end)
