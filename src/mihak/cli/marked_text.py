"""A report on a terminal: its text with the claims marked, and the legend under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Final

from rich.text import Text

from mihak.cli.common import clean
from mihak.cli.tables import COLOURS, certainty, figure
from mihak.cli.terminal import PDI, RLI, bidi_mode, console, is_right_to_left, isolated
from mihak.views.lines import ClaimLine
from mihak.views.marked import MarkedReport, Segment

RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
WIDEST: Final = 100


def print_marked(shown: MarkedReport, stream: IO[str], bidi: str) -> None:
    """The report's head, its marked text and its claims."""
    mode = bidi_mode(bidi, stream)
    screen = console(stream)
    width = min(screen.width, WIDEST)
    for title in Text(clean(shown.report.title), style="bold").wrap(screen, width - 2):
        screen.print(_placed(title, width, mode), width=width + 4, no_wrap=True)
    for about in _about(shown, mode):
        screen.print(Text(about), soft_wrap=True)
    screen.print()
    for paragraph in _text(shown).split("\n", allow_blank=True):
        for line in paragraph.wrap(screen, width - 2) or [Text()]:
            screen.print(_placed(line, width, mode), width=width + 4, no_wrap=True)
    screen.print()
    for claim in shown.claims:
        for row in _legend(claim, mode):
            screen.print(row, width=max(width, screen.width), soft_wrap=True)


def _about(shown: MarkedReport, mode: str) -> Iterator[str]:
    """Whence the report is, each piece kept apart; what must be said of it; how many claims it has."""
    report = shown.report
    facts = (report.label, report.publisher, str(report.published or ""), report.url)
    yield " · ".join(isolated(clean(fact), mode) for fact in facts if fact)
    if report.note:
        yield clean(report.note)
    if not shown.claims:
        yield "no claims found"


def _text(shown: MarkedReport) -> Text:
    """The text with [¹ before and ¹] behind the words of claim 1."""
    kinds = {line.number: line.kind for line in shown.claims}
    text = Text()
    for segment in shown.segments:
        for number in segment.opens:
            text.append(f"[{str(number).translate(RAISED)}", style=f"bold {COLOURS[kinds[number]]}")
        text.append(clean(segment.text), style=_style(segment, kinds))
        for number in reversed(segment.closes):
            text.append(f"{str(number).translate(RAISED)}]", style=f"bold {COLOURS[kinds[number]]}")
    return text


def _style(segment: Segment, kinds: dict[int, str]) -> str:
    """The colour of the claim that began last; underlined where claims overlap."""
    if not segment.claims:
        return ""
    colour = COLOURS[kinds[segment.claims[-1]]]
    return f"underline {colour}" if len(segment.claims) > 1 else colour


def _placed(line: Text, width: int, mode: str) -> Text:
    """A line of the text at the side where its script begins."""
    line.rstrip()
    if not is_right_to_left(line.plain):
        return line
    placed = Text(" " * max(0, width - line.cell_len))
    if mode == "terminal":
        return placed.append(RLI).append_text(line).append(PDI)
    return placed.append_text(line)


def _legend(claim: ClaimLine, mode: str) -> Iterator[Text]:
    facts = (
        f"{claim.kind} {claim.what}", figure(claim), claim.status, claim.date,
        f"part of {claim.part_of}" if claim.part_of else "",
    )  # fmt: skip
    head = Text(f"{str(claim.number).translate(RAISED)} ", style=f"bold {COLOURS[claim.kind]}")
    yield head.append(" · ".join(filter(None, facts)))
    for slot in claim.slots:
        row = Text(f"    {slot.name:<12} ")
        row.append(isolated(clean(slot.words), mode))
        yield row.append(f"  {slot.entity}" if slot.entity else "", style="dim")
    rule = isolated(clean(claim.rule), mode)
    yield Text(f"    {'read by':<12} {claim.reader}, {rule}", style="dim")
    if claim.confidence is not None or claim.confidences:
        yield Text(f"    {'confidence':<12} {_sure(claim)}", style="dim")


def _sure(claim: ClaimLine) -> str:
    """The confidence of a claim, then those of its slots, the least certain first."""
    slots = sorted(claim.confidences, key=lambda slot: (slot[1], slot[0]))
    told = [f"{name} {certainty(value)}" for name, value in slots]
    return "; ".join(filter(None, (certainty(claim.confidence), ", ".join(told))))
