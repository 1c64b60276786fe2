"""The second process, without one: what it sends, and what whoever asks makes of it."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from multiprocessing import Pipe
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from mihak.errors import BadRecord, RegisterError
from mihak.web.pieces import Receiver
from mihak.web.snapshot import Lens, Snapshot
from mihak.web.worker import Ended, Worker, answer
from web.conftest import RULES


@pytest.fixture(autouse=True)
def own_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """It runs here: this process goes on hearing Ctrl+C, and steps back behind nobody."""
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.setattr("os.nice", lambda _: 0)
    monkeypatch.setattr("gc.freeze", lambda: None)


def asked(path: Path, *lenses: Lens) -> list[Any]:
    """What it answers to each lens."""
    mine, its = Pipe()
    thread = Thread(target=answer, args=(its, path, RULES), daemon=True)
    thread.start()
    found, receiver = [], Receiver()
    for lens in lenses:
        mine.send(lens)
        found.append(receiver.received(mine.recv_bytes))
    mine.close()
    thread.join(10)
    assert not thread.is_alive()
    return found


def test_it_weighs_by_each_lens_until_nobody_asks(linked: Path, taken_once: Snapshot) -> None:
    plain, other = asked(linked, Lens(), Lens("ucdp"))
    assert plain.weighed == taken_once.weighed and plain.state == taken_once.state
    assert other.lens == Lens("ucdp") and other.weighed.rule == "ucdp"


def test_an_error_is_sent_and_it_goes_on(tmp_path: Path) -> None:
    first, second = asked(tmp_path / "nowhere.db", Lens(), Lens())
    assert isinstance(first, RegisterError) and isinstance(second, RegisterError)


def raising(error: Exception) -> Callable[..., Any]:
    def taken(*_: object) -> None:
        raise error

    return taken


def test_errors_of_mihaks_come_as_they_are_and_others_as_words(linked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "mihak.web.snapshot.Taker.taken", raising(BadRecord("odd", file="a", record="3", repair="Mend it"))
    )
    (found,) = asked(linked, Lens())
    assert isinstance(found, BadRecord) and (found.record, found.repair) == ("3", "Mend it")
    # What cannot be sent itself is told in words.
    odd = ZeroDivisionError(lambda: None)
    monkeypatch.setattr("mihak.web.snapshot.Taker.taken", raising(odd))
    (found,) = asked(linked, Lens())
    assert isinstance(found, RuntimeError) and "ZeroDivisionError" in str(found)
    with pytest.raises((pickle.PicklingError, AttributeError)):
        pickle.dumps(odd)


class _Pipe:
    """A pipe to a process that has ended, or sends no sense."""

    def __init__(self, error: Exception | None = None, said: bytes = b"") -> None:
        self.error, self.said, self.closed = error, [said, b""], False

    def send(self, _: Lens) -> None:
        """Nobody hears it."""

    def recv_bytes(self) -> bytes:
        if self.error:
            raise self.error
        return self.said.pop(0)

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    "pipe", [_Pipe(EOFError()), _Pipe(BrokenPipeError()), _Pipe(said=b"no pickle")], ids=["end", "broken", "nonsense"]
)
def test_a_process_that_ended_is_let_go(pipe: _Pipe) -> None:
    one = Worker(Path("war.db"), RULES)
    one._asking = pipe  # type: ignore[assignment]
    with pytest.raises(Ended):
        one.weigh(Lens())
    assert pipe.closed and one._asking is None


def test_what_was_never_started_is_closed() -> None:
    Worker(Path("war.db"), RULES).close()
