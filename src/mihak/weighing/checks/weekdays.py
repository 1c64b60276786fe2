"""A weekday named beside a date, and a word like today beside either."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.dates import WEEKDAYS, is_relative
from mihak.model.finding import CERTAIN, LIKELY, POSSIBLE, Finding, Words
from mihak.model.reading import DateMention
from mihak.weighing.checks.case import Case

NAME: Final = "weekday"


def check(case: Case) -> list[Finding]:
    """Weekdays that are told with a date, right or wrong; what is told twice is found once."""
    found: dict[tuple[str, str], list[Words]] = {}
    sure: dict[tuple[str, str], tuple[bool, str]] = {}
    for passage in case.document.passages:
        for mention in passage.dates:
            told = judged(case, mention)
            if told is None:
                continue
            said, arithmetic, holds, how = told
            found.setdefault((said, arithmetic), []).append(case.tokens(mention.start, mention.end))
            sure[said, arithmetic] = (holds, how)
    return [
        case.finding(NAME, said, holds=sure[key][0], sure=sure[key][1], arithmetic=arithmetic, words=tuple(words))
        for key, words in found.items()
        for said, arithmetic in [key]
    ]


def judged(case: Case, mention: DateMention) -> tuple[str, str, bool, str] | None:
    """What a date says of its weekday: sentence, arithmetic, whether it holds, how sure; None for nothing."""
    when = mention.when
    if when is None or mention.rule.startswith("hijri"):
        return None
    if mention.finding.startswith("dates disagree"):
        said = f"The words give two dates for one day ({mention.finding.partition(': ')[2]})."
        return said, "", False, LIKELY
    if mention.weekday is None or when.precision != "day":
        return None
    if not mention.finding:
        return None if mention.relative else agreed(mention)
    named, _, other = mention.finding.partition(": ")[2].partition(", but ")
    if is_relative(mention):
        return by_publication(case, named, other)
    sure = POSSIBLE if mention.relative else CERTAIN
    year = " The year is not told and was taken from the report's own date." if mention.relative else ""
    return f"The words name {named} beside a date that is another weekday: {other}.{year}", other, False, sure


def agreed(mention: DateMention) -> tuple[str, str, bool, str]:
    """A weekday that is the one of its date."""
    assert mention.when is not None and mention.weekday is not None
    day, name = mention.when.start.isoformat(), WEEKDAYS[mention.weekday]
    return f"The weekday told fits the date: {day} was a {name}.", f"{day} is a {name}", True, CERTAIN


def by_publication(case: Case, named: str, other: str) -> tuple[str, str, bool, str] | None:
    """A weekday named with "today" or "yesterday" that the report's date of publication contradicts.

    ``other`` is the day counted from that date, with its weekday.
    """
    published = case.report.published
    if published is None:
        return None
    said = (
        f"The words say {named}, but counted from the report's date, {published.isoformat()}, the day meant is another "
        f"({other}): the text was not written on the day that it is dated."
    )
    return said, other, False, POSSIBLE
