"""When and where: the day and the places of a claim, carried through a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mihak.claims.draft import ControlDraft, Draft
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention
from mihak.model.reading import DateMention, When

FRESH_DAYS: Final = 10
NEAR_SAY: Final = 3
CARRIED_OVER: Final = 4
SPAN_DAYS: Final = 31
TITLE: Final = 5
STANDING: Final = frozenset({"منذ", "سابقا", "عاده", "دايما", "سبق"})


@dataclass(frozen=True, slots=True)
class Setting:
    """The day and places of one claim; ``dated`` is the mention that told the day."""

    when: When | None
    dated: DateMention | None
    places: tuple[Mention, ...]


def settings_of(document: Document, drafts: Sequence[Draft]) -> list[Setting]:
    """The setting of every draft, in order; what a passage leaves out is carried.

    A report that looks back over several times carries no day from one
    sentence to another, and reads a date for its own clause alone.
    """
    looks_back = retrospective(document)
    last, since = (None if looks_back else main_date(document)), 0
    places: tuple[Mention, ...] = ()
    found: list[Setting] = []
    for draft in drafts:
        passage = document.passages[draft.passage]
        told_places = draft.places if isinstance(draft, ControlDraft) else ()
        reach = 1 if looks_back else len(passage.clause)
        here = told_places or near_places(document, passage, draft, reach)
        places = here or places
        told = near_date(document, passage, draft, reach)
        if told is not None and not looks_back and fresh(told, document.report.published):
            last, since = told, draft.passage
        near = draft.passage - since <= CARRIED_OVER
        dated = told or (last if near and carries(document, passage, draft) else None)
        found.append(Setting(dated.when if dated else None, dated, here if looks_back else places))
    return found


def retrospective(document: Document) -> bool:
    """Whether an undated report tells of days far apart, as an analysis does."""
    if document.report.published is not None:
        return False
    days = [d.when.start for p in document.passages for d in p.dates if d.when and d.when.precision == "day"]
    return bool(days) and (max(days) - min(days)).days > SPAN_DAYS


def main_date(document: Document) -> DateMention | None:
    """The day of the news itself: the first fresh day that the report tells."""
    for passage in document.passages:
        for told in passage.dates:
            if told.when is not None and fresh(told, document.report.published):
                return told
    return None


def fresh(told: DateMention, published: date | None) -> bool:
    """Whether a date is a day close to the report's own."""
    if told.when is None or told.when.precision not in ("day", "interval"):
        return False
    return published is None or abs((published - told.when.end).days) <= FRESH_DAYS


def carries(document: Document, passage: Passage, draft: Draft) -> bool:
    """Whether an undated claim may take the day of the news: no plan, no background."""
    if draft.status == "intended" or passage.dates:
        return False
    if isinstance(draft, ControlDraft) and draft.change in ("held", "besieged"):
        return False
    return not any(w.has("kana") or w.stem in STANDING for w in document.words[passage.start : draft.at + 1])


def near_places(document: Document, passage: Passage, draft: Draft, reach: int) -> tuple[Mention, ...]:
    """The places in the claim's clauses, else in the clauses nearest to them."""
    settings = tuple(p for p in passage.places if not in_title(document, passage, p))
    if not settings:
        return ()
    first = passage.clause_of(draft.at)
    last = max(first, passage.clause_of(min(draft.end, passage.end) - 1))
    first = min(first, passage.clause_of(max(draft.start, passage.start)))
    close = [p for p in settings if first <= passage.clause_of(p.start) <= last]
    if not close:
        nearest = min(settings, key=lambda p: away(passage.clause_of(p.start), first, last))
        clause = passage.clause_of(nearest.start)
        if away(clause, first, last)[0] > reach:
            return ()
        close = [p for p in settings if abs(passage.clause_of(p.start) - clause) <= 1]
    return distinct(document, close)


def away(clause: int, first: int, last: int) -> tuple[int, int]:
    """How far a clause is from a claim's; of two as far, what follows comes first."""
    return (clause - last, 0) if clause > last else (first - clause, 1)


def distinct(document: Document, places: Sequence[Mention]) -> tuple[Mention, ...]:
    """The places without those told twice."""
    words = document.words
    seen: dict[str, Mention] = {}
    for place in places:
        seen.setdefault(words[place.end - 1].stem + str(place.ids[:1]), place)
    return tuple(seen.values())


def in_title(document: Document, passage: Passage, place: Mention) -> bool:
    """Whether a place stands inside a quoted name with other words ("ملحمة حلب الكبرى")."""
    words = document.words
    quotes = [i for i in range(passage.start, passage.end) if words[i].form == '"']
    before = [i for i in quotes if i < place.start]
    after = [i for i in quotes if i >= place.end]
    if len(before) % 2 == 0 or not after:
        return False
    if any(w.has("v", "prep", "f") for w in words[before[-1] + 1 : after[0]]):
        return False
    inside = after[0] - before[-1] - 1
    return place.end - place.start < inside <= TITLE


def near_date(document: Document, passage: Passage, draft: Draft, reach: int) -> DateMention | None:
    """The date nearest to the claim's word, at most ``reach`` clauses away.

    A day of announcing is taken only where no other stands.
    """
    clause = passage.clause_of(draft.at)
    told = [d for d in passage.dates if d.when and abs(passage.clause_of(d.start) - clause) <= reach]
    if not told:
        return None
    return min(
        told,
        key=lambda d: (announced(document, passage, d), passage.clause_of(d.start) != clause, abs(d.start - draft.at)),
    )


def announced(document: Document, passage: Passage, told: DateMention) -> bool:
    """Whether a date stands beside a verb of saying: أعلن السبت."""
    words = document.words
    begin = max(passage.start, told.start - NEAR_SAY)
    return any(words[i].has("say") and words[i].has("v") for i in range(begin, told.start))
