"""The file that an export is written to: it counts, gives way to pages, and can be stopped."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Final

BUFFER: Final = 1 << 18


class Stopped(Exception):
    """The desk is closed, and nobody will ask for the file."""


class Stream(io.BufferedWriter):
    """A new file; ``count`` is how many bytes it was given, ``stopped`` lets the next write fail."""

    def __init__(self, path: Path) -> None:
        super().__init__(io.FileIO(path, "xb"), BUFFER)
        self.count, self.stopped = 0, False

    def write(self, data: Any, /) -> int:
        """As BufferedWriter.write; raises Stopped."""
        if self.stopped:
            raise Stopped
        written = super().write(data)
        self.count += written
        return written
