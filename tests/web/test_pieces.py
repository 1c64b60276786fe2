"""Snapshots in pieces, and the process that sends them."""

from __future__ import annotations

import gc
import os
import signal
from datetime import date
from pathlib import Path

import pytest

from mihak.errors import RegisterError
from mihak.model.judgement import RIGHT, WRONG, Judgement
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web import pieces
from mihak.web.pieces import Receiver, Sender
from mihak.web.snapshot import Lens, Snapshot, Taker, taken
from mihak.web.weigher import PLAIN
from mihak.web.worker import Ended, Worker


def test_a_snapshot_comes_as_it_was_sent(register_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "SIZE", 3)
    monkeypatch.setattr(pieces, "BREATH", 0.0)
    whole = taken(register_path, Settings(reader="rules"), PLAIN)
    whole.ready.keep("answer", lambda: whole.incidents)
    came = list(Sender().sent(whole))
    assert len(came) > 10 and came[-1] == b""
    again = Receiver().received(iter(came).__next__)
    assert isinstance(again, Snapshot)
    assert (again.state, again.weighed, again.told, again.home) == (whole.state, whole.weighed, whole.told, whole.home)
    assert again.ready.keep("answer", dict) is not None
    assert gc.isenabled()
    # What stands in several places is one thing still, as it was.
    assert all(again.incidents[one.id] is one for one in again.weighed.incidents)


def test_the_last_piece_is_an_arrangement_of_what_came_before(register_path: Path) -> None:
    whole = taken(register_path, Settings(reader="rules"), PLAIN)
    sizes = list(map(len, Sender().sent(whole)))
    assert sizes[-2] < sum(sizes) / 3


def test_of_the_next_snapshot_only_what_is_new_is_sent(register_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "BREATH", 0.0)
    taker, sender, receiver = Taker(register_path, Settings(reader="rules")), Sender(), Receiver()

    def through(lens: Lens) -> tuple[Snapshot, Snapshot, int]:
        whole = taker.taken(lens)
        came = list(sender.sent(whole))
        return whole, receiver.received(iter(came).__next__), sum(map(len, came))

    _, first, size = through(PLAIN)
    claim = next(iter(first.home))
    for lens in (PLAIN, Lens("acled"), PLAIN, Lens(masked=True), Lens(as_of=date(2016, 11, 1)), PLAIN):
        with open_register(register_path) as war:
            verdict = WRONG if lens == PLAIN else RIGHT
            war.judgements.judge(Judgement(id="", verdict=verdict, left=claim, by="desk-1", person=True))
        whole, again, more = through(lens)
        assert (again.lens, again.state, again.home) == (lens, whole.state, whole.home)
        assert repr(again.weighed) == repr(whole.weighed) and again.told == whole.told
        assert lens.as_of or (claim in again.home) is (verdict == RIGHT)
        if lens == PLAIN:
            assert more < size / 2
            assert sum(again.weighed.claims[id] is first.weighed.claims[id] for id in again.home) > len(again.home) / 2


def test_a_process_that_was_killed_is_started_again(register_path: Path) -> None:
    worker = Worker(register_path, Settings(reader="rules"))
    try:
        first = worker.weigh(PLAIN)
        os.kill(worker._process.pid, signal.SIGKILL)
        with pytest.raises(Ended):
            worker.weigh(PLAIN)
        assert worker.weigh(PLAIN).state == first.state
    finally:
        worker.close()


def test_an_error_comes_back_and_the_process_goes_on(tmp_path: Path) -> None:
    worker = Worker(tmp_path / "nowhere.db", Settings())
    try:
        for _ in range(2):
            with pytest.raises(RegisterError, match="no register"):
                worker.weigh(PLAIN)
    finally:
        worker.close()
