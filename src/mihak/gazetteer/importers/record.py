"""What the readers of gazetteers share: rows that are left out, names, positions."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mihak.errors import UnreadableFile
from mihak.gazetteer.names import fold_name

ARABIC: Final = re.compile("[\u0621-\u064a]")
FIELD_LIMIT: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that was left out, and why."""

    reason: str


def arabic_names(names: Iterable[str]) -> tuple[str, ...]:
    """The Arabic-script names, each spelling once, in the order given."""
    found: dict[str, str] = {}
    for name in names:
        tidy = " ".join(name.replace("|", " ").split())
        if ARABIC.search(tidy):
            found.setdefault(fold_name(tidy), tidy)
    return tuple(name for key, name in found.items() if key)


def degrees(text: str, limit: float) -> float | None:
    """A coordinate, or None where it is no number within ``limit``."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if -limit <= value <= limit else None


def people(text: str) -> int | None:
    """A population; None where it is missing, no number or zero."""
    try:
        return int(float(text)) or None
    except (ValueError, OverflowError):
        return None


@contextmanager
def reading(file: Path) -> Iterator[None]:
    """Tells of a file that cannot be read, by its name."""
    try:
        yield
    except OSError as error:
        what = error.strerror or str(error)
        raise UnreadableFile(what, file=str(file), repair="Check the path and who may read it") from error
    except UnicodeDecodeError as error:
        what = f"it is not UTF-8 text (byte {error.start})"
        raise UnreadableFile(what, file=str(file), repair="Check the file, or save it as UTF-8") from error
    except csv.Error as error:
        what = f"a row cannot be read ({error})"
        raise UnreadableFile(what, file=str(file), repair="Check its quotes and line ends") from error


def csv_rows(file: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file with a header, by column."""
    csv.field_size_limit(FIELD_LIMIT)
    with reading(file), file.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            yield {key: value or "" for key, value in row.items() if isinstance(key, str)}


def require(file: Path, columns: Sequence[str], wanted: Sequence[str], what: str) -> None:
    """Raises UnreadableFile where columns are missing, naming those there are."""
    missing = [name for name in wanted if name not in columns]
    if missing:
        raise UnreadableFile(
            f"not {what}: no column {', '.join(missing)}",
            file=str(file),
            repair=f"Its columns are: {', '.join(columns) or 'none'}",
        )


def header(file: Path) -> tuple[str, ...]:
    """The column names of a CSV file; ``()`` for an empty one."""
    with reading(file), file.open(encoding="utf-8-sig", newline="") as lines:
        return tuple(next(csv.reader(lines), ()))
