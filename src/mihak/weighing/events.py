"""Events: an attack, a change of control or a loss, with what is told together with it.

UCDP and ACLED count by the event: an attack with its dead, a battle with the
place that was taken. Mihak's incidents are of one kind and effect each; here
those that reports tell together, in one sentence, on days and at places that
fit, are brought together. Nothing is judged anew, and no figure changes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.model.claim import ASSERTED, Attack, Casualties, Claim, Control, Materiel
from mihak.model.facts import Facts, Spot
from mihak.model.incident import Incident
from mihak.weighing.groups import party_key
from mihak.weighing.weighed import Weighed

KILLED, DISPLACED = "killed", "displaced"
ENDS: Final = re.compile(r"[.!?؟](?=\s)|\n")
"""What parts two sentences."""
FIGHTS: Final = frozenset({"clash", "assault"})
"""Attacks that take or hold ground: what changed hands is told with them."""
Tied = dict[str, dict[str, set[str]]]
"""By incident the incidents that it may belong to, with the reports that tell both together."""


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, as field data sets count them.

    ``lead`` is the attack, else the change of control, else the loss; ``also``
    are the incidents told with it, by id; ``told`` the ids of reports that tell
    them together, none where ``lead`` stands alone.
    """

    lead: Incident
    also: tuple[Incident, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """All of them, the lead first."""
        return self.lead, *self.also


def events(incidents: Sequence[Incident], weighed: Weighed) -> Iterator[Event]:
    """The events of incidents, in the order of their leads; each incident is in one of them.

    Operations are none: they last. Incidents that are left out (by a filter)
    belong to no event, and what was told with them stands by itself.
    """
    there = {one.id: one for one in incidents if rank(one, weighed.facts) is not None}
    joins = _joins(there, weighed)
    parts: dict[str, list[str]] = defaultdict(list)
    for id in there:
        if id in joins:
            parts[_lead(id, joins)].append(id)
    for id, one in there.items():
        if id not in joins:
            also = sorted(parts[id])
            told = sorted({report for part in also for report in joins[part][1]})
            yield Event(one, tuple(there[part] for part in also), tuple(told))


def rank(incident: Incident, facts: Mapping[str, Facts]) -> int | None:
    """What leads an event before what: attacks, control, the killed, other people, things; None for operations."""
    if incident.kind == Casualties.kind:
        return 2 if any(facts[claim].what == KILLED for claim in incident.claims) else 3
    return {Attack.kind: 0, Control.kind: 1, Materiel.kind: 4}.get(incident.kind)


def _lead(id: str, joins: Mapping[str, tuple[str, frozenset[str]]]) -> str:
    """The uppermost incident that one belongs to; ranks fall at every step, so there is one."""
    while id in joins:
        id = joins[id][0]
    return id


def _joins(there: Mapping[str, Incident], weighed: Weighed) -> dict[str, tuple[str, frozenset[str]]]:
    """By incident the one that most reports tell it with, and those reports; among equals the lower rank and id."""
    ranks = {id: rank(one, weighed.facts) or 0 for id, one in there.items()}
    tied: Tied = defaultdict(lambda: defaultdict(set))
    for left, right in _told_together(there, weighed):
        lead, part = (left, right) if ranks[left[0]] < ranks[right[0]] else (right, left)
        if ranks[lead[0]] < ranks[part[0]] and fit(weighed.facts[lead[1]], weighed.facts[part[1]]):
            tied[part[0]][lead[0]].add(weighed.facts[part[1]].report)
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for part_id, leads in tied.items():
        best = min(leads, key=lambda id: (-len(leads[id]), ranks[id], id))
        found[part_id] = best, frozenset(leads[best])
    return found


def _told_together(
    there: Mapping[str, Incident], weighed: Weighed
) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Pairs of (incident, claim) that one sentence tells."""
    home = {claim: id for id, one in there.items() for claim in one.claims}
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for id in home:
        by_report[weighed.claims[id].report].append(weighed.claims[id])
    for report, claims in by_report.items():
        for group in _sentences(weighed.reports[report].text, claims):
            told = [(home[claim.id], claim.id) for claim in group]
            yield from ((a, b) for n, a in enumerate(told) for b in told[n + 1 :] if a[0] != b[0])


def _sentences(text: str, claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """Claims by the sentence that their words begin in."""
    group: list[Claim] = []
    for claim in sorted(claims, key=lambda one: (one.start, one.id)):
        if group and ENDS.search(text, group[-1].start, claim.start):
            yield group
            group = []
        group.append(claim)
    if group:
        yield group


def fit(lead: Facts, part: Facts) -> bool:
    """Whether two claims of one sentence can tell of one event: days, places and doers meet, and both are asserted.

    Tolls over a time are of many events, and who was displaced or evacuated left later, or elsewhere.
    """
    if lead.status != ASSERTED or part.status != ASSERTED or lead.cumulative or part.cumulative:
        return False
    if DISPLACED in (lead.what, part.what):
        return False
    if part.kind == Control.kind and lead.what not in FIGHTS:
        return False
    return _days_meet(lead, part) and _near(lead.spots, part.spots) and _same_doer(lead, part)


def _days_meet(lead: Facts, part: Facts) -> bool:
    if None in (lead.first, lead.last, part.first, part.last):
        return True
    assert lead.first is not None and lead.last is not None and part.first is not None and part.last is not None
    return lead.first <= part.last and part.first <= lead.last


def _near(left: Sequence[Spot], right: Sequence[Spot]) -> bool:
    """Whether places may be one: the same, or one in the other; where none is told, nothing speaks against it."""
    if not left or not right:
        return True
    keys, others = ({one.id or one.name for one in spots} for spots in (left, right))
    inside, within = ({id for one in spots for id in one.parents} for spots in (left, right))
    return bool(keys & others or keys & within or others & inside)


def _same_doer(lead: Facts, part: Facts) -> bool:
    """Whether nothing speaks against one doer: in a fight either side may have done it."""
    if lead.what in FIGHTS:
        return True
    told = {party_key(lead.doer), party_key(part.doer)} - {""}
    return len(told) < 2
