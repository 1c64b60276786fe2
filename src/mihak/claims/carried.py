"""What one sentence tells for the next: the day of the news, and where it happens."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Final

from mihak.claims.draft import ControlDraft, Draft
from mihak.claims.near_places import opening_places
from mihak.claims.scene import Scene
from mihak.lang.ar.date_values import day_when
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document
from mihak.model.mention import Mention
from mihak.model.reading import DateMention, When

FRESH_DAYS: Final = 10
SPOKEN: Final = range(-1, 5)
"""The sentences, counted from the one that tells it, in which a day holds for what somebody is told to say."""
UNSPOKEN: Final = range(-1, 4)
"""The same for the publisher's own words, among which is more background."""
FAR_SPOKEN: Final = 3
FAR: Final = 2
"""Over how many sentences places are carried to what somebody says, and to the publisher's own words."""
DATELINE: Final = 1
PASSING: Final = ("this-", "last-days", "hijri", "since:", "eve")
"""Rules of dates that hold for their own claim alone: stretches, the day before."""
LASTING: Final = frozenset({"since:weekday<=published"})
AFTER: Final = frozenset({"بعد", "بعدما", "عقب"})
EARLIER: Final = 3
"""How many words before a claim "after" may stand, which makes it older than the news: بعد سيطرتها على."""


class CarriedPlaces:
    """The places last told, as a report is read on."""

    def __init__(self, document: Document) -> None:
        self._places = opening_places(document)
        self._home = 0

    def told(self, places: tuple[Mention, ...], at: int) -> None:
        """Places told in sentence ``at``."""
        self._places, self._home = places, at

    def held(self, at: int, spoken: bool) -> tuple[Mention, ...]:
        """The places that a claim of sentence ``at`` takes, which tells none itself."""
        if at - self._home > (FAR_SPOKEN if spoken else FAR):
            self._places = ()
        return self._places


class CarriedDay:
    """The day last told, as a report is read on; none is carried where ``carrying`` is false."""

    def __init__(self, document: Document, drafts: Sequence[Draft], carrying: bool) -> None:
        self._document = document
        self._carrying = carrying
        self._claiming = frozenset(draft.passage for draft in drafts)
        self._last = main_date(document) if carrying else None
        self._since = 0

    def told(self, day: DateMention, at: int) -> When | None:
        """When a date told for a claim of sentence ``at`` is; a fresh one is carried from there."""
        if self._carrying and fresh(day, self._document.report.published):
            self._last, self._since = day, at
        return shifted(day, self._last, self._document.report.published)

    def held(self, scene: Scene, draft: Draft, spoken: bool) -> DateMention | None:
        """The day that a claim takes, for which its sentence tells none."""
        if self._last is None or not self._within(self._last, draft.passage, spoken):
            return None
        return self._last if carries(self._document, scene, draft) else None

    def _within(self, last: DateMention, at: int, spoken: bool) -> bool:
        """Whether a day still holds in sentence ``at``.

        A dateline, whose sentence tells no claim, dates only the sentence behind it.
        """
        document = self._document
        home = bisect_right(document.passages, last.start, key=lambda p: p.start) - 1
        if home not in self._claiming and document.report.published is not None:
            return at - home in range(DATELINE + 1)
        return at - max(home, self._since) in (SPOKEN if spoken else UNSPOKEN)


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
    if told.rule.startswith(PASSING) and told.rule not in LASTING:
        return False
    return published is None or abs((published - told.when.end).days) <= FRESH_DAYS


def shifted(dated: DateMention, last: DateMention | None, published: date | None) -> When | None:
    """When a date is: the eve of the day last told, where it is told as an eve."""
    when, base = dated.when, last.when if last is not None else None
    if dated.rule != "eve" or when is None or base is None or base.precision != "day" or published is None:
        return when
    return day_when(base.start - (published - when.start), "eve")


def carries(document: Document, scene: Scene, draft: Draft) -> bool:
    """Whether an undated claim may take the day of the news: no plan, no background."""
    if draft.status == "intended" or any(told.when is not None for told in scene.passage.dates):
        return False
    if isinstance(draft, ControlDraft) and draft.change in ("held", "besieged"):
        return False
    words = document.words
    begin = max(scene.passage.start, min(draft.start, draft.at) - EARLIER)
    if any(word.name in AFTER for word in words[begin : draft.at]):
        return False
    return scene.standing > draft.at and not lasting(words[draft.at])


def lasting(word: Word) -> bool:
    """Whether a verb tells what goes on, not what happened on a day: يستهدف, يحتجز."""
    return "v" in word.tags and "n" not in word.tags and word.stem[:1] == "ي" and not word.article
