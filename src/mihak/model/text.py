"""Raw and normalised text with the map between their offsets."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """``raw`` as received, ``norm`` as read, and the way back.

    The normaliser copies the text in runs in which one character stands for
    one; run ``k`` starts at ``norm_at[k]`` in ``norm`` and at ``raw_at[k]`` in
    ``raw``, both ascending and both beginning with 0. A new run begins behind
    raw characters that ``norm`` lacks (marks, tatweel, bidi controls) and
    inside a raw character that became two (a lam-alef ligature).
    ``tail`` holds, for each run, the raw offset behind its last character with
    the marks on it: an end cut there parts no letter from its marks.
    """

    raw: str
    norm: str
    norm_at: tuple[int, ...] = (0,)
    raw_at: tuple[int, ...] = (0,)
    tail: tuple[int, ...] = ()

    def raw_start(self, at: int) -> int:
        """The raw offset of the character that ``norm[at]`` was made of."""
        run = bisect_right(self.norm_at, at) - 1
        return self.raw_at[run] + at - self.norm_at[run]

    def raw_end(self, at: int) -> int:
        """The raw offset behind ``norm[at - 1]`` and the marks on it."""
        if at == 0:
            return 0
        run = bisect_right(self.norm_at, at - 1) - 1
        if run + 1 < len(self.norm_at) and self.norm_at[run + 1] == at:
            return self.tail[run]
        return self.raw_at[run] + at - self.norm_at[run]

    def quote(self, start: int, end: int) -> str:
        """The raw words of ``norm[start:end]``."""
        return self.raw[self.raw_start(start) : self.raw_end(end)]
