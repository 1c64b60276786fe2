"""The dates of an answer: only what the report's words, or its own date, come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from mihak.mentions.document import Document
from mihak.model.reading import DateMention, When

PUBLISHED: Final = "llm; published"
JOINED: Final = "llm; two dates"


@dataclass(frozen=True, slots=True)
class Day:
    """When something happened, and the words that tell it; None where the day of publication does."""

    when: When
    dated: DateMention | None


def day_of(document: Document, told: str, at: int) -> Day | None:
    """The date told in the public form, as words of the report tell it, those nearest to token ``at``.

    Of an interval each end may be told apart. None where nothing tells it.
    """
    found = single(document, told, at)
    if found is not None or "/" not in told:
        return found
    first, _, last = told.partition("/")
    start, end = single(document, first, at), single(document, last, at)
    if start is None or end is None or start.when.start > end.when.end:
        return None
    if {start.when.precision, end.when.precision} != {"day"}:
        return None
    when = When(start.when.start, end.when.end, "interval", JOINED)
    return Day(when, start.dated or end.dated)


def single(document: Document, told: str, at: int) -> Day | None:
    """A date that one mention tells, alone or as an end of an interval, or the day of publication."""
    mentions = [mention for passage in document.passages for mention in passage.dates]
    same = [(mention, mention.when) for mention in mentions if mention.when and mention.when.public == told]
    same = same or [(mention, when) for mention in mentions if (when := end_of(mention, told))]
    if same:
        mention, when = min(same, key=lambda pair: abs(pair[0].start - at))
        return Day(when, mention)
    published: date | None = document.report.published
    if published is not None and told == published.isoformat():
        return Day(When(published, published, "day", PUBLISHED), None)
    return None


def end_of(mention: DateMention, told: str) -> When | None:
    """The first or last day of an interval: of "الجمعة والسبت" each is told."""
    when = mention.when
    if when is None or when.precision != "interval":
        return None
    ends = {day.isoformat(): day for day in (when.start, when.end)}
    return When(ends[told], ends[told], "day", f"llm; {when.rule}") if told in ends else None
