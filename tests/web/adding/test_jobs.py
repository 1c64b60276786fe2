"""Jobs: files read by a process of its own, one that dies or fails, and stopping."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from mihak.demo import reports as demo_reports
from mihak.errors import NotInRegister, RegisterError
from mihak.readers.base import Hints
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web.adding import jobs as jobs_module
from mihak.web.adding.job import DONE, FAILED, STOPPED, Job
from mihak.web.adding.jobs import Jobs
from mihak.web.adding.reading import Told
from mihak.web.adding.uploads import kept

HINTS = Hints(publisher="وكالة الاختبار")
PATIENCE = 60.0


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "war.db"
    open_register(path).close()
    return path


@pytest.fixture
def desk(register: Path) -> Iterator[Jobs]:
    found = Jobs(register, Settings(reader="rules"))
    yield found
    found.close()


def begun(desk: Jobs, *files: tuple[str, bytes], again: bool = False) -> Job:
    given = [(name, io.BytesIO(data)) for name, data in files]
    return desk.begin("rana", HINTS, lambda folder: kept(given, folder), again=again)


def ended(job: Job) -> Job:
    until = time.monotonic() + PATIENCE
    while not job.ended and time.monotonic() < until:
        time.sleep(0.05)
    assert job.ended, job.state
    return job


def test_each_file_has_its_outcome_and_a_bad_one_stops_nothing(desk: Jobs, register: Path) -> None:
    text = demo_reports()[1].text.encode()
    lines = '{"text": "قتل ثلاثة مدنيين في قصف على حلب."}\n{broken\n'.encode()
    job = ended(begun(desk, ("empty.txt", b""), ("../a.txt", text), ("lines.jsonl", lines), ("again.txt", text)))
    assert (job.state, job.share) == (DONE, 100)
    counts = [dict(file.counts) for file in job.files]
    assert counts == [{"refused": 1}, {"added": 1}, {"added": 1, "refused": 1}, {"there": 1}]
    refused = job.files[2].of("refused")[0]
    assert (refused.record, "JSON" in refused.what, bool(refused.repair)) == ("2", True, True)
    assert not refused.what.startswith("lines.jsonl")
    assert job.claims > 0
    assert not job.folder.exists()
    with open_register(register, read_only=True) as war:
        assert {report.origin for report, _ in war.reports()} == {"a.txt", "lines.jsonl, record 1"}
        assert {entry.by for entry in war.audit.entries(act="report.added")} == {"rana"}


def test_a_file_on_which_the_process_dies_is_refused_and_the_rest_goes_on(
    desk: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs_module, "serve", dies_on_bad)
    job = ended(begun(desk, ("good.txt", b"x"), ("bad.txt", b"y"), ("last.txt", b"z")))
    assert [file.state for file in job.files] == [DONE] * 3
    assert [file.count("refused") for file in job.files] == [0, 1, 0]
    assert "exit status 7" in job.files[1].of("refused")[0].what


def test_a_process_that_dies_at_once_ends_the_job(desk: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs_module, "serve", dies)
    job = ended(begun(desk, ("good.txt", b"x")))
    assert (job.state, "before it began" in job.what) == (FAILED, True)


def test_a_register_that_is_gone_fails_the_job_in_words(tmp_path: Path) -> None:
    desk = Jobs(tmp_path / "nowhere" / "war.db", Settings(reader="rules"))
    job = ended(begun(desk, ("a.txt", b"x")))
    desk.close()
    assert (job.state, "folder" in job.what, bool(job.repair)) == (FAILED, True, True)


def test_stopping_ends_a_job_and_the_next_one_runs(desk: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs_module, "serve", sleeps)
    first, second = begun(desk, ("slow.txt", b"x")), begun(desk, ("slow.txt", b"x"))
    second.stopping.set()
    assert (first.ended, second.ended) == (False, False)
    first.stopping.set()
    assert (ended(first).state, ended(second).state) == (STOPPED, STOPPED)
    assert desk.all() == (second, first)


def test_too_many_jobs_are_refused(desk: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs_module, "MOST_WAITING", 0)
    with pytest.raises(RegisterError, match="waiting"):
        begun(desk, ("a.txt", b"x"))


def test_an_unknown_job_is_told(desk: Jobs) -> None:
    with pytest.raises(NotInRegister, match="no such job"):
        desk.job("nothing")


def dies_on_bad(pipe: object, task: object) -> None:
    """A reader that is brought down by one file."""
    for one in task.sent:  # type: ignore[attr-defined]
        pipe.send(Told(one.number))  # type: ignore[attr-defined]
        if one.name == "bad.txt":
            os._exit(7)
        pipe.send(Told(one.number, at=one.size, done=True))  # type: ignore[attr-defined]


def dies(pipe: object, task: object) -> None:
    """A reader that does not start."""
    os._exit(3)


def sleeps(pipe: object, task: object) -> None:
    """A reader that never ends."""
    time.sleep(PATIENCE)
