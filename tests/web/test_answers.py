"""Answers that are kept."""

from __future__ import annotations

import pickle
import threading
import time

import pytest

from mihak.web.answers import KEPT, Answers


def test_an_answer_is_worked_out_once_also_where_it_is_nothing() -> None:
    held, made = Answers(), []
    for _ in range(3):
        assert held.keep("nothing", lambda: made.append(1)) is None
    assert made == [1]


def slow(answer: str) -> str:
    time.sleep(0.02)
    return answer


def test_no_more_than_so_many_are_kept_and_the_dear_ones_longest() -> None:
    held = Answers()
    held.keep("dear", lambda: slow("first"))
    for number in range(3 * KEPT):
        held.keep(number, lambda: "cheap")
    assert held.keep("dear", lambda: "anew") == "first"
    again = [held.keep(number, lambda: "anew") for number in range(3 * KEPT)]
    assert again.count("cheap") < KEPT


def test_many_who_ask_at_once_wait_for_one_answer() -> None:
    held, made = Answers(), []
    asking = [threading.Thread(target=held.keep, args=("x", lambda: made.append(slow("x")))) for _ in range(8)]
    for one in asking:
        one.start()
    for one in asking:
        one.join()
    assert made == ["x"]


def test_what_cannot_be_answered_is_tried_again() -> None:
    held = Answers()
    with pytest.raises(ZeroDivisionError):
        held.keep("x", lambda: 1 // 0)
    assert held.keep("x", lambda: 7) == 7


def test_answers_go_along_to_another_process() -> None:
    held = Answers()
    held.keep(("place", 1), lambda: "kept")
    again: Answers = pickle.loads(pickle.dumps(held))
    assert again.keep(("place", 1), lambda: "anew") == "kept"
