"""Names by their first word, as a greedy match from left to right asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mihak.gazetteer.place_rows import longest_first


class FirstWords(Mapping[str, tuple[tuple[str, ...], ...]]):
    """A first folded word to the whole names that begin with it, as words, longest first.

    A name is split into words when its first word is first asked for: a report
    asks for a few of thousands.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, list[str]] = {}
        self._split: dict[str, tuple[tuple[str, ...], ...]] = {}
        for name in names:
            first = name.partition(" ")[0]
            known = self._names.get(first)
            if known is None:
                self._names[first] = [name]
            else:
                known.append(name)

    def __getitem__(self, first: str) -> tuple[tuple[str, ...], ...]:
        split = self._split.get(first)
        if split is None:
            split = self._split[first] = longest_first(self._names[first])
        return split

    def __contains__(self, first: object) -> bool:
        return first in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
