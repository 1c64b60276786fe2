"""One job: what was sent, how far it is read, and what became of every file."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from mihak.web.adding.reading import ADDED, AGAIN, REFUSED, THERE, Line, Sent, Task, Told

WAITING, READING, DONE, STOPPED, FAILED = "waiting", "reading", "done", "stopped", "failed"
STATES: Final = (WAITING, READING, DONE, STOPPED, FAILED)
MOST_LINES: Final = 100
"""Lines of each outcome that are kept of one file."""


@dataclass(frozen=True, slots=True)
class FileState:
    """A file of a job: how many of its records became what, the first of them, and how much of it is read.

    ``turn`` counts the changes of the whole job, so that a page asks only for what has changed.
    """

    sent: Sent
    state: str = WAITING
    at: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    claims: int = 0
    turn: int = 0

    def count(self, outcome: str) -> int:
        """How many records became that."""
        return self.counts.get(outcome, 0)

    def of(self, outcome: str) -> tuple[Line, ...]:
        """The first lines of an outcome."""
        return tuple(line for line in self.lines if line.outcome == outcome)

    def after(self, told: Told, turn: int) -> FileState:
        """This file after something was told of it."""
        counts, lines, claims = dict(self.counts), self.lines, self.claims
        if told.line is not None:
            claims += told.line.claims
            counts[told.line.outcome] = self.count(told.line.outcome) + 1
            if counts[told.line.outcome] <= MOST_LINES:
                lines = (*lines, told.line)
        at = min(max(self.at, told.at), self.sent.size)
        state = DONE if told.done else READING
        return replace(self, state=state, at=at, counts=counts, lines=lines, claims=claims, turn=turn)


class Job:
    """A job; one thread writes it, pages read it."""

    def __init__(self, id: str, task: Task, folder: Path, made_at: str) -> None:
        self.id, self.by, self.made_at, self.folder = id, task.by, made_at, folder
        self.state, self.what, self.repair = WAITING, "", ""
        self.turn = 0
        self.now = 0
        self.stopping = threading.Event()
        self._task = task
        self._files = {one.number: FileState(one) for one in task.sent}

    @property
    def files(self) -> tuple[FileState, ...]:
        """The files as they now stand."""
        return tuple(self._files.values())

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in (DONE, STOPPED, FAILED)

    @property
    def rereads(self) -> bool:
        """Whether the job reads again what is in the register, rather than files."""
        return all(one.path is None for one in self._task.sent)

    @property
    def totals(self) -> Counter[str]:
        """How many records became what, in all files."""
        found: Counter[str] = Counter()
        for file in self.files:
            found.update(file.counts)
        return found

    @property
    def claims(self) -> int:
        """How many claims there are in the reports that were read."""
        return sum(file.claims for file in self.files)

    @property
    def share(self) -> int:
        """How much is read, in hundredths: by size, and by number where sizes are not known."""
        if self.state == DONE:
            return 100
        files = self.files
        size = sum(max(file.sent.size, 1) for file in files)
        read = sum(max(file.sent.size, 1) if file.state == DONE else file.at for file in files)
        return min(99, int(100 * read / size)) if size else 0

    @property
    def refused(self) -> int:
        """How many files or records were refused."""
        return self.totals[REFUSED]

    @property
    def only(self) -> str:
        """The id of the report where the job is about just one that is in the register; else ""."""
        ids = {line.report for file in self.files for line in file.lines if line.report}
        kept = sum(self.totals[outcome] for outcome in (ADDED, AGAIN, THERE))
        return ids.pop() if len(ids) == 1 and kept == 1 else ""

    def begin(self, state: str) -> None:
        """Go over into a state."""
        self.state = state
        self.turn += 1

    def end(self, state: str, what: str = "", repair: str = "") -> None:
        """End; what was said last stays where the job has ended before."""
        if not self.ended:
            self.what, self.repair = what, repair
            self.begin(state)

    def tell(self, told: Told) -> None:
        """Take note of what the process said."""
        self.turn += 1
        self.now = told.number
        self._files[told.number] = self._files[told.number].after(told, self.turn)

    def left(self) -> tuple[Sent, ...]:
        """What is not yet read to its end."""
        return tuple(file.sent for file in self.files if file.state != DONE)

    def task_over(self, sent: tuple[Sent, ...]) -> Task:
        """The task with only some of what was sent."""
        return replace(self._task, sent=sent)
