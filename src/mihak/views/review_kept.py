"""The queue of review kept in its order, so that the next claim is found at once in a register of any size.

The order rests on the claims alone and is made anew only when they change; what
persons have judged since is looked up each time.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mihak.gazetteer.place_index import PlaceIndex
from mihak.register.query import ClaimQuery
from mihak.views.review import place as standing
from mihak.views.review_judged import JudgedClaims, Order
from mihak.views.within import within

if TYPE_CHECKING:
    from mihak.register.register import Register
    from mihak.register.review import Waiting

KEPT: Final = 32
"""Filters whose order is kept."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How far a queue is: of ``all`` claims so many are ``judged``, and of those that wait so many ``unmeasured``."""

    all: int
    judged: int
    unmeasured: int

    @property
    def waiting(self) -> int:
        """How many wait for a person."""
        return self.all - self.judged


class KeptQueue:
    """The orders of one register by filter; safe in many threads."""

    def __init__(self, register: Register) -> None:
        self._register, self._lock = register, threading.Lock()
        self._judged = JudgedClaims(register)
        self._state = ""
        self._whole = Order((), {})
        self._orders: OrderedDict[ClaimQuery, Order] = OrderedDict()
        self._inside: dict[str, tuple[str, ...]] = {}

    def order(self, query: ClaimQuery) -> Order:
        """The order of the claims that are asked for, as the register now is."""
        with self._lock:
            self._renew()
            if query == ClaimQuery():
                return self._whole
            found = self._orders.get(query)
            if found is None:
                found = self._orders[query] = self._chosen(query)
                while len(self._orders) > KEPT:
                    self._orders.popitem(last=False)
            return found

    def inside(self, place: str, places: PlaceIndex) -> tuple[str, ...]:
        """The places that the register tells of in a place, given by name or id; see ``within``."""
        with self._lock:
            self._renew()
            found = self._inside.get(place)
        if found is None:
            found = within(place, self._register.place_ids(), places)
            with self._lock:
                if len(self._inside) >= KEPT:
                    self._inside.clear()
                self._inside[place] = found
        return found

    def _renew(self) -> None:
        state = self._register.review.state()
        if state != self._state:
            self._whole = ordered(sorted(self._register.review.waiting(), key=standing))
            self._orders.clear()
            self._inside.clear()
            self._state = state

    def _chosen(self, query: ClaimQuery) -> Order:
        if query == ClaimQuery(kinds=query.kinds):  # No need to ask the register.
            return ordered([row for row in self._whole.rows if row.kind in query.kinds])
        wanted = self._register.review.numbers(query)
        return ordered([row for row in self._whole.rows if row.seq in wanted])

    def judged(self) -> set[str]:
        """The claims of the last ``order`` that a person has judged, also by a judgement of an earlier reading."""
        with self._lock:
            whole = self._whole
        return self._judged.live(whole)


def ordered(rows: list[Waiting]) -> Order:
    """Rows in their order."""
    unmeasured = frozenset(row.id for row in rows if row.confidence is None)
    return Order(tuple(rows), {row.id: number for number, row in enumerate(rows)}, unmeasured)


def counted(order: Order, judged: Set[str]) -> Counted:
    """How far a queue is."""
    done = judged & order.at.keys()
    return Counted(len(order.rows), len(done), len(order.unmeasured) - len(done & order.unmeasured))
