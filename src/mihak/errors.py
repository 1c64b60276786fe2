"""Every error that Mihak raises, under one root.

    MihakError
    ├── InputError               a file or record that cannot be used
    │   ├── UnreadableFile       damaged, truncated, of an unknown format, or hostile
    │   ├── BadRecord            one record of a file; the others go on
    │   └── EmptyText            nothing to read (a PDF of pictures, an empty page)
    ├── OptionError              a setting or option that makes no sense
    ├── MissingExtra             an optional part is not installed
    ├── GazetteerError           a gazetteer file or index that cannot be used
    ├── EvidenceError            a quote that is not the text at its place
    └── RegisterError            the register cannot do what was asked
        ├── NotARegister         the file is no register, or of a newer version
        └── NotInRegister        no such report or claim

Each message says what is wrong, where (file and record), and what to do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class MihakError(Exception):
    """The root. ``repair`` says what the reader of the message can do."""

    def __init__(self, what: str, *, repair: str = "") -> None:
        super().__init__(f"{what}. {repair}" if repair else what)
        self.what = what
        self.repair = repair

    def __reduce__(self) -> tuple[Callable[..., MihakError], tuple[Any, ...]]:
        """The same error in another process; its cause and its traceback stay behind."""
        return _again, (type(self), self.args, vars(self))


def _again(kind: type[MihakError], args: tuple[Any, ...], state: dict[str, Any]) -> MihakError:
    """An error made past its ``__init__``, whose arguments differ from class to class."""
    error = kind.__new__(kind, *args)
    vars(error).update(state)
    return error


class InputError(MihakError):
    """A file or record that cannot be used.

    ``file`` is the path as given, ``record`` the line, message or page number
    inside it (or an id), counted from 1; empty where there is none.
    """

    def __init__(self, what: str, *, file: str = "", record: str = "", repair: str = "") -> None:
        where = file + (f", record {record}" if record else "")
        super().__init__(f"{where}: {what}" if where else what, repair=repair)
        self.file = file
        self.record = record


class UnreadableFile(InputError):
    """The file as a whole cannot be read."""


class BadRecord(InputError):
    """One record of a file cannot be read; the others are."""


class EmptyText(InputError):
    """There is no text to read."""


class OptionError(MihakError):
    """A setting or an option that makes no sense."""


class MissingExtra(MihakError):
    """An optional part is not installed; the repair names the command."""


class GazetteerError(MihakError):
    """A gazetteer file or index that cannot be used."""


class EvidenceError(MihakError):
    """A quote that is not the text at its place."""


class RegisterError(MihakError):
    """The register cannot do what was asked."""


class NotARegister(RegisterError):
    """The file is no register of Mihak's, or of a newer version."""


class NotInRegister(RegisterError):
    """No such report or claim in the register."""
