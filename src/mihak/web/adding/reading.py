"""The process that reads what was sent: a hostile or broken file can hang or end it, and nothing else."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from mihak.database import Where
from mihak.errors import InputError, MihakError, NotInRegister
from mihak.readers.base import Hints
from mihak.settings import Settings

if TYPE_CHECKING:
    from mihak.claims.reader import Reader
    from mihak.model.report import Report
    from mihak.pipeline import Outcome
    from mihak.readers import Record
    from mihak.register.register import Register

ADDED, AGAIN, THERE, REFUSED = "added", "again", "there", "refused"
OUTCOMES: Final = (ADDED, AGAIN, THERE, REFUSED)
FIRST: Final = 70
"""Letters of a text that stand for its title."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One thing to read: the file that was sent and its name, or a report that is there, by its id."""

    number: int
    name: str
    path: Path | None = None
    size: int = 0
    report: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """What a process is to read into a register, and for whom."""

    register: Where
    settings: Settings
    hints: Hints
    sent: tuple[Sent, ...]
    again: bool
    by: str


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one record; ``report`` is its id, the rest tells an error: where, what and the repair."""

    outcome: str
    report: str = ""
    label: str = ""
    claims: int = 0
    record: str = ""
    what: str = ""
    repair: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What the process says: a line (None where a thing begins or ends), and how many bytes of it are read."""

    number: int
    line: Line | None = None
    at: int = 0
    done: bool = False


@dataclass(frozen=True, slots=True)
class Broken:
    """Nothing more can be read: the register or the reader fails."""

    what: str
    repair: str


def serve(pipe: Connection, task: Task) -> None:
    """The life of the process: all that was sent, one after the other; then the pipe is closed."""
    from mihak.pipeline import make_reader  # noqa: PLC0415  # Only this process reads.
    from mihak.register.register import open_register  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with open_register(task.register) as register:
            reader = make_reader(task.settings)
            for one in task.sent:
                pipe.send(Told(one.number))
                for told in _read(one, task, register, reader):
                    pipe.send(told)
                pipe.send(Told(one.number, at=one.size, done=True))
    except MihakError as error:
        pipe.send(Broken(error.what, error.repair))
    except BrokenPipeError:
        return
    finally:
        pipe.close()


def _read(one: Sent, task: Task, register: Register, reader: Reader) -> Iterator[Told]:
    if one.path is None:
        yield from _added(one, [_kept(one, register)], replace(task, again=True), register, reader, None)
        return
    from mihak.readers import read_stream  # noqa: PLC0415  # Loads the formats.

    with one.path.open("rb") as stream:
        records = read_stream(stream, one.name, task.hints)
        yield from _added(one, records, task, register, reader, stream)


def _added(
    one: Sent, records: Iterable[Record], task: Task, register: Register, reader: Reader, stream: BinaryIO | None
) -> Iterator[Told]:
    """Each record's line; an error of the options, such as an unknown encoding, is one of the file."""
    from mihak.errors import OptionError  # noqa: PLC0415
    from mihak.pipeline import add_each  # noqa: PLC0415

    try:
        for outcome in add_each(records, register, lambda: reader, again=task.again, by=task.by):
            yield Told(one.number, line(outcome), stream.tell() if stream else 0)
    except OptionError as error:
        yield Told(one.number, line(error))


def _kept(one: Sent, register: Register) -> Report | InputError:
    try:
        return register.report(one.report)
    except NotInRegister as error:
        return InputError(error.what, file=one.name)


def line(outcome: Outcome) -> Line:
    """What became of a record, without its text."""
    from mihak.register.outcome import Added, AlreadyThere  # noqa: PLC0415

    if isinstance(outcome, MihakError):
        return _refused(outcome)
    report = outcome.report
    label = report.title or report.name or first_words(report.text)
    if isinstance(outcome, Added):
        return Line(ADDED, report.id, label, outcome.claims)
    if isinstance(outcome, AlreadyThere):
        return Line(THERE, report.id, label)
    return Line(AGAIN, report.id, label, outcome.came + outcome.stayed)


def _refused(error: MihakError) -> Line:
    """An error's line; where it was stands beside it, and not in its words too."""
    record = error.record if isinstance(error, InputError) else ""
    file = error.file if isinstance(error, InputError) else ""
    where = file + (f", record {record}" if record else "")
    return Line(REFUSED, record=record, what=error.what.removeprefix(f"{where}: "), repair=error.repair)


def first_words(text: str) -> str:
    """What a report is known by that has neither title nor name."""
    words = " ".join(text[: 4 * FIRST].split())
    return words if len(words) <= FIRST else words[:FIRST].rsplit(" ", 1)[0] + " …"
