"""The order of review, and which claims persons have judged, followed as it happens."""

from __future__ import annotations

from typing import Any, cast

from mihak.register.register import Register
from mihak.register.review import Carried, Held, Since, Waiting
from mihak.views.review_judged import JudgedClaims, Order

EARLY, NOW, LATE = "2020-01-01", "2020-01-02", "2020-01-03"


def order(*ids: str, added_at: str = EARLY) -> Order:
    rows = tuple(Waiting(n, id, "casualties", None, 0, added_at) for n, id in enumerate(ids, 1))
    return Order(rows, {id: n for n, id in enumerate(ids)})


class _Review:
    """A register's judgements; ``told`` is what was made since it was asked last."""

    def __init__(self) -> None:
        self.told: list[Held] = []
        self.heirs: dict[str, str] = {}
        self.orphans: frozenset[str] = frozenset()
        self.asked: list[Since] = []
        self.looked = 0

    def judged(self, since: Since) -> tuple[list[Held], Since]:
        self.asked.append(since)
        told, self.told = self.told, []
        return told, Since(since.seq + len(told), NOW)

    def carried(self) -> Carried:
        self.looked += 1
        return Carried(self.heirs, self.orphans)


def followed() -> tuple[JudgedClaims, _Review]:
    class _Register:
        review = _Review()

    register: Any = _Register()
    return JudgedClaims(cast("Register", register)), register.review


def held(seq: int, claim: str, *, over: bool = False, made_at: str = NOW) -> Held:
    return Held(seq, f"j{seq}", claim, made_at, over)


def test_what_stands_behind_a_claim_comes_first_then_what_stands_before_it() -> None:
    found = order("a", "b", "c", "d")
    assert list(found.behind("b", set())) == ["c", "d", "a", "b"]
    assert list(found.behind("", set())) == list(found.behind("nobody", ())) == ["a", "b", "c", "d"]
    assert list(found.behind("d", {"a", "c"})) == ["b", "d"]
    assert list(order().behind("a", ())) == []


def test_judgements_are_followed_and_taken_back() -> None:
    judged, review = followed()
    all_ = order("a", "b")
    assert judged.live(all_) == set()
    review.told = [held(1, "a"), held(2, "a")]
    assert judged.live(all_) == {"a"}
    review.told = [held(1, "a", over=True)]
    assert judged.live(all_) == {"a"}  # The other one holds.
    review.told = [held(2, "a", over=True)]
    assert judged.live(all_) == set()
    assert review.asked[-1].seq == 3  # It asks only for what is new.


def test_one_that_is_told_twice_counts_once() -> None:
    judged, review = followed()
    all_ = order("a")
    for _ in range(2):
        review.told = [held(1, "a")]
        assert judged.live(all_) == {"a"}
    review.told = [held(1, "a", over=True), held(1, "a", over=True)]
    assert judged.live(all_) == set()


def test_what_was_over_before_anybody_looked_is_nothing() -> None:
    judged, review = followed()
    review.told = [held(1, "a", over=True)]
    assert judged.live(order("a")) == set()


def test_another_order_is_worked_out_from_what_holds() -> None:
    judged, review = followed()
    review.told = [held(1, "a"), held(2, "b")]
    assert judged.live(order("a", "b")) == {"a", "b"}
    assert judged.live(order("b", "c")) == {"b"}
    assert judged.live(order("a", "c")) == {"a"}


def test_a_judgement_of_an_earlier_reading_passes_to_the_claim_that_came_of_it() -> None:
    judged, review = followed()
    review.heirs = {"j1": "b"}
    review.told = [held(1, "gone"), held(2, "c")]
    # Claim c was read anew after it was judged.
    assert judged.live(order("b", "c", added_at=LATE)) == {"b", "c"}
    assert judged.live(order("b", "c", added_at=LATE)) == {"b", "c"}


def test_what_passed_to_none_is_nobodys_and_it_is_looked_up_once() -> None:
    judged, review = followed()
    review.orphans = frozenset({"j1"})
    review.told = [held(1, "a", made_at=EARLY)]
    all_ = order("a", added_at=LATE)
    assert judged.live(all_) == judged.live(all_) == set()
    assert review.looked == 1
    review.told = [held(1, "a", over=True, made_at=EARLY)]
    assert judged.live(all_) == set() and review.looked == 1
