"""Gold claims multiplied: the same happenings on other days, at other places, in other words."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bench.texts import gold_sets
from mihak.evaluate.gold import GoldReport, load_gold
from mihak.evaluate.linking import Given, given_claims
from mihak.linking.facts import facts_of, grounds
from mihak.linking.named import with_ids
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Casualties, Claim, Dated
from mihak.model.facts import Facts, Spot

# Copies of one set lie this many days apart, over so many days; then the days begin again.
STEP: Final = 11
CYCLE: Final = 40
ACROSS: Final = 97
DEGREES: Final = 0.5


def base() -> list[Given]:
    """The annotated reports of every set that is there, their names resolved."""
    return resolved(gold for _, folder in gold_sets() for gold in load_gold(folder))


def resolved(found: Iterable[GoldReport]) -> list[Given]:
    """Annotated reports, their names resolved."""
    vocabulary = default_vocabulary()
    given = (given_claims(gold) for gold in found)
    return [(report, with_ids(report, claims, vocabulary)) for report, claims in given]


def multiplied(claims: int, given: Sequence[Given] = ()) -> tuple[dict[str, Facts], float]:
    """Facts of so many claims, by id, and the seconds that making facts of claims took.

    ``given``: the reports that are multiplied, by default those of ``base``. The
    ids are those given, with the number of the copy: ``report:c3/7``.
    """
    ground, sets = grounds(default_vocabulary()), given or base()
    made: dict[str, Facts] = {}
    seconds = 0.0
    for number in range(claims):
        for one in sets:
            shifted = _shifted(one, number)
            before = time.perf_counter()
            facts = facts_of(*shifted, ground)
            seconds += time.perf_counter() - before
            made |= {fact.claim: fact for fact in _renamed(facts, number)}
            if len(made) >= claims:
                return dict(list(made.items())[:claims]), seconds
    raise ValueError("no annotated claims to multiply")


def copies(claims: Iterable[str], copy: int) -> frozenset[str]:
    """The ids that claims have in one of the copies."""
    return frozenset(f"{claim}/{copy}" for claim in claims)


def _shifted(given: Given, number: int) -> Given:
    report, claims = given
    days = timedelta(days=number % CYCLE * STEP)
    published = report.published + days if report.published else None
    moved = replace(report, id=f"{report.id}/{number}", published=published)
    return moved, [_claim(claim, number, days) for claim in claims]


def _claim(claim: Claim, number: int, days: timedelta) -> Claim:
    dated = claim.date
    if dated is not None and len(dated.public) == len("2016-10-28"):
        day = date.fromisoformat(dated.public) + days
        dated = Dated(day.isoformat(), "day", dated.rule)
    named = replace(claim, id=f"{claim.id}/{number}", date=dated)
    if isinstance(named, Casualties) and named.part_of:
        return replace(named, part_of=f"{named.part_of}/{number}")
    return named


def _renamed(facts: list[Facts], number: int) -> Iterator[Facts]:
    for one in facts:
        # Half of a quote's words are its own: names of places and people.
        words = (word if at % 2 else f"{word}{number}" for at, word in enumerate(one.words))
        yield replace(
            one, spots=tuple(_spot(spot, number) for spot in one.spots), words=tuple(sorted(words)),
            victims=f"{one.victims} {number}" if one.person else one.victims,
        )  # fmt: skip


def _spot(spot: Spot, number: int) -> Spot:
    return replace(
        spot, name=f"{spot.name} {number}", id=f"{spot.id}/{number}" if spot.id else "",
        parents=tuple(f"{parent}/{number}" for parent in spot.parents),
        lat=None if spot.lat is None else spot.lat + number % ACROSS * DEGREES,
        lon=None if spot.lon is None else spot.lon + number // ACROSS * DEGREES,
    )  # fmt: skip
