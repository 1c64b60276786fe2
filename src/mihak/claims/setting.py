"""When and where: the day and the places of a claim, carried through a report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mihak.claims.draft import ControlDraft, Draft, OperationDraft
from mihak.claims.scene_places import distinct, settled
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention
from mihak.model.reading import DateMention, When

FRESH_DAYS: Final = 10
NEAR_SAY: Final = 3
CARRIED_OVER: Final = 4
AHEAD: Final = 2
"""How many sentences before the one that tells it a day holds, as in a title."""
DATELINE: Final = 1
SPAN_DAYS: Final = 31
BESIDE: Final = 5
STANDING: Final = frozenset({"منذ", "سابقا", "عاده", "دايما", "سبق"})


@dataclass(frozen=True, slots=True)
class Setting:
    """The day and places of one claim; ``dated`` is the mention that told the day."""

    when: When | None
    dated: DateMention | None
    places: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What a passage offers its claims, looked at once for all of them.

    ``places`` leaves out those inside quoted names; ``announced`` are the starts
    of the dates beside a verb of saying, where there are several to choose from;
    ``standing`` is the first token of background, to which no day is carried
    where the passage has none of its own.
    """

    passage: Passage
    places: tuple[Mention, ...]
    announced: frozenset[int]
    standing: int


def scene_of(document: Document, passage: Passage) -> Scene:
    """The scene of a passage."""
    dates = passage.dates if len(passage.dates) > 1 else ()
    words = document.words[passage.start : passage.end] if not passage.dates else ()
    standing = [
        i
        for i, word in enumerate(words, passage.start)
        if word.stem in STANDING or ("kana" in word.tags and "that" not in document.words[i - 1].tags)
    ]
    return Scene(
        passage,
        settled(document, passage),
        frozenset(told.start for told in dates if announced(document, passage, told)),
        standing[0] if standing else passage.end,
    )


def settings_of(document: Document, drafts: Sequence[Draft]) -> list[Setting]:
    """The setting of every draft, in order; what a passage leaves out is carried.

    A report that looks back over several times carries no day from one
    sentence to another, and reads a date for its own clause alone.
    """
    looks_back = retrospective(document)
    last, since = (None if looks_back else main_date(document)), 0
    telling = frozenset(draft.passage for draft in drafts)
    places: tuple[Mention, ...] = ()
    scene: Scene | None = None
    found: list[Setting] = []
    for draft in drafts:
        passage = document.passages[draft.passage]
        if scene is None or scene.passage is not passage:
            scene = scene_of(document, passage)
        reach = 1 if looks_back else len(passage.clause)
        here = own_places(scene, draft) or near_places(document, scene, draft, reach)
        places = here or places
        told = near_date(scene, draft, reach)
        if told is not None and not looks_back and fresh(told, document.report.published):
            last, since = told, draft.passage
        near = last is not None and within(document, last, draft.passage, since, telling)
        dated = told or (last if near and carries(scene, draft) else None)
        found.append(Setting(dated.when if dated else None, dated, here if looks_back else places))
    return found


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


def within(document: Document, last: DateMention, at: int, since: int, telling: frozenset[int]) -> bool:
    """Whether a day still holds in sentence ``at``, having been told for a claim in sentence ``since``.

    A dateline, whose sentence tells no claim, dates only the sentence behind it.
    """
    home = bisect_right(document.passages, last.start, key=lambda p: p.start) - 1
    if home not in telling and document.report.published is not None:
        return at - home in range(DATELINE + 1)
    return -AHEAD <= at - max(home, since) <= CARRIED_OVER


def carries(scene: Scene, draft: Draft) -> bool:
    """Whether an undated claim may take the day of the news: no plan, no background."""
    if draft.status == "intended" or any(told.when is not None for told in scene.passage.dates):
        return False
    if isinstance(draft, ControlDraft) and draft.change in ("held", "besieged"):
        return False
    return scene.standing > draft.at


def near_places(document: Document, scene: Scene, draft: Draft, reach: int) -> tuple[Mention, ...]:
    """The places in the claim's clauses, else in the clauses nearest to them."""
    if not scene.places:
        return ()
    passage = scene.passage
    first = passage.clause_of(draft.at)
    last = max(first, passage.clause_of(min(draft.end, passage.end) - 1))
    first = min(first, passage.clause_of(max(draft.start, passage.start)))
    close = [p for p in scene.places if first <= passage.clause_of(p.start) <= last]
    if not close:
        nearest = min(scene.places, key=lambda p: away(passage.clause_of(p.start), first, last))
        clause = passage.clause_of(nearest.start)
        if away(clause, first, last)[0] > reach:
            return ()
        close = [p for p in scene.places if abs(passage.clause_of(p.start) - clause) <= 1]
    return distinct(document, close)


def away(clause: int, first: int, last: int) -> tuple[int, int]:
    """How far a clause is from a claim's; of two as far, what follows comes first."""
    return (clause - last, 0) if clause > last else (first - clause, 1)


def near_date(scene: Scene, draft: Draft, reach: int) -> DateMention | None:
    """The date nearest to the claim's word, at most ``reach`` clauses away.

    A day of announcing is taken only where no other stands.
    """
    passage = scene.passage
    clause = passage.clause_of(draft.at)
    told = [d for d in passage.dates if d.when and abs(passage.clause_of(d.start) - clause) <= reach]
    if reach == 1 and isinstance(draft, OperationDraft):
        told = [d for d in told if draft.start - BESIDE <= d.start <= draft.end + BESIDE]
    if len(told) < 2:
        return told[0] if told else None
    return min(
        told,
        key=lambda d: (d.start in scene.announced, passage.clause_of(d.start) != clause, abs(d.start - draft.at)),
    )


def announced(document: Document, passage: Passage, told: DateMention) -> bool:
    """Whether a date stands beside a verb of saying: أعلن السبت."""
    words = document.words
    begin = max(passage.start, told.start - NEAR_SAY)
    return any("say" in words[i].tags and "v" in words[i].tags for i in range(begin, told.start))
