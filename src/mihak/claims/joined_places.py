"""Where something happened that a report tells twice."""

from __future__ import annotations

from typing import Final

from mihak.claims.draft import CasualtyDraft, Draft
from mihak.mentions.document import Document
from mihak.model.mention import Mention

TOGETHER: Final = 3
"""The most places that two tellings have together: more are a list in one and its parts in the other."""

Places = tuple[Mention, ...]


def joined_places(document: Document, best: Draft, places: Places, other: Draft, others: Places) -> Places:
    """The places of the fuller of two tellings, with those that only the other one tells.

    What a sentence tells itself goes before what was carried to the other one. Of people
    harmed all places are taken, where they are few.
    """
    own = [place for place in others if within(document, other, place)]
    if not places or (own and not within(document, best, places[0])):
        return tuple(own) or others
    if not isinstance(best, CasualtyDraft):
        return places
    both = list(places)
    for place in own:
        if not any(alike(document, place, known) for known in both):
            both.append(place)
    return tuple(both) if len(both) <= TOGETHER else places


def within(document: Document, draft: Draft, place: Mention) -> bool:
    """Whether a draft's own sentence tells a place."""
    passage = document.passages[draft.passage]
    return passage.start <= place.start < passage.end


def alike(document: Document, a: Mention, b: Mention) -> bool:
    """Whether two names of places share a word or an id."""
    return bool(a.ids and a.ids[:1] == b.ids[:1]) or not stems(document, a).isdisjoint(stems(document, b))


def stems(document: Document, place: Mention) -> frozenset[str]:
    """The stems of a name's words."""
    return frozenset([word.stem for word in document.words[place.start : place.end]])
