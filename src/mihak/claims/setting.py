"""When and where: the day and the places of a claim, carried through a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mihak.claims.carried import CarriedDay
from mihak.claims.carried_places import CarriedPlaces
from mihak.claims.draft import Draft
from mihak.claims.near_dates import near_date
from mihak.claims.near_places import places_of
from mihak.claims.scene import Scene, scene_of
from mihak.mentions.document import Document
from mihak.model.mention import Mention
from mihak.model.reading import DateMention, When

SPAN_DAYS: Final = 31


@dataclass(frozen=True, slots=True)
class Setting:
    """The day and places of one claim; ``dated`` is the mention that told the day."""

    when: When | None
    dated: DateMention | None
    places: tuple[Mention, ...]


def settings_of(document: Document, drafts: Sequence[Draft], said: Sequence[bool]) -> list[Setting]:
    """The setting of every draft, in order; what a passage leaves out is carried.

    ``said`` tells of every draft whether somebody is told to say it. A report that
    looks back over several times carries nothing from one sentence to another, and
    reads a date for its own clause alone.
    """
    looks_back = retrospective(document)
    days, places = CarriedDay(document, drafts, not looks_back), CarriedPlaces(document)
    scene: Scene | None = None
    found: list[Setting] = []
    for draft, spoken in zip(drafts, said, strict=True):
        passage = document.passages[draft.passage]
        if scene is None or scene.passage is not passage:
            scene = scene_of(document, passage)
        reach = 1 if looks_back else len(passage.clause)
        here = places_of(document, scene, draft, reach)
        dated = near_date(passage, scene.dates, scene.announced, draft, reach)
        if not looks_back:
            here = places.around(here, draft.passage, spoken, dated is not None and days.past(dated))
        when = days.told(dated, draft) if dated is not None else None
        if dated is None and (dated := days.held(scene, draft, spoken)) is not None:
            when = dated.when
        found.append(Setting(when, dated, here))
    return found


def retrospective(document: Document) -> bool:
    """Whether an undated report tells of days far apart, as an analysis does."""
    if document.report.published is not None:
        return False
    days = [d.when.start for p in document.passages for d in p.dates if d.when and d.when.precision == "day"]
    return bool(days) and (max(days) - min(days)).days > SPAN_DAYS
