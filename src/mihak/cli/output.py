"""Where commands write: on screen, or into a file that appears only when it is whole."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from mihak.errors import OptionError


class Closed(Exception):
    """Nobody reads our output any more."""


@contextmanager
def written(path: Path | None) -> Iterator[IO[str]]:
    """Standard output, or a file that appears under its name only when it is whole."""
    if path is None:
        with _to_screen():
            yield sys.stdout
            sys.stdout.flush()
        return
    with _whole(path) as name, name.open("w", encoding="utf-8", errors="backslashreplace") as stream:
        yield stream


@contextmanager
def written_bytes(path: Path | None) -> Iterator[BinaryIO]:
    """The same for bytes; a file can be gone back in."""
    if path is None:
        with _to_screen():
            sys.stdout.flush()
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        return
    with _whole(path) as name, name.open("w+b") as stream:
        yield stream


@contextmanager
def _to_screen() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise Closed from error


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """A file beside ``path`` that takes its name once all is written, and is gone where it was not."""
    try:
        handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name}.")
    except OSError as error:
        raise OptionError(f"{path} cannot be written: {error.strerror}", repair="Give another -o") from error
    try:
        os.close(handle)
        yield Path(name)
        _open_as_usual(Path(name))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _open_as_usual(path: Path) -> None:
    """Give a temporary file, which is made for its owner alone, the permissions that new files have."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
