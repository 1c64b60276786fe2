"""The rule ``mihak``: a figure weighs by what its speaker has at stake.

Our own rule, in the spirit of Every Casualty's Standards for Casualty Recording
(2016), which ask that ranges be kept and sources be judged: an admission binds
from below, a claim against the enemy from above, and between them stands who
has no part in the fight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mihak.model.facts import ENEMY, OWN
from mihak.model.incident import Bound
from mihak.weighing.told import FREE, PARTIAL, Told, in_words

Bounds = tuple[Bound, Bound, Bound]


def mihak_bounds(told: Sequence[Told]) -> Bounds:
    """Low, best and high of what voices tell of one group; ``told`` holds one that is no denial.

    Low: the lowest figure of a voice without a loss in it, raised to the
    highest own loss admitted; 0 where the happening is denied and no one admits
    it. High: the highest figure claimed. Best: what most disinterested voices
    tell, else their middle figure; a camp's voices on a loss of others stand in
    where there is no disinterested one. None with its reason where open.
    """
    affirmed = [one for one in told if not one.denied and not one.bare]
    if not affirmed:
        bare = next(one for one in told if not one.denied)
        none = Bound(None, f"told without a number by {bare.speaker}", bare.claims)
        return none, none, none
    weighed = _weighed(affirmed)
    low = _low(affirmed, weighed, [one for one in told if one.denied])
    best = _best(affirmed, weighed, low)
    return low, best, _high(affirmed, low, best)


def _weighed(affirmed: Sequence[Told]) -> list[Told]:
    """The voices that give low and best: the disinterested, else camps that speak of others' losses."""
    whole = [one for one in affirmed if not one.floor]
    return [one for one in whole if one.stake == FREE] or [one for one in whole if one.stake == PARTIAL]


def _low(affirmed: Sequence[Told], weighed: Sequence[Told], denials: Sequence[Told]) -> Bound:
    floors = [
        one for one in affirmed if one.low is not None and (one.stake == OWN or (one.floor and one.stake != ENEMY))
    ]
    floor = max(floors, key=_low_of, default=None)
    lowest = _lowest(weighed, denials)
    if floor is None:
        return lowest or Bound(None, f"claimed by the enemy alone ({affirmed[0].speaker}): not bound from below")
    if lowest is not None and lowest.value is not None and lowest.value >= _low_of(floor):
        return lowest
    told = "own loss admitted by" if floor.stake == OWN else "the part told by"
    return Bound(floor.low, f"{told} {floor.speaker}", floor.claims)


def _lowest(weighed: Sequence[Told], denials: Sequence[Told]) -> Bound | None:
    """The lowest figure of the voices that weigh; open where one tells only what it is at most."""
    if denials:
        return Bound(0, f"denied by {denials[0].speaker}", denials[0].claims)
    given = [one for one in weighed if one.low is not None]
    lowest = min(given, key=_low_of, default=None)
    for one in weighed:
        if one.low is None and (lowest is None or (one.high or 0) < _low_of(lowest)):
            return Bound(None, f"told only as {in_words(one)} by {one.speaker}", one.claims)
    if lowest is None:
        return None
    return Bound(lowest.low, f"lowest figure of {_who(lowest)}, {lowest.speaker}", lowest.claims)


def _best(affirmed: Sequence[Told], weighed: Sequence[Told], low: Bound) -> Bound:
    best = _middle(affirmed, weighed)
    if best.value is not None and low.value is not None and best.value < low.value:
        return Bound(low.value, f"raised to the lower bound: {low.rule}", low.claims)
    return best


def _middle(affirmed: Sequence[Told], weighed: Sequence[Told]) -> Bound:
    """The figure that most of the voices that weigh tell, else the middle one."""
    exact = sorted((one for one in weighed if one.point is not None), key=lambda one: (one.point or 0, one.voice))
    if exact:
        counts = Counter(one.point for one in exact)
        most, times = counts.most_common(1)[0]
        if times > 1 and list(counts.values()).count(times) == 1:
            agreed = tuple(claim for one in exact if one.point == most for claim in one.claims)
            return Bound(most, f"figure of {times} of {len(exact)} independent voices", agreed)
        one = exact[(len(exact) - 1) // 2]
        alone = f"figure of {_who(one)}" if one.low == one.high else f"middle of {in_words(one)} told by {_who(one)}"
        many = f"middle figure of {len(exact)} independent voices" if len(exact) > 1 else alone
        return Bound(one.point, f"{many}, {one.speaker}", one.claims)
    if weighed:
        one = weighed[0]
        return Bound(None, f"told only as {in_words(one)} by {one.speaker}", one.claims)
    own = [one for one in affirmed if one.stake == OWN and one.point is not None]
    if own and all(one.stake == OWN for one in affirmed):
        one = max(own, key=lambda one: (one.point or 0, one.voice))
        return Bound(one.point, f"own loss admitted by {one.speaker}; nobody else gives a figure", one.claims)
    return Bound(None, "no disinterested voice gives a figure")


def _high(affirmed: Sequence[Told], low: Bound, best: Bound) -> Bound:
    tops = [one for one in affirmed if one.stake != OWN]
    if not tops:
        return Bound(None, "only own losses admitted: not bound from above")
    closed = [one for one in tops if one.high is not None and not one.floor]
    top = max(closed, key=lambda one: (one.high or 0, one.voice), default=None)
    over = [one for one in affirmed if one.high is None and (top is None or (one.low or 0) > (top.high or 0))]
    if top is None or over:
        one = max(over, key=lambda one: (one.low or 0, one.voice))
        return Bound(None, f"told open above, {in_words(one)}, by {one.speaker}", one.claims)
    least = max((bound.value for bound in (low, best) if bound.value is not None), default=0)
    if (top.high or 0) < least:
        return Bound(least, f"no figure above the lower bound: {low.rule}", low.claims)
    who = (
        f"claimed by the enemy, {top.speaker}"
        if top.stake == ENEMY
        else f"highest figure of {_who(top)}, {top.speaker}"
    )
    return Bound(top.high, who, top.claims)


def _who(one: Told) -> str:
    return "a disinterested voice" if one.stake == FREE else "a camp's voice on others' losses"


def _low_of(one: Told) -> int:
    return one.low or 0
