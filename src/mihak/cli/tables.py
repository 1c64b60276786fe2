"""Tables for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import IO, Final

from rich.box import SQUARE
from rich.table import Table
from rich.text import Text

from mihak.cli.common import clean
from mihak.cli.terminal import bidi_mode, bordered, console, is_right_to_left
from mihak.views.lines import ClaimLine, ReportLine

COLOURS: Final = {
    "casualties": "red", "control": "green", "attack": "yellow", "operation": "cyan", "materiel": "magenta",
}  # fmt: skip


def retelling(report: ReportLine) -> str:
    """What must be said wherever a retelling is shown; "" for a report as published."""
    if not report.retold_from:
        return ""
    return f"retelling made for Mihak; original: {clean(report.retold_from)}"


def figure(line: ClaimLine) -> str:
    """A figure as people write it: 30, 30+, up to 30, 30-40, about 30, "some" for a bare plural."""
    if not line.counts:
        return ""
    if line.low is None and line.high is None:
        return "some"
    about = "about " if line.approx else ""
    if line.low is None:
        return f"{about}up to {line.high}"
    if line.high is None:
        return f"{about}{line.low}+"
    return f"{about}{line.low}" if line.low == line.high else f"{about}{line.low}-{line.high}"


def print_claims(lines: Iterable[ClaimLine], stream: IO[str], bidi: str, *, with_report: bool) -> None:
    """A table of claims, and under it which of their reports are retellings."""
    shown = list(lines)
    table = _table("#", "claim", "count", "date")
    for name, ratio in (("places", 2), ("who", 2), ("to whom", 2), ("said by", 2), ("words", 5)):
        table.add_column(name, ratio=ratio, overflow="fold")
    if with_report:
        table.add_column("report", ratio=2, overflow="fold")
    for line in shown:
        cells = _claim_cells(line) + ([_words(_publisher(line.report))] if with_report else [])
        table.add_row(*cells)
    print_table(table, stream, bidi)
    for note in dict.fromkeys(f"{line.report.label}: {retelling(line.report)}" for line in shown
                              if line.report.retold_from):  # fmt: skip
        stream.write(f"{clean(note)}\n")


def _claim_cells(line: ClaimLine) -> list[Text]:
    return [
        Text(str(line.number)),
        Text("\n".join(_claimed(line)), style=COLOURS[line.kind]),
        Text(figure(line)),
        Text(line.date),
        _words("، ".join(line.places)),
        _words(line.doer),
        _words(line.sufferer),
        _words(line.source),
        _words(line.quote),
    ]


def _claimed(line: ClaimLine) -> list[str]:
    """Kind and what happened, one under the other; the status where it is not the usual one."""
    status = [f"({line.status})"] if line.status != "asserted" else []
    return [line.kind, line.what, *status]


def print_reports(lines: Sequence[ReportLine], stream: IO[str], bidi: str) -> None:
    """A table of reports; a retelling says so in its row."""
    table = _table("id", "name", "published", "claims")
    for name, ratio in (("publisher", 2), ("title", 4), ("note", 3)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for line in lines:
        name = "" if line.label == line.id else line.label
        table.add_row(
            line.id, clean(name), str(line.published or ""), str(line.claims),
            _words(line.publisher), _words(line.title), Text(retelling(line)),
        )  # fmt: skip
    print_table(table, stream, bidi)


def _table(*narrow: str) -> Table:
    table = Table(box=SQUARE, expand=True, show_lines=False, pad_edge=False)
    for name in narrow:
        table.add_column(name, no_wrap=True)
    return table


def _words(text: str) -> Text:
    """Words of a report, at the right where they run from there."""
    plain = clean(" ".join(text.split()))
    return Text(plain, justify="right" if is_right_to_left(plain) else "left")


def _publisher(report: ReportLine) -> str:
    return " ".join(filter(None, (report.publisher or report.label, str(report.published or ""))))


def print_table(table: Table, stream: IO[str], bidi: str) -> None:
    """Print a table; its borders keep Arabic cells apart."""
    screen = console(stream)
    with screen.capture() as drawn:
        screen.print(table)
    stream.write(bordered(drawn.get(), bidi_mode(bidi, stream)))
