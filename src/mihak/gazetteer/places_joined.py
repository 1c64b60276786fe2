"""The built-in places and an imported gazetteer as one index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from mihak.gazetteer.place import Place
from mihak.gazetteer.place_rows import Phrases
from mihak.gazetteer.places_file import FilePlaces
from mihak.gazetteer.places_user import UserPlaces


class JoinedPlaces:
    """Built-in rows first: where both have an id, the built-in row is kept.

    A name that only the imported gazetteer knows leads to the built-in place
    of the same id, so that an import adds spellings and takes none away.
    """

    def __init__(self, built_in: FilePlaces, imported: UserPlaces) -> None:
        self._built_in = built_in
        self._imported = imported

    @cached_property
    def phrases(self) -> Phrases:
        """Full names as folded words, longest first, by their first word."""
        return _Phrases(self._built_in.phrases, self._imported.phrases)

    def candidates(self, name: str) -> tuple[Place, ...]:
        """Every place that bears a name, largest first."""
        found = {place.id: place for place in self._built_in.candidates(name)}
        for place in self._imported.candidates(name):
            if place.id not in found:
                kept = self._built_in.get(place.id)
                found[place.id] = place if kept is None else replace(kept, common=place.common)
        return tuple(sorted(found.values(), key=lambda place: -place.size))

    def get(self, place_id: str) -> Place | None:
        """The place of an id."""
        return self._built_in.get(place_id) or self._imported.get(place_id)

    def keys(self) -> Iterable[str]:
        """Every folded name."""
        return set(self._built_in.keys()).union(self._imported.keys())

    def __len__(self) -> int:
        return len(self._built_in) + sum(self._built_in.get(i) is None for i in self._imported.ids())


class _Phrases(Mapping[str, tuple[tuple[str, ...], ...]]):
    """Two mappings as one; the longer names of either come first."""

    def __init__(self, first: Phrases, second: Phrases) -> None:
        self._sides = (first, second)
        self._joined: dict[str, tuple[tuple[str, ...], ...]] = {}

    def __getitem__(self, word: str) -> tuple[tuple[str, ...], ...]:
        joined = self._joined.get(word)
        if joined is None:
            names = {name for side in self._sides for name in side.get(word, ())}
            if not names:
                raise KeyError(word)
            joined = self._joined[word] = tuple(sorted(names, key=lambda name: (-len(name), name)))
        return joined

    def __iter__(self) -> Iterator[str]:
        yield from self._sides[0]
        yield from (word for word in self._sides[1] if word not in self._sides[0])

    def __len__(self) -> int:
        return sum(1 for _ in self)
