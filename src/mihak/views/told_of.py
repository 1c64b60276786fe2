"""What is told of each place, actor, source and day: the ids of claims by all of them, worked out once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from mihak.linking.spots import plain
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.claim import Claim, Control, Name
from mihak.model.facts import Facts
from mihak.weighing.control import PlaceTimeline, timelines
from mihak.weighing.coverage import Coverage, coverage
from mihak.weighing.operation_story import OperationStory
from mihak.weighing.operation_tellings import Reads
from mihak.weighing.operations import operations
from mihak.weighing.weighed import Weighed

SAID, DONE, SUFFERED = "said", "done", "suffered"
ROLES: Final = (SAID, DONE, SUFFERED)
"""What an actor is to a claim: who says it, who does it, who suffers it."""
SLOTS: Final = {
    "source": SAID, "perpetrator": DONE, "actor": DONE, "victims": SUFFERED, "target": SUFFERED,
    "opponent": SUFFERED, "owner": SUFFERED,
}  # fmt: skip
NAMED: Final = frozenset({"source", "perpetrator", "actor", "opponent", "owner"})
"""Slots whose words stand for somebody where no id is known; of victims and targets they are mostly "civilians"."""
SPELLINGS: Final = 12
"""As many names as told are kept, the most frequent first."""
LONGEST: Final = 62
"""A claim of more days than this is told on none of them, but beside all."""


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """A place that claims name: ``key`` is its id, or its folded name; ``names`` are as told, most told first."""

    key: str
    kind: str
    parents: tuple[str, ...]
    names: tuple[str, ...]
    claims: tuple[str, ...]
    incidents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorTold:
    """Somebody whom claims name: the claims by role, ``side`` as weighing has it most often ("": not known)."""

    key: str
    names: tuple[str, ...]
    side: str
    claims: Mapping[str, tuple[str, ...]]

    @property
    def count(self) -> int:
        """How many claims name it, counted once for each role."""
        return sum(map(len, self.claims.values()))


@dataclass(frozen=True, slots=True)
class SourceTold:
    """A publisher: its reports, the claims in its own voice and those of speakers whom it cites."""

    key: str
    names: tuple[str, ...]
    side: str
    reports: tuple[str, ...]
    own: tuple[str, ...]
    cited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldOf:
    """The indexes of a weighed register; places, actors and sources stand by key, the most told of first.

    ``inside`` are the keys of told places that lie in a place, by its id. ``days`` are claims by each of their
    days (ordinals); ``long`` those whose time is longer than LONGEST days, ``timelines`` are by place.
    """

    places: Mapping[str, PlaceTold]
    inside: Mapping[str, tuple[str, ...]]
    actors: Mapping[str, ActorTold]
    sources: Mapping[str, SourceTold]
    days: Mapping[int, tuple[str, ...]]
    long: tuple[str, ...]
    timelines: Mapping[str, PlaceTimeline]
    stories: tuple[OperationStory, ...]
    coverage: Coverage


def told_of(weighed: Weighed, vocabulary: Vocabulary, reads: Reads | None = None) -> ToldOf:
    """The indexes of a register; operations take most of the time that this takes, less where ``reads`` are kept."""
    places = _places(weighed)
    inside: dict[str, list[str]] = defaultdict(list)
    for key, one in places.items():
        for parent in one.parents:
            inside[parent].append(key)
    days, long = _days(weighed.facts)
    return ToldOf(
        places=places, inside={id: tuple(keys) for id, keys in inside.items()}, actors=_actors(weighed),
        sources=_sources(weighed), days=days, long=long,
        timelines={one.place: one for one in timelines(weighed.facts.values(), weighed.voices)},
        stories=operations(weighed.reports, weighed.claims, weighed.facts, weighed.voices, vocabulary, reads),
        coverage=coverage(weighed.reports.values(), weighed.facts.values()),
    )  # fmt: skip


@dataclass(slots=True)
class _Gathered:
    """What is gathered of one while claims are gone through."""

    kind: str = ""
    parents: tuple[str, ...] = ()
    names: Counter[str] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)
    claims: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    incidents: dict[str, None] = field(default_factory=dict)

    def spelled(self) -> tuple[str, ...]:
        """The names, the most frequent first."""
        return tuple(sorted(self.names, key=lambda name: (-self.names[name], name))[:SPELLINGS])

    def side(self) -> str:
        """The side that it has most often."""
        return min(self.sides, key=lambda side: (-self.sides[side], side), default="")


def _places(weighed: Weighed) -> dict[str, PlaceTold]:
    found: dict[str, _Gathered] = defaultdict(_Gathered)
    for incident in weighed.incidents:
        for id in incident.claims:
            facts = weighed.facts[id]
            spelled = {plain(name.names[0]): name.names[0] for name in weighed.claims[id].places}
            for spot in facts.spots if facts.placed else ():
                one = found[spot.id or spot.name]
                one.kind, one.parents = spot.kind, spot.parents
                one.names[spelled.get(spot.name, spot.name)] += 1
                one.claims[""].append(id)
                one.incidents[incident.id] = None
    made = (
        PlaceTold(key, one.kind, one.parents, one.spelled(), tuple(one.claims[""]), tuple(one.incidents))
        for key, one in found.items()
    )
    return {one.key: one for one in sorted(made, key=lambda one: (-len(one.claims), one.key))}


def _actors(weighed: Weighed) -> dict[str, ActorTold]:
    found: dict[str, _Gathered] = defaultdict(_Gathered)
    for id in sorted(weighed.claims):
        for role, name, side in _parties(weighed.claims[id], weighed.facts[id]):
            one = found[name.entity or plain(name.names[0])]
            one.names[" ".join(name.names[0].split())] += 1
            one.sides[side] += 1
            if id not in one.claims[role][-1:]:
                one.claims[role].append(id)
    made = (
        ActorTold(key, one.spelled(), one.side(), {role: tuple(one.claims.get(role, ())) for role in ROLES})
        for key, one in found.items() if key
    )  # fmt: skip
    return {one.key: one for one in sorted(made, key=lambda one: (-one.count, one.key))}


def _parties(claim: Claim, facts: Facts) -> Iterator[tuple[str, Name, str]]:
    """Who says, does or suffers a claim, with the side; who is told to have lost a place did not take it."""
    other = {DONE: SUFFERED, SUFFERED: DONE, SAID: SAID}
    turned = isinstance(claim, Control) and claim.change == "lost"
    sides = {
        SAID: facts.speaker.side, DONE: facts.doer.side if facts.doer else "",
        SUFFERED: facts.sufferer.side if facts.sufferer else "",
    }  # fmt: skip
    for slot, name in claim.named():
        if slot in SLOTS and (name.entity or slot in NAMED):
            role = SLOTS[slot]
            yield other[role] if turned else role, name, sides[role]


def _sources(weighed: Weighed) -> dict[str, SourceTold]:
    found: dict[str, _Gathered] = defaultdict(_Gathered)
    reports: dict[str, dict[str, None]] = defaultdict(dict)
    for id in sorted(weighed.facts, key=lambda id: (weighed.facts[id].report, weighed.facts[id].position, id)):
        facts = weighed.facts[id]
        one = found[facts.source]
        if facts.report not in reports[facts.source]:
            reports[facts.source][facts.report] = None
            one.names[weighed.reports[facts.report].publisher] += 1
            one.sides[facts.source_side] += 1
        one.claims["cited" if weighed.claims[id].source else "own"].append(id)
    made = (
        SourceTold(key, one.spelled(), one.side(), tuple(reports[key]), tuple(one.claims.get("own", ())),
                   tuple(one.claims.get("cited", ())))
        for key, one in found.items()
    )  # fmt: skip
    return {one.key: one for one in sorted(made, key=lambda one: (-len(one.reports), one.key))}


def _days(all_facts: Mapping[str, Facts]) -> tuple[dict[int, tuple[str, ...]], tuple[str, ...]]:
    """Claims by the days that they tell of in so many words, and those of a longer time."""
    found: dict[int, list[str]] = defaultdict(list)
    long = []
    for id in sorted(all_facts):
        facts = all_facts[id]
        if facts.guessed or facts.first is None or facts.last is None:
            continue
        if facts.last - facts.first > LONGEST:
            long.append(id)
            continue
        for day in range(facts.first, facts.last + 1):
            found[day].append(id)
    return {day: tuple(found[day]) for day in sorted(found)}, tuple(long)
