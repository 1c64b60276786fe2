"""Operations for people: the list as a table, one operation as a page of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Final

from rich.box import SQUARE
from rich.table import Table

from mihak.cli.common import clean
from mihak.cli.tables import print_table
from mihak.cli.terminal import shown
from mihak.views.operation_shapes import (
    Cited,
    ContradictionView,
    DayView,
    LossView,
    OperationLine,
    OperationView,
    PhaseView,
    QuotationView,
    TellingView,
)
from mihak.views.said import Said

HEAD_TITLES: Final = {
    "field": "The field", "announcements": "Announcements against the field", "coordination": "Coordination",
    "plan": "The plan",
}  # fmt: skip

COLUMNS: Final = (("launched", 2), ("name", 4), ("also", 5), ("side", 3), ("told outcome", 3), ("reports", 3))


def print_list(lines: Sequence[OperationLine], stream: IO[str], bidi: str) -> None:
    """A table of operations; nothing but a count for none."""
    if lines:
        table = Table(box=SQUARE, expand=True, show_lines=True, pad_edge=False)
        table.add_column("id", no_wrap=True)
        for head, ratio in COLUMNS:
            table.add_column(head, ratio=ratio, overflow="fold")
        for line in lines:
            launched = line.launched.said if line.launched else ""
            phases = f" ({line.phases} phases told)" if line.phases > 1 else ""
            cells = (
                line.id, launched, line.title + phases, "\n".join(line.other_names), line.side,
                "\n".join(line.outcomes), "\n".join(line.reports),
            )  # fmt: skip
            table.add_row(*map(clean, cells))
        print_table(table, stream, bidi)
    stream.write("1 operation\n" if len(lines) == 1 else f"{len(lines)} operations\n")


def print_page(view: OperationView, stream: IO[str], mode: str) -> None:
    """Everything that is told of one operation."""
    for text in page(view, mode):
        stream.write(f"{text}\n")


def page(view: OperationView, mode: str) -> Iterator[str]:
    """The lines of one operation's page."""
    yield from head(view, mode)
    yield from section("Phases", (phase_said(phase, mode) for phase in view.phases))
    yield from section("Declared aims", (telling_said(aim, mode) for aim in view.aims))
    yield from section("Outcome, as each side tells it", (telling_said(one, mode) for one in view.outcomes))
    yield from section("Losses", (text for loss in view.losses for text in loss_said(loss, mode)))
    for one in view.heads:
        found = (t for f in one.findings for t in (shown(f.said, mode), *words_said(f.words, mode)))
        yield from section(HEAD_TITLES[one.head], found)
    yield from section("Quotations", (quotation_said(one, mode) for one in view.quotations))
    yield from section("Contradictions", (contradiction_said(one, mode) for one in view.contradictions))
    yield from (clean(note) for note in view.notes)


def head(view: OperationView, mode: str) -> Iterator[str]:
    """The names of an operation, whose it is, and its days."""
    yield shown(view.line.title, mode)
    for one in view.names:
        if one.name != view.line.title:
            yield f"  also {shown(one.name, mode)}: {one.why}"
    yield f"  id {view.line.id}" + (f", {clean(view.line.side)}" if view.line.side else "")
    if view.actors:
        yield "  waged by " + ", ".join(shown(actor, mode) for actor in view.actors)
    yield f"  launched: {day_said(view.line.launched)}"
    yield f"  last day: {day_said(view.line.last)}"
    for title in view.within:
        yield f"  in the time of {shown(title, mode)}"
    if view.phases_told:
        yield f"  {view.phases_told} phases are told of"


def section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """A title with its lines; nothing where there are none."""
    found = list(lines)
    if found:
        yield ""
        yield title
        yield from (f"  {text}" for text in found)


def day_said(day: DayView | None) -> str:
    """A day with how it is known."""
    return f"{day.said} ({day.why})" if day is not None else "nobody tells"


def phase_said(phase: PhaseView, mode: str) -> str:
    """A phase with its days and who declared its end."""
    days = f"phase {phase.number}: from {day_said(phase.first)}; to {day_said(phase.last)}"
    ended = "; ".join(said(one, mode) for one in phase.declared_ended)
    return f"{days}; declared ended: {ended}" if ended else days


def telling_said(one: TellingView, mode: str) -> str:
    """An aim or an outcome with who says it."""
    side = f", {clean(one.side)}" if one.side else ""
    day = f", {one.day}" if one.day else ""
    quotes = " / ".join(cited(words, mode) for words in one.words)
    return f"{shown(one.what, mode)}{day}, says {shown(one.speaker, mode)}{side}: {quotes}"


def loss_said(loss: LossView, mode: str) -> Iterator[str]:
    """A loss with its figure, and under it what ties it to the operation."""
    phase = f"phase {loss.phase}" if loss.phase is not None else "the whole"
    whose = f" of {clean(loss.side)}" if loss.side else ""
    shared = f", told together with {', '.join(shown(title, mode) for title in loss.shared)}" if loss.shared else ""
    part = ", among those of another figure" if loss.part else ""
    victims = f" {shown(loss.victims, mode)}" if loss.victims else ""
    yield f"{phase}: {loss.effect} {amount(loss)}{victims}{whose}{part}{shared}, says {shown(loss.told_by, mode)}"
    yield f"  {cited(loss.words, mode)}; {', '.join(loss.grounds)}: {shown(loss.why, mode)}"


def quotation_said(one: QuotationView, mode: str) -> str:
    """A quotation with what it is about and who says it."""
    speaker = f"{shown(one.speaker, mode)} ({one.how})" if one.speaker else "speaker not said"
    return f"{one.kind}, {speaker}: {cited(one.words, mode)}"


def contradiction_said(one: ContradictionView, mode: str) -> str:
    """Two claims that cannot both be so, with their words."""
    return f"{one.why}: {said(one.left, mode)} / {said(one.right, mode)}"


def amount(loss: LossView) -> str:
    """A figure as people write it: 30, 30+, up to 30, 30-40, about 30, "some" for a bare plural."""
    about = "about " if loss.approx else ""
    if loss.low is None:
        return "some" if loss.high is None else f"{about}up to {loss.high}"
    if loss.high is None:
        return f"{about}{loss.low}+"
    return f"{about}{loss.low}" if loss.low == loss.high else f"{about}{loss.low}-{loss.high}"


def words_said(words: Iterable[Cited], mode: str) -> Iterator[str]:
    """The words of a finding, one under the other."""
    return (f"  {cited(one, mode)}" for one in words)


def cited(words: Cited, mode: str) -> str:
    """Words with the label of their report."""
    return f"{shown(words.quote, mode)} ({shown(words.report, mode)})"


def said(one: Said, mode: str) -> str:
    """A claim's words with who says it."""
    return f"{shown(one.quote, mode)} ({shown(one.speaker or one.publisher or one.report, mode)})"
