"""Files beside the pages: written once however many ask, bounded on disk, gone when the desk is closed."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from mihak.errors import MissingExtra
from mihak.exports.table import Written
from mihak.web.exporting import files as module
from mihak.web.exporting.files import KEPT, WAITING, Filed, Files

PATIENT = 30.0


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Files]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    found = Files()
    yield found
    found.close()


def writes(text: bytes, times: list[bytes] | None = None) -> Callable[[BinaryIO], Written]:
    def write(stream: BinaryIO) -> Written:
        if times is not None:
            times.append(text)
        stream.write(text)
        return Written(len(text), 1, {"cut": 2})

    return write


def on_disk(tmp_path: Path) -> list[Path]:
    return [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_file_with_what_was_counted(files: Files) -> None:
    filed = files.ask("a", writes(b"words"), patience=PATIENT)
    assert filed == Filed(filed.path, 5, Written(5, 1, {"cut": 2})) if filed else False
    with files.opened("a") or pytest.fail("it is not there") as file:
        assert file.read() == b"words"
    assert files.opened("b") is None


def test_it_is_written_once_however_many_ask(files: Files) -> None:
    go, times, answers = threading.Event(), list[bytes](), list[Filed | None]()

    def write(stream: BinaryIO) -> Written:
        go.wait(PATIENT)
        return writes(b"one", times)(stream)

    asking = [
        threading.Thread(target=lambda: answers.append(files.ask("a", write, patience=PATIENT))) for _ in range(5)
    ]
    for one in asking:
        one.start()
    assert files.ask("a", write) is None
    go.set()
    for one in asking:
        one.join()
    assert times == [b"one"]
    assert len(answers) == 5 and len({one.path for one in answers if one}) == 1


def test_how_much_is_written_so_far(files: Files) -> None:
    begun, go = threading.Event(), threading.Event()

    def write(stream: BinaryIO) -> Written:
        stream.write(b"x" * 1000)
        begun.set()
        go.wait(PATIENT)
        return Written(1)

    assert files.ask("a", write) is None
    assert begun.wait(PATIENT)
    assert files.so_far("a") == 1000 and files.so_far("b") == 0
    assert files.opened("a") is None
    go.set()
    assert files.ask("a", write, patience=PATIENT) is not None


def test_no_more_are_kept_than_so_many_and_the_oldest_go(files: Files, tmp_path: Path) -> None:
    times: list[bytes] = []
    for number in range(KEPT + 4):
        assert files.ask(number, writes(str(number).encode(), times), patience=PATIENT)
        assert files.ask(0, writes(b"0", times), patience=PATIENT)  # Asked for all the time, so that it stays.
    assert len(on_disk(tmp_path)) == KEPT
    assert times.count(b"0") == 1
    assert files.opened(1) is None
    assert files.ask(1, writes(b"1", times), patience=PATIENT) and times.count(b"1") == 2


def test_who_reads_a_file_reads_it_to_its_end(files: Files) -> None:
    assert files.ask("a", writes(b"words"), patience=PATIENT)
    with files.opened("a") or pytest.fail("it is not there") as file:
        for number in range(KEPT):
            assert files.ask(number, writes(b"x"), patience=PATIENT)
        assert files.opened("a") is None
        assert file.read() == b"words"


def test_what_is_old_goes(files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert files.ask("a", writes(b"a"), patience=PATIENT)
    monkeypatch.setattr(module, "OLD", -1.0)
    assert files.ask("b", writes(b"b"), patience=PATIENT)
    assert [path.read_bytes() for path in on_disk(tmp_path)] == [b"b"]


def test_what_went_wrong_is_told_and_tried_again(files: Files, tmp_path: Path) -> None:
    def fails(stream: BinaryIO) -> Written:
        stream.write(b"half")
        raise MissingExtra("no library", repair="install it")

    with pytest.raises(MissingExtra, match="no library"):
        files.ask("a", fails, patience=PATIENT)
    assert on_disk(tmp_path) == []
    assert files.ask("a", writes(b"whole"), patience=PATIENT)


def test_a_queue_that_is_full_takes_nothing_more(files: Files) -> None:
    go, times = threading.Event(), list[bytes]()

    def waits(stream: BinaryIO) -> Written:
        go.wait(PATIENT)
        return Written(0)

    for number in range(WAITING):
        assert files.ask(number, waits) is None
    assert files.ask("more", writes(b"more", times)) is None
    go.set()
    assert all(files.ask(number, waits, patience=PATIENT) for number in range(WAITING))
    assert times == []
    assert files.ask("more", writes(b"more", times), patience=PATIENT) and times == [b"more"]


def test_nothing_is_left_of_a_desk_that_is_closed(files: Files, tmp_path: Path) -> None:
    begun, go, ended = threading.Event(), threading.Event(), list[str]()
    others = set(threading.enumerate())

    def write(stream: BinaryIO) -> Written:
        begun.set()
        go.wait(PATIENT)
        try:
            stream.write(b"too late")
        except Exception as error:
            ended.append(type(error).__name__)
            raise
        return Written(1)

    assert files.ask("a", writes(b"a"), patience=PATIENT)
    assert files.ask("b", write) is None and files.ask("c", writes(b"c")) is None
    assert begun.wait(PATIENT)
    files.close()
    assert on_disk(tmp_path) == []
    go.set()
    for one in set(threading.enumerate()) - others:
        one.join(PATIENT)
        assert not one.is_alive()
    assert ended == ["Stopped"]
    assert files.ask("a", writes(b"a"), patience=PATIENT) is None and files.opened("a") is None
