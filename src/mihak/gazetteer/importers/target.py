"""The file that gazetteers are read into: written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import platformdirs

from mihak.errors import GazetteerError
from mihak.gazetteer.importers.record import Skipped
from mihak.gazetteer.names import fold_name
from mihak.gazetteer.place import Place
from mihak.gazetteer.places_user import VERSION, UserPlaces

Progress = Callable[[int], None]
EVERY: Final = 1000
SCHEMA: Final = f"""
CREATE TABLE places (
    id TEXT PRIMARY KEY, keys TEXT NOT NULL, names TEXT NOT NULL, name_en TEXT NOT NULL, kind TEXT NOT NULL,
    country TEXT NOT NULL, lat REAL, lon REAL, parent TEXT NOT NULL, population INTEGER,
    common TEXT NOT NULL, source TEXT NOT NULL, size INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE names (
    first TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (first, key, id)
) WITHOUT ROWID;
CREATE INDEX names_of ON names (id);
PRAGMA user_version = {VERSION};
"""
INSERT: Final = "INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class ImportReport:
    """How many rows were taken in, by outcome; ``skipped`` counts by reason."""

    target: Path
    added: int
    updated: int
    skipped: Mapping[str, int]

    @property
    def read(self) -> int:
        """All rows read."""
        return self.added + self.updated + sum(self.skipped.values())


def default_target() -> Path:
    """Where an imported gazetteer lies unless told otherwise."""
    return platformdirs.user_data_path("mihak") / "places.db"


def store(rows: Iterable[Place | Skipped], target: Path, progress: Progress | None = None) -> ImportReport:
    """Add rows to the gazetteer at ``target``; on any error it stays as it was."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        UserPlaces(target).close()
    handle, name = tempfile.mkstemp(prefix=target.name, suffix=".part", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        report = _fill(rows, part, target, progress)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return report


def _fill(rows: Iterable[Place | Skipped], part: Path, target: Path, progress: Progress | None) -> ImportReport:
    if target.exists():
        shutil.copyfile(target, part)
    db = sqlite3.connect(part)
    try:
        if not target.exists():
            db.executescript(SCHEMA)
        counts, skipped = _insert(rows, db, progress)
        db.commit()
    except sqlite3.Error as error:
        what = f"{target}: could not be written ({error})"
        raise GazetteerError(what, repair="Is the disk full?") from error
    finally:
        db.close()
    return ImportReport(target, counts["added"], counts["updated"], dict(skipped))


def _insert(
    rows: Iterable[Place | Skipped], db: sqlite3.Connection, progress: Progress | None
) -> tuple[Counter[str], Counter[str]]:
    counts: Counter[str] = Counter()
    skipped: Counter[str] = Counter()
    for number, row in enumerate(rows, 1):
        if isinstance(row, Skipped):
            skipped[row.reason] += 1
        else:
            counts[_put(row, db)] += 1
        if progress is not None and number % EVERY == 0:
            progress(number)
    return counts, skipped


def _put(place: Place, db: sqlite3.Connection) -> str:
    """Write one place and its names; tells whether it is new."""
    known = db.execute("DELETE FROM names WHERE id = ?", (place.id,)).rowcount > 0
    keys = [fold_name(name) for name in place.names]
    common = [key for key in keys if key in everyday_words()]
    db.execute(
        INSERT,
        (
            place.id, "|".join(keys), "|".join(place.names), place.name_en, place.kind, place.country,
            place.lat, place.lon, place.parents[0] if place.parents else "", place.population,
            "|".join(common), place.source, place.size,
        ),
    )  # fmt: skip
    rows = [(key.partition(" ")[0], key, place.id) for key in dict.fromkeys(keys)]
    db.executemany("INSERT INTO names VALUES (?, ?, ?)", rows)
    return "updated" if known else "added"


@cache
def everyday_words() -> frozenset[str]:
    """Folded names of places that are everyday words too."""
    text = files("mihak.gazetteer").joinpath("data", "places_ordinary.txt").read_text("utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))
