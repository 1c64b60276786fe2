"""The second process of a desk: it weighs the register, one lens after the other, while pages are served."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Final

from mihak.database import Where
from mihak.errors import MihakError
from mihak.settings import Settings
from mihak.web.pieces import END, Receiver, Sender

if TYPE_CHECKING:
    from mihak.web.snapshot import Lens, Snapshot

NICE: Final = 5
"""How far weighing stands back behind serving pages."""
LEAVES: Final = 5.0
"""Seconds that a process has to end."""


class Ended(Exception):
    """The process ended before it had answered: killed, or out of memory."""


class Worker:
    """A process that is started when it is asked for first, and again where it has ended."""

    def __init__(self, path: Where, settings: Settings) -> None:
        self._path, self._settings = path, settings
        self._process: Any = None
        self._asking: Connection | None = None
        self._receiver = Receiver()

    @property
    def pid(self) -> int:
        """The number of the process, 0 before it is started."""
        return int(self._process.pid) if self._process is not None else 0

    def weigh(self, lens: Lens) -> Snapshot:
        """A snapshot; raises what weighing raised, or Ended. One asks at a time."""
        asking = self._started()
        try:
            asking.send(lens)
            found: Snapshot | Exception = self._receiver.received(asking.recv_bytes)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            self.close()
            raise Ended("the process that weighs has ended") from error
        if isinstance(found, Exception):
            raise found
        return found

    def close(self) -> None:
        """End the process, in the middle of its work if need be: it writes nothing."""
        process, asking, self._process, self._asking = self._process, self._asking, None, None
        if process is not None:
            process.terminate()
            process.join(LEAVES)
        if asking is not None:
            asking.close()

    def _started(self) -> Connection:
        if self._asking is None:
            context = multiprocessing.get_context("spawn")
            self._asking, answering = context.Pipe()
            self._receiver = Receiver()
            self._process = context.Process(
                target=answer, args=(answering, self._path, self._settings), daemon=True, name="mihak-weighing"
            )
            self._process.start()
            answering.close()
        return self._asking


def answer(asked: Connection, path: Where, settings: Settings) -> None:
    """What the process does: weigh by each lens that is asked for, until nobody asks any more."""
    from mihak.web.snapshot import Taker  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server, which ends this one.
    if hasattr(os, "nice"):
        os.nice(NICE)
    taker, sender, begun = Taker(path, settings), Sender(), False
    while True:
        try:
            lens = asked.recv()
            for piece in _pieces(lambda: taker.taken(lens), sender):  # noqa: B023
                asked.send_bytes(piece)
        except (EOFError, OSError):
            return
        if not begun:
            gc.freeze()  # Most of it stays: the collector need not go through it time and again.
            begun = True


def _pieces(weigh: Callable[[], Snapshot], sender: Sender) -> Iterator[bytes]:
    try:
        snapshot = weigh()
    except Exception as error:  # Told to who asked.
        told = error if isinstance(error, MihakError) else RuntimeError(f"{type(error).__name__}: {error}")
        yield pickle.dumps(told)
        yield END
    else:
        yield from sender.sent(snapshot)
