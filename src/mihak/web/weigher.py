"""Keeps snapshots of one register, weighing it anew beside the pages when it has changed."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

from mihak.database import Where
from mihak.settings import Settings
from mihak.web.snapshot import Lens, Snapshot
from mihak.web.worker import Worker

log = logging.getLogger("mihak.web")
KEPT: Final = 4
"""Lenses whose snapshots are kept; the plain one is never given up."""
WAITING: Final = 8
"""So many wait for weighing at once; who comes then sees at once what there was before."""
PLAIN: Final = Lens()


class Weigher:
    """Snapshots by lens; one process weighs, so that pages go on being served meanwhile."""

    def __init__(self, path: Where, settings: Settings, state: Callable[[], str]) -> None:
        self._path, self._state = path, state
        self._lock = threading.Lock()
        self._made: OrderedDict[Lens, Snapshot] = OrderedDict()
        self._under_way: dict[Lens, Future[Snapshot]] = {}
        self._worker = Worker(path, settings)
        self._asking = ThreadPoolExecutor(1, "weighing")
        self._waiting = threading.Semaphore(WAITING)
        self._took, self._closed = 0.0, False

    def close(self) -> None:
        """Stop weighing."""
        self._closed = True
        self._asking.shutdown(wait=False, cancel_futures=True)
        self._worker.close()

    def latest(self, lens: Lens = PLAIN, *, patience: float = 0.0) -> tuple[Snapshot | None, bool]:
        """The newest snapshot, None before the first, and whether it is of the register as it now is.

        Where it is not, weighing is begun, and waited for up to ``patience``
        seconds, unless it took longer than that the last time.
        Raises what the last weighing raised.
        """
        state = self._state()
        with self._lock:
            made = self._made.get(lens)
            if made is not None and made.state == state:
                return made, True
            future = self._begun(lens)
        if patience > 0 and (made is None or self._took < patience):
            self._waited(future, patience)
        if future.done():
            made = self._given(lens, future)
        return made, made is not None and made.state == state

    def _begun(self, lens: Lens) -> Future[Snapshot]:
        future = self._under_way.get(lens)
        if future is None:
            future = self._under_way[lens] = self._asking.submit(self._weighed, lens)
        return future

    def _waited(self, future: Future[Snapshot], patience: float) -> None:
        if not self._waiting.acquire(blocking=False):
            return
        try:
            future.exception(patience)
        except TimeoutError:
            log.debug("%s: still weighing after %.1f s", self._path, patience)
        finally:
            self._waiting.release()

    def _given(self, lens: Lens, future: Future[Snapshot]) -> Snapshot:
        with self._lock:
            if self._under_way.get(lens) is future:
                del self._under_way[lens]
        return future.result()

    def _weighed(self, lens: Lens) -> Snapshot:
        """Weigh, and keep what came of it, in a thread of its own."""
        begun = time.monotonic()
        try:
            made = self._worker.weigh(lens)
        except Exception:
            if not self._closed:
                log.exception("%s cannot be weighed", self._path)
            raise
        self._took = time.monotonic() - begun
        with self._lock:
            self._under_way.pop(lens, None)
            self._made[lens] = made
            self._made.move_to_end(lens)
            for other in [one for one in self._made if one != PLAIN][: max(0, len(self._made) - KEPT)]:
                del self._made[other]
        return made
