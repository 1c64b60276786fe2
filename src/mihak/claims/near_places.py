"""The places of a sentence that belong to a claim of it."""

from __future__ import annotations

from typing import Final

from mihak.claims.draft import ControlDraft, Draft, OperationDraft
from mihak.claims.scene import Scene
from mihak.claims.scene_places import distinct, settled
from mihak.mentions.document import Document
from mihak.model.mention import Mention

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
    close = [p for p in scene.places if first <= passage.clause_of(p.start) <= last]
    meant = [place for at, place in scene.pointed if first <= passage.clause_of(at) <= last]
    if scene.places and not close:
        nearest = min(scene.places, key=lambda p: away(passage.clause_of(p.start), first, last))
        clause = passage.clause_of(nearest.start)
        if away(clause, first, last)[0] > reach:
            return tuple(meant)
        close = [p for p in scene.places if abs(passage.clause_of(p.start) - clause) <= 1]
    return distinct(document, (*close, *meant))


def away(clause: int, first: int, last: int) -> tuple[int, int]:
    """How far a clause is from a claim's; of two as far, what follows comes first."""
    return (clause - last, 0) if clause > last else (first - clause, 1)


def chained(document: Document, scene: Scene, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Places with those that a comma alone parts from them, which tell where they lie: في باقم، شمالي صعدة."""
    if not found or len(found) == len(scene.places):
        return found
    words, ends = document.words, {place.end for place in found}
    more = []
    for place in scene.places:
        before = place.start - 1
        if before - 1 > scene.passage.start and words[before].form == "في":
            before -= 1
        if place not in found and words[before].form == "," and before in ends:
            more.append(place)
            ends.add(place.end)
    return distinct(document, sorted((*found, *more), key=lambda p: p.start)) if more else found
