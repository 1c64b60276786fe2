"""Work beside the pages."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from mihak.web import beside
from mihak.web.beside import Beside


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Beside:
    monkeypatch.setattr(beside, "ProcessPoolExecutor", lambda number, _: ThreadPoolExecutor(number))
    return Beside()


def test_an_answer_is_none_until_it_is_there_and_worked_out_once(desk: Beside) -> None:
    go, asked = Event(), []

    def work(number: int) -> int:
        asked.append(number)
        go.wait(10)
        return number * 2

    assert desk.answer("twice", work, 21) is None
    go.set()
    assert desk.answer("twice", work, 21, patience=10) == (42,)
    assert desk.answer("twice", work, 21) == (42,)
    assert asked == [21]
    desk.close()


def test_what_went_wrong_is_raised_and_tried_again(desk: Beside) -> None:
    with pytest.raises(ZeroDivisionError):
        desk.answer("none", lambda: 1 // 0, patience=10)
    assert desk.answer("none", lambda: 1, patience=10) == (1,)
    desk.close()
