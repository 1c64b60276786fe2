"""When and where: the day and the places of a claim, carried through a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mihak.claims.draft import Draft
from mihak.lang.ar.dates import DateMention
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention
from mihak.model.reading import When


@dataclass(frozen=True, slots=True)
class Setting:
    """The day and places of one claim; ``dated`` is the mention that told the day."""

    when: When | None
    dated: DateMention | None
    places: tuple[Mention, ...]


def settings_of(document: Document, drafts: Sequence[Draft]) -> list[Setting]:
    """The setting of every draft, in order; what a passage leaves out is carried."""
    found: list[Setting] = []
    places: tuple[Mention, ...] = ()
    when: DateMention | None = None
    for draft in drafts:
        passage = document.passages[draft.passage]
        here = near_places(passage, draft)
        places = here or places
        dated = near_date(passage, draft)
        when = dated or when
        found.append(Setting(when.when if when else None, when, here or places))
    return found


def near_places(passage: Passage, draft: Draft) -> tuple[Mention, ...]:
    """The places in the claim's clause and those beside it, else in its sentence."""
    clause = passage.clause_of(draft.at)
    last = passage.clause_of(min(draft.end, passage.end) - 1)
    close = tuple(p for p in passage.places if clause <= passage.clause_of(p.start) <= last)
    return close or passage.places


def near_date(passage: Passage, draft: Draft) -> DateMention | None:
    """The date nearest to the claim's word, in its clause before others."""
    told = [d for d in passage.dates if d.when is not None]
    if not told:
        return None
    clause = passage.clause_of(draft.at)
    return min(told, key=lambda d: (passage.clause_of(d.start) != clause, abs(d.start - draft.at)))
