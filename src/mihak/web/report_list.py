"""The list of reports: what an address asks for, the lines, and what the checks found in each."""

from __future__ import annotations

import threading
import time
from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from mihak.errors import OptionError
from mihak.gazetteer.sources import default_sources
from mihak.model.source import Source
from mihak.register.listing import ADDED, Listed, ReportQuery
from mihak.views.check import HOLDS, verdict
from mihak.views.lines import ReportLine, report_line
from mihak.views.sides import UNKNOWN
from mihak.views.within import within
from mihak.web.adding.reading import first_words
from mihak.web.desk import Desk
from mihak.web.filters import day_of
from mihak.web.reading import vocabulary

if TYPE_CHECKING:
    from mihak.register.register import Register

NAMES: Final = (
    "text", "publisher", "from", "to", "source", "side", "place", "actor", "retold", "as_of", "order",
)  # fmt: skip
"""What an address may ask for, in the order of the form."""
RETOLD: Final = {"": None, "yes": True, "no": False}
SIZE: Final = 50
LONGEST: Final = 200
TALLIES: Final = 20_000
PATIENCE: Final = 0.4
"""Seconds that one request checks reports for the list."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for, by the names of NAMES; "" for what it does not."""

    given: Mapping[str, str]

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Asked:
        """The values of an address; OptionError for one that makes no sense."""
        given = {name: " ".join(query.get(name, "").split()) for name in NAMES}
        given["text"] = given["text"] or " ".join(query.get("q", "").split())
        for name, value in given.items():
            if len(value) > LONGEST:
                raise OptionError(f"{name} is too long", repair=f"Use {LONGEST} characters at most")
        if given["retold"] not in RETOLD:
            raise OptionError(f"retold is {given['retold']!r}", repair="Allowed: yes, no")
        if given["side"] and given["side"] not in default_sources().sides:
            raise OptionError(
                f"there is no side {given['side']!r}", repair=f"Allowed: {', '.join(default_sources().sides)}"
            )
        return cls(given)

    @property
    def held(self) -> dict[str, str]:
        """What is asked for, as an address has it."""
        return {name: value for name, value in self.given.items() if value}

    @property
    def filters(self) -> dict[str, str]:
        """What is asked for, without the order."""
        return {name: value for name, value in self.held.items() if name != "order"}

    def without(self, name: str) -> dict[str, str]:
        """The same address with one value less."""
        return {key: value for key, value in self.held.items() if key != name}

    def query(self, desk: Desk, *, number: int = 1, size: int = SIZE) -> ReportQuery:
        """The question to the register for one page; a ``size`` of 0: all."""
        given = self.given
        place = given["place"]
        return ReportQuery(
            publisher=given["publisher"], text=given["text"], place=place, actor=given["actor"],
            place_ids=within(place, desk.register.listing.place_ids(), desk.places) if place else (),
            retold=RETOLD[given["retold"]], date_from=day_of("from", given["from"]), date_to=day_of("to", given["to"]),
            as_of=day_of("as_of", given["as_of"]), order=given["order"] or ADDED, limit=size,
            offset=(number - 1) * size, numbers=_numbers(desk, given["source"], given["side"]),
        )  # fmt: skip


def _numbers(desk: Desk, name: str, side: str) -> tuple[int, ...] | None:
    """The reports of a source or of a side; None where neither is asked for."""
    if not (name or side):
        return None
    meant = {one.id for one in _sources(name)} if name else None
    found = []
    for number, publisher, url in desk.register.listing.addresses():
        source = source_of(publisher, url)
        camp = source.side if source else UNKNOWN
        if side in ("", camp) and (meant is None or (source is not None and source.id in meant)):
            found.append(number)
    return tuple(found)


def _sources(name: str) -> tuple[Source, ...]:
    index = default_sources()
    if name in index:
        return (index.get(name),)
    found = index.find(name)
    several = (found,) if found else index.bearers(name)
    if not several:
        raise OptionError(f"no source is called {name!r}", repair="Look at the sources for its name or id")
    return several


@lru_cache(200_000)
def source_of(publisher: str, url: str) -> Source | None:
    """The source that a publisher is; kept, since a list asks for all of a register."""
    return default_sources().find(publisher, url)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list.

    ``name`` is the report's title or how it begins, ``source`` None where the
    publisher is not known, ``added`` the day (UTC), ``tally`` None where it was not checked.
    """

    report: ReportLine
    name: str
    source: Source | None
    added: str
    tally: Tally | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings of each verdict the checks made in a report, those that merely hold left out."""

    verdicts: tuple[tuple[str, int], ...]


class Tallies:
    """What the checks found, by report and its claims as they then were; the oldest are let go."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str, int, int], Tally] = OrderedDict()
        self._lock = threading.Lock()

    def known(self, desk: Desk, one: Listed) -> Tally | None:
        """The tally of a report, None where it was not checked as it now is."""
        with self._lock:
            return self._kept.get(_key(desk, one))

    def checked(self, desk: Desk, listed: Iterable[Listed]) -> dict[str, Tally]:
        """Tallies by report id: those that are known, and as many more as can be made in a moment."""
        found: dict[str, Tally] = {}
        until = time.monotonic() + PATIENCE
        for one in listed:
            tally = self.known(desk, one)
            if tally is None and (not found or time.monotonic() < until):
                tally = _tally(desk, one.report.id)
                with self._lock:
                    self._kept[_key(desk, one)] = tally
                    while len(self._kept) > TALLIES:
                        self._kept.popitem(last=False)
            if tally is not None:
                found[one.report.id] = tally
        return found


def _key(desk: Desk, one: Listed) -> tuple[str, str, int, int]:
    return desk.name, one.report.id, one.claims, one.latest


def _tally(desk: Desk, id: str) -> Tally:
    from mihak.register.query import ClaimQuery  # noqa: PLC0415  # Loads SQLAlchemy.
    from mihak.views.report_findings import findings_of  # noqa: PLC0415  # Loads the words of the language.

    register: Register = desk.register
    claims = tuple(register.claims(ClaimQuery(report=id)))
    made = Counter(map(verdict, findings_of(register.report(id), claims, vocabulary(desk.options.settings))))
    return Tally(tuple(sorted((name, count) for name, count in made.items() if name != HOLDS)))


TALLIED: Final = Tallies()


def rows(desk: Desk, listed: Iterable[Listed]) -> tuple[Row, ...]:
    """The lines of a list; findings where they are known."""
    return tuple(
        Row(
            report_line(one.report, one.claims), one.report.title or first_words(one.begins) or one.report.label,
            source_of(one.report.publisher, one.report.url), one.added_at[:10],
            TALLIED.known(desk, one) if one.claims else Tally(()),
        )
        for one in listed
    )  # fmt: skip
