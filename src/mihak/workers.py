"""Reading in several processes: in order, in bounded memory, and past a crash.

A worker process makes its reader once. It is sent small batches of reports, so
that a process that dies can be blamed on one report: the batch is sent again
one by one, and the report on which a worker dies alone gets the error.
"""

from __future__ import annotations

import multiprocessing
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Final, Generic, TypeVar

from mihak.claims.reader import Reader
from mihak.errors import InputError, MihakError
from mihak.model.claim import Claim
from mihak.model.packed import packed
from mihak.model.report import Report

# A batch ends at either; small enough to share out, large enough to be worth the way.
BATCH_ITEMS: Final = 8
BATCH_LETTERS: Final = 40_000
# Items under way or waiting for their turn, for each worker.
WINDOW: Final = 4 * BATCH_ITEMS
# A new process rather than a copy of this one: a copy would hold its open database.
SPAWN: Final = multiprocessing.get_context("spawn")


class WorkerError(Exception):
    """What went wrong in another process; the text ends with that process's traceback."""


class WorkerDied(WorkerError):
    """A worker process ended without an answer."""


Answer = list[Claim] | InputError | WorkerError
Other = TypeVar("Other")
Batch = list[tuple[int, Report]]


@dataclass(frozen=True, slots=True)
class Answered:
    """A report and what its worker said: its claims, why it cannot be read, or what went wrong in Mihak.

    ``reader`` is the worker's reader, as ``name@version``.
    """

    report: Report
    answer: Answer
    reader: str


def serve(pipe: Connection, make_reader: Callable[[], Reader]) -> None:
    """A worker's life: make the reader, then answer batches until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        reader = make_reader()
    except MihakError as error:
        pipe.send(error)
        return
    try:
        pipe.send(reader.version)
        while True:
            reports: list[Report] = pipe.recv()
            pipe.send_bytes(packed([_answer(reader, report) for report in reports]))
    except (EOFError, ConnectionError):
        # Whoever asked has gone.
        return


def _answer(reader: Reader, report: Report) -> Answer:
    try:
        return reader.read(report)
    except InputError as error:
        return error
    except Exception as error:
        # Not every exception can be sent, and none takes its traceback along.
        return WorkerError(f"{type(error).__name__}: {error}\n{traceback.format_exc()}")


class _Worker:
    """A process and the batch that it is busy with."""

    def __init__(self, make_reader: Callable[[], Reader]) -> None:
        self.pipe, theirs = SPAWN.Pipe()
        self.process: SpawnProcess = SPAWN.Process(target=serve, args=(theirs, make_reader), daemon=True)
        self.process.start()
        theirs.close()
        # Its reader, as name@version; "" until it is ready.
        self.reader = ""
        self.batch: Batch = []

    def send(self, batch: Batch) -> None:
        self.batch = batch
        self.pipe.send([report for _, report in batch])

    def stop(self) -> None:
        self.pipe.close()
        self.process.terminate()
        self.process.join()


class Workers(Generic[Other]):
    """Up to ``jobs`` processes over one stream; what is no report passes through in its place."""

    def __init__(self, items: Iterable[Report | Other], make_reader: Callable[[], Reader], jobs: int) -> None:
        self._items = enumerate(items)
        self._make_reader = make_reader
        self._jobs = jobs
        self._workers: list[_Worker] = []
        self._queue: deque[Batch] = deque()
        self._done: dict[int, Answered | Other] = {}
        self._taken = 0
        self._given = 0

    def run(self) -> Iterator[Answered | Other]:
        """The answers in the order of the items; raises WorkerDied where no worker can start."""
        try:
            more = True
            while more or self._given < self._taken:
                more = more and self._take()
                self._hand_out()
                while self._given in self._done:
                    self._given += 1
                    yield self._done.pop(self._given - 1)
                if self._given < self._taken:
                    self._collect()
        finally:
            for worker in self._workers:
                worker.stop()

    def _take(self) -> bool:
        """Fill the queue from the items; False where they have ended."""
        batch: Batch = []
        letters = 0
        while self._taken - self._given < WINDOW * self._jobs:
            index, item = next(self._items, (-1, None))
            if index < 0:
                self._put(batch)
                return False
            self._taken = index + 1
            if not isinstance(item, Report):
                self._done[index] = item  # type: ignore[assignment]  # None only stands for the end
                continue
            batch.append((index, item))
            letters += len(item.text)
            if len(batch) == BATCH_ITEMS or letters > BATCH_LETTERS:
                self._put(batch)
                batch, letters = [], 0
        self._put(batch)
        return True

    def _put(self, batch: Batch) -> None:
        if batch:
            self._queue.append(batch)

    def _hand_out(self) -> None:
        while len(self._workers) < min(self._jobs, len(self._queue)):
            self._workers.append(_Worker(self._make_reader))
        for worker in self._workers:
            if self._queue and worker.reader and not worker.batch:
                self._send(worker, self._queue.popleft())

    def _send(self, worker: _Worker, batch: Batch) -> None:
        try:
            worker.send(batch)
        except OSError:
            # It has died; its closed pipe says so to _collect, which sees to the batch.
            worker.batch = batch

    def _collect(self) -> None:
        """Wait for any worker and keep what it says."""
        busy = {worker.pipe: worker for worker in self._workers if worker.batch or not worker.reader}
        for pipe in wait(list(busy)):
            worker = busy[pipe]  # type: ignore[index]  # only pipes are waited for
            try:
                answer = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if isinstance(answer, MihakError):
                raise answer
            if worker.reader:
                self._keep(worker, answer)
            else:
                worker.reader = answer

    def _keep(self, worker: _Worker, answers: list[Answer]) -> None:
        for (index, report), answer in zip(worker.batch, answers, strict=True):
            self._done[index] = Answered(report, answer, worker.reader)
        worker.batch = []

    def _bury(self, worker: _Worker) -> None:
        """A worker has died: put its batch back one by one, or blame the one report."""
        worker.stop()
        self._workers.remove(worker)
        if not worker.reader:
            raise WorkerDied(f"a reading process ended while it started ({worker.process.exitcode})")
        if len(worker.batch) > 1:
            self._queue.extendleft([one] for one in reversed(worker.batch))
            return
        died = WorkerDied(f"its process ended at once (exit status {worker.process.exitcode})")
        for index, report in worker.batch:
            self._done[index] = Answered(report, died, worker.reader)
