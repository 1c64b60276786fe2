"""Mihak reads reports of armed conflict and shows what they claim.

    import mihak
    reading = mihak.read("مقتل 30 عنصراً من قوات النظام في حلب", published=date(2016, 10, 28))
    for claim in reading.claims: ...

``read`` reads one report, ``check`` tells whether it holds together, ``read_files``
reads files and folders, ``open_register`` opens the place where reports and
claims are kept, ``link`` and ``weighed`` take a register to incidents. Importing this module loads
none of the readers, no database and no web; that comes with the first call.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihak.database import Where
from mihak.errors import BadRecord, InputError, MihakError, MissingExtra, OptionError
from mihak.model.claim import Attack, Casualties, Claim, Control, Count, Dated, Materiel, Name, Operation
from mihak.model.report import Report
from mihak.settings import Settings
from mihak.version import __version__

if TYPE_CHECKING:
    from mihak.model.facts import Facts
    from mihak.model.finding import Finding
    from mihak.model.incident import Assessment, Incident
    from mihak.model.judgement import Judgement
    from mihak.pipeline import AddSummary, Reading
    from mihak.register.outcome import Added, AlreadyThere, ReadAgain
    from mihak.register.query import ClaimQuery
    from mihak.register.register import Register
    from mihak.weigh import Links
    from mihak.weighing.weighed import Weighed
else:
    # Where the names are that need more than the standard library, or much of it.
    LATER: Final = {
        "AddSummary": "mihak.pipeline",
        "Reading": "mihak.pipeline",
        "Added": "mihak.register.outcome",
        "AlreadyThere": "mihak.register.outcome",
        "ReadAgain": "mihak.register.outcome",
        "ClaimQuery": "mihak.register.query",
        "Register": "mihak.register.register",
        "Links": "mihak.weigh",
        "Facts": "mihak.model.facts",
        "Finding": "mihak.model.finding",
        "Assessment": "mihak.model.incident",
        "Incident": "mihak.model.incident",
        "Judgement": "mihak.model.judgement",
        "Weighed": "mihak.weighing.weighed",
    }

    def __getattr__(name):
        if name not in LATER:
            raise AttributeError(f"module 'mihak' has no attribute {name!r}")
        return getattr(import_module(LATER[name]), name)


def read(
    source: str | Path | Report,
    *,
    publisher: str = "",
    published: date | None = None,
    title: str = "",
    url: str = "",
    settings: Settings | None = None,
) -> Reading:
    """Read one report: its claims in the order of their words, as ``Reading.claims``.

    ``source`` is the text itself (any ``str``, never a path), a file (a
    ``Path``), or a ``Report``, for which the other arguments are not taken.
    Relative dates ("yesterday") are read from ``published``. Raises InputError
    where the file cannot be read, or holds more than one report.
    """
    from mihak.pipeline import read_report, shared_reader  # noqa: PLC0415  # See above.

    settings = settings or Settings()
    about = {"publisher": publisher, "title": title, "url": url}
    if isinstance(source, str):
        source = Report.make(source, published=published, **about)
    elif isinstance(source, Path):
        source = _only_report(source, published, about, settings)
    elif published or any(about.values()):
        raise OptionError("a Report has its own publisher, date, title and url", repair="Leave them out")
    return read_report(source, shared_reader(settings))


def read_files(
    inputs: Iterable[str | Path],
    *,
    publisher: str = "",
    published: date | None = None,
    settings: Settings | None = None,
) -> Iterator[Reading | InputError]:
    """Read files and folders: a Reading or an InputError for each record, in order.

    An error is given in its place, not raised, so that the others go on.
    ``publisher`` and ``published`` fill what the files do not say.
    """
    from mihak import pipeline  # noqa: PLC0415  # See above.
    from mihak.readers import Hints  # noqa: PLC0415

    settings = settings or Settings()
    hints = Hints(publisher=publisher, published=published, max_bytes=settings.max_bytes)
    return pipeline.read_files(inputs, settings, hints)


def open_register(path: str | Where, *, read_only: bool = False) -> Register:
    """Open the register at ``path``, a file or ``postgresql://user@host/database``; one that may be written to is made
    where there is none.

    Use it in a ``with`` block. Raises NotARegister for another file or a newer
    schema, RegisterError where it cannot be opened.
    """
    from mihak.register.register import open_register as opened  # noqa: PLC0415  # See above.

    return opened(path, read_only=read_only)


def check(reading: Reading) -> tuple[Finding, ...]:
    """What does not add up inside a report, and what does: every check of ``docs/checks.md``, in its order."""
    from mihak.weighing.checks import check_report  # noqa: PLC0415  # See above.

    return check_report(reading.report, reading.claims)


def link(register: Register, *, settings: Settings | None = None) -> Links:
    """Judge which claims of a register tell of the same happening, and write the judgements down, all or nothing.

    Raises MissingExtra where the extra ``weigh`` is not installed.
    """
    from mihak import weigh  # noqa: PLC0415  # See above.

    return weigh.link(register, settings=settings or Settings())


def weighed(
    register: Register,
    *,
    rule: str = "mihak",
    as_of: date | None = None,
    recorded_by: date | None = None,
    settings: Settings | None = None,
) -> Weighed:
    """The incidents of a register with low, best and high by a rule: ``mihak``, ``acled`` or ``ucdp``.

    Nothing is written. ``as_of``: what was public by that day; ``recorded_by``:
    what the register held. Raises MissingExtra where the extra ``weigh`` is not installed.
    """
    from mihak import weigh  # noqa: PLC0415  # See above.

    return weigh.weighed(register, rule=rule, as_of=as_of, recorded_by=recorded_by, settings=settings or Settings())


def _only_report(path: Path, published: date | None, about: dict[str, str], settings: Settings) -> Report:
    from mihak.readers import Hints, read_inputs  # noqa: PLC0415  # See above.

    hints = Hints(
        publisher=about["publisher"], title=about["title"], url=about["url"], published=published,
        max_bytes=settings.max_bytes,
    )  # fmt: skip
    records = list(read_inputs([str(path)], hints))
    errors = [record for record in records if isinstance(record, InputError)]
    if errors:
        raise errors[0]
    reports = [record for record in records if isinstance(record, Report)]
    if len(reports) != 1:
        raise BadRecord(f"it holds {len(reports)} reports", file=str(path), repair="Use mihak.read_files")
    return reports[0]


__all__ = [
    "AddSummary", "Added", "AlreadyThere", "Assessment", "Attack", "BadRecord", "Casualties", "Claim",
    "ClaimQuery", "Control", "Count", "Dated", "Facts", "Finding", "Incident", "InputError", "Judgement",
    "Links", "Materiel", "MihakError", "MissingExtra", "Name", "Operation", "OptionError", "ReadAgain",
    "Reading", "Register", "Report", "Settings", "Weighed", "__version__", "check", "link", "open_register",
    "read", "read_files", "weighed",
]  # fmt: skip
