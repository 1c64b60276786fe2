"""Something said to have happened on a day after the report came out."""

from __future__ import annotations

from datetime import date
from typing import Final

from mihak.claims.status import plans
from mihak.model.claim import ASSERTED, Claim
from mihak.model.finding import CERTAIN, POSSIBLE, Finding
from mihak.model.sentence import Part, Sentence, When, say
from mihak.weighing.checks.case import Case

NAME: Final = "later-than-report"
GRACE: Final = 1
"""Days by which a date of publication may be early: another time zone, a calendar that begins at sunset."""

COMING: Final = frozenset("يعتزم تعتزم يعتزمون ينوي تنوي مقبل مقبله قادم قادمه مقرر متوقع يتوقع موعد ينتظر".split())


def check(case: Case) -> list[Finding]:
    """Asserted claims whose day lies after the publication, one finding for each day."""
    published = case.report.published
    if published is None:
        return []
    by_day: dict[date, list[Claim]] = {}
    for claim in case.claims:
        day = told_day(claim)
        if claim.status != ASSERTED or day is None or day <= published:
            continue
        if case.tells_day(claim) and not planned(case, claim):
            by_day.setdefault(day, []).append(claim)
    return [on_day(case, published, day, claims) for day, claims in sorted(by_day.items())]


def told_day(claim: Claim) -> date | None:
    """The day on which a claim is told to have happened or begun; None where none is told in full."""
    dated = claim.date
    if dated is None or dated.start < 0 or "hijri" in dated.rule:
        return None
    first = dated.public.partition("/")[0]
    return date.fromisoformat(first) if len(first) == len("2016-10-28") else None


def planned(case: Case, claim: Claim) -> bool:
    """Whether the sentence speaks of plans or of what is to come: the reader may have missed it."""
    passage = case.passage(claim.start)
    return any(plans(word) or word.stem in COMING for word in case.document.words[passage.start : passage.end])


def on_day(case: Case, published: date, day: date, claims: list[Claim]) -> Finding:
    """The finding for what is told of one day."""
    days = (day - published).days
    dates = {(claim.date.start, claim.date.end) for claim in claims if claim.date is not None}
    words = tuple(case.words(*span) for span in sorted(dates))
    times: dict[str, Part] = {
        "published": When(published.isoformat()),
        "day": When(day.isoformat()),
        "late": lasting(days),
    }
    return case.finding(
        NAME, say("later-than-report", **times), holds=False, sure=CERTAIN if days > GRACE else POSSIBLE,
        working=(say("work.later", **times),), claims=claims, words=words,
    )  # fmt: skip


def lasting(days: int) -> Sentence:
    """A number of days, from 1 on; Arabic has a form for two, one for three to ten, and one beyond."""
    if days <= len(("one", "two")):
        return say("days.one" if days == 1 else "days.two")
    few = 3 <= days % 100 <= 10  # The grammar's own numbers.
    return say("days.few" if few else "days.many", days=days)
