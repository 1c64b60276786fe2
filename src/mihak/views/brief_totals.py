"""The totals of a brief: how many were killed and hurt over all its incidents, nobody counted twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from mihak.model.incident import Incident
from mihak.views.brief_measures import Doubt, Nested, Sum
from mihak.views.brief_scope import Scope
from mihak.weighing.totals import Refused, Total, total
from mihak.weighing.weighed import Weighed

COUNTED: Final = (("killed", "all"), ("killed", "civilians"), ("injured", "all"), ("injured", "civilians"))


def sums(
    incidents: Sequence[Incident], weighed: Weighed, scope: Scope, numbers: Mapping[str, int]
) -> tuple[Sum, ...]:  # fmt: skip
    """A total for each of COUNTED, as far as an incident tells of it.

    ``incidents`` stand in the order of their numbers in the brief, ``numbers``
    are those of its claims.
    """
    places = {one.id: number for number, one in enumerate(incidents, 1)}
    partly = frozenset(one.id for one in incidents if _beyond(one, weighed, scope))
    found = (
        total(incidents, weighed.assessments, weighed.facts, effect, group, partly=partly) for effect, group in COUNTED
    )
    return tuple(
        _sum(one, places, numbers) for one in found if not isinstance(one, Refused) and (one.incidents or one.left_out)
    )


def _beyond(incident: Incident, weighed: Weighed, scope: Scope) -> bool:
    """Whether some days of an incident lie outside the time of the brief."""
    found = weighed.assessments[incident.id]
    if found.first is None or found.last is None:
        return False
    return found.first < scope.first or found.last > scope.last


def _sum(found: Total, places: Mapping[str, int], numbers: Mapping[str, int]) -> Sum:
    return Sum(
        effect=found.effect, group=found.group, low=found.low, best=found.best, high=found.high,
        incidents=tuple(sorted(places[id] for id in found.incidents)),
        nested=tuple(Nested(places[one.cover], places[one.covered], one.sure) for one in found.covers),
        doubts=tuple(
            Doubt(places[one.incident], places[one.other], numbers[one.left], numbers[one.right])
            for one in found.undecided
        ),
        left_out=tuple(_left_out(found, places)), reasons=tuple(_reasons(found)),
    )  # fmt: skip


def _left_out(found: Total, places: Mapping[str, int]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for reason in dict.fromkeys(why for _, why in found.left_out):
        yield reason, tuple(sorted(places[id] for id, why in found.left_out if why == reason))


def _reasons(found: Total) -> Iterator[str]:
    """The reasons but for those that name incidents by id: ``Sum.nested`` has them."""
    covers = tuple(f"{one.cover} " for one in found.covers)
    for reason in found.reasons:
        if not (covers and reason.startswith(covers)):
            yield reason
