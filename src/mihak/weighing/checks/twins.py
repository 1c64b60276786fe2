"""One figure given to two effects: 85 killed here, 85 captured there."""

from __future__ import annotations

from itertools import combinations
from typing import Final

from mihak.model.claim import Casualties
from mihak.model.finding import POSSIBLE, Finding
from mihak.model.sentence import Part, say
from mihak.weighing.checks.case import Case, effect, places, voice

NAME: Final = "one-figure-twice"
LEAST: Final = 21
ROUND: Final = 10
EFFECTS: Final = ("killed", "injured", "captured", "missing")


def check(case: Case) -> list[Finding]:
    """Pairs of counts with one exact figure, too large and too odd to be equal by chance, and two effects."""
    by_figure: dict[int | None, list[Casualties]] = {}
    for claim in case.counts:
        if odd(claim) and claim.effect in EFFECTS:
            by_figure.setdefault(claim.count.low, []).append(claim)
    groups = by_figure.values()
    return [pair(case, a, b) for group in groups for a, b in combinations(group, 2) if alike(a, b)]


def odd(claim: Casualties) -> bool:
    """Whether a count is exact, large and not round."""
    count = claim.count
    low = count.low or 0
    return low == count.high and not count.approx and low >= LEAST and low % ROUND != 0


def alike(a: Casualties, b: Casualties) -> bool:
    """Whether two counts are one figure of one speaker for one place and day, with two effects."""
    if a.effect == b.effect or a.count.low != b.count.low or voice(a) != voice(b) or a.count.start == b.count.start:
        return False
    day = a.date is None or b.date is None or a.date.public == b.date.public
    return day and (not a.places or not b.places or not places(a).isdisjoint(places(b)))


def pair(case: Case, a: Casualties, b: Casualties) -> Finding:
    """The finding for one pair."""
    parts: dict[str, Part] = {"figure": a.count.low or 0, "one": effect(a), "other": effect(b)}
    return case.finding(
        NAME, say("one-figure-twice", **parts), holds=False, sure=POSSIBLE, working=(say("work.twins", **parts),),
        claims=(a, b),
    )  # fmt: skip
