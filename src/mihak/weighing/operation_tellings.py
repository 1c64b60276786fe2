"""What each report tells of each operation that it names, with the days of its launch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.gazetteer.alliances import NO_CAMP
from mihak.lang.ar.normalise import fold
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.claim import DENIED, INTENDED, Claim, Operation
from mihak.model.facts import Facts
from mihak.model.report import Report
from mihak.weighing.battle_keys import Key, aim_of, key_of
from mihak.weighing.battle_names import Named, battles_named, current
from mihak.weighing.battle_words import battle_words
from mihak.weighing.checks.case import Case
from mihak.weighing.operation_days import launch_days
from mihak.weighing.operation_story import Day

QUOTE: Final = '"'


@dataclass(frozen=True, slots=True)
class Read:
    """A report that tells of operations, taken apart: where it names them, and its claims' facts."""

    case: Case
    named: tuple[Named, ...]
    facts: Mapping[str, Facts]

    @property
    def id(self) -> str:
        """The report's id."""
        return self.case.report.id


@dataclass(frozen=True, slots=True)
class Telling:
    """What one report tells of one operation by one name; ``key`` is ``()`` where it gives none.

    ``launches`` are the days of the launch that its words bear out, exact ones
    first. ``blocs`` are the camps whose operation it is said to be, ``aims``
    the declared aims as they are compared.
    """

    report: str
    key: Key
    claims: tuple[Operation, ...]
    named: tuple[Named, ...]
    launches: tuple[Day, ...]
    blocs: frozenset[str]
    aims: tuple[frozenset[str], ...]

    @property
    def exact(self) -> tuple[int, ...]:
        """The days on which it is said to have been launched, ascending."""
        return tuple(sorted({day.earliest for day in self.launches if day.exact and day.earliest is not None}))

    @property
    def latest(self) -> int | None:
        """The last day on which it can have been launched; None where nothing tells it."""
        return min((day.latest for day in self.launches if day.latest is not None), default=None)


@dataclass(slots=True)
class _Kept:
    """A report that was looked at, with the claims and facts that it then had; None where it tells of none."""

    claims: list[Claim]
    facts: list[Facts]
    read: Read | None


class Reads:
    """Takes reports apart, again and again; those whose claims are as they were are not taken apart again."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def of(
        self, reports: Mapping[str, Report], claims: Mapping[str, Claim], facts: Mapping[str, Facts],
        vocabulary: Vocabulary,
    ) -> tuple[Read, ...]:  # fmt: skip
        """The reports that tell of operations, by id; only these are taken apart."""
        by_report: dict[str, list[Claim]] = {}
        for claim in claims.values():
            by_report.setdefault(claim.report, []).append(claim)
        before, self._kept = self._kept, {}
        for id in sorted(reports):
            held = by_report.get(id, [])
            told = [facts[claim.id] for claim in held]
            kept = before.get(id)
            if kept is None or kept.claims != held or kept.facts != told:
                kept = _Kept(held, told, _read(reports[id], held, told, vocabulary))
            self._kept[id] = kept
        return tuple(one.read for one in self._kept.values() if one.read is not None)


def _read(report: Report, held: list[Claim], told: list[Facts], vocabulary: Vocabulary) -> Read | None:
    if not (any(isinstance(claim, Operation) for claim in held) or names_in_quotes(report.text)):
        return None
    case = Case.make(report, held, vocabulary)
    return Read(case, battles_named(case), {one.claim: one for one in told})


def names_in_quotes(text: str) -> bool:
    """Whether a word for a battle stands just before a quotation mark or behind one."""
    words = fold(text).replace(QUOTE, f" {QUOTE} ").split()
    nouns = battle_words()["noun"]
    near = (words[max(0, i - 3) : i + 2] for i, word in enumerate(words) if word == QUOTE)
    return any(word in nouns or word[1:] in nouns for some in near for word in some)


def tellings(read: Read) -> tuple[Telling, ...]:
    """What a report tells, one for each name; an event without a name makes a telling of its own."""
    of_name: dict[Key, list[Operation]] = {named.key: [] for named in read.named}
    unnamed: list[Operation] = []
    for claim in read.case.claims:
        if not isinstance(claim, Operation) or claim.status == DENIED:
            continue
        key = key_of_claim(read, claim)
        if key:
            of_name.setdefault(key, []).append(claim)
        else:
            unnamed.append(claim)
    found = [telling(read, key, held) for key, held in of_name.items()]
    found += [telling(read, (), [claim]) for claim in unnamed]
    return tuple(sorted(found, key=lambda t: (t.key, t.claims[0].start if t.claims else -1)))


def key_of_claim(read: Read, claim: Operation) -> Key:
    """By what name a claim tells its operation; a phase without one is of the battle named last."""
    if claim.name is not None:
        return key_of(claim.name.names[0])
    if claim.phase is not None or claim.event in ("phase_started", "phase_ended"):
        last = current(read.named, claim.start)
        return last.key if last is not None else ()
    return ()


def telling(read: Read, key: Key, claims: Sequence[Operation]) -> Telling:
    """What the claims and namings of one operation in one report come to."""
    named = tuple(one for one in read.named if key and one.key == key)
    doers = (read.facts[claim.id].doer for claim in claims)
    blocs = frozenset(doer.bloc or doer.side for doer in doers if doer is not None)
    aims = [aim_of(claim.goal.names[0]) for claim in claims if claim.goal is not None]
    return Telling(
        read.id, key, tuple(claims), named,
        launch_days(read.case, read.facts, [claim for claim in claims if claim.status != INTENDED]),
        blocs - NO_CAMP, tuple(aim for aim in aims if aim),
    )  # fmt: skip
