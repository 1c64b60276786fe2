"""Edits of a text and where every stretch of the old text stands in the new one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """``text[start:end]`` becomes ``new``; edits of one ``group`` are made together or not at all."""

    start: int
    end: int
    new: str
    group: str = ""


def apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in order, without the groups of those that overlap an earlier one; each once."""
    kept: list[Edit] = []
    dropped: set[str] = set()
    for edit in sorted(set(edits)):
        if kept and edit.start < kept[-1].end:
            dropped.add(edit.group)
        else:
            kept.append(edit)
    return without(kept, dropped)


@dataclass(frozen=True, slots=True)
class Edited:
    """A text with its edits made; offsets are code points, the edits in order and apart."""

    old: str
    edits: tuple[Edit, ...]
    new: str = field(init=False)
    _starts: tuple[int, ...] = field(init=False, repr=False)
    _shifts: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        pieces, at, shift, shifts = [], 0, 0, []
        for edit in self.edits:
            pieces += [self.old[at : edit.start], edit.new]
            at = edit.end
            shift += len(edit.new) - (edit.end - edit.start)
            shifts.append(shift)
        object.__setattr__(self, "new", "".join(pieces) + self.old[at:])
        object.__setattr__(self, "_starts", tuple(edit.start for edit in self.edits))
        object.__setattr__(self, "_shifts", tuple(shifts))

    def cut(self, at: int) -> str:
        """The group of the edit that an offset falls inside; empty where it falls inside none."""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return ""
        edit = self.edits[index]
        return edit.group if edit.start < at < edit.end else ""

    def moved(self, at: int, *, end: bool = False) -> int:
        """Where an offset that no edit cuts stands in the new text; ``end``: what ends there, not begins.

        At an insertion both differ: a stretch never takes in what is put before or behind it.
        """
        index = bisect_right(self._starts, at) - 1
        while index >= 0 and (self.edits[index].end > at or (end and self._inserts(index, at))):
            index -= 1
        return at + (self._shifts[index] if index >= 0 else 0)

    def _inserts(self, index: int, at: int) -> bool:
        edit = self.edits[index]
        return edit.start == edit.end == at

    def stretch(self, start: int, end: int) -> str:
        """The new text of ``old[start:end]``, whose ends no edit cuts."""
        return self.new[self.moved(start) : self.moved(end, end=True)]


def without(edits: Sequence[Edit], groups: Iterable[str]) -> tuple[Edit, ...]:
    """The edits that belong to none of some groups."""
    dropped = frozenset(groups)
    return tuple(edit for edit in edits if edit.group not in dropped)
