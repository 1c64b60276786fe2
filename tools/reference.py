"""Writes docs/cli.md: the help text of every command, as the commands print it.

python -m tools.reference
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import click

from mihak.cli.main import cli

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "docs" / "cli.md"
WIDTH: Final = 100
HEAD: Final = """\
# Commands

This page is made from the code: `python -m tools.reference` writes it, and a test compares it.

Output goes to standard output, messages and progress to standard error. Settings come from a TOML file
(`--settings`), then from `MIHAK_*` variables (`MIHAK_REGISTER=war.db`, `MIHAK_JOBS=4`), then from the flags
of a command.

**Who reads.** `--reader rules` is grammar, with nothing to install; `--reader learned` is a trained model, which reads
better and needs `pip install 'mihak[learned]'`. The default, `auto`, is the learned reader where its libraries and its
model are installed, and the rules where not; every claim names the reader that found it. `--reader llm` asks
[a language model](llm.md) behind an endpoint that you name, and is never chosen by itself.

**Right-to-left text.** Letters stay in their logical order; a terminal that knows Arabic puts them in place
and joins them. With `--bidi terminal` each piece of Arabic stands in an isolate, so that it keeps apart
from what is beside it; `--bidi plain` adds nothing, which is right for files and pipes. `auto` looks
whether the output is a terminal.
"""


def page() -> str:
    """The whole page."""
    parts = [HEAD]
    for name, command, parent in commands(cli, None):
        with context(command, name, parent) as ctx:
            parts.append(f"## {ctx.command_path}\n\n```text\n{command.get_help(ctx).rstrip()}\n```\n")
    return "\n".join(parts)


def commands(
    command: click.Command, parent: click.Context | None, name: str = "mihak"
) -> Iterator[tuple[str, click.Command, click.Context | None]]:
    """A command and all below it, each with the context of the one above."""
    yield name, command, parent
    if isinstance(command, click.Group):
        ctx = context(command, name, parent)
        for below in command.list_commands(ctx):
            found = command.get_command(ctx, below)
            if found:
                yield from commands(found, ctx, below)


def context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    """The context in which a command shows its help, of a fixed width."""
    settings: dict[str, Any] = {"terminal_width": WIDTH, "max_content_width": WIDTH}
    return click.Context(command, info_name=name, parent=parent, **{**settings, **command.context_settings})


def main() -> int:
    TARGET.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
