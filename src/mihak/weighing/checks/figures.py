"""One speaker who gives two exact figures for the same thing."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import pairwise
from typing import Final

from mihak.lang.ar.normalise import fold
from mihak.model.claim import Casualties
from mihak.model.finding import POSSIBLE, Finding
from mihak.model.sentence import say
from mihak.weighing.checks.case import Case, effect, places, shown, sum_of, voice

NAME: Final = "two-figures"
OTHERS: Final = frozenset("اخر اخرون اخرين اخري اخران سابق سابقه ارتفاع ارتفع ارتفعت".split())
NEAR: Final = 8
WORDS: Final = 2
"""How many words besides the figure must be the same."""


def check(case: Case) -> list[Finding]:
    """Pairs of counts of one named speaker, effect, place, day and group of victims that differ."""
    alike: dict[Hashable, list[Casualties]] = {}
    for claim in case.counts:
        if voice(claim) and plain(case, claim):
            alike.setdefault(thing(claim), []).append(claim)
    pairs = (pair for group in alike.values() for pair in pairwise(group))
    return [differ(case, a, b) for a, b in pairs if a.count.low != b.count.low]


def plain(case: Case, claim: Casualties) -> bool:
    """Whether a count is exact, a whole, of a place and day, and no word tells that it is another or an earlier one."""
    count = claim.count
    if count.low is None or count.low != count.high or count.approx or count.low < 2 or claim.part_of:
        return False
    if not claim.places or claim.date is None or claim.victims is None:
        return False
    first, last = case.token(claim.start), case.token(claim.end - 1)
    near = case.document.words[max(0, first - NEAR) : last + NEAR]
    return not any(word.stem in OTHERS for word in near)


def thing(claim: Casualties) -> Hashable:
    """What a count is of: two counts of one thing should be one number."""
    assert claim.date is not None and claim.victims is not None
    victims = fold(claim.victims.names[0])
    return claim.effect, voice(claim), claim.victim_kind, victims, claim.date.public, places(claim), worded(claim)


def worded(claim: Casualties) -> frozenset[str]:
    """The words of a quote without its figure; an empty set is like no other."""
    at = claim.count.start - claim.start
    rest = claim.quote[:at] + " " + claim.quote[at + claim.count.end - claim.count.start :]
    words = frozenset(word.removeprefix("و") for word in fold(rest).split())
    return words if len(words) >= WORDS else frozenset({claim.id})


def differ(case: Case, a: Casualties, b: Casualties) -> Finding:
    """The finding for two counts."""
    one, other = a.count.low or 0, b.count.low or 0
    told = say("two-figures", speaker=shown(a.source, "voice.report"), effect=effect(a), one=one, other=other)
    return case.finding(NAME, told, holds=False, sure=POSSIBLE, working=sum_of(f"{one} != {other}"), claims=(a, b))
