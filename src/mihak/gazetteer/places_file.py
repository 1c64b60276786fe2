"""Places of a tab-separated file that is held in memory; rows are read when asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from mihak.errors import GazetteerError
from mihak.gazetteer.first_words import FirstWords
from mihak.gazetteer.names import fold_name
from mihak.gazetteer.place import Place
from mihak.gazetteer.place_rows import COLUMNS, Phrases, place_of

MAX_DEPTH = 8


class FilePlaces:
    """The built-in places. Loading splits the names off; a Place is made on demand.

    ``text`` holds a row a place in the order of COLUMNS, the largest first, and
    comment lines that begin with "#". Raises GazetteerError for a row that has
    other columns.
    """

    def __init__(self, text: str, file: str = "") -> None:
        self._rows = [line for line in text.split("\n") if line and line[0] != "#"]
        self._file = file
        self._at: dict[str, list[int]] = {}
        self._made: dict[tuple[int, str], Place] = {}
        for index, row in enumerate(self._rows):
            for key in row[: row.index("\t")].split("|"):
                known = self._at.get(key)
                if known is None:
                    self._at[key] = [index]
                else:
                    known.append(index)

    @cached_property
    def phrases(self) -> Phrases:
        """Full names as folded words, longest first, by their first word."""
        return FirstWords(self._at)

    def candidates(self, name: str) -> tuple[Place, ...]:
        """Every place that bears a name, largest first."""
        key = fold_name(name)
        return tuple(self._place(at, key) for at in self._at.get(key, ()))

    def get(self, place_id: str) -> Place | None:
        """The place of an id."""
        at = self._by_id.get(place_id)
        return None if at is None else self._place(at, "")

    def keys(self) -> Iterable[str]:
        """Every folded name."""
        return self._at.keys()

    def __len__(self) -> int:
        return len(self._rows)

    @cached_property
    def _by_id(self) -> dict[str, int]:
        return {row.split("\t", 2)[1]: at for at, row in enumerate(self._rows)}

    def _fields(self, at: int) -> list[str]:
        fields = self._rows[at].split("\t")
        if len(fields) != len(COLUMNS):
            raise GazetteerError(
                f"{self._file}: place {at + 1} has {len(fields)} columns, not {len(COLUMNS)}",
                repair="Make the file again with tools/build_places.py",
            )
        return fields

    def _place(self, at: int, key: str) -> Place:
        made = self._made.get((at, key))
        if made is None:
            fields = self._fields(at)
            made = self._made[at, key] = place_of(fields, self._parents(fields[8]), key)
        return made

    def _parents(self, parent: str) -> tuple[str, ...]:
        found: list[str] = []
        while parent and parent not in found and len(found) < MAX_DEPTH:
            found.append(parent)
            at = self._by_id.get(parent)
            parent = "" if at is None else self._fields(at)[8]
        return tuple(found)
