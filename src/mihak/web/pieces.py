"""Large snapshots sent from one process to another: in small pieces, and what was sent before not again.

Reading one pickle of a hundred thousand claims would hold the interpreter for
seconds. Here its claims, facts and incidents go first, some hundred at a time,
each with a number by which both sides know it from then on; the snapshot itself
goes last and is little more than their arrangement. Of the next snapshot only
those things go that are not the same objects as before.
"""

from __future__ import annotations

import gc
import io
import pickle
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Final

from mihak.web.snapshot import Lens, Snapshot
from mihak.web.splice import Splice, splice, spliced

SIZE: Final = 200
"""Things in one piece."""
BREATH: Final = 0.002
"""Seconds between two pieces in which pages are served."""
LARGE: Final = 50
"""Pieces behind which a snapshot is left out of the collector's rounds."""
END: Final = b""
JUDGED: Final = -1
"""Stands for all judgements: a million of them have no numbers, the next row is told by what it keeps of the last."""


class Sender:
    """Sends snapshots to one receiver."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._held: dict[int, object] = {}
        self._next = 0
        self._judged: tuple[Any, ...] = ()
        self._kept: set[int] = set()

    def sent(self, snapshot: Snapshot) -> Iterator[bytes]:
        """A snapshot in pieces, the last of which is empty; the receiver must be given all of them.

        What the plain one has is not forgotten while others are sent.
        """
        plain = snapshot.lens == Lens()
        parts = [list(part) for part in _parts(snapshot)]
        there = {id(one) for part in parts for one in part}
        self._kept = there if plain else self._kept
        pickler = _Pickler(self._numbers)
        yield pickler.piece(self._let_go(there | self._kept))
        for part in parts:
            new = iter([one for one in part if id(one) not in self._numbers])
            while some := list(islice(new, SIZE)):
                piece = pickler.piece(some)
                self._number(some)
                yield piece
        judged = snapshot.weighed.judgements
        for told in splice(self._judged, judged, SIZE, keep=plain):
            yield pickler.piece(told)
        self._judged = judged if plain else self._judged
        pickler.judged = id(judged)
        yield pickler.piece(snapshot)
        yield END

    def _number(self, things: Iterable[object]) -> None:
        for one in things:
            if self._numbers.setdefault(id(one), self._next) == self._next:
                self._held[self._next] = one
            self._next += 1

    def _let_go(self, there: set[int]) -> list[int]:
        """Forget what the snapshot to come lacks; the numbers that were its."""
        gone = [(key, number) for key, number in self._numbers.items() if key not in there]
        for key, number in gone:
            del self._numbers[key], self._held[number]
        return [number for _, number in gone]


class Receiver:
    """Receives the snapshots of one sender."""

    def __init__(self) -> None:
        self._things: dict[int, object] = {}
        self._next = 0
        self._judged: tuple[Any, ...] = ()

    def received(self, pieces: Callable[[], bytes]) -> Any:
        """What was sent: the last piece before the empty one. ``pieces`` gives the next."""
        unpickler = _Unpickler(self._things)
        count, whole, told = 0, None, list[Splice]()
        begun = gc.isenabled()
        gc.disable()  # Each round would go through all that has come.
        try:
            while piece := pieces():
                whole = unpickler.loaded(piece)
                if isinstance(whole, list):
                    self._take(whole, first=count == 0)
                elif isinstance(whole, Splice):
                    told.append(whole)
                    if whole.last:
                        unpickler.judged = tuple(spliced(self._judged, told))
                        self._judged = unpickler.judged if whole.keep else self._judged
                count += 1
                time.sleep(BREATH)
            if count > LARGE:
                gc.freeze()
        finally:
            if begun:
                gc.enable()
        return whole

    def _take(self, things: list[Any], *, first: bool) -> None:
        if first:
            for number in things:
                self._things.pop(number, None)
            return
        for one in things:
            self._things[self._next] = one
            self._next += 1


class _Pickler(pickle.Pickler):
    """Writes one piece after the other; of what has a number, only that."""

    def __init__(self, numbers: dict[int, int]) -> None:
        self._buffer = io.BytesIO()
        super().__init__(self._buffer, pickle.HIGHEST_PROTOCOL)
        self._number, self.judged = numbers.get, 0

    def persistent_id(self, value: object) -> int | None:
        """The number of a thing that the other side has."""
        key = id(value)
        return JUDGED if key == self.judged else self._number(key)

    def piece(self, value: object) -> bytes:
        """The next piece."""
        self._buffer.seek(0)
        self._buffer.truncate()
        self.dump(value)
        return self._buffer.getvalue()


class _Unpickler(pickle.Unpickler):
    """Reads what this program's own second process has written."""

    def __init__(self, things: dict[int, object]) -> None:
        self._buffer = io.BytesIO()
        super().__init__(self._buffer)
        self._things, self.judged = things, tuple[Any, ...]()

    def persistent_load(self, number: int) -> object:
        """The thing that has a number."""
        return self.judged if number == JUDGED else self._things[number]

    def loaded(self, piece: bytes) -> Any:
        """What a piece holds."""
        self._buffer.seek(0)
        self._buffer.truncate()
        self._buffer.write(piece)
        self._buffer.seek(0)
        return self.load()


def _parts(snapshot: Snapshot) -> Iterator[Iterable[object]]:
    """What a snapshot is made of that there are many of, judgements aside."""
    weighed, told = snapshot.weighed, snapshot.told
    yield weighed.reports.values()
    yield weighed.claims.values()
    yield weighed.facts.values()
    yield weighed.incidents
    yield weighed.assessments.values()
    yield weighed.lineage.copies
    yield weighed.lineage.citations
    yield told.places.values()
    yield told.actors.values()
    yield told.sources.values()
    yield told.days.values()
    yield told.timelines.values()
    yield told.stories
    yield snapshot.ready.index.places.values()
