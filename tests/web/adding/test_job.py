"""A job: what became of each file, how far it is, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.readers.base import Hints
from mihak.settings import Settings
from mihak.web.adding.job import DONE, FAILED, MOST_LINES, READING, STOPPED, WAITING, FileState, Job
from mihak.web.adding.reading import ADDED, AGAIN, OUTCOMES, REFUSED, THERE, Line, Sent, Task, Told

HERE = Path("here")


def job(*sizes: int, again: bool = False) -> Job:
    """Files of these sizes."""
    sent = tuple(Sent(n, f"{n}.txt", HERE / str(n), size) for n, size in enumerate(sizes, 1))
    return Job("a", Task(HERE / "war.db", Settings(), Hints(), sent, again, "Rim"), HERE, "2020-01-01")


def test_a_file_gathers_what_is_told_of_it() -> None:
    file = FileState(Sent(1, "a.txt", HERE, 100))
    assert (file.state, file.count(ADDED), file.of(ADDED)) == (WAITING, 0, ())
    file = file.after(Told(1), 1)
    assert file.state == READING
    file = file.after(Told(1, Line(ADDED, "r1", claims=3), at=40), 2)
    file = file.after(Told(1, Line(REFUSED, what="no"), at=60), 3)
    assert (file.at, file.claims, file.turn, file.count(ADDED), file.count(REFUSED)) == (60, 3, 3, 1, 1)
    assert [one.report for one in file.of(ADDED)] == ["r1"]
    assert file.after(Told(1, at=100, done=True), 4).state == DONE


def test_it_never_goes_back_and_never_beyond_its_end() -> None:
    file = FileState(Sent(1, "a.txt", HERE, 100)).after(Told(1, at=80), 1).after(Told(1, at=20), 2)
    assert file.at == 80
    assert file.after(Told(1, at=1_000), 3).at == 100


def test_few_lines_of_each_outcome_are_kept_and_all_are_counted() -> None:
    file = FileState(Sent(1, "a.txt", HERE, 100))
    for number in range(MOST_LINES + 5):
        file = file.after(Told(1, Line(ADDED, f"r{number}")), number)
    file = file.after(Told(1, Line(REFUSED)), 0)
    assert (file.count(ADDED), len(file.of(ADDED)), len(file.of(REFUSED))) == (MOST_LINES + 5, MOST_LINES, 1)
    assert file.of(ADDED)[0].report == "r0"


def test_totals_are_over_all_files() -> None:
    one = job(10, 10)
    for told in (Told(1, Line(ADDED, "r1", claims=2)), Told(2, Line(ADDED, "r2", claims=1)), Told(2, Line(REFUSED))):
        one.tell(told)
    assert (one.totals[ADDED], one.totals[THERE], one.refused, one.claims) == (2, 0, 1, 3)
    assert (one.turn, one.now, [file.turn for file in one.files]) == (3, 2, [1, 3])


def test_the_share_is_by_size_and_full_only_at_the_end() -> None:
    one = job(300, 100)
    assert one.share == 0
    one.tell(Told(1, at=150))
    assert one.share == 37
    one.tell(Told(1, at=300, done=True))
    assert one.share == 75
    one.tell(Told(2, at=100, done=True))
    assert one.share == 99
    one.end(DONE)
    assert one.share == 100
    assert job().share == 0


def test_reports_that_are_read_again_have_no_size() -> None:
    sent = tuple(Sent(n, "x", None, report=f"r{n}") for n in (1, 2))
    one = Job("a", Task(HERE, Settings(), Hints(), sent, True, "Rim"), HERE, "")
    assert one.rereads and not job(1).rereads
    one.tell(Told(1, Line(AGAIN, "r1"), done=True))
    assert one.share == 50


@settings(deadline=None)
@given(st.lists(st.integers(0, 50), min_size=1, max_size=4), st.lists(st.tuples(st.integers(0, 3), st.integers(0, 60))))
def test_the_share_only_grows(sizes: list[int], told: list[tuple[int, int]]) -> None:
    one, before = job(*sizes), 0
    for which, at in told:
        one.tell(Told(which % len(sizes) + 1, at=at))
        assert 0 <= before <= one.share <= 99
        before = one.share


@pytest.mark.parametrize(
    ("lines", "only"),
    [
        ([Line(ADDED, "r1")], "r1"), ([Line(THERE, "r1")], "r1"), ([Line(AGAIN, "r1"), Line(REFUSED, what="no")], "r1"),
        ([Line(ADDED, "r1"), Line(ADDED, "r2")], ""), ([Line(ADDED, "r1"), Line(THERE, "r1")], ""), ([], ""),
        ([Line(REFUSED, what="no")], ""),
    ],
)  # fmt: skip
def test_a_job_over_one_report_leads_to_it(lines: list[Line], only: str) -> None:
    one = job(10)
    for line in lines:
        one.tell(Told(1, line))
    assert one.only == only


def test_a_job_ends_once_and_what_was_said_stays() -> None:
    one = job(10)
    assert not one.ended
    one.begin(READING)
    one.end(FAILED, "the register is gone", "Look for it")
    one.end(STOPPED, "stopped")
    assert (one.state, one.what, one.repair, one.ended) == (FAILED, "the register is gone", "Look for it", True)
    assert one.turn == 2


def test_what_is_left_goes_into_another_task() -> None:
    one = job(10, 20)
    one.tell(Told(1, done=True))
    assert [sent.number for sent in one.left()] == [2]
    task = one.task_over(one.left())
    assert (task.sent, task.by, task.register) == (one.left(), "Rim", HERE / "war.db")
    assert set(OUTCOMES) == {ADDED, AGAIN, THERE, REFUSED}
