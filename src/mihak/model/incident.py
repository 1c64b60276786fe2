"""Incidents: claims that tell of the same happening, and what they amount to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

AGREE_SAME, COMPATIBLE, CONTRADICT, SINGLE = "same", "compatible", "contradict", "single"
AGREEMENTS: Final = (AGREE_SAME, COMPATIBLE, CONTRADICT, SINGLE)
# As Airwars defines them for civilian harm, here for every incident.
GRADES: Final = ("confirmed", "fair", "weak", "contested", "discounted")
RULES: Final = ("mihak", "acled", "ucdp")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims of one incident that cannot both be so, and why."""

    left: str
    right: str
    why: str


@dataclass(frozen=True, slots=True)
class Incident:
    """Claims that tell of the same happening, derived from judgements that are live.

    ``claims`` are ids, sorted; ``id`` follows from the first of them. ``agree``
    is one of AGREEMENTS; ``undecided`` are pairs (a claim of this incident, a
    claim of another) that may be one happening and nobody has decided.
    """

    id: str
    kind: str
    claims: tuple[str, ...]
    agree: str
    contradictions: tuple[Contradiction, ...] = ()
    undecided: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Bound:
    """One figure of a range, the rule that gave it, and the claims that it rests on; None: open."""

    value: int | None
    rule: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Range:
    """Low, best and high of one effect on one group of people or things.

    ``effect`` is a casualty or materiel effect; ``group`` is ``all``,
    ``civilians``, ``children``, ``women``, ``side:<id>`` (fighters of a side),
    or ``item:<name>``.
    """

    effect: str
    group: str
    low: Bound
    best: Bound
    high: Bound


@dataclass(frozen=True, slots=True)
class Assessment:
    """What an incident's claims amount to, by one rule; rebuilt at will, never edited.

    ``grade`` is one of GRADES; ``voices`` counts independent voices; ``dissent`` are ids of claims that
    deny it or fall outside the range; ``reasons`` say in words how grade and
    figures came about. ``first`` and ``last`` are the days of the incident as
    ordinals, None where not known.
    """

    incident: str
    rule: str
    grade: str
    voices: int
    ranges: tuple[Range, ...]
    first: int | None
    last: int | None
    places: tuple[str, ...] = ()
    dissent: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
