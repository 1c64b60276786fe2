"""What one sentence tells for the next: the day of the news."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from mihak.claims.day_reach import days_of, reaches
from mihak.claims.draft import ControlDraft, Draft, OperationDraft
from mihak.claims.scene import Scene
from mihak.claims.told_dates import announced, beginning, begins
from mihak.lang.ar.date_values import day_when
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document
from mihak.model.reading import DateMention, When

FRESH_DAYS: Final = 10
SPOKEN: Final = range(-1, 8)
"""The sentences, counted from the one that tells it, in which a day holds for what somebody is told to say."""
UNSPOKEN: Final = range(-1, 4)
"""The same for the publisher's own words, among which is more background."""
DATELINE: Final = 1
HEADLINE: Final = 1
"""The last sentence in which a day long past, told for a claim, is that of the whole report: title and lead."""
STARTS: Final = ("launched", "phase_started")
PASSING: Final = ("this-", "last-days", "hijri", "since:", "when:", "eve")
"""Rules of dates that hold for their own claim alone: stretches, the day before."""
NEWS: Final = frozenset({"today", "yesterday", "before-yesterday", "last-night", "tonight"})
"""Rules of dates that are counted from the report's own day."""
COUNTED: Final = {"same-day": 0, "next-day": 1}
"""Rules of days that are counted from the day told before them."""
LASTING: Final = frozenset({"since:weekday<=published"})
AFTER: Final = frozenset({"بعد", "بعدما", "عقب"})
NEGATED_PAST: Final = frozenset({"لم", "ولم", "فلم"})
EARLIER: Final = 3
"""How many words before a claim "after" may stand, which makes it older than the news: بعد سيطرتها على."""


class CarriedDay:
    """The day last told, as a report is read on; none is carried where ``carrying`` is false."""

    def __init__(self, document: Document, drafts: Sequence[Draft], carrying: bool) -> None:
        self._document = document
        self._carrying = carrying
        self._claiming = frozenset(draft.passage for draft in drafts)
        self._last = main_date(document) if carrying else None
        self._since = 0
        self._count = days_of(document)
        self._told = False
        days = (told for passage in document.passages for told in passage.dates)
        self._days = [told for told in days if told.when is not None and told.when.precision == "day"]
        self._past = document.report.published is None and not fresh_news(document)

    def told(self, day: DateMention, draft: Draft) -> When | None:
        """When a date told for a claim is; a fresh one is carried from its sentence on, and so is one
        long past that the head of a report is about."""
        day = self._counted(day)
        if self._carrying and fresh(day, self._document.report.published):
            self._last, self._since, self._told = day, draft.passage, True
        elif self._carrying and not self._told and draft.passage <= HEADLINE and day.when and not passing(day):
            # A trial, a finding: the report is about what happened then, not on the day of the news.
            self._last, self._since, self._told = day, draft.passage, True
        return shifted(begun(day, draft), self._last, self._document.report.published)

    def _counted(self, day: DateMention) -> DateMention:
        """A day that is told from the one before it (في اليوم التالي), worked out."""
        n = bisect_left(self._days, day.start, key=lambda told: told.start) - 1
        if day.rule not in COUNTED or n < 0 or (before := self._days[n].when) is None:
            return day
        return replace(day, when=day_when(before.end + timedelta(days=COUNTED[day.rule]), day.rule))

    def past(self, day: DateMention) -> bool:
        """Whether a claim of a day is background: one long before the news, or since when something is so."""
        published = self._document.report.published
        return published is not None and day.when is not None and (published - day.when.start).days > FRESH_DAYS

    def held(self, scene: Scene, draft: Draft, spoken: bool) -> DateMention | None:
        """The day that a claim takes, for which its sentence tells none."""
        if self._last is None or not self._within(self._last, draft.passage, spoken):
            return None
        last, passages = self._last, self._document.passages
        home = passages[bisect_right(passages, last.start, key=lambda p: p.start) - 1]
        if not reaches(self._document, home, last, scene.passage, spoken, self._count):
            return None
        return last if carries(self._document, scene, draft) else None

    def _within(self, last: DateMention, at: int, spoken: bool) -> bool:
        """Whether a day still holds in sentence ``at``.

        A dateline, whose sentence tells no claim, dates only the sentence behind it.
        """
        document = self._document
        if self._past and last.when is not None and last.when.precision != "day":
            return at >= self._since
        home = bisect_right(document.passages, last.start, key=lambda p: p.start) - 1
        if home not in self._claiming and document.report.published is not None:
            return at - home in range(DATELINE + 1)
        return at - max(home, self._since) in (SPOKEN if spoken else UNSPOKEN)


def main_date(document: Document) -> DateMention | None:
    """The day of the news itself: the first fresh day that the report tells."""
    for passage in document.passages:
        for told in passage.dates:
            if told.when is None or not fresh(told, document.report.published):
                continue
            if len(passage.dates) == 1 or not announced(document, passage, told):
                return told
    return None


def fresh_news(document: Document) -> bool:
    """Whether an undated report tells a day that only its readers of then knew: اليوم, أمس, الجمعة."""
    days = (told for passage in document.passages for told in passage.dates if told.when is None)
    return any(told.weekday is not None or told.rule in NEWS for told in days)


def fresh(told: DateMention, published: date | None) -> bool:
    """Whether a date is a day close to the report's own; in an undated report, any that is told in full."""
    if told.when is None or (published is not None and told.when.precision not in ("day", "interval")):
        return False
    if passing(told):
        return False
    return published is None or abs((published - told.when.end).days) <= FRESH_DAYS


def passing(told: DateMention) -> bool:
    """Whether a date holds for its own claim alone."""
    return told.rule.startswith(PASSING) and told.rule not in LASTING


def shifted(dated: DateMention, last: DateMention | None, published: date | None) -> When | None:
    """When a date is: the eve of the day last told, where it is told as an eve."""
    when, base = dated.when, last.when if last is not None else None
    if dated.rule != "eve" or when is None or base is None or base.precision != "day" or published is None:
        return when
    return day_when(base.start - (published - when.start), "eve")


def begun(told: DateMention, draft: Draft) -> DateMention:
    """A stretch that the claim itself began, as its beginning: منذ سيطرة التنظيم على المدينة في 2014,
    بدأت الحملة منذ الأحد."""
    if not begins(told):
        return told
    launched = isinstance(draft, OperationDraft) and draft.event in STARTS
    return replace(told, when=beginning(told)) if launched or told.start <= draft.at < told.end else told


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
    past = words[draft.at - 1].form in NEGATED_PAST if draft.at > scene.passage.start else False
    return scene.standing > draft.at and (past or not lasting(words[draft.at]))


def lasting(word: Word) -> bool:
    """Whether a verb tells what goes on, not what happened on a day: يستهدف, يحتجز."""
    return "v" in word.tags and "n" not in word.tags and word.stem[:1] == "ي" and not word.article
