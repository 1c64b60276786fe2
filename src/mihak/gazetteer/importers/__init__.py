"""Gazetteers of others, read into one file that Mihak can ask name by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from mihak.errors import OptionError
from mihak.gazetteer.importers.geonames import read_geonames
from mihak.gazetteer.importers.ocha import read_ocha
from mihak.gazetteer.importers.record import Skipped
from mihak.gazetteer.importers.target import ImportReport, Progress, store
from mihak.gazetteer.importers.wof import read_wof
from mihak.gazetteer.place import Place

IMPORTERS: Final[tuple[tuple[str, Callable[[Path], Iterator[Place | Skipped]]], ...]] = (
    ("geonames", read_geonames),
    ("wof", read_wof),
    ("ocha", read_ocha),
)


def import_gazetteer(kind: str, files: Sequence[Path], target: Path, progress: Progress | None = None) -> ImportReport:
    """Read files of one kind into the gazetteer at ``target``, which is made if missing.

    ``kind`` is "geonames" (tab dumps, .txt or .zip), "wof" (CSV) or "ocha"
    (P-code CSV). Either every file is taken in or, on an error, none; a row that
    is there already is updated. ``progress`` is called with the count of rows
    read. Raises OptionError, UnreadableFile, GazetteerError.
    """
    reader = dict(IMPORTERS).get(kind)
    if reader is None:
        known = ", ".join(name for name, _ in IMPORTERS)
        raise OptionError(f"no gazetteer format '{kind}'", repair=f"One of: {known}")
    return store(_all(reader, files), target, progress)


def _all(reader: Callable[[Path], Iterator[Place | Skipped]], files: Iterable[Path]) -> Iterator[Place | Skipped]:
    for file in files:
        yield from reader(file)
