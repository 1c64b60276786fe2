"""An incident's ranges: low, best and high of each effect on each group, by one rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.model.claim import CASUALTY_EFFECTS, INTENDED, MATERIEL_EFFECTS
from mihak.model.facts import OWN, Facts
from mihak.model.incident import Bound, Range
from mihak.weighing.groups import ALL, CHILDREN, COUNTED, WOMEN
from mihak.weighing.rules import Rule
from mihak.weighing.tellings import tellings
from mihak.weighing.told import Told

EFFECTS: Final = tuple(dict.fromkeys((*CASUALTY_EFFECTS, *MATERIEL_EFFECTS)))
WITHIN_OTHERS: Final = (ALL, CHILDREN, WOMEN)


@dataclass(frozen=True, slots=True)
class Figures:
    """The ranges of an incident, the claims that lie outside them, and how its figures came about, in words.

    A claim lies outside where the figure that its voice stands by does; an own
    loss admitted never does.
    """

    ranges: tuple[Range, ...]
    outside: tuple[str, ...]
    notes: tuple[str, ...]


def figures(claims: Sequence[Facts], voices: Mapping[str, str], rule: Rule) -> Figures:
    """The figures of an incident's claims; ``claims`` in any order.

    Kinds without figures, and plans, are left out. Raises KeyError for a claim
    without a voice.
    """
    found: list[Range] = []
    missed: set[str] = set()
    notes: list[str] = []
    for effect, told in _by_effect(claims, voices):
        given = _of_effect(effect, told, rule)
        for group, tellers in told.items():
            missed |= {claim for one in tellers if _misses(one, given[group]) for claim in one.claims}
            notes += [note for one in tellers for note in one.notes]
        found += given.values()
    return Figures(tuple(found), tuple(sorted(missed)), tuple(dict.fromkeys(notes)))


def _by_effect(claims: Sequence[Facts], voices: Mapping[str, str]) -> list[tuple[str, dict[str, tuple[Told, ...]]]]:
    """Tellings by effect; people and things captured do not share an incident, so the kind need not be told."""
    counted = [facts for facts in claims if facts.kind in COUNTED and facts.status != INTENDED]
    effects = {facts.what for facts in counted}
    return [
        (effect, tellings([facts for facts in counted if facts.what == effect], voices))
        for effect in EFFECTS
        if effect in effects
    ]


def _of_effect(effect: str, told: Mapping[str, tuple[Told, ...]], rule: Rule) -> dict[str, Range]:
    found = {group: Range(effect, group, *rule(tellers)) for group, tellers in told.items()}
    kinds = [one for group, one in found.items() if group not in WITHIN_OTHERS]
    if len(kinds) > 1 and all(one.floor or one.denied for one in told.get(ALL, ())):
        found[ALL] = summed(effect, kinds)
    return found


def summed(effect: str, kinds: Sequence[Range]) -> Range:
    """All as the sum of groups that share nobody, where no voice tells of them all."""
    names = ", ".join(one.group for one in kinds)
    return Range(
        effect, ALL,
        _sum([one.low for one in kinds], f"sum of the lows of {names}", zero=True),
        _sum([one.best for one in kinds], f"sum of the best figures of {names}"),
        _sum([one.high for one in kinds], f"sum of the highs of {names}"),
    )  # fmt: skip


def _sum(bounds: Sequence[Bound], rule: str, *, zero: bool = False) -> Bound:
    """The sum of bounds; an open one leaves it open, or counts as 0 where ``zero`` allows it."""
    values = [bound.value for bound in bounds if bound.value is not None]
    claims = tuple(claim for bound in bounds for claim in bound.claims)
    if not values or (len(values) < len(bounds) and not zero):
        return Bound(None, f"{rule}: open, since one of them is", claims)
    return Bound(sum(values), rule, claims)


def _misses(one: Told, given: Range) -> bool:
    """Whether a figure lies wholly below or above a range."""
    if one.stake == OWN or one.denied or one.bare:
        return False
    below = one.high is not None and given.low.value is not None and one.high < given.low.value
    return below or (one.low is not None and given.high.value is not None and one.low > given.high.value)
