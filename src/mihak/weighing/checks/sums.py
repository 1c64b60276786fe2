"""Sums against totals: the dead of several places, and the total told for them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from mihak.model.claim import Casualties
from mihak.model.finding import LIKELY, POSSIBLE, Finding
from mihak.model.sentence import say
from mihak.weighing.checks.amount import amount, line, total
from mihak.weighing.checks.case import Case, effect, places, sum_of, voice
from mihak.weighing.checks.tables import totals

NAME: Final = "sums"
AHEAD: Final = 8
BEHIND: Final = 3
NEAR: Final = 4
"""How many sentences before a total its summands may stand."""


def check(case: Case) -> list[Finding]:
    """Each figure that the words call a total, against those before it, else behind it, of places that share none."""
    found: list[Finding] = []
    for whole in case.counts:
        if not is_total(case, whole):
            continue
        passage = case.passage(whole.start)
        before = [c for c in case.near(passage, before=NEAR) if c.start < whole.start and summand(c, whole)]
        behind = [c for c in case.near(passage, behind=1) if c.start > whole.start and summand(c, whole)]
        parts = before if len(before) > 1 else behind
        if len(parts) > 1 and all(apart(a, b) for a, b in combinations(parts, 2)):
            found += compared(case, whole, parts)
    return found


def is_total(case: Case, claim: Casualties) -> bool:
    """Whether a word for a sum stands beside the figure of a claim."""
    if claim.count.start < 0:
        return False
    passage = case.passage(claim.count.start)
    first, last = case.token(claim.count.start), case.token(claim.count.end - 1)
    near = case.document.words[max(passage.start, first - AHEAD) : min(passage.end, last + BEHIND + 1)]
    return any(word.stem in totals() or word.name in totals() for word in near)


def summand(part: Casualties, whole: Casualties) -> bool:
    """Whether a claim may be one of those that a total counts: of the same effect, speaker, kind of people and day."""
    if part.effect != whole.effect or voice(part) != voice(whole) or not part.places:
        return False
    if part.part_of not in ("", whole.id) or part.victim_kind != whole.victim_kind != "unknown":
        return False
    return part.date is None or whole.date is None or part.date.public == whole.date.public


def apart(a: Casualties, b: Casualties) -> bool:
    """Whether two claims are of places that share none."""
    return places(a).isdisjoint(places(b))


def compared(case: Case, whole: Casualties, parts: Sequence[Casualties]) -> list[Finding]:
    """The finding where the figures come to more than the total, or to the total exactly."""
    figure = amount(whole.count, case.report.text)
    amounts = [amount(part.count, case.report.text) for part in parts]
    sum_ = total(amounts)
    claims = (*parts, whole)
    if figure.most is not None and sum_.least > figure.most:
        told = say("sums.more", sum=sum_.words, effect=effect(whole), whole=figure.words)
        working = sum_of(f"{line(amounts)} = {sum_.sign} > {figure.sign}")
        return [case.finding(NAME, told, holds=False, sure=LIKELY, working=working, claims=claims)]
    if sum_.exact and figure.exact and sum_.least == figure.least:
        told = say("sums.same", whole=figure.words, effect=effect(whole))
        working = sum_of(f"{line(amounts)} = {figure.sign}")
        return [case.finding(NAME, told, holds=True, sure=POSSIBLE, working=working, claims=claims)]
    return []
