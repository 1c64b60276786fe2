"""The steps in order: the only file that knows every room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mihak.claims.reader import Reader
from mihak.errors import BadRecord, InputError, MihakError
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.register.check import check_claims
from mihak.register.outcome import Added, AlreadyThere, ReadAgain
from mihak.settings import Settings
from mihak.workers import Answered, WorkerError, Workers

# What is not needed by every command is loaded where it is: reading does without
# SQLAlchemy, and whoever hands reports over without the libraries of the formats.
if TYPE_CHECKING:
    from mihak.mentions.vocabulary import Vocabulary
    from mihak.readers import Hints
    from mihak.register.register import Register

MakeReader = Callable[[], Reader]


@dataclass(frozen=True, slots=True)
class Reading:
    """A report with the claims that a reader, ``name@version``, found in it."""

    report: Report
    claims: tuple[Claim, ...]
    reader: str


@dataclass(frozen=True, slots=True)
class AddSummary:
    """What became of the records: how many were added, read again, there; and the errors."""

    added: int = 0
    again: int = 0
    already: int = 0
    claims: int = 0
    older: tuple[str, ...] = ()
    refused: tuple[MihakError, ...] = ()

    def plus(self, outcome: Outcome) -> AddSummary:
        """This summary with one more outcome; ``older`` collects the readers of reports that were there."""
        if isinstance(outcome, MihakError):
            return replace(self, refused=(*self.refused, outcome))
        if isinstance(outcome, Added):
            return replace(self, added=self.added + 1, claims=self.claims + outcome.claims)
        if isinstance(outcome, ReadAgain):
            return replace(self, again=self.again + 1, claims=self.claims + outcome.came)
        readers = self.older if outcome.reader in self.older else (*self.older, outcome.reader)
        return replace(self, already=self.already + 1, older=readers)


Passing = TypeVar("Passing")
Outcome = Added | AlreadyThere | ReadAgain | MihakError


def make_reader(settings: Settings) -> Reader:
    """The reader that the settings name, ready to read; raises MissingExtra and OptionError."""
    from mihak.claims.choice import reader_of  # noqa: PLC0415

    return reader_of(settings, vocabulary_of(settings))


def vocabulary_of(settings: Settings) -> Vocabulary:
    """The words that are read with: those of the package, and the places of an imported gazetteer."""
    from mihak.gazetteer.place_index import open_places  # noqa: PLC0415
    from mihak.mentions.vocabulary import default_vocabulary, vocabulary_with  # noqa: PLC0415

    imported = gazetteer_path(settings)
    return vocabulary_with(open_places(imported)) if imported else default_vocabulary()


def gazetteer_path(settings: Settings) -> Path | None:
    """The imported gazetteer: the one named, else that in the user's data folder, if there is one."""
    from mihak.gazetteer.importers.target import default_target  # noqa: PLC0415

    if settings.gazetteer:
        return settings.gazetteer
    return default_target() if default_target().exists() else None


@cache
def shared_reader(settings: Settings) -> Reader:
    """One reader for these settings, made at the first call."""
    return make_reader(settings)


def reader_maker(settings: Settings) -> MakeReader:
    """``make_reader`` for later, and for other processes: each makes the same, also where "auto" was asked for."""
    from mihak.claims.choice import chosen  # noqa: PLC0415

    return partial(make_reader, chosen(settings))


def read_report(report: Report, reader: Reader) -> Reading:
    """Read one report; every claim is checked against its text.

    An InputError of the reader, such as an endpoint that does not answer, is
    raised as it is; whatever else goes wrong as BadRecord that names the
    report, with the cause behind it.
    """
    try:
        return Reading(report, tuple(_checked(report, reader.read(report))), reader.version)
    except InputError:
        raise
    except Exception as error:
        raise _unread(report, error) from error


def read_files(inputs: Iterable[str | Path], settings: Settings, hints: Hints) -> Iterator[Reading | InputError]:
    """Read files and folders ("-": standard input): a reading or an error for each record, in order."""
    from mihak.readers import read_inputs  # noqa: PLC0415

    records = read_inputs([str(path) for path in inputs], hints)
    return read_many(records, reader_maker(settings), settings.jobs)


