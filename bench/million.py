"""``python -m bench.million [--claims N] [--database URL]``: how long a register of a million claims takes to answer.

In a file, and in a database of a PostgreSQL server: one that is given by its
URL (an empty database), or a throw-away server where its programs are
installed. Times are of the wall, of a page of 50 claims with their reports, and
of the count of all; each question is asked in turn of other places and days.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from bench.told import BEGIN, DAYS, fill
from mihak.database import Where, where
from mihak.gazetteer.place_index import default_places
from mihak.register.query import DATE, ClaimQuery
from mihak.register.register import Register, open_register
from mihak.views.within import within
from tools.postgres_server import LACKING, Server, programs

TIMES: Final = 30
PAGE: Final = 50
SEED: Final = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the milliseconds that its pages and its counts took."""

    name: str
    pages: tuple[float, ...]
    counts: tuple[float, ...]

    def row(self) -> str:
        """The question as a row of a table."""
        parts = [f"{pick(times):,.0f}" for times in (self.pages, self.counts) for pick in (statistics.median, max)]
        return f"| {self.name} | {' | '.join(parts)} |"


def questions(register: Register) -> Iterator[tuple[str, list[ClaimQuery]]]:
    """The questions, each of many places and days; names stand for all places inside, as at the desk."""
    chance, places, told = random.Random(SEED), default_places(), register.place_ids()
    known = [place.names[0] for place in map(places.get, chance.sample(told, min(TIMES, len(told)))) if place]
    often = _often(register)

    def of(place: str) -> dict[str, Any]:
        return {"place": place, "place_ids": within(place, told, places), "limit": PAGE}

    def days(span: int) -> dict[str, Any]:
        first = BEGIN + timedelta(days=int(DAYS * chance.betavariate(2, 2)))
        return {"date_from": first, "date_to": first + timedelta(days=span)}

    for label, span in (("a day", 0), ("a week", 6), ("a month", 30)):
        yield f"a place and {label}", [ClaimQuery(**of(place), **days(span)) for place in known]
        yield f"{often}, told of most, and {label}", [ClaimQuery(**of(often), **days(span)) for _ in known]
    yield "a place", [ClaimQuery(**of(place), order=DATE) for place in known]
    yield "a week", [ClaimQuery(**days(6), limit=PAGE) for _ in known]
    yield "a rare word", [ClaimQuery(text=place, limit=PAGE) for place in known]
    yield "a rare word and a month", [ClaimQuery(text=place, **days(30), limit=PAGE) for place in known]
    yield "a run of words in a third of all", [ClaimQuery(text='"بصواريخ غراد"', limit=PAGE)] * 5


def _often(register: Register) -> str:
    """The place of most claims among the first thousand."""
    found = [claim.places[0].names[0] for claim in register.claims(ClaimQuery(limit=1000))]
    return max(sorted(set(found)), key=found.count)


def asked(place: Where) -> list[Asked]:
    """Ask a register everything."""
    with open_register(place, read_only=True) as register:
        return [
            Asked(name, _timed(queries, lambda query: list(register.found(query))), _timed(queries, register.count))
            for name, queries in questions(register)
        ]


def _timed(queries: list[ClaimQuery], ask: Callable[[ClaimQuery], object]) -> tuple[float, ...]:
    took = []
    for query in queries:
        begun = time.perf_counter()
        ask(query)
        took.append((time.perf_counter() - begun) * 1000)
    return tuple(took)


@contextmanager
def database(url: str) -> Iterator[Where]:
    """The database of a URL, or of a server that is started for it."""
    if url:
        yield where(url)
        return
    home = programs()
    if home is None:
        raise SystemExit(f"{LACKING}; or give --database")
    server = Server(home)
    try:
        yield where(server.url(server.database()))
    finally:
        server.close()


def told(place: Where, many: int, name: str) -> None:
    """Fill a register and print what it answers."""
    begun = time.perf_counter()
    fill(place, many)
    print(f"\n{name}, {many:,} claims, made in {time.perf_counter() - begun:,.0f} s\n")
    print("| question | page, median ms | page, worst | count, median ms | count, worst |\n|---|---|---|---|---|")
    for one in asked(place):
        print(one.row(), flush=True)


def main(args: list[str]) -> int:
    """Measure both databases."""
    parser = argparse.ArgumentParser(prog="python -m bench.million", description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--database", default="", metavar="URL")
    given = parser.parse_args(args)
    with tempfile.TemporaryDirectory() as folder:
        told(Path(folder) / "war.db", given.claims, "SQLite")
    with database(given.database) as place:
        told(place, given.claims, "PostgreSQL")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
