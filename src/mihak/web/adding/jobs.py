"""Jobs: reports being read into a register beside the pages, one job after the other."""

from __future__ import annotations

import logging
import multiprocessing
import queue
import shutil
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from mihak.database import Where
from mihak.errors import NotInRegister, RegisterError
from mihak.readers.base import Hints
from mihak.settings import Settings
from mihak.web.adding.job import DONE, FAILED, READING, STOPPED, Job
from mihak.web.adding.reading import REFUSED, Broken, Line, Sent, Task, Told, serve
from mihak.web.security.secrets import drawn

log = logging.getLogger("mihak.web")
KEPT: Final = 50
"""Jobs that are shown after they have ended."""
MOST_WAITING: Final = 20
LOOKS: Final = 0.2
"""Seconds between two looks at whether a job is to stop."""
SPAWN: Final = multiprocessing.get_context("spawn")
Keep = Callable[[Path], tuple[Sent, ...]]


class Jobs:
    """The jobs of one register; each is read by a process of its own, so that one that dies blames one file."""

    def __init__(self, register: Where, settings: Settings) -> None:
        self._register, self._settings = register, settings
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = threading.Event()

    def begin(self, by: str, hints: Hints, keep: Keep, *, again: bool = False) -> Job:
        """A job over what ``keep`` puts into a folder; RegisterError where too many wait."""
        with self._lock:
            if self._closed.is_set() or sum(not job.ended for job in self._jobs.values()) >= MOST_WAITING:
                raise RegisterError(f"{MOST_WAITING} jobs are waiting", repair="Wait until one of them has ended")
        folder = Path(tempfile.mkdtemp(prefix="mihak-"))
        try:
            task = Task(self._register, self._settings, hints, keep(folder), again, by)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        job = Job(drawn()[:12], task, folder, datetime.now(UTC).isoformat(timespec="seconds"))
        with self._lock:
            self._jobs[job.id] = job
            self._waiting.put(job)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=f"jobs of {self._register.name}", daemon=True)
                self._thread.start()
        return job

    def job(self, id: str) -> Job:
        """A job by its id; NotInRegister for one that there is not."""
        with self._lock:
            if id not in self._jobs:
                raise NotInRegister(
                    "there is no such job", repair="Jobs are forgotten when the desk is started anew; look at the list"
                )
            return self._jobs[id]

    def all(self) -> tuple[Job, ...]:
        """All jobs, the newest first."""
        with self._lock:
            return tuple(reversed(self._jobs.values()))

    def close(self) -> None:
        """Stop what is under way; what was added stays."""
        self._closed.set()
        for job in self.all():
            job.stopping.set()
        self._waiting.put(None)
        if self._thread is not None:
            self._thread.join(timeout=10)

    def _run(self) -> None:
        while (job := self._waiting.get()) is not None:
            try:
                self._read(job)
            except Exception:
                log.exception("a job failed")
                job.end(FAILED, "Something broke; the log of the server has it")
            finally:
                shutil.rmtree(job.folder, ignore_errors=True)
                self._forget()

    def _forget(self) -> None:
        with self._lock:
            ended = [id for id, job in self._jobs.items() if job.ended]
            for id in ended[:-KEPT]:
                del self._jobs[id]

    def _read(self, job: Job) -> None:
        """Read all of a job; where the process dies, the file that it died on is refused and the rest goes on."""
        if not job.stopping.is_set():
            job.begin(READING)
        while not job.ended:
            left = job.left()
            if job.stopping.is_set() or not left:
                job.end(STOPPED if left else DONE)
                return
            turn = job.turn
            died = self._process(job, left)
            if died is None or job.ended or job.stopping.is_set():
                continue
            if job.turn == turn:
                job.end(FAILED, f"the process that reads ended before it began (exit status {died})")
            else:
                job.tell(_blamed(job, left, died))

    def _process(self, job: Job, left: tuple[Sent, ...]) -> int | None:
        """One process over what is left; its exit status where it died."""
        pipe, theirs = SPAWN.Pipe(duplex=False)
        process = SPAWN.Process(target=serve, args=(theirs, job.task_over(left)), daemon=True)
        process.start()
        theirs.close()
        try:
            with suppress(EOFError, OSError):
                while not job.stopping.is_set():
                    if pipe.poll(LOOKS):
                        _heard(job, pipe.recv())
        finally:
            pipe.close()
            if job.stopping.is_set():
                process.terminate()
            process.join()
        return process.exitcode if job.left() else None


def _heard(job: Job, said: Told | Broken) -> None:
    if isinstance(said, Broken):
        job.end(FAILED, said.what, said.repair)
    else:
        job.tell(said)


def _blamed(job: Job, left: tuple[Sent, ...], status: int) -> Told:
    """The file on which a process died, refused."""
    one = next((sent for sent in left if sent.number == job.now), left[0])
    what = f"the process that read it ended at once (exit status {status})"
    return Told(
        one.number, Line(REFUSED, what=what, repair="What stands before in it was added; leave this file out"),
        one.size, done=True,
    )  # fmt: skip
