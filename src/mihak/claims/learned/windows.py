"""Windows of a document: runs of whole sentences that the network reads at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from mihak.mentions.document import Document

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_WORDS: Final = 240
MOST_PIECES: Final = 400
PIECES_A_WORD: Final = 12
"""A longer word is cut: it is a link or noise."""


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens ``start`` to ``end``; claims are looked for from ``own`` on, what stands before is context.

    ``pieces`` are the ids of all words' pieces in order, ``word_of[i]`` the word,
    counted from ``start``, that piece ``i`` is of.
    """

    start: int
    own: int
    end: int
    pieces: tuple[int, ...]
    word_of: tuple[int, ...]


def windows(document: Document, pieces: Sequence[Sequence[int]]) -> list[Window]:
    """The windows of a document; ``pieces[i]`` are those of token ``i``.

    The last sentence of a window is read again before the next, as its context. A
    sentence too long for a window is cut.
    """
    found: list[Window] = []
    start = own = 0
    cut = [len(p) for p in pieces]
    for end in ends(document, cut):
        found.append(window(start, own, end, pieces))
        start, own = context(document, cut, own, end), end
    return found


def ends(document: Document, cut: Sequence[int]) -> Iterator[int]:
    """Where windows end: behind the last sentence that fits."""
    words = weight = last = 0
    for start, end in sentences(document, cut):
        size, heavy = end - start, sum(cut[start:end])
        if words and (words + size > MOST_WORDS or weight + heavy > MOST_PIECES):
            yield start
            words, weight = carried(cut, last, start)
        words, weight, last = words + size, weight + heavy, start
    if words:
        yield len(cut)


def carried(cut: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """What the context of the next window takes of its room."""
    if end - start > MOST_WORDS // 3 or sum(cut[start:end]) > MOST_PIECES // 3:
        return 0, 0
    return end - start, sum(cut[start:end])


def context(document: Document, cut: Sequence[int], own: int, end: int) -> int:
    """Where the next window begins: with the last sentence of this one, if it is short."""
    starts = [start for start, stop in sentences(document, cut) if own <= start < stop <= end]
    last = starts[-1] if starts else end
    return last if carried(cut, last, end)[0] else end


def sentences(document: Document, cut: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The sentences of a document, gaps joined to the one before, those too long for a window cut."""
    starts = [p.start for p in document.passages] or [0]
    starts[0] = 0
    for start, end in zip(starts, [*starts[1:], len(cut)], strict=True):
        begin, weight = start, 0
        for at in range(start, end):
            weight += cut[at]
            if at - begin >= MOST_WORDS // 2 or weight > MOST_PIECES // 2:
                yield begin, at
                begin, weight = at, cut[at]
        if begin < end:
            yield begin, end


def window(start: int, own: int, end: int, pieces: Sequence[Sequence[int]]) -> Window:
    """The window of some tokens."""
    ids = tuple(id for at in range(start, end) for id in pieces[at])
    return Window(start, own, end, ids, tuple(at - start for at in range(start, end) for _ in pieces[at]))


class Pieces:
    """The pieces of words, each spelling asked of the tokeniser once."""

    def __init__(self, encode: Callable[[list[str]], Any], most: int = 200_000) -> None:
        self._encode, self._most = encode, most
        self._known: dict[str, tuple[int, ...]] = {}

    def __call__(self, document: Document) -> list[tuple[int, ...]]:
        """The pieces of every token, from its raw spelling."""
        raw, tokens, text = document.text.raw, document.tokens, document.text
        spelled = [raw[text.raw_start(tokens.start(i)) : text.raw_end(end)] for i, end in enumerate(tokens.ends)]
        new = sorted(set(spelled) - self._known.keys())
        if new:
            if len(self._known) > self._most:
                self._known.clear()
                new = sorted(set(spelled))
            cut = (tuple(ids[:PIECES_A_WORD]) for ids in self._encode(new))
            self._known |= zip(new, cut, strict=True)
        return [self._known[word] for word in spelled]
