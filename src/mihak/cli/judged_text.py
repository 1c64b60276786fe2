"""Judgements on a terminal: what was judged, with the words of both claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from mihak.cli.common import clean
from mihak.cli.tables import figure
from mihak.cli.terminal import bidi_mode, isolated, shown
from mihak.views.judgement_lines import JudgedLine
from mihak.views.lines import ClaimLine

TO_THE_SECOND = 19


def print_judged(lines: tuple[JudgedLine, ...], stream: IO[str], bidi: str = "auto") -> None:
    """Each judgement in a head line, its reasons, and its claims with their quotes."""
    mode = bidi_mode(bidi, stream)
    for line in lines:
        for row in _rows(line, mode):
            stream.write(f"{row}\n")


def print_claim(head: str, claim: ClaimLine, stream: IO[str], bidi: str = "auto") -> None:
    """A claim under a line of its own."""
    mode = bidi_mode(bidi, stream)
    for row in (f"{head}:", *claim_rows(claim, mode)):
        stream.write(f"{row}\n")


def _rows(line: JudgedLine, mode: str) -> Iterator[str]:
    retired = f", retired {_time(line.retired_at)}" if line.retired_at else ""
    score = "" if line.person else f" ({line.score:+.1f} bits)"
    by = isolated(clean(line.by), mode)
    yield f"{line.id}  {line.verdict}{_correction(line, mode)}{score}, by {by}, {_time(line.made_at)}{retired}"
    for reason in line.reasons:
        yield f"    because  {shown(reason, mode)}"
    for claim in line.claims:
        yield from claim_rows(claim, mode)


def _correction(line: JudgedLine, mode: str) -> str:
    if not line.slot:
        return ""
    return f" {line.slot}: {isolated(clean(line.read), mode)} -> {isolated(clean(line.value), mode)}"


def claim_rows(claim: ClaimLine, mode: str) -> Iterator[str]:
    """A claim in two rows: its facts, each kept apart, and its words."""
    facts = (
        f"{claim.kind} {claim.what}", figure(claim), claim.status if claim.status != "asserted" else "", claim.date,
        "; ".join(claim.places), claim.report.label, claim.report.publisher,
    )  # fmt: skip
    yield f"    {claim.id}  " + " · ".join(isolated(clean(fact), mode) for fact in facts if fact)
    yield f"        {shown(claim.quote, mode)}"


def _time(moment: str) -> str:
    """A time to the second, as people write it."""
    return moment[:TO_THE_SECOND].replace("T", " ")
