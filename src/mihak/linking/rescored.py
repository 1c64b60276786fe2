"""Judging the pairs of a register again after some claims have changed: only what may weigh otherwise is compared.

A pair's weight hangs on its two claims alone; whether it is compared hangs on
the keys that its claims keep once those that too many share are made finer. So
keys are bounded anew for all claims, which is quick, and compared are the pairs
of claims that changed or keep other keys than before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from mihak.linking.between import UNSCORED, Pair
from mihak.linking.blocks import CLAIMS, bound
from mihak.linking.judged import judgement
from mihak.linking.scorer import CHUNK, pairs_of, predict, uncollected
from mihak.linking.splinked import DEFAULT_ENGINE, MET, Engine, database, quiet, write
from mihak.linking.table import Numbers, batches
from mihak.linking.weights import DEFAULT, Weights
from mihak.model.facts import Facts
from mihak.model.judgement import Judgement

if TYPE_CHECKING:
    import duckdb

ROWS, KEPT = "mihak_rows", "mihak_kept"
"""The claims with their keys as they are, and the keys that they kept when they were bounded last."""
TOUCHED: Final = f"{MET} and (l.touched or r.touched)"
MOST: Final = 0.2
"""The share of claims from which on all pairs are judged afresh."""


@dataclass(frozen=True, slots=True)
class Rejudged:
    """The judgements of pairs, by (left, right), and those that came and went since the last time."""

    pairs: tuple[Judgement, ...]
    came: tuple[Judgement, ...]
    went: tuple[Judgement, ...]


class Rescorer:
    """Judges pairs again and again; what it gives is what ``judged`` gives of the same facts."""

    def __init__(self, weights: Weights = DEFAULT, engine: Engine = DEFAULT_ENGINE) -> None:
        self._weights, self._engine = weights, engine
        self._stack = ExitStack()
        self._base: _Base | None = None
        self._facts: dict[str, Facts] = {}
        self._pairs: tuple[Judgement, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Forget everything."""
        self._base, self._facts, self._pairs = None, {}, ()
        self._stack.close()

    def judged(self, facts: Mapping[str, Facts]) -> Rejudged:
        """The judgements of the pairs of claims, by claim id; raises MissingExtra as ``judged`` does."""
        before = self._facts
        changed = [one for id, one in facts.items() if (old := before.get(id)) is not one and old != one]
        gone = [one for id, one in before.items() if id not in facts]
        if not changed and not gone:
            return Rejudged(self._pairs, (), ())
        try:
            return self._judged(dict(facts), changed, gone)
        except BaseException:
            self.close()  # Half of a change would be taken for the whole the next time.
            raise

    def _judged(self, facts: dict[str, Facts], changed: list[Facts], gone: list[Facts]) -> Rejudged:
        whole = self._base is None or len(changed) + len(gone) > len(facts) * MOST
        if self._base is None or whole:
            before, changed, gone = self._pairs, list(facts.values()), []
            self.close()
            self._pairs = before
            if not facts:
                return self._replaced([])
            self._base = _Base(self._stack.enter_context(database(self._engine)))
        with uncollected(), quiet():
            self._base.change(changed, gone)
            touched = self._base.bounded()
            found = list(self._base.pairs(None if whole else touched, self._weights))
        self._facts = facts
        return self._replaced(found) if whole else self._merged(found, touched.union(one.claim for one in gone))

    def _replaced(self, found: list[Judgement]) -> Rejudged:
        """All pairs anew."""
        went, self._pairs = self._pairs, tuple(found)
        return Rejudged(self._pairs, self._pairs, went)

    def _merged(self, found: list[Judgement], touched: set[str]) -> Rejudged:
        """The pairs as they were, with those of touched claims in the place of theirs."""
        stays: list[Judgement] = []
        old: dict[Pair, Judgement] = {}
        for one in self._pairs:
            if one.left in touched or one.right in touched:
                old[one.left, one.right] = one
            else:
                stays.append(one)
        came = []
        for at, one in enumerate(found):
            same = old.get((one.left, one.right))
            if same == one:
                found[at] = old.pop((one.left, one.right))
            else:
                came.append(one)
        self._pairs = tuple(merged(stays, found))
        return Rejudged(self._pairs, tuple(came), tuple(old.values()))


