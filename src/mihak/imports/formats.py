"""The data sets that come in: one line here for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mihak.imports import acled, bayanat, ged
from mihak.imports.known import Nearest
from mihak.imports.rows import Record


@dataclass(frozen=True, slots=True)
class Import:
    """A data set: its name, what it is, who its rows are read by, and what reads a file of it."""

    name: str
    says: str
    reader: str
    read: Callable[[Path, Nearest], Iterator[Record]]


IMPORTS: Final = (
    Import("ucdp", "UCDP Georeferenced Event Dataset, CSV", ged.READER, ged.read_ged),
    Import("acled", "Armed Conflict Location & Event Data, CSV", acled.READER, acled.read_acled),
    Import("bayanat", "Bayanat's JSON export of bulletins, incidents or actors", bayanat.READER, bayanat.read_bayanat),
)
IMPORTED: Final = {one.name: one for one in IMPORTS}
