"""Which claims are compared at all: those that share a key. Pure Python, one claim at a time.

Comparing every claim with every other is out of the question for a million of
them; the keys say which pairs could tell of one happening. What happens to a
key that too many claims share is ``mihak.linking.blocks``'s matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from mihak.linking.spots import COARSE
from mihak.model.facts import Facts, Spot

WINDOW: Final = 3
"""Days. Two claims whose days lie at most this far apart share a window."""
WORDS_WINDOW: Final = 15
"""Days. The same for claims with nearly the same words: a text is often printed again later."""
LONGEST_SPAN: Final = 45
"""Days. A span longer than this says so little that the claim counts as undated."""
TELLING_FIGURE: Final = 20
"""From this figure on, an equal figure in one window is a key by itself, wherever it was."""
KEY_WORDS: Final = 3
FEWEST_WORDS: Final = 5
ALL_TIME: Final = "*"
GROUND: Final = "ground"
FOUGHT: Final = frozenset({"clash", "assault", "launched"})
# Happenings of one group may be told as one another.
_GROUPS: Final = {
    ("attack", ""): "act", ("operation", ""): "act", ("control", ""): "control",
    ("materiel", "destroyed"): "materiel hit", ("materiel", "damaged"): "materiel hit",
    ("materiel", "downed"): "materiel hit", ("materiel", "captured"): "materiel captured",
}  # fmt: skip


def group(facts: Facts) -> str:
    """The group of kinds in which a claim is compared; casualties and materiel by effect."""
    found = _GROUPS.get((facts.kind, "")) or _GROUPS.get((facts.kind, facts.what))
    return found or f"{facts.kind} {facts.what}"


def windows(facts: Facts, days: int = WINDOW) -> range:
    """The numbers of the windows of time that a claim touches: twice so many days long, one every so many days.

    Empty where the claim has no day, or a span longer than ``LONGEST_SPAN``.
    """
    if facts.first is None or facts.last is None or facts.last - facts.first > LONGEST_SPAN:
        return range(0)
    return range(facts.first // days - 1, facts.last // days + 1)


def keys(facts: Facts) -> tuple[str, ...]:
    """The keys of a claim, sorted: two claims are compared where they share one.

    By place and time, report, named operation, named victim, telling figure,
    and the longest words. An undated claim has a key for all time at each of
    its places; ``open_keys`` are those by which a dated claim meets it.
    """
    kind = group(facts)
    found = {f"report|{facts.report}|{kind}"}
    whens = [str(number) for number in windows(facts)]
    places = list(_places(facts))
    found.update(f"at|{kind}|{place}|{when}" for place in places for when in whens or [ALL_TIME])
    found.update(f"in|{region}|{_told_as(facts)}|{when}" for region in _regions(facts) for when in whens)
    if facts.name:
        found.add(f"operation|{facts.name}|{facts.what}")
    if facts.person and facts.victims:
        found.add(f"victim|{facts.victims}")
    figure = facts.low if facts.low is not None else facts.high
    if figure is not None and figure >= TELLING_FIGURE:
        found.update(f"figure|{kind}|{figure}|{when}" for when in whens)
    found.update(_by_words(facts, kind))
    if not facts.spots and facts.doer is not None:
        found.update(f"by|{kind}|{facts.what}|{facts.doer.name}|{when}" for when in whens)
    return tuple(sorted(found))


def open_keys(facts: Facts) -> tuple[str, ...]:
    """The keys by which a dated claim meets the undated ones of its places."""
    if not windows(facts):
        return ()
    kind = group(facts)
    return tuple(sorted({f"at|{kind}|{place}|{ALL_TIME}" for place in _places(facts)}))


def _places(facts: Facts) -> Iterator[str]:
    """What stands for a place in a key: ids and names; what a place lies in, where that is no region.

    A whole governorate or country counts only together with what happened there.
    """
    for spot in facts.spots:
        if spot.kind in COARSE:
            yield f"{spot.id or spot.name}|{facts.what}"
            continue
        yield spot.name
        if spot.id:
            yield spot.id
            yield from _city(spot)


def _city(spot: Spot) -> Iterator[str]:
    """The nearest place around a spot, where its id is not that of a region by its code."""
    if spot.parents and not spot.parents[0].startswith(("iso:", "pcode:")):
        yield spot.parents[0]


def _regions(facts: Facts) -> Iterator[str]:
    """The governorates, or else the countries, of a claim: what is told alike there at one time is compared."""
    for spot in facts.spots:
        around = (spot.id, *spot.parents) if spot.kind in COARSE else spot.parents
        yield next((id for id in around if id.startswith("pcode:")), around[-1] if around else spot.name)


def _told_as(facts: Facts) -> str:
    """What a claim is compared as over a whole region."""
    if facts.kind == "control":
        return facts.kind
    return GROUND if facts.what in FOUGHT else f"{facts.kind} {facts.what}"


def _by_words(facts: Facts, kind: str) -> Iterator[str]:
    """Pairs of the longest words, with the time: nearly equal quotes share them, wherever they were."""
    if len(facts.words) >= FEWEST_WORDS:
        longest = sorted(facts.words, key=lambda word: (-len(word), word))[:KEY_WORDS]
        whens = [str(number) for number in windows(facts, WORDS_WINDOW)] or [ALL_TIME]
        pairs = ("|".join(sorted(pair)) for pair in combinations(longest, 2))
        yield from (f"words|{kind}|{pair}|{when}" for pair in pairs for when in whens)