def merged(many: Sequence[Judgement], few: Iterable[Judgement]) -> Iterator[Judgement]:
    """Two rows of judgements, each by (left, right), as one."""
    start = 0
    for one in few:
        at = bisect_left(many, (one.left, one.right), start, key=lambda made: (made.left, made.right))
        yield from many[start:at]
        yield one
        start = at
    yield from many[start:]


class _Base:
    """The table of claims, kept from one time to the next; a claim's number is its place among the ids."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._numbers = Numbers()
        self._known: list[Facts] = []
        self._new: set[int] = set()

    def change(self, changed: Sequence[Facts], gone: Iterable[Facts]) -> None:
        """Write changed claims in the place of what they were, and take others out."""
        ids = [one.claim for one in self._known]
        there = set(ids)
        added = [one for one in changed if one.claim not in there]
        if added:
            self._numbered(sorted([*self._known, *added], key=lambda one: one.claim))
        at = {one.claim: place for place, one in enumerate(self._known)} if changed or gone else {}
        for one in changed:
            self._known[at[one.claim]] = one
        self._new = {at[one.claim] for one in changed}
        out = sorted({at[one.claim] for one in gone} | self._new)
        if self._has(ROWS):
            self._connection.execute(f"delete from {ROWS} where unique_id in (select unnest(?))", [out])
        rows = sorted(changed, key=lambda one: one.claim)
        write(self._connection, "mihak_changed", batches(rows, [at[one.claim] for one in rows], self._numbers))
        if rows:
            making = f"insert into {ROWS}" if self._has(ROWS) else f"create table {ROWS} as"
            self._connection.execute(f"{making} select * from mihak_changed")

    def _numbered(self, known: list[Facts]) -> None:
        """Give claims new numbers, so that those of more claims stand in the order of their ids."""
        place = {one.claim: number for number, one in enumerate(known)}
        moved = [place[one.claim] for one in self._known]
        self._known = known
        if not moved:
            return
        self._connection.execute(
            "create or replace temp table mihak_moved as select unnest(?) as new, unnest(range(?)) as old",
            [moved, len(moved)],
        )
        for table in (ROWS, KEPT):
            self._connection.execute(f"""
                update {table} set unique_id = new from mihak_moved where unique_id = old
            """)

    def _has(self, table: str) -> bool:
        return bool(
            self._connection.execute("select count(*) from duckdb_tables() where table_name = ?", [table]).fetchall()[
                0
            ][0]
        )

    def bounded(self) -> set[str]:
        """Bound the keys of all claims; the ids of those that changed, or keep other keys than before."""
        run = self._connection.execute
        run(f"create or replace table {CLAIMS} as select * from {ROWS} order by unique_id")
        bound(self._connection, self._known)
        run("create or replace temp table mihak_touched as select unnest(?)::int as unique_id", [sorted(self._new)])
        if self._has(KEPT):
            run(f"""
                insert into mihak_touched select unique_id from {CLAIMS} now join {KEPT} before using (unique_id)
                where list_sort(now.keys) is distinct from list_sort(before.keys)
            """)
        run(f"create or replace table {KEPT} as select unique_id, keys from {CLAIMS}")
        return {self._known[number].claim for (number,) in run("select unique_id from mihak_touched").fetchall()}

    def pairs(self, touched: set[str] | None, weights: Weights) -> Iterator[Judgement]:
        """Judgements of the pairs of touched claims, or of all, by (left, right)."""
        run, met, parts = self._connection.execute, MET, -(-len(self._known) // CHUNK)
        if touched is not None:
            met, parts = TOUCHED, 1
            run(f"""
                create or replace temp table mihak_near as
                select distinct unique_id from (select unique_id, unnest(keys) as key from {CLAIMS})
                where key in (select unnest(keys) from {CLAIMS} semi join mihak_touched using (unique_id))
            """)
            run(f"""
                create or replace table {CLAIMS} as
                select *, unique_id in (select unique_id from mihak_touched) as touched
                from {CLAIMS} semi join mihak_near using (unique_id) order by unique_id
            """)
        if run(f"select count(*) from {CLAIMS}").fetchall()[0][0] < 2:
            return
        predict(self._connection, weights, UNSCORED, parts, met)
        for pair in pairs_of(self._connection, self._known, weights, UNSCORED):
            yield judgement(pair, weights)
        for table in ("mihak_scored", CLAIMS):
            run(f"drop table {table}")
