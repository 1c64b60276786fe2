"""A large snapshot sent from one process to another in small pieces, so that pages are served while it comes.

Reading one pickle of a hundred thousand claims would hold the interpreter for
seconds. Here its claims, facts and incidents go first, some hundred at a time,
and the snapshot itself last: one pickler writes all of them and remembers what
it has written, so that the last piece is little more than their arrangement.
"""

from __future__ import annotations

import gc
import io
import pickle
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from mihak.web.snapshot import Snapshot

SIZE: Final = 200
"""Things in one piece."""
BREATH: Final = 0.002
"""Seconds between two pieces in which pages are served."""
LARGE: Final = 50
"""Pieces behind which a snapshot is left out of the collector's rounds."""
END: Final = b""


def sent(snapshot: Snapshot) -> Iterator[bytes]:
    """A snapshot in pieces, the last of which is empty."""
    pickler = _Pickler()
    for part in _parts(snapshot):
        rest = iter(part)
        while some := list(islice(rest, SIZE)):
            yield pickler.piece(some)
    yield pickler.piece(snapshot)
    yield END


def received(pieces: Callable[[], bytes]) -> Any:
    """What was sent: the last piece before the empty one. ``pieces`` gives the next."""
    buffer, count, whole = io.BytesIO(), 0, None
    unpickler = pickle.Unpickler(buffer)  # Written by this program's own second process.
    begun = gc.isenabled()
    gc.disable()  # Each round would go through all that has come.
    try:
        while piece := pieces():
            buffer.seek(0)
            buffer.truncate()
            buffer.write(piece)
            buffer.seek(0)
            whole = unpickler.load()
            count += 1
            time.sleep(BREATH)
        if count > LARGE:
            gc.freeze()
    finally:
        if begun:
            gc.enable()
    return whole


class _Pickler:
    """Writes one piece after the other, and nothing twice."""

    def __init__(self) -> None:
        self._buffer = io.BytesIO()
        self._pickler = pickle.Pickler(self._buffer, pickle.HIGHEST_PROTOCOL)

    def piece(self, value: object) -> bytes:
        """The next piece."""
        self._buffer.seek(0)
        self._buffer.truncate()
        self._pickler.dump(value)
        return self._buffer.getvalue()


def _parts(snapshot: Snapshot) -> Iterator[Iterable[object]]:
    """What a snapshot is made of that there are many of."""
    weighed, told = snapshot.weighed, snapshot.told
    yield weighed.reports.values()
    yield weighed.claims.values()
    yield weighed.facts.values()
    yield weighed.incidents
    yield weighed.assessments.values()
    yield weighed.lineage.copies
    yield weighed.lineage.citations
    yield weighed.judgements
    yield told.places.values()
    yield told.actors.values()
    yield told.sources.values()
    yield told.days.values()
    yield told.timelines.values()
    yield told.stories
    yield snapshot.ready.index.places.values()
