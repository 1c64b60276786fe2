"""Keys that too many claims share: made finer, and in the end given up, with a report of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mihak.linking.blocking import keys, open_keys
from mihak.linking.table import hashed
from mihak.model.facts import Facts

if TYPE_CHECKING:
    import duckdb

LIMIT: Final = 300
"""Claims. A key that more share is made finer by what happened and on which day."""
OPEN_LIMIT: Final = 150
"""Claims. Where a place has more, its undated claims are not compared with all the dated ones."""
CLAIMS, UNNESTED = "mihak_claims", "(select unique_id, unnest({column}) as key from mihak_claims)"


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A key by which claims were not compared, for there were too many: ``claims`` counts them."""

    key: str
    claims: int


def bound(connection: duckdb.DuckDBPyConnection, facts: Sequence[Facts]) -> tuple[GivenUp, ...]:
    """Bound the keys of the table of claims by the limits above; the keys given up, sorted.

    ``facts`` are those of the table, in its order. What is left are at most
    ``LIMIT`` claims a key.
    """
    given_up = [named(facts[member], key, claims) for key, claims, member in _open(connection)]
    if _crowded(connection):
        _replace(connection, "(hash(crowded.key, what, day_first) >> 1)::bigint")
        _crowded(connection)
        originals = connection.execute("""
            select coalesce(original, key), claims, member
            from mihak_crowded left join mihak_finer on key = made
        """).fetchall()
        given_up += [named(facts[member], key, claims) for key, claims, member in originals]
        _replace(connection, "null")
    return tuple(sorted(given_up, key=lambda one: (one.key, one.claims)))


def named(member: Facts, key: int, claims: int) -> GivenUp:
    """The key in words, from a claim that has it."""
    words = {hashed(one): one for one in (*keys(member), *open_keys(member))}
    return GivenUp(f"{words[key]}|{member.what}|{member.first}", claims)


def _open(connection: duckdb.DuckDBPyConnection) -> list[tuple[int, int, int]]:
    """Let undated claims meet the dated ones of their places; the keys under which there are too many."""
    connection.execute(f"""
        create or replace temp table mihak_open as
        select key, count(*) as claims, min(unique_id) as member
        from {UNNESTED.format(column="open_keys")}
        where key in (select key from {UNNESTED.format(column="keys")})
        group by key
    """)
    connection.execute(f"""
        create or replace table {CLAIMS} as
        select * exclude (open_keys, more) replace (list_concat(keys, coalesce(more, [])) as keys)
        from {CLAIMS} left join (
            select unique_id, list(key order by key) as more
            from {UNNESTED.format(column="open_keys")} semi join mihak_open using (key)
            where key in (select key from mihak_open where claims <= {OPEN_LIMIT})
            group by unique_id
        ) using (unique_id)
        order by unique_id
    """)
    return connection.execute(f"select key, claims, member from mihak_open where claims > {OPEN_LIMIT}").fetchall()


def _crowded(connection: duckdb.DuckDBPyConnection) -> int:
    """Make a table of the keys that more claims share than the limit, how many, and one of them; how many keys."""
    connection.execute(f"""
        create or replace temp table mihak_crowded as
        select key, count(*) as claims, min(unique_id) as member
        from {UNNESTED.format(column="keys")} group by key having count(*) > {LIMIT}
    """)
    return int(connection.execute("select count(*) from mihak_crowded").fetchall()[0][0])


def _replace(connection: duckdb.DuckDBPyConnection, instead: str) -> None:
    """Put something else in the place of each crowded key: an expression over it and the claim's columns."""
    connection.execute(f"""
        create or replace temp table mihak_made as
        select unique_id, own.key as original, if(crowded.key is null, own.key, {instead}) as made
        from (select unique_id, what, day_first, unnest(keys) as key from {CLAIMS}) own
        left join mihak_crowded crowded on own.key = crowded.key
    """)
    connection.execute("""
        create or replace temp table mihak_finer as
        select distinct made, original from mihak_made where made <> original
    """)
    connection.execute(f"""
        create or replace table {CLAIMS} as
        select * exclude (finer) replace (coalesce(finer, []) as keys)
        from {CLAIMS} left join (
            select unique_id, list(distinct made order by made) as finer
            from mihak_made where made is not null group by unique_id
        ) using (unique_id)
        order by unique_id
    """)
