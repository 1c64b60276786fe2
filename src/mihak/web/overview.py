"""What the front page of a project shows: counts, what waits, and what was done last."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from mihak.model.incident import CONTRADICT, Incident
from mihak.model.person import Entry
from mihak.register.listing import ReportQuery
from mihak.web.desk import Desk, NotYetWeighed, Seen
from mihak.web.snapshot import Snapshot

LOOKED_AT: Final = 300
"""Lines of the audit log that are looked at for the last acts."""
ACTS: Final = 8
COMING: Final = ("key.", "sessions.", "person.signed-in", "person.refused")
"""How acts begin that only the audit log shows: somebody came or went."""
OF_PEOPLE: Final = ("person.", "opinion", "chosen")
"""How acts begin that only admins see: of people, and of reviewers who are blind to each other."""


@dataclass(frozen=True, slots=True)
class Act:
    """So many acts of one kind by one person in a row; ``report`` is the id of the report where it is one of one."""

    by: str
    act: str
    at: str
    count: int
    report: str


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of a project; those of incidents are None while the register is weighed for the first time."""

    reports: int
    claims: int
    waiting: int
    incidents: int | None
    contradictions: int | None
    undecided: int | None
    acts: tuple[Act, ...]
    fresh: bool


def overview(desk: Desk, *, everything: bool) -> Overview:
    """The counts as they now are; ``everything``: acts on people too."""
    register = desk.register
    seen = _seen(desk)
    incidents, contradictions, undecided = told(seen.snapshot) if seen else (None, None, None)
    return Overview(
        register.listing.count(ReportQuery()), register.count(), register.listing.waiting(),
        incidents, contradictions, undecided,
        last_acts(register.audit.newest(limit=LOOKED_AT), everything=everything), seen is not None and seen.fresh,
    )  # fmt: skip


def told(snapshot: Snapshot) -> tuple[int, int, int]:
    """How many incidents there are, how many are contradicted, and how many pairs nobody has decided; kept."""
    return snapshot.ready.keep("overview", lambda: _told(snapshot.weighed.incidents))


def _told(incidents: tuple[Incident, ...]) -> tuple[int, int, int]:
    undecided = {pair for one in incidents for pair in map(frozenset, one.undecided)}
    return len(incidents), sum(one.agree == CONTRADICT for one in incidents), len(undecided)


def _seen(desk: Desk) -> Seen | None:
    try:
        return desk.seen(patience=0)
    except NotYetWeighed:
        return None


def last_acts(entries: Iterable[Entry], *, everything: bool) -> tuple[Act, ...]:
    """Acts, the last first; the same act by the same person in a row is told once."""
    hidden = COMING if everything else COMING + OF_PEOPLE
    kept = [one for one in entries if not one.act.startswith(hidden)]
    found = []
    for (by, act), run in groupby(kept, key=lambda one: (one.by, one.act)):
        lines = list(run)
        found.append(Act(by, act, lines[0].at, len(lines), _report(lines[0].what) if len(lines) == 1 else ""))
    return tuple(found[:ACTS])


def _report(what: str) -> str:
    told: dict[str, Any] = json.loads(what)
    return str(told.get("report", ""))
