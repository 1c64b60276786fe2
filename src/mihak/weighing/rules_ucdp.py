"""The rule ``ucdp``: low, best and high after the Uppsala Conflict Data Program.

After the UCDP Georeferenced Event Dataset codebook and R. Sundberg and
E. Melander, "Introducing the UCDP Georeferenced Event Dataset", Journal of
Peace Research 50 (4), 2013: low is the most conservative figure, best the most
reliable one, high the highest that is reported reliably. An unclear figure
("tens", "more than 40") enters by its lower end; among equals the lower is best.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mihak.model.facts import ENEMY
from mihak.model.incident import Bound
from mihak.weighing.rules_mihak import Bounds
from mihak.weighing.told import FREE, Told, in_words


def ucdp_bounds(told: Sequence[Told]) -> Bounds:
    """Low, best and high of what voices tell of one group; ``told`` holds one that is no denial."""
    affirmed = [one for one in told if not one.denied]
    numbered = [one for one in affirmed if not one.bare]
    if not numbered:
        none = Bound(None, f"told without a number by {affirmed[0].speaker}", affirmed[0].claims)
        return none, none, none
    whole = [one for one in numbered if not one.floor] or numbered
    lowest = min(whole, key=lambda one: (_value(one), one.voice))
    low = Bound(_value(lowest), f"lowest figure, by {lowest.speaker}", lowest.claims)
    return low, _best(whole), _high(numbered)


def _best(whole: Sequence[Told]) -> Bound:
    """The figure most often told by the most reliable voices; the lower of two as often told."""
    free = [one for one in whole if one.stake == FREE]
    others = [one for one in whole if one.stake != ENEMY]
    reliable = free or others or list(whole)
    counts = Counter(_value(one) for one in reliable)
    value = min(counts, key=lambda value: (-counts[value], value))
    tellers = sorted((one for one in reliable if _value(one) == value), key=lambda one: one.voice)
    who = "disinterested voices" if free else "voices that do not speak of an enemy" if others else "the enemy's voices"
    claims = tuple(claim for one in tellers for claim in one.claims)
    return Bound(value, f"most often told by {who} ({len(tellers)} of {len(reliable)})", claims)


def _high(numbered: Sequence[Told]) -> Bound:
    """The highest figure; open where one without an upper end goes beyond it."""
    top = max(numbered, key=lambda one: (one.high or 0, one.voice))
    over = max(numbered, key=lambda one: (one.low or 0 if one.high is None else -1, one.voice))
    if top.high is None or (over.high is None and (over.low or 0) > top.high):
        return Bound(None, f"told open above, {in_words(over)}, by {over.speaker}", over.claims)
    return Bound(top.high, f"highest figure, by {top.speaker}", top.claims)


def _value(one: Told) -> int:
    return one.low if one.low is not None else one.high or 0
