"""What many pages need of a snapshot, made once for each: the index, the orders of lists, the names that are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

from mihak.linking.corrections import corrections
from mihak.model.claim import Operation
from mihak.model.incident import GRADES, Incident
from mihak.model.judgement import PAIR_VERDICTS, Judgement
from mihak.web.answers import Answers
from mihak.weighing.groups import ALL
from mihak.weighing.index import Index, index_of, indexed

if TYPE_CHECKING:
    from mihak.gazetteer.place_index import PlaceIndex
    from mihak.web.filters import Filters
    from mihak.weighing.weighed import Weighed

ORDERS: Final = ("days", "latest", "figures", "claims", "voices", "grade")
"""In which a list of incidents may stand: earliest, latest, most, …; the first is that of ``Weighed``."""
NAMES: Final = 150
"""Names of places and of operations that a form offers."""
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Ready:
    """What pages find ready: ``ranks`` are the places of incidents in each order, by their position.

    ``corrections`` are by claim, ``judged`` the live judgements of pairs by
    persons. ``places`` and ``operations`` are names, those told most first.
    """

    index: Index
    ranks: Mapping[str, tuple[int, ...]]
    corrections: Mapping[str, tuple[Judgement, ...]]
    judged: tuple[Judgement, ...]
    places: tuple[str, ...]
    operations: tuple[str, ...]
    answers: Answers = field(default_factory=Answers, compare=False, repr=False)

    def keep(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made before under a key, else what ``make`` gives; it is let go with the snapshot."""
        return self.answers.keep(key, make)

    def incidents(
        self, weighed: Weighed, filters: Filters, places: PlaceIndex, order: str = ORDERS[0]
    ) -> tuple[Incident, ...]:
        """The incidents that filters let through, in an order; kept for the next page of them."""
        return self.keep(("incidents", filters, order), lambda: self._found(weighed, filters, places, order))

    def _found(self, weighed: Weighed, filters: Filters, places: PlaceIndex, order: str) -> tuple[Incident, ...]:
        if order != ORDERS[0]:
            at, rank = self.index.at, self.ranks[order]
            return tuple(sorted(self.incidents(weighed, filters, places), key=lambda one: rank[at[one.id]]))
        found = indexed(weighed, self.index, filters.choice, places)
        if filters.grade:
            found = tuple(one for one in found if weighed.assessments[one.id].grade == filters.grade)
        return found


def ready(weighed: Weighed) -> Ready:
    """Make ready what was weighed."""
    persons = _by_persons(weighed)
    places = Counter(name.names[0] for claim in weighed.claims.values() for name in claim.places)
    index = index_of(weighed)
    claims = (weighed.claims[one.claim] for one in index.operations)
    names = Counter(one.name.names[0] for one in claims if isinstance(one, Operation) and one.name)
    return Ready(
        index, {order: _ranks(order, weighed) for order in ORDERS[1:]}, corrections(persons), _of_pairs(persons),
        tuple(name for name, _ in places.most_common(NAMES)), tuple(name for name, _ in names.most_common(NAMES)),
    )  # fmt: skip


def said(made: Ready, weighed: Weighed) -> Ready:
    """The same for a weighing in which nothing is another but what persons said."""
    persons = _by_persons(weighed)
    return replace(made, corrections=corrections(persons), judged=_of_pairs(persons))


def _by_persons(weighed: Weighed) -> tuple[Judgement, ...]:
    return tuple(one for one in weighed.judgements if one.person)


def _of_pairs(persons: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    return tuple(one for one in persons if one.live and one.verdict in PAIR_VERDICTS)


def _ranks(order: str, weighed: Weighed) -> tuple[int, ...]:
    keys = [_key(order, one, weighed) for one in weighed.incidents]
    ranks = [0] * len(keys)
    for rank, position in enumerate(sorted(range(len(keys)), key=keys.__getitem__)):
        ranks[position] = rank
    return tuple(ranks)


def _key(order: str, one: Incident, weighed: Weighed) -> int:
    """What an incident stands by: the least first, so that the most is negative."""
    found = weighed.assessments[one.id]
    if order == "latest":
        return date.max.toordinal() if found.last is None else -found.last
    if order == "figures":
        told = [range_ for range_ in found.ranges if range_.group == ALL]
        return -max((most for range_ in told if (most := range_.best.value or range_.low.value)), default=0)
    if order == "claims":
        return -len(one.claims)
    return -found.voices if order == "voices" else GRADES.index(found.grade)
