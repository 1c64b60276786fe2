"""What the commands share: options, errors on standard error, output."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from mihak.database import Where, where
from mihak.errors import OptionError
from mihak.settings import READERS, Settings

if TYPE_CHECKING:
    from mihak.readers import Hints
    from mihak.register.register import Register

# What may be done for right-to-left text on a terminal, see terminal.py.
BIDI: Final = ("auto", "terminal", "plain")
# The number of processes that is as many as there are cores.
ALL: Final = "all"

# Controls of a terminal have no business in a report; they are shown, not obeyed.
CONTROLS: Final = {n: 0x2400 + n for n in range(0x20) if chr(n) not in "\n\t"} | {
    0x7F: 0x2421, **dict.fromkeys(range(0x80, 0xA0), 0xFFFD), 0x0D: 0x20,
}  # fmt: skip

F = TypeVar("F", bound=Callable[..., Any])

EXIT: Final = (
    "Exit status: 0 all is well, 1 some records were refused or an error arose, "
    "2 the command makes no sense, 130 interrupted."
)


@dataclass(frozen=True, slots=True)
class App:
    """What every command is handed."""

    settings: Settings
    debug: bool


class RegisterPlace(click.ParamType[Where]):
    """A file, or a database as postgresql://user@host/database."""

    name = "REGISTER"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Where:
        return where(value)


class Jobs(click.ParamType[int]):
    """A number of processes, or "all" for as many as there are cores."""

    name = "N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        return cores() if value == ALL else click.IntRange(1).convert(value, param, ctx)


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Day(click.ParamType[date]):
    """A day as 2016-10-28."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day. Write it as 2016-10-28.", param, ctx)


class Pair(click.ParamType[tuple[str, str]]):
    """field=name."""

    name = "FIELD=NAME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        field, equals, name = str(value).partition("=")
        if not (field and equals and name):
            self.fail(f"{value!r} is no pair. Write it as text=body.", param, ctx)
        return field, name


def tell(error: BaseException, debug: bool) -> None:
    """One line on standard error; with ``debug`` also where it arose."""
    click.echo(f"mihak: {clean(' '.join(str(error).split()))}", err=True)
    if debug:
        click.echo("".join(traceback.format_exception(error)), err=True)


def clean(text: str) -> str:
    """Text without the controls that a terminal would obey."""
    return text.translate(CONTROLS)


def write_utf8() -> None:
    """Write UTF-8 whatever the locale says; what cannot be written is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def option_group(*options: Callable[[F], F]) -> Callable[[F], F]:
    """Several options as one decorator, shown in the order given."""

    def decorate(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


inputs_argument = click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
output_option = click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write here instead of on screen."
)
register_option = click.option(
    "--register", type=RegisterPlace(), help="The register: a file or postgresql://… (or set MIHAK_REGISTER)."
)
span_options = option_group(
    click.option("--from", "date_from", type=Day(), help="Not before that day."),
    click.option("--to", "date_to", type=Day(), help="Not after that day."),
)
reader_choice = option_group(
    click.option(
        "--reader", type=click.Choice(READERS), metavar="READER",
        help="Who reads: rules, with nothing to install; learned, a trained model that reads better; llm, a language "
        "model behind an endpoint that you name; auto: learned where it is installed, else rules. [default: auto]",
    ),
    click.option(
        "--llm-url", metavar="URL", help="With --reader llm: the endpoint to which every report is sent in full."
    ),
    click.option("--llm-model", metavar="NAME", help="With --reader llm: the model, as its endpoint calls it."),
)  # fmt: skip
reader_options = option_group(
    reader_choice,
    click.option("--jobs", type=Jobs(), help="Processes that read side by side; all: one a core. [default: 1]"),
)
hint_options = option_group(
    click.option("--publisher", default="", help="Who published the report, where the file does not say."),
    click.option("--published", type=Day(), help="The day of publication."),
    click.option("--title", default="", help="The report's title."),
    click.option("--url", default="", help="Where the report was published."),
    click.option("--input-format", default="", metavar="FORMAT", help="Format of the input, if not found."),
    click.option("--encoding", default="", help="Encoding of the input, if not found: windows-1256, …"),
    click.option(
        "--column", "columns", type=Pair(), multiple=True,
        help="Which column or key holds a field: text=body. Repeat it for each field.",
    ),
    click.option("--max-bytes", type=click.IntRange(1), help="Refuse larger documents. [default: 50000000]"),
)  # fmt: skip


def reading(settings: Settings, given: Mapping[str, Any]) -> Settings:
    """The settings with the flags of ``reader_options`` and ``--max-bytes``, those that were given, over them."""
    flags = ("reader", "llm_url", "llm_model", "jobs", "max_bytes")
    changed = settings.changed(**{flag: given.get(flag) for flag in flags})
    for flag in ("llm_url", "llm_model"):
        if given.get(flag) is not None and changed.reader != "llm":
            said = f"--{flag.replace('_', '-')} is given, and the reader is {changed.reader}"
            raise OptionError(said, repair="Add --reader llm, or leave it out")
    return changed


def hints(settings: Settings, given: dict[str, Any]) -> Hints:
    """The hints of ``hint_options``."""
    from mihak.readers import Hints  # noqa: PLC0415  # It loads the libraries of the formats.

    return Hints(
        publisher=given["publisher"], title=given["title"], url=given["url"], published=given["published"],
        columns=given["columns"], format=given["input_format"], encoding=given["encoding"],
        max_bytes=settings.max_bytes,
    )  # fmt: skip


def opened(app: App, register: Where | None, *, read_only: bool = True) -> Register:
    """The register of --register or the settings."""
    from mihak.register.register import open_register  # noqa: PLC0415  # It loads SQLAlchemy.

    path = app.settings.register if register is None else register
    if path is None or path == Path():  # An empty name, as of a shell variable that is not set.
        raise OptionError("no register was given", repair="Name it: --register war.db")
    return open_register(path, read_only=read_only)


@contextmanager
def progress(settings: Settings, what: str, *, wanted: bool = True) -> Iterator[Callable[[], None]]:
    """A count on standard error, on a terminal only and where it is wanted; call what it gives each time."""
    shown = settings.progress == "on" or (settings.progress == "auto" and wanted and sys.stderr.isatty())
    if not shown:
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415  # Only a terminal needs it.
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (SpinnerColumn(), TextColumn(f"{what} {{task.completed}}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda: bar.advance(task)


def is_readable(path: str) -> bool:
    """Whether a word of the command line is an input: "-" or something that is there."""
    return path == "-" or Path(path).exists()
