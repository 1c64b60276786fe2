"""A weekday named beside a date, and a word like today beside either."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.date_pairs import WEEKDAYS, is_relative
from mihak.model.finding import CERTAIN, LIKELY, POSSIBLE, Finding, Words
from mihak.model.reading import DateMention
from mihak.model.sentence import Sentence, When, say
from mihak.weighing.checks.case import Case

NAME: Final = "weekday"
# What a date says of its weekday: sentence, working, whether it holds, how sure.
Judged = tuple[Sentence, tuple[Sentence, ...], bool, str]


def check(case: Case) -> list[Finding]:
    """Weekdays that are told with a date, right or wrong; what is told twice is found once."""
    found: dict[Judged, list[Words]] = {}
    for passage in case.document.passages:
        for mention in passage.dates:
            told = judged(case, mention)
            if told is not None:
                found.setdefault(told, []).append(case.tokens(mention.start, mention.end))
    return [
        case.finding(NAME, said, holds=holds, sure=sure, working=working, words=tuple(words))
        for (said, working, holds, sure), words in found.items()
    ]


def judged(case: Case, mention: DateMention) -> Judged | None:
    """What a date says of its weekday; None for nothing."""
    when = mention.when
    if when is None or mention.rule.startswith("hijri"):
        return None
    if mention.finding.startswith("dates disagree"):
        one, _, other = mention.finding.partition(": ")[2].partition(", but ")
        return say("weekday.two-dates", one=one, other=When(other)), (), False, LIKELY
    if mention.weekday is None or when.precision != "day":
        return None
    if not mention.finding:
        return None if mention.relative else agreed(mention)
    return disagreed(case, mention)


def disagreed(case: Case, mention: DateMention) -> Judged | None:
    """A weekday that is not the one of its date; None where nothing can be said of it."""
    told, _, known = mention.finding.partition(": ")[2].partition(", but ")
    day, _, name = known.partition(" is a ")
    weekday, actual = say(f"weekday.{told}"), is_a(day, name)
    if is_relative(mention):
        return by_publication(case, weekday, actual)
    year = "weekday.no-year" if mention.relative else "weekday.other"
    sure = POSSIBLE if mention.relative else CERTAIN
    return say(year, named=weekday, other=actual), (actual,), False, sure


def is_a(day: str, weekday: str) -> Sentence:
    """That a day is a Sunday."""
    return say("weekday.is", day=When(day), weekday=say(f"weekday.{weekday}"))


def agreed(mention: DateMention) -> Judged:
    """A weekday that is the one of its date."""
    assert mention.when is not None and mention.weekday is not None
    day, name = mention.when.start.isoformat(), WEEKDAYS[mention.weekday]
    told = say("weekday.fits", day=When(day), weekday=say(f"weekday.{name}"))
    return told, (is_a(day, name),), True, CERTAIN


def by_publication(case: Case, named: Sentence, other: Sentence) -> Judged | None:
    """A weekday named with "today" or "yesterday" that the report's date of publication contradicts.

    ``other`` is the day counted from that date, with its weekday.
    """
    published = case.report.published
    if published is None:
        return None
    told = say("weekday.published", named=named, published=When(published.isoformat()), other=other)
    return told, (other,), False, POSSIBLE
