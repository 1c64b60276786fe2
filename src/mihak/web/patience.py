"""Who waits for weighing: only who has just changed something, and looks at what came of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextvars import ContextVar
from typing import Final

PATIENCE: Final = 2.0
"""Seconds that a page waits for weighing before it shows what was there before."""
JUST: Final = 3.0
"""Seconds after an act in which its person's next page waits."""
FORGOTTEN: Final = 1000
"""Acts that are remembered at once."""
READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})
patience: ContextVar[float] = ContextVar("patience", default=PATIENCE)
"""Seconds that the request at hand waits."""


class Acted:
    """Who has just acted."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._at: dict[str, float] = {}

    def patience(self, person: str, method: str) -> float:
        """How long a person's request waits: an act and the first page behind it, and no other."""
        now = time.monotonic()
        with self._lock:
            if method not in READING:
                if len(self._at) >= FORGOTTEN:
                    self._at.clear()
                self._at[person] = now
                return PATIENCE
            return PATIENCE if now - self._at.pop(person, -JUST) < JUST else 0.0


class KeptState:
    """The fingerprint of a register, worked out anew only when somebody has written to it."""

    def __init__(self, number: Callable[[], int], state: Callable[[], str]) -> None:
        self._number, self._state = number, state
        self._lock = threading.Lock()
        self._held: tuple[int, str] | None = None

    def __call__(self) -> str:
        """The fingerprint as the register now is."""
        number = self._number()
        held = self._held
        if held is not None and held[0] == number:
            return held[1]
        with self._lock:
            number = self._number()  # Before the state: what is written between the two is seen next time.
            held = self._held
            if held is None or held[0] != number:
                held = self._held = (number, self._state())
            return held[1]
