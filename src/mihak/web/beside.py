"""What takes too long for a page: worked out in a process beside the pages, kept, and asked for again."""

from __future__ import annotations

import multiprocessing
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any, Final, TypeVar

KEPT: Final = 16
"""Answers that are kept, the newest."""
Answer = TypeVar("Answer")


class Beside:
    """One process that answers one question after the other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asked: OrderedDict[Hashable, Future[Any]] = OrderedDict()
        self._pool: ProcessPoolExecutor | None = None

    def close(self) -> None:
        """Answer nothing more."""
        with self._lock:
            pool, self._pool = self._pool, None
            self._asked.clear()
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)

    def answer(
        self, key: Hashable, work: Callable[..., Answer], *given: object, patience: float = 0.0
    ) -> tuple[Answer] | None:
        """What ``work`` gives, in a tuple; None while it is not done. Raises what it raised.

        ``key`` names the question; the same is worked out once. ``patience``: seconds to wait.
        """
        with self._lock:
            future: Future[Answer] | None = self._asked.get(key)
            if future is None:
                if self._pool is None:
                    self._pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
                future = self._asked[key] = self._pool.submit(work, *given)
            self._asked.move_to_end(key)
            for old in [one for one in self._asked if self._asked[one].done()][: max(0, len(self._asked) - KEPT)]:
                del self._asked[old]
        try:
            future.exception(patience)
        except TimeoutError:
            return None
        if future.exception() is not None:
            self._forget(key, future)
        return (future.result(),)

    def _forget(self, key: Hashable, future: Future[Any]) -> None:
        """What went wrong is tried again when it is asked for again."""
        with self._lock:
            if self._asked.get(key) is future:
                del self._asked[key]
