"""The places of a sentence that belong to a claim of it."""

from __future__ import annotations

from typing import Final

from mihak.claims.draft import ControlDraft, Draft, OperationDraft
from mihak.claims.scene import Scene
from mihak.claims.scene_places import distinct, settled
from mihak.mentions.document import Document
from mihak.model.mention import Mention

LISTED: Final = "place-listed"
LEADING: Final = 2
"""How many words may lead to a place behind a comma: في, بين, إلى الشمال من."""
OPENING: Final = 3
"""Among how many first sentences places are looked for that a title may leave out."""


def places_of(document: Document, scene: Scene, draft: Draft, reach: int) -> tuple[Mention, ...]:
    """The places that a claim's sentence tells for it, at most ``reach`` clauses away; empty where it tells none."""
    return chained(document, scene, own_places(scene, draft) or near_places(document, scene, draft, reach))


def opening_places(document: Document) -> tuple[Mention, ...]:
    """The places of the first sentence that tells any, for a title that tells none."""
    for passage in document.passages[:OPENING]:
        if places := settled(document, passage):
            clause = passage.clause_of(places[0].start)
            return distinct(document, [p for p in places if passage.clause_of(p.start) == clause])
    return ()


def own_places(scene: Scene, draft: Draft) -> tuple[Mention, ...]:
    """The places that the claim's own words tell: what changed hands, where a battle is fought.

    Of an operation those beside its aim come before those inside the aim.
    """
    if isinstance(draft, ControlDraft):
        return draft.places
    if not isinstance(draft, OperationDraft):
        return ()
    inside = [p for p in scene.places if draft.start <= p.start and p.end <= draft.end]
    goal = draft.goal
    beside = tuple(p for p in inside if goal is None or not goal.start <= p.start < goal.end)
    return beside or tuple(inside)


def near_places(document: Document, scene: Scene, draft: Draft, reach: int) -> tuple[Mention, ...]:
    """The places in the claim's clauses, else in the clauses nearest to them."""
    passage = scene.passage
    first = passage.clause_of(draft.at)
    last = max(first, passage.clause_of(min(draft.end, passage.end) - 1))
    first = min(first, passage.clause_of(max(draft.start, passage.start)))
    clauses, start = passage.clause, passage.start
    close = [p for p in scene.places if first <= clauses[p.start - start] <= last]
    meant = [place for at, place in scene.pointed if first <= clauses[at - start] <= last]
    if scene.places and not close:
        nearest = min(scene.places, key=lambda p: away(clauses[p.start - start], first, last))
        clause = passage.clause_of(nearest.start)
        if away(clause, first, last)[0] > reach:
            return tuple(meant)
        close = [p for p in scene.places if abs(clauses[p.start - start] - clause) <= 1]
    return distinct(document, (*close, *meant))


def away(clause: int, first: int, last: int) -> tuple[int, int]:
    """How far a clause is from a claim's; of two as far, what follows comes first."""
    return (clause - last, 0) if clause > last else (first - clause, 1)


def chained(document: Document, scene: Scene, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Places with those that a comma alone parts from them, which tell where they lie: في باقم، شمالي صعدة."""
    if not found or len(found) == len(scene.places):
        return found
    found = (*listed_before(document, scene, found), *found)
    ends = {place.end for place in found}
    more: list[Mention] = []
    for place in scene.places:
        beside = bool(more) and more[-1].end == place.start
        if place not in found and (beside or last_place(document, scene, place) in ends):
            more.append(place)
            ends.add(place.end)
    return distinct(document, sorted((*found, *more), key=lambda p: p.start)) if more else found


def listed_before(document: Document, scene: Scene, found: tuple[Mention, ...]) -> list[Mention]:
    """The names of a list before those that are found: every one of قرى (الطيار، والشقياب، …)."""
    ends = {last_place(document, scene, place) for place in found if place.rule == LISTED}
    before: list[Mention] = []
    for place in reversed(scene.places if ends else ()):
        if place not in found and place.rule == LISTED and place.end in ends:
            before.insert(0, place)
            ends.add(last_place(document, scene, place))
    return before


def last_place(document: Document, scene: Scene, place: Mention) -> int:
    """Where the place before this one would end, from which a comma and what leads here alone part it; -1 for none."""
    words, at = document.words, place.start - 1
    while at > scene.passage.start and place.start - at <= LEADING and words[at].form != ",":
        if words[at].pro or not words[at].has("prep", "near", "compass"):
            return -1
        at -= 1
    return at if words[at].form == "," else -1
