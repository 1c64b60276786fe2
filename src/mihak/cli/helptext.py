"""The help of every command as one page: ``python -m mihak.cli.helptext > docs/cli.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any, Final

import click

from mihak.cli.common import write_utf8
from mihak.cli.main import cli

WIDTH: Final = 100
HEAD: Final = """# The commands

This page is made from the commands' own help: `python -m mihak.cli.helptext > docs/cli.md`.

Errors go to standard error, one line each: the file, the record, what is wrong, and what to do.
Output is UTF-8 under any locale. Settings come from defaults, then the file of `--settings`, then
`MIHAK_*` variables (`MIHAK_JOBS`, `MIHAK_REGISTER`, `MIHAK_GAZETTEER`, `MIHAK_READER`,
`MIHAK_PROGRESS`, `MIHAK_MAX_BYTES`), then flags.

Arabic on a terminal: letters stay in their logical order, since a terminal that knows Arabic orders
and joins them itself, and one that does not cannot be helped by turning the words round. With
`--bidi terminal` (the default on a terminal) each piece of text is wrapped in a right-to-left
isolate and the cells of a table are parted by marks, so that they keep their places;
`--bidi plain` (the default elsewhere) adds nothing to the text.
"""


def pages() -> str:
    """The page: the head, and each command's help under its name."""
    return HEAD + "".join(f"\n## {name}\n\n```text\n{text}\n```\n" for name, text in _helps(cli, None))


def _helps(command: click.Command, parent: click.Context | None) -> Iterator[tuple[str, str]]:
    name = command.name if parent else "mihak"
    shape: dict[str, Any] = {"terminal_width": WIDTH, "max_content_width": WIDTH}
    with click.Context(
        command, info_name=name, parent=parent, **shape, **command.context_settings
    ) as context:
        lines = command.get_help(context).splitlines()
        yield context.command_path, "\n".join(line.rstrip() for line in lines)
        if isinstance(command, click.Group):
            for inner in command.list_commands(context):
                found = command.get_command(context, inner)
                if found:
                    yield from _helps(found, context)


if __name__ == "__main__":
    write_utf8()
    sys.stdout.write(pages())
