"""A toll that rises: whether the earlier one and the rise make the new one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from mihak.mentions.document import Passage
from mihak.model.claim import Casualties
from mihak.model.finding import LIKELY, POSSIBLE, Finding
from mihak.model.reading import Figure
from mihak.model.sentence import Formula, say
from mihak.weighing.checks.case import Case, places, sum_of, voice

NAME: Final = "rises"
ONTO: Final = frozenset({"الي", "ل"})
FROM: Final = frozenset({"من"})


class Rise(NamedTuple):
    """The figures of one rise, and the tokens that tell it: before (None: not told there), by how many, to how many."""

    before: int | None
    by: int
    to: int
    start: int
    end: int


def check(case: Case) -> list[Finding]:
    """Each toll that is told to rise by a number, against the toll told before it."""
    found: list[Finding] = []
    for passage in case.document.passages:
        for rise in rises(case, passage):
            found += judged(case, passage, rise)
    return found


def rises(case: Case, passage: Passage) -> Iterator[Rise]:
    """The rises that one sentence tells: ارتفع بـ5 إلى 204, ارتفع من 199 إلى 204 بزيادة 5."""
    for at, _ in case.tagged(passage, "rise"):
        behind = [f for f in passage.figures if f.start > at and f.counts and f.low is not None and not f.approx]
        at_once = next((f for f in behind if f.rule.startswith("interval") and added(case, f)), None)
        if at_once is not None and at_once.high is not None:  # بخمسة إلى 204, which looks like 5 to 204.
            yield Rise(None, at_once.low or 0, at_once.high, at, at_once.end)
            return
        exact = [f for f in behind if f.low == f.high]
        to = next((f for f in exact if lead(case, f) in ONTO), None)
        by = next((f for f in exact if added(case, f)), None)
        if to is not None and by is not None:
            start = next((f.low for f in exact if lead(case, f) in FROM), None)
            yield Rise(start, by.low or 0, to.low or 0, at, max(by.end, to.end))
            return


def lead(case: Case, figure: Figure) -> str:
    """The word right before a figure, or the particle on it."""
    words = case.document.words
    pro = words[figure.start].pro.removeprefix("و")
    return pro or words[figure.start - 1].form.removeprefix("و")


def added(case: Case, figure: Figure) -> bool:
    """Whether a figure is what is added: بخمسة, بواقع 5, بزيادة 5, ب 5."""
    words, at = case.document.words, figure.start
    ahead = words[at - 1]
    return words[at].pro.endswith("ب") or ahead.form == "ب" or ahead.stem in ("واقع", "زياده", "مقدار")


def judged(case: Case, passage: Passage, rise: Rise) -> list[Finding]:
    """Whether the earlier toll and the rise make the new toll; nothing where no earlier toll is told."""
    earlier = [rise.before] if rise.before is not None else before(case, passage, rise.to)
    if not earlier or rise.by >= rise.to:
        return []
    start = next((n for n in earlier if n + rise.by == rise.to), earlier[-1])
    holds = start + rise.by == rise.to
    sign = f"{start} + {rise.by} = {start + rise.by}"
    working = sum_of(sign) if holds else (say("work.rise", sum=Formula(sign), to=rise.to),)
    told = say("rises.same" if holds else "rises.other", start=start, by=rise.by, to=rise.to)
    claims = [c for c in case.near(passage) if c.count.high in (rise.by, rise.to)]
    sure = LIKELY if rise.before is not None or holds else POSSIBLE
    words = (case.tokens(rise.start, rise.end),)
    return [case.finding(NAME, told, holds=holds, sure=sure, working=working, claims=claims, words=words)]


def before(case: Case, passage: Passage, to: int) -> list[int]:
    """The exact tolls below the new one that other sentences tell for its effect, place and speaker."""
    new = next((c for c in case.near(passage) if c.count.high == to), None)
    return [c.count.low or 0 for c in case.counts if earlier_toll(c, new, to)] if new is not None else []


def earlier_toll(claim: Casualties, new: Casualties, to: int) -> bool:
    """Whether a claim is an earlier state of a toll."""
    count = claim.count
    exact = count.low is not None and count.low == count.high and not count.approx
    alike = claim.effect == new.effect and voice(claim) == voice(new) and claim.rule == "casualty-toll"
    return exact and alike and to // 2 < (count.low or 0) < to and (not claim.places or places(claim) == places(new))