def read_many(
    records: Iterable[Report | InputError], make: MakeReader, jobs: int = 1, *, apart: bool = False
) -> Iterator[Reading | InputError]:
    """Read each report, ``jobs`` at a time, in order; errors among the records stay in their place.

    A report that cannot be read becomes an error that names it, even where it
    brings its process down, if that is not this one; the others go on. ``apart``:
    read in another process where there is only one too.
    """
    return _readings(records, make, jobs, apart=apart)


def add(
    records: Iterable[Report | InputError],
    register: Register,
    make: MakeReader,
    *,
    jobs: int = 1,
    again: bool = False,
) -> AddSummary:
    """Read reports into a register and count what became of them."""
    summary = AddSummary()
    for outcome in add_each(records, register, make, jobs=jobs, again=again):
        summary = summary.plus(outcome)
    return summary


def add_each(
    records: Iterable[Report | InputError],
    register: Register,
    make: MakeReader,
    *,
    jobs: int = 1,
    again: bool = False,
    by: str = "",
) -> Iterator[Outcome]:
    """Read reports into a register one by one, in order; stop it at any moment and the register is whole.

    A report that is there is not read, unless ``again``; ``by`` is who adds. An error of one record
    is given in its place; an error of the register itself (a full disk) is raised.
    """
    fresh: Iterable[Report | InputError | AlreadyThere] = records if again else _fresh(records, register)
    readings: Iterator[Reading | InputError | AlreadyThere] = _readings(fresh, make, jobs)
    for outcome in readings:
        yield _kept(outcome, register, again, by) if isinstance(outcome, Reading) else outcome


def _kept(reading: Reading, register: Register, again: bool, by: str) -> Outcome:
    try:
        return register.add(reading.report, reading.claims, reader=reading.reader, again=again, by=by)
    except InputError as error:
        return error


def _fresh(records: Iterable[Report | InputError], register: Register) -> Iterator[Report | InputError | AlreadyThere]:
    for record in records:
        there = register.has(record) if isinstance(record, Report) else None
        yield there or record


def _readings(
    records: Iterable[Report | Passing], make: MakeReader, jobs: int, *, apart: bool = False
) -> Iterator[Reading | InputError | Passing]:
    if jobs > 1 or apart:
        for outcome in Workers(records, partial(_Checked, make), jobs).run():
            yield _answered(outcome) if isinstance(outcome, Answered) else outcome
        return
    reader = make()
    for record in records:
        yield _here(record, reader) if isinstance(record, Report) else record


def _here(report: Report, reader: Reader) -> Reading | InputError:
    try:
        return read_report(report, reader)
    except InputError as error:
        return error


def _answered(given: Answered) -> Reading | InputError:
    if isinstance(given.answer, InputError):
        return given.answer
    try:
        if isinstance(given.answer, WorkerError):
            raise given.answer
        return Reading(given.report, tuple(given.answer), given.reader)
    except WorkerError as error:
        return _unread(given.report, error)


class _Checked:
    """A reader whose claims are checked where they are read, in the other process."""

    def __init__(self, make: MakeReader) -> None:
        self._reader = make()
        self.version = self._reader.version

    def read(self, report: Report) -> list[Claim]:
        """The claims of a report, checked against its text and in order."""
        return _checked(report, self._reader.read(report))


def _checked(report: Report, claims: list[Claim]) -> list[Claim]:
    check_claims(report, claims)
    # As the register gives them back, so that c1, c2 … mean the same claims everywhere.
    return sorted(claims, key=lambda claim: claim.start)


def _unread(report: Report, cause: BaseException) -> BadRecord:
    """The error of a report that could not be read; its first line is enough to know it by."""
    said = str(cause).partition("\n")[0]
    kind = "" if isinstance(cause, MihakError | WorkerError) else f"{type(cause).__name__}: "
    error = BadRecord(
        f"report {report.label} could not be read: {kind}{said}",
        file=report.origin,
        repair="This is a fault of Mihak; 'mihak --debug' shows where",
    )
    error.__cause__ = cause
    return error
