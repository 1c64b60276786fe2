"""Which days the words of a report bear out for the launch of an operation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from mihak.claims.operation_words import ordinals
from mihak.model.claim import Claim, Operation
from mihak.model.facts import Facts
from mihak.model.finding import Words
from mihak.weighing.battle_words import tells
from mihak.weighing.checks.case import Case
from mihak.weighing.operation_story import COUNTED, LATER, PUBLISHED, TOLD, Day, Quoted

DAYS: Final = frozenset({"يوم", "ايام"})
BEFORE: Final = ("قبل", "ان")
SENTENCE_END: Final = re.compile(r"[.!?؟]\s|\n")


def launch_days(case: Case, facts: Mapping[str, Facts], claims: Sequence[Operation]) -> tuple[Day, ...]:
    """The days of the launch, as told or as bounded by what came later; exact ones first."""
    found: list[Day] = []
    for claim in claims:
        fact = facts[claim.id]
        quote = (Quoted(case.report.id, claim.start, claim.end, claim.quote),)
        dated = not fact.guessed and fact.first is not None and fact.last is not None
        number = day_number(case, claim.start, claim.end) if claim.event == "continues" else None
        if dated and claim.event == "launched" and not of_what_followed(case, claim):
            found.append(Day(fact.first, fact.last, TOLD, "told with the launch", (claim.id,), quote))
        elif dated and number is not None and fact.first is not None and fact.first == fact.last:
            day = fact.first - number + 1
            why = f"{shown(fact.first)} is told to be its day {number}"
            found.append(Day(day, day, COUNTED, why, (claim.id,), quote))
        elif dated:
            why = f"it was under way by {shown(fact.last)}"
            found.append(Day(None, fact.last, LATER, why, (claim.id,), quote))
        elif claim.event == "launched":
            found += later(case, facts, claim)
        if case.report.published is not None:
            by = case.report.published.toordinal()
            found.append(Day(None, by, PUBLISHED, "the report was published then", (claim.id,)))
    return tuple(sorted(found, key=lambda day: (not day.exact, day.how == PUBLISHED, day.latest or 0, day.claims)))


def own_date(claim: Claim, text: str) -> bool:
    """Whether the date of a claim stands in its own sentence, or by hand, rather than being carried on from another."""
    if claim.date is None or claim.date.start < 0:
        return claim.date is not None
    first, last = sorted((claim.date.start, claim.start))
    return SENTENCE_END.search(text, first, last) is None


def of_what_followed(case: Case, claim: Operation) -> bool:
    """Whether the date beside a launch is that of something told to have come after it."""
    if claim.date is None or claim.date.start < claim.start:
        return False
    return cue_up_to(case, case.token(claim.start), case.token(claim.date.start)) is not None


def later(case: Case, facts: Mapping[str, Facts], launch: Operation) -> Iterator[Day]:
    """Bounds of a launch without a date: what the same sentence tells to have come after it, dated."""
    passage = case.passage(launch.start)
    for claim in case.claims:
        fact = facts[claim.id]
        if claim.start < launch.start or fact.guessed or fact.last is None or case.passage(claim.start) is not passage:
            continue
        cue = cue_between(case, launch, claim)
        if cue is not None:
            quotes = tuple(Quoted.of(case.report.id, words) for words in (*case.quoted(launch, claim), cue))
            why = f"told to have come before what happened on {shown(fact.last)}"
            yield Day(None, fact.last, LATER, why, (launch.id, claim.id), tuple(sorted(quotes)))


def cue_between(case: Case, launch: Claim, claim: Claim) -> Words | None:
    """The words between a launch and a claim that say that the claim came later: بعدها, قبل أن."""
    return cue_between_tokens(case, case.token(launch.start), claim)


def cue_between_tokens(case: Case, start: int, claim: Claim) -> Words | None:
    """The words from a token up to a claim's end that say that the claim came later."""
    # The word that says so may stand in the quote of what came later, or right behind it.
    return cue_up_to(case, start, min(case.token(claim.end - 1) + 2, case.passage(claim.start).end))


def cue_up_to(case: Case, start: int, end: int) -> Words | None:
    """The first words between two tokens that say that something came later."""
    words = case.document.words
    for at in range(start, end):
        if tells("after", words[at].form):
            return case.tokens(at, at + 1)
        if words[at].form == BEFORE[0] and at + 1 < len(words) and words[at + 1].form == BEFORE[1]:
            return case.tokens(at, at + 2)
    return None


def day_number(case: Case, start: int, end: int) -> int | None:
    """Which day of the operation the words between two raw offsets tell (ثاني أيام المعركة); None for none."""
    words = case.document.words
    for at in range(case.token(start), case.token(end - 1) + 1):
        if words[at].stem not in DAYS:
            continue
        for near in (at - 1, at + 1):
            if 0 <= near < len(words) and words[near].stem in ordinals():
                return ordinals()[words[near].stem]
    return None


def shown(day: int | None) -> str:
    """A day as people write it."""
    return date.fromordinal(day).isoformat() if day is not None else "a day not told"
