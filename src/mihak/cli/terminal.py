"""Right-to-left text on a terminal.

Mihak leaves the letters in their logical order: a terminal that knows Arabic
puts them in place and joins them, and one that does not cannot be helped by
turning the words round, since it does not join the letters either. What is
done is to keep lines apart from what stands around them: "terminal" wraps each
piece of text in a right-to-left isolate and parts the cells of a table by
marks, so that a row of Arabic cells keeps its order; "plain" adds nothing.
"""

from __future__ import annotations

import errno
import re
from typing import IO, Final

from rich.console import Console

from mihak.cli.common import clean

LRI, RLI, PDI, LRM = "\u2066", "\u2067", "\u2069", "\u200e"
RIGHT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
COLOUR: Final = re.compile("\x1b\\[[0-9;]*m")
LEFT: Final = re.compile("[A-Za-z\u00c0-\u02af\u0370-\u052f]")


class TextConsole(Console):
    """A console that lets a closed pipe be seen."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError(errno.EPIPE, "the output was closed")


def console(stream: IO[str], width: int | None = None) -> TextConsole:
    """A console over a stream; one that is no terminal gets a width that holds a table."""
    if width is None and not stream.isatty():
        width = 160
    return TextConsole(file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def bidi_mode(asked: str, stream: IO[str]) -> str:
    """ "terminal" or "plain"; "auto" looks whether the output is a terminal."""
    if asked != "auto":
        return asked
    return "terminal" if stream.isatty() else "plain"


def is_right_to_left(text: str) -> bool:
    """Whether most of the letters run from right to left."""
    return len(RIGHT.findall(text)) > len(LEFT.findall(text))


def isolated(text: str, mode: str) -> str:
    """A piece of text with right-to-left letters kept apart from what stands beside it."""
    if mode != "terminal" or not RIGHT.search(text):
        return text
    return f"{RLI if is_right_to_left(text) else LRI}{text}{PDI}"


def shown(text: str, mode: str) -> str:
    """Words of a report on one line, kept apart where they run from the right."""
    return isolated(clean(" ".join(text.split())), mode)


def bordered(table: str, mode: str) -> str:
    """A drawn table whose cells keep their order on a terminal that knows Arabic."""
    if mode != "terminal":
        return table
    rows = ([_kept(cell) for cell in row.split("│")] for row in table.split("\n"))
    return "\n".join(f"{LRM}│{LRM}".join(row) for row in rows)


def _kept(cell: str) -> str:
    """A cell whose words stand in an isolate; the blanks around them keep their side."""
    plain = COLOUR.sub("", cell)
    if not RIGHT.search(plain):
        return cell
    words = cell.strip(" ")
    before, _, behind = cell.partition(words)
    return f"{before}{RLI if is_right_to_left(plain) else LRI}{words}{PDI}{behind}"
