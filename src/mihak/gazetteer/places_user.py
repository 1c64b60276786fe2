"""Places of an imported gazetteer: one SQLite file, asked name by name."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from mihak.errors import GazetteerError
from mihak.gazetteer.names import fold_name
from mihak.gazetteer.place import Place
from mihak.gazetteer.place_rows import COLUMNS, Phrases, longest_first, place_of

VERSION: Final = 1
REPAIR: Final = "Make it with 'mihak gazetteer import'"
MAX_DEPTH: Final = 8
REMEMBERED: Final = 50_000
DATED: Final = re.compile(r"\s*\d{4}-\d{2}-\d{2}$")
ROW: Final = ", ".join(f"places.{column}" for column in COLUMNS)


class UserPlaces:
    """An imported gazetteer, opened for reading only; nothing is loaded ahead.

    Raises GazetteerError where ``path`` is not there or is no gazetteer.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db = _open(path)

    @cached_property
    def phrases(self) -> Phrases:
        """Full names as folded words, longest first, by their first word."""
        return _Phrases(self._db)

    def candidates(self, name: str) -> tuple[Place, ...]:
        """Every place that bears a name, largest first."""
        key = fold_name(name)
        rows = self._db.execute(
            f"SELECT {ROW} FROM names JOIN places ON places.id = names.id "
            "WHERE names.first = ? AND names.key = ? ORDER BY places.size DESC, places.id",
            (key.partition(" ")[0], key),
        )
        return tuple(place_of(row, self._parents(row[8]), key) for row in rows.fetchall())

    def get(self, place_id: str) -> Place | None:
        """The place of an id."""
        row = self._db.execute(f"SELECT {ROW} FROM places WHERE id = ?", (place_id,)).fetchone()
        return None if row is None else place_of(row, self._parents(row[8]))

    def keys(self) -> Iterable[str]:
        """Every folded name."""
        return (key for (key,) in self._db.execute("SELECT DISTINCT key FROM names"))

    def ids(self) -> Iterable[str]:
        """Every id."""
        return (id_ for (id_,) in self._db.execute("SELECT id FROM places"))

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM places").fetchone()[0])

    def sources(self) -> tuple[tuple[str, int], ...]:
        """Where the places are from, as written in them, with how many of each; the most first."""
        found = self._db.execute("SELECT source, count(*) FROM places GROUP BY source ORDER BY 2 DESC, 1")
        counts: dict[str, int] = {}
        for source, count in found:
            # GeoNames has the day of the last change behind its name.
            name = DATED.sub("", source)
            counts[name] = counts.get(name, 0) + count
        return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _parents(self, parent: str) -> tuple[str, ...]:
        found: list[str] = []
        while parent and parent not in found and len(found) < MAX_DEPTH:
            found.append(parent)
            row = self._db.execute("SELECT parent FROM places WHERE id = ?", (parent,)).fetchone()
            parent = "" if row is None else row[0]
        return tuple(found)


class _Phrases(Mapping[str, tuple[tuple[str, ...], ...]]):
    """Names by first word, read from the file when first asked for and remembered."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[str, tuple[tuple[str, ...], ...]] = {}

    def __getitem__(self, first: str) -> tuple[tuple[str, ...], ...]:
        names = self._known.get(first)
        if names is None:
            rows = self._db.execute("SELECT DISTINCT key FROM names WHERE first = ?", (first,))
            names = longest_first(key for (key,) in rows)
            if len(self._known) < REMEMBERED:
                self._known[first] = names
        if not names:
            raise KeyError(first)
        return names

    def __iter__(self) -> Iterator[str]:
        return (first for (first,) in self._db.execute("SELECT DISTINCT first FROM names"))

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(DISTINCT first) FROM names").fetchone()[0])


def _open(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise GazetteerError(f"{path}: no such gazetteer", repair=REPAIR)
    db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    try:
        found = db.execute("PRAGMA user_version").fetchone()[0]
        db.execute("SELECT first, key, id FROM names LIMIT 1").fetchone()
        db.execute(f"SELECT {ROW}, size FROM places LIMIT 1").fetchone()
    except sqlite3.DatabaseError as error:
        db.close()
        raise GazetteerError(f"{path}: no gazetteer of Mihak's ({error})", repair=REPAIR) from error
    if found != VERSION:
        db.close()
        raise GazetteerError(f"{path}: a gazetteer of version {found}, not {VERSION}", repair=REPAIR)
    return db
