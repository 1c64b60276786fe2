"""Which claims of a register persons have judged, followed as it happens: reading all anew would take long."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mihak.register.review import Since

if TYPE_CHECKING:
    from mihak.register.register import Register
    from mihak.register.review import Carried, Held, Waiting


@dataclass(frozen=True, slots=True)
class Order:
    """Claims in the order of review, those that are judged too; ``at`` finds one by its id.

    ``unmeasured`` are the ids of those whose confidence nobody measured.
    """

    rows: tuple[Waiting, ...]
    at: dict[str, int] = field(repr=False)
    unmeasured: frozenset[str] = frozenset()

    def behind(self, after: str, without: Collection[str]) -> Iterator[str]:
        """The ids behind one, then those before it, but for those that are left out."""
        start = self.at.get(after, -1) + 1
        for number in (*range(start, len(self.rows)), *range(start)):
            id = self.rows[number].id
            if id not in without:
                yield id


class JudgedClaims:
    """The live claims that a person has judged; safe in many threads."""

    def __init__(self, register: Register) -> None:
        self._register, self._lock = register, threading.Lock()
        self._since = Since()
        self._held: dict[int, Held] = {}
        self._order = Order((), {})
        # Claims with the number of judgements on them, and the judgements whose claims were read anew.
        self._found: Counter[str] = Counter()
        self._elsewhere: dict[int, Held] = {}
        self._carried: tuple[frozenset[int], Carried] | None = None

    def live(self, order: Order) -> set[str]:
        """The claims of an order of all live ones that are judged, also by a judgement of an earlier reading."""
        with self._lock:
            rows, since = self._register.review.judged(self._since)
            changed = [one for one in rows if self._news(one)]
            self._since = since
            if order is not self._order:
                self._order, self._carried = order, None
                self._found.clear()
                self._elsewhere.clear()
                changed = list(self._held.values())
            for one in changed:
                self._placed(one)
            return self._found.keys() | self._passed()

    def _news(self, one: Held) -> bool:
        """Keep a judgement or let it go; whether that is new."""
        known = one.seq in self._held
        if one.over:
            self._held.pop(one.seq, None)
            return known
        self._held[one.seq] = one
        return not known

    def _placed(self, one: Held) -> None:
        at = self._order.at.get(one.claim)
        if at is None or self._order.rows[at].added_at > one.made_at:
            if one.over:
                self._elsewhere.pop(one.seq, None)
            else:
                self._elsewhere[one.seq] = one
            return
        self._found[one.claim] += -1 if one.over else 1
        if self._found[one.claim] <= 0:
            del self._found[one.claim]

    def _passed(self) -> set[str]:
        """The claims to which judgements passed whose own were read anew."""
        if not self._elsewhere:
            return set()
        seqs = frozenset(self._elsewhere)
        if self._carried is None or self._carried[0] != seqs:
            self._carried = (seqs, self._register.review.carried())
        carried = self._carried[1]
        kept = [one for one in self._elsewhere.values() if one.id not in carried.orphans]
        return {carried.heirs.get(one.id, one.claim) for one in kept} & self._order.at.keys()
