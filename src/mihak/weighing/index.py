"""An index of incidents by place: the same answers as ``chosen``, without going through every claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mihak.gazetteer.names import fold_name
from mihak.gazetteer.place_index import PlaceIndex
from mihak.model.claim import Operation
from mihak.model.facts import Facts
from mihak.model.incident import Incident
from mihak.weighing.chosen import Choice, meeting, named, place_keys
from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class Index:
    """Where incidents stand in ``Weighed.incidents``.

    ``at`` is by the incident's id; ``places`` by the id of a place, of one that
    it lies in, or by its folded name, ascending. ``operations`` are the claims
    of operations.
    """

    at: Mapping[str, int]
    places: Mapping[str, tuple[int, ...]]
    operations: tuple[Facts, ...]


def index_of(weighed: Weighed) -> Index:
    """The index of what was weighed."""
    found: dict[str, list[int]] = {}
    folded: dict[str, str] = {}
    for position, one in enumerate(weighed.incidents):
        for key in _keys(one, weighed.facts, folded):
            found.setdefault(key, []).append(position)
    return Index(
        {one.id: position for position, one in enumerate(weighed.incidents)},
        {key: tuple(positions) for key, positions in found.items()},
        tuple(facts for facts in weighed.facts.values() if facts.kind == Operation.kind),
    )


def indexed(weighed: Weighed, index: Index, choice: Choice, places: PlaceIndex) -> tuple[Incident, ...]:
    """The incidents that meet a choice, in the order of ``weighed``: what ``chosen`` gives."""
    if choice == Choice():
        return weighed.incidents
    operation = named(index.operations, choice.operation) if choice.operation else None
    if not choice.place:
        return meeting(weighed.incidents, weighed, choice, operation)
    there = {position for key in place_keys(choice.place, places) for position in index.places.get(key, ())}
    return meeting((weighed.incidents[position] for position in sorted(there)), weighed, choice, operation)


def _keys(one: Incident, facts: Mapping[str, Facts], folded: dict[str, str]) -> set[str]:
    keys: set[str] = set()
    for claim in one.claims:
        for spot in facts[claim].spots:
            if spot.name not in folded:
                folded[spot.name] = fold_name(spot.name)
            keys.update((spot.id, folded[spot.name], *spot.parents))
    return keys
