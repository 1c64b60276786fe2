"""Files that are written beside the pages, one after the other, and kept on disk for a while."""

from __future__ import annotations

import queue
import sys
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, wait
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from mihak.exports.table import Written
from mihak.web.exporting.stream import Stream

KEPT: Final = 8
"""Files that are kept, those asked for last."""
OLD: Final = 3600.0
"""Seconds after which a file that nobody asks for is removed."""
WAITING: Final = 8
"""So many may wait to be written, and so many requests for one that is; whoever comes then asks again."""
GIVES_WAY: Final = 0.0005
"""Seconds after which writing gives way to a page that is asked for; by itself Python waits ten times as long."""
Write = Callable[[BinaryIO], Written]


@dataclass(frozen=True, slots=True)
class Filed:
    """A file that is whole: its size in bytes, and what was counted while it was written."""

    path: Path
    size: int
    written: Written


@dataclass(slots=True)
class _Asked:
    """A file that somebody asked for; ``begun`` is its stream while it is written."""

    path: Path
    write: Write
    future: Future[Filed] = field(default_factory=Future)
    begun: Stream | None = None
    used: float = field(default_factory=time.monotonic)


class Files:
    """The files of one project; a thread writes them, begun when one is asked for first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asked: OrderedDict[Hashable, _Asked] = OrderedDict()
        self._queue: queue.SimpleQueue[_Asked | None] = queue.SimpleQueue()
        self._waiting = threading.Semaphore(WAITING)
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._number, self._closed = 0, False

    def close(self) -> None:
        """Write nothing more, and remove all files."""
        with self._lock:
            self._closed = True
            folder, self._folder = self._folder, None
            for one in self._asked.values():
                one.future.cancel()
                if one.begun is not None:
                    one.begun.stopped = True
            self._asked.clear()
        self._queue.put(None)
        if folder is not None:
            folder.cleanup()

    def ask(self, key: Hashable, write: Write, *, patience: float = 0.0) -> Filed | None:
        """The file of a key, None while it is not whole; raises what ``write`` raised, once.

        It is written once, however many ask. ``patience``: seconds to wait.
        """
        with self._lock:
            one = self._asked.get(key) or self._put(key, write)
            if one is None:
                return None
            one.used = time.monotonic()
            self._asked.move_to_end(key)
        self._waited(one.future, patience)
        if not one.future.done():
            return None
        if one.future.cancelled() or one.future.exception() is not None:
            self._forget(key, one)
        return one.future.result()

    def so_far(self, key: Hashable) -> int:
        """Bytes that are written of a file, 0 before it is begun."""
        with self._lock:
            one = self._asked.get(key)
            return 0 if one is None or one.begun is None else one.begun.count

    def opened(self, key: Hashable) -> BinaryIO | None:
        """A file to be read from its beginning; None where it is not there any more, or not yet."""
        with self._lock:
            one = self._asked.get(key)
            return one.path.open("rb") if one is not None and _whole(one) else None

    def _put(self, key: Hashable, write: Write) -> _Asked | None:
        if self._closed or sum(not one.future.done() for one in self._asked.values()) >= WAITING:
            return None
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="mihak-", ignore_cleanup_errors=True)
            threading.Thread(target=self._writing, name="exports", daemon=True).start()
        self._make_room()
        self._number += 1
        one = self._asked[key] = _Asked(Path(self._folder.name, str(self._number)), write)
        self._queue.put(one)
        return one

    def _waited(self, future: Future[Filed], patience: float) -> None:
        if patience > 0 and self._waiting.acquire(blocking=False):
            wait([future], patience)
            self._waiting.release()

    def _make_room(self) -> None:
        """Remove what is old, and of what is whole the oldest, so that one more is no more than KEPT."""
        done = [key for key, one in self._asked.items() if one.future.done()]
        now = time.monotonic()
        for at, key in enumerate(done):
            if at <= len(done) - KEPT or now - self._asked[key].used > OLD:
                _removed(self._asked.pop(key).path)

    def _forget(self, key: Hashable, one: _Asked) -> None:
        """What went wrong is tried again when it is asked for again."""
        with self._lock:
            if self._asked.get(key) is one:
                del self._asked[key]

    def _writing(self) -> None:
        while (one := self._queue.get()) is not None:
            if one.future.set_running_or_notify_cancel():
                self._write(one)

    def _write(self, one: _Asked) -> None:
        before = sys.getswitchinterval()
        sys.setswitchinterval(GIVES_WAY)
        try:
            with Stream(one.path) as stream:
                one.begun = stream
                told = one.write(stream)
            filed = Filed(one.path, one.path.stat().st_size, told)
        except Exception as error:  # Told to who asked.
            _removed(one.path)
            one.future.set_exception(error)
        else:
            one.future.set_result(filed)
        finally:
            sys.setswitchinterval(before)


def _whole(one: _Asked) -> bool:
    return one.future.done() and not one.future.cancelled() and one.future.exception() is None


def _removed(path: Path) -> None:
    with suppress(PermissionError):  # Windows keeps what is still being sent; it goes with the folder.
        path.unlink(missing_ok=True)
