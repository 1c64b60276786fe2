"""An operation while its story is put together: its tellings, names, launch and phases."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.gazetteer.alliances import NO_CAMP
from mihak.model.claim import Claim, Operation
from mihak.model.facts import Facts
from mihak.model.report import Report
from mihak.weighing.battle_keys import Key
from mihak.weighing.operation_days import own_date, shown
from mihak.weighing.operation_joining import Tie
from mihak.weighing.operation_story import BY_NAME, MET, NEXT, NOT_MET, TOLD, WITH, Alias, Day, Outcome, Phase, Quoted
from mihak.weighing.operation_tellings import Telling

PHASE_STARTS, PHASE_ENDS = "phase_started", "phase_ended"
ID_LENGTH: Final = 16
AIMED: Final = (MET, NOT_MET)


@dataclass(frozen=True, slots=True)
class Index:
    """Which group the names of each report, and the claims of operation, belong to."""

    names: Mapping[tuple[str, Key], str]
    claims: Mapping[str, str]

    @classmethod
    def of(cls, groups: Sequence[Group]) -> Index:
        """The index of some groups."""
        pairs = [(group.id, one) for group in groups for one in group.tellings]
        return cls(
            {(one.report, one.key): id for id, one in pairs if one.key},
            {claim.id: id for id, one in pairs for claim in one.claims},
        )

    def named(self, report: str, keys: Iterable[Key]) -> tuple[str, ...]:
        """The groups that some names of a report belong to, each once, in their order."""
        return tuple(dict.fromkeys(self.names[report, key] for key in keys if (report, key) in self.names))


@dataclass(frozen=True, slots=True)
class Group:
    """The tellings of one operation; ``facts`` and ``reports`` are those of all that is weighed."""

    id: str
    tellings: tuple[Telling, ...]
    ties: tuple[Tie, ...]
    facts: Mapping[str, Facts]
    reports: Mapping[str, Report]

    def speaker(self, claim: Claim) -> str:
        """Who says a claim, as the report spells it: whom it names, else its publisher, else the report."""
        if claim.source is not None:
            return " ".join(claim.source.names[0].split())
        report = self.reports[claim.report]
        return report.publisher or f"report {report.label}"

    def teller(self, claim: Claim) -> str:
        """The camp of who says a claim; ``""`` where it is none or not known."""
        side = self.facts[claim.id].speaker.side
        return side if side not in NO_CAMP else ""

    @property
    def claims(self) -> tuple[Operation, ...]:
        """The claims of operation, in the order of reports and words."""
        held = {claim.id: claim for one in self.tellings for claim in one.claims}
        return tuple(sorted(held.values(), key=lambda claim: (claim.report, claim.start, claim.id)))

    @property
    def bloc(self) -> str:
        """The camp that most tellings give it; ``""`` where none does."""
        told = Counter(bloc for one in self.tellings for bloc in one.blocs)
        return min(told, key=lambda bloc: (-told[bloc], bloc), default="")

    @property
    def actors(self) -> tuple[str, ...]:
        """Who is said to wage it, as the reports spell them, each once by what it is."""
        found: dict[str, str] = {}
        for claim in self.claims:
            doer = self.facts[claim.id].doer
            if claim.actor is not None and doer is not None:
                found.setdefault(doer.id or doer.name, " ".join(claim.actor.names[0].split()))
        return tuple(found[key] for key in sorted(found))


def group_id(tellings: Sequence[Telling]) -> str:
    """An id that hangs on the first telling alone, whatever comes after."""
    first = tellings[0]
    start = first.claims[0].start if first.claims else first.named[0].words.start
    key = f"{' '.join(first.key)}|{first.report}|{start}"
    return "o" + hashlib.sha256(key.encode()).hexdigest()[:ID_LENGTH]


def spellings(group: Group) -> dict[tuple[Key, str], tuple[int, int]]:
    """For each name in each spelling: how many reports give it, and how often it is given."""
    times = Counter((one.key, named.title) for one in group.tellings for named in one.named)
    seen = {(one.key, one.report, named.title) for one in group.tellings for named in one.named}
    reports = Counter((key, words) for key, _, words in seen)
    return {pair: (reports[pair], times[pair]) for pair in times}


def main_key(group: Group) -> Key:
    """The name that most reports give; among equals the one named most often."""
    reports = Counter(one.key for one in group.tellings if one.key)
    times = Counter({one.key: 0 for one in group.tellings})
    for one in group.tellings:
        times[one.key] += len(one.named)
    return min(reports, key=lambda key: (-reports[key], -times[key], key), default=())


def aliases(group: Group) -> tuple[Alias, ...]:
    """The names of an operation, the one told most first, with what makes each a name of it."""
    told = spellings(group)
    main = main_key(group)
    ordered = sorted(
        told, key=lambda pair: (pair[0] != main, pair[0], -told[pair][0], -told[pair][1], -len(pair[1]), pair[1])
    )
    return tuple(alias(group, key, words, main) for key, words in ordered)


def alias(group: Group, key: Key, words: str, main: Key) -> Alias:
    """One name: by its words, else by what ties it to the others."""
    where = tuple(
        sorted(Quoted.of(one.report, n.words) for one in group.tellings for n in one.named if n.title == words)
    )
    ties = [tie for tie in group.ties if key in (tie.left, tie.right)]
    if key == main or not ties:
        return Alias(words, BY_NAME, "the same name, spelled alike or nearly so", where)
    why = "; ".join(dict.fromkeys(tie.why for tie in ties))
    return Alias(words, ties[0].how, why, tuple(sorted({*where, *(q for tie in ties for q in tie.quotes)})))


def launch_of(group: Group) -> Day | None:
    """The day of the launch that most reports tell, the earlier among equals; else the tightest bound."""
    days = [(one.report, day) for one in group.tellings for day in one.launches]
    exact = [(report, day) for report, day in days if day.exact]
    if exact:
        votes = Counter({day.earliest: 0 for _, day in exact})
        for report_day in {(report, day.earliest) for report, day in exact}:
            votes[report_day[1]] += 1
        best = min(votes, key=lambda day: (-votes[day], day or 0))
        held = [day for _, day in exact if day.earliest == best]
        return merged(held)
    latest = min((day.latest for _, day in days if day.latest is not None), default=None)
    return merged([day for _, day in days if day.latest == latest]) if latest is not None else None


def merged(days: Sequence[Day]) -> Day:
    """One day that several claims bear out, by the best of their grounds."""
    best = min(days, key=lambda day: (day.how != TOLD, day.how, day.claims))
    claims = tuple(sorted({claim for day in days for claim in day.claims}))
    return Day(
        best.earliest, best.latest, best.how, best.why, claims, tuple(sorted({q for d in days for q in d.quotes}))
    )


def phases_of(group: Group, launched: Day | None, last: Day | None) -> tuple[Phase, ...]:
    """The phases that are told by number, with the days that the words bear out."""
    numbers = {claim.phase for claim in group.claims if claim.phase is not None}
    numbers |= {named.phase for one in group.tellings for named in one.named if named.phase is not None}
    found: list[Phase] = []
    following: Day | None = None
    for number in sorted(numbers, reverse=True):
        first = event_day(group, number, PHASE_STARTS)
        if first is None and number == 1 and launched is not None and launched.exact:
            first = Day(
                launched.earliest, launched.latest, WITH, "the first phase begins with the launch", launched.claims
            )
        end = event_day(group, number, PHASE_ENDS)
        if end is None and following is not None and following.latest is not None:
            why = f"the next phase told began on {shown(following.latest)}"
            end = Day(first.earliest if first else None, following.latest, NEXT, why, following.claims)
        if end is None and not found and last is not None:
            end = Day(last.earliest, last.latest, WITH, "the last phase told ends with the operation", last.claims)
        claims = tuple(claim.id for claim in group.claims if claim.phase == number)
        ended = tuple(c.id for c in group.claims if c.phase == number and c.event == PHASE_ENDS)
        found.append(Phase(number, first, end, ended, claims))
        following = first or following
    return tuple(reversed(found))


def event_day(group: Group, number: int, event: str) -> Day | None:
    """The day that a claim tells in its own sentence for an event of a phase; the earliest of several."""
    days: list[Day] = []
    for claim in group.claims:
        fact = group.facts[claim.id]
        own = own_date(claim, group.reports[claim.report].text)
        if claim.phase == number and claim.event == event and own and fact.first is not None:
            quote = (Quoted(claim.report, claim.start, claim.end, claim.quote),)
            days.append(Day(fact.first, fact.last, TOLD, "told with it", (claim.id,), quote))
    return min(days, key=lambda day: (day.earliest or 0, day.claims), default=None)


def side_of(group: Group, came: Iterable[Outcome]) -> str:
    """The side whose operation it is, as most claims have it; else the side whose aim it is told to have been."""
    aimed = (id for one in came if one.what in AIMED for id in one.claims)
    return most_told(group, (claim.id for claim in group.claims)) or most_told(group, aimed)


def most_told(group: Group, claims: Iterable[str]) -> str:
    """The side that most of some claims tell of as the doer; ``""`` where none does."""
    doers = (group.facts[id].doer for id in claims)
    told = Counter(doer.side for doer in doers if doer is not None and doer.side not in NO_CAMP)
    return min(told, key=lambda side: (-told[side], side), default="")
