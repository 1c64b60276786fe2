"""Answers that are worked out once and kept, those longest that took longest."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

KEPT: Final = 128
"""Answers that are kept."""
Made = TypeVar("Made")


@dataclass(slots=True)
class _Answer:
    """One answer, and the seconds that it took; a lock for whoever asks while it is made."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    made: bool = False
    value: Any = None
    took: float = 0.0


class Answers:
    """Answers by what was asked; many may ask at once, and one of them works."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, _Answer] = OrderedDict()

    def keep(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made before under a key, else what ``make`` gives."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                self._make_room()
                found = self._kept[key] = _Answer()
            self._kept.move_to_end(key)
        with found.lock:
            if not found.made:
                begun = time.perf_counter()
                found.value, found.made = make(), True
                found.took = time.perf_counter() - begun
            value: Made = found.value
            return value

    def _make_room(self) -> None:
        """Let one go: of the half that was not asked for lately, what took least."""
        if len(self._kept) < KEPT:
            return
        old = list(self._kept)[: KEPT // 2]
        del self._kept[min(old, key=lambda key: self._kept[key].took)]

    def __getstate__(self) -> list[tuple[Hashable, Any, float]]:
        with self._lock:
            return [(key, one.value, one.took) for key, one in self._kept.items() if one.made]

    def __setstate__(self, state: list[tuple[Hashable, Any, float]]) -> None:
        self._lock = threading.Lock()
        self._kept = OrderedDict((key, _Answer(made=True, value=value, took=took)) for key, value, took in state)
