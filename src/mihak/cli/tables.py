"""Tables for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
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


def certainty(confidence: float | None) -> str:
    """A probability to a hundredth, never rounded up to a certainty; "" where nobody measured it."""
    if confidence is None:
        return ""
    return "1.00" if confidence == 1 else f"{min(confidence, 0.99):.2f}"


def _when_where(line: ClaimLine) -> Text:
    """The day, and under it each place on a line of its own."""
    places = [_words(place) for place in line.places]
    cell = Text("\n").join([*([Text(line.date.replace("/", "/\n"))] if line.date else []), *places])
    cell.justify = "right" if any(place.justify == "right" for place in places) else "left"
    return cell


def _claimed(line: ClaimLine) -> list[str]:
    """Kind and what happened, one under the other; the status where it is not the usual one."""
    status = [f"({line.status})"] if line.status != "asserted" else []
    return [line.kind, line.what, *status]


def _words(text: str) -> Text:
    """Words of a report, at the right where they run from there."""
    plain = clean(" ".join(text.split()))
    return Text(plain, justify="right" if is_right_to_left(plain) else "left")


def _quoted(line: ClaimLine) -> Text:
    """The words of a claim, and under them whose report they are from."""
    report = line.report
    quote, name = _words(line.quote), _words(report.publisher or report.label)
    # The day first: behind Arabic words its digits would be drawn in another order.
    about = Text(" ".join(filter(None, (str(report.published or ""), name.plain))), style="dim")
    cell = Text("\n").join([quote, about])
    cell.justify = quote.justify
    return cell


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the claims: its head, its cell, and its share of the width (0: as wide as its cells)."""

    name: str
    cell: Callable[[ClaimLine], Text]
    share: int = 0
    least: int = 0


COLUMNS: Final = (
    Column("#", lambda line: Text(str(line.number))),
    Column("claim", lambda line: Text("\n".join(_claimed(line)), style=COLOURS[line.kind])),
    Column("count", lambda line: Text(figure(line))),
    Column("day, place", _when_where, 3, 10),
    Column("who", lambda line: _words(line.doer), 3, 9),
    Column("to whom", lambda line: _words(line.sufferer), 3, 9),
    Column("said by", lambda line: _words(line.source), 3, 9),
    Column("sure", lambda line: Text(certainty(line.confidence))),
)
WORDS: Final = Column("words", lambda line: _words(line.quote), 6, 16)
WORDS_AND_REPORT: Final = Column("words, report", _quoted, 6, 16)


def print_claims(lines: Iterable[ClaimLine], stream: IO[str], bidi: str, *, with_report: bool) -> None:
    """A table of claims, and under it which of their reports are retellings; nothing for no claims.

    A column in which no claim has anything is left out, so that the others have its room.
    """
    shown = list(lines)
    if not shown:
        return
    columns = (*COLUMNS, WORDS_AND_REPORT if with_report else WORDS)
    drawn = [(column, [column.cell(line) for line in shown]) for column in columns]
    filled = [(column, cells) for column, cells in drawn if any(cell.plain for cell in cells)]
    table = _table()
    for column, _ in filled:
        flexible = column.share > 0
        table.add_column(
            column.name, ratio=column.share or None, min_width=column.least or None,
            no_wrap=not flexible, overflow="fold",
        )  # fmt: skip
    for row in zip(*(cells for _, cells in filled), strict=True):
        table.add_row(*row)
    print_table(table, stream, bidi)
    for note in dict.fromkeys(f"{n.report.label}: {n.report.note}" for n in shown if n.report.note):
        stream.write(f"{clean(note)}\n")


def print_reports(lines: Sequence[ReportLine], stream: IO[str], bidi: str) -> None:
    """A table of reports; one without a title has its file instead, and a retelling says so in its row."""
    table = _table("id", "name", "published", "claims")
    for name, ratio in (("publisher", 2), ("title or file", 4), ("note", 3)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for line in lines:
        name = "" if line.label == line.id else line.label
        table.add_row(
            line.id, clean(name), str(line.published or ""), str(line.claims),
            _words(line.publisher), _words(line.title or line.origin), Text(clean(line.note)),
        )  # fmt: skip
    print_table(table, stream, bidi)


def _table(*narrow: str) -> Table:
    table = Table(box=SQUARE, expand=True, show_lines=False, pad_edge=False)
    for name in narrow:
        table.add_column(name, no_wrap=True)
    return table


def print_table(table: Table, stream: IO[str], bidi: str) -> None:
    """Print a table; its borders keep Arabic cells apart."""
    screen = console(stream)
    with screen.capture() as drawn:
        screen.print(table)
    stream.write(bordered(drawn.get(), bidi_mode(bidi, stream)))
