"""Who looks at which claim, so that people at work at once are given different ones."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import Final

HELD: Final = 180.0
"""Seconds for which a claim that somebody looks at is not given to others."""


@dataclass(slots=True)
class Looking:
    """Claims with who looks at them, and since when (by a clock that only goes forward)."""

    since: dict[str, tuple[str, float]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def look(self, person: str, claim: str) -> None:
        """A person looks at a claim, and at no other any more."""
        with self.lock:
            now = time.monotonic()
            kept = {id: held for id, held in self.since.items() if held[0] != person and now - held[1] < HELD}
            self.since = kept | ({claim: (person, now)} if claim else {})

    def others(self, person: str) -> dict[str, str]:
        """The claims that others look at, with who does."""
        now = time.monotonic()
        with self.lock:
            return {id: who for id, (who, at) in self.since.items() if who != person and now - at < HELD}
