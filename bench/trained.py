"""``python -m bench.trained``: whether weights trained on judgements link better, on marked incidents held out.

The marks stand for what persons judge: the pairs of one incident are the same, other
pairs that the weights of Mihak score near even odds are different. Incidents, and the
claims in none, are split in two; weights are trained on one half and judged on the other.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import mean
from typing import Final

from bench.multiplied import copies, multiplied, resolved
from bench.texts import ROOT
from mihak.evaluate.gold import load_gold
from mihak.evaluate.links import Marked, f1, family, link_scores, links_file, load_links
from mihak.linking.between import UNSCORED
from mihak.linking.decided import decided
from mihak.linking.incidents import incidents, teller
from mihak.linking.judged import judged
from mihak.linking.scorer import score
from mihak.linking.training import train
from mihak.linking.weights import DEFAULT, Weights
from mihak.model.facts import Facts
from mihak.model.incident import Incident
from mihak.model.judgement import DIFFERENT, SAME

FOLDER: Final = ROOT / "gold" / "aleppo"
COPIES: Final = (1, 5)
SPLITS: Final = 5
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Half:
    """Pairwise F1 on one half, by the weights of Mihak and by weights trained on the judgements of the other."""

    same: int
    different: int
    default: float
    trained: float


def measure(number: int) -> list[Half]:
    """Every half of every split, with so many copies of the marked reports."""
    path = links_file(FOLDER)
    assert path is not None
    marked = load_links(path)
    given = resolved(one for one in load_gold(FOLDER) if one.name.startswith(family(marked)))
    claims = sorted(claim.id for _, found in given for claim in found)
    facts, _ = multiplied(len(claims) * number, given)
    near = [(pair.left, pair.right) for pair in score(facts.values(), DEFAULT, UNSCORED).pairs]
    linked = _linked(facts, DEFAULT)
    found: list[Half] = []
    for seed in range(SPLITS):
        sides = _sides(marked, claims, seed)
        for (known, known_claims), (held, held_claims) in (sides, sides[::-1]):
            judgements = _judgements(_copied(known, number), _every(known_claims, number), near)
            weights = train(facts.values(), judgements, fewest=1)
            asked = (_copied(held, number), _every(held_claims, number))
            figures = [f1(*link_scores(one, *asked).pairwise) for one in (linked, _linked(facts, weights))]
            count = list(judgements.values()).count
            found.append(Half(count(SAME), count(DIFFERENT), *figures))
    return found


def _sides(
    marked: Sequence[Marked], claims: Sequence[str], seed: int
) -> tuple[tuple[list[Marked], list[str]], tuple[list[Marked], list[str]]]:
    """Two halves of the marked incidents, each with its claims and half of those in no incident."""
    dice = random.Random(seed)
    told = dice.sample(marked, len(marked))
    inside = {claim for one in marked for claim in one.claims}
    alone = [claim for claim in claims if claim not in inside]
    alone = dice.sample(alone, len(alone))
    one, other = (
        (told[at::2], sorted([*alone[at::2], *(claim for one in told[at::2] for claim in one.claims)])) for at in (0, 1)
    )
    return one, other


def _copied(marked: Iterable[Marked], number: int) -> list[Marked]:
    return [Marked(copies(one.claims, copy), one.agree) for one in marked for copy in range(number)]


def _every(claims: Sequence[str], number: int) -> frozenset[str]:
    return frozenset().union(*(copies(claims, copy) for copy in range(number)))


def _judgements(marked: Iterable[Marked], claims: frozenset[str], near: Iterable[Pair]) -> dict[Pair, str]:
    """What persons would say of pairs of these claims."""
    same = {(left, right): SAME for one in marked for left, right in combinations(sorted(one.claims), 2)}
    return {pair: DIFFERENT for pair in near if claims.issuperset(pair)} | same


def _linked(facts: Mapping[str, Facts], weights: Weights) -> tuple[Incident, ...]:
    tellers = {claim: teller(one) for claim, one in facts.items()}
    return incidents(facts, decided(judged(facts.values(), weights).pairs), tellers)


def markdown(found: Mapping[int, Sequence[Half]]) -> str:
    """A row for each number of copies: judgements trained on, mean F1 of both weights, halves that gained and lost."""
    lines = [
        "| copies | judged same / different | pairwise F1, Mihak's weights | trained | halves better / worse |",
        "| --: | --: | --: | --: | --: |",
    ]
    for number, halves in found.items():
        lines.append(
            f"| {number} | {mean(one.same for one in halves):.0f} / {mean(one.different for one in halves):.0f} "
            f"| {mean(one.default for one in halves):.3f} | {mean(one.trained for one in halves):.3f} "
            f"| {sum(one.trained > one.default for one in halves)} / "
            f"{sum(one.trained < one.default for one in halves)} of {len(halves)} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    print(markdown({number: measure(number) for number in COPIES}))
