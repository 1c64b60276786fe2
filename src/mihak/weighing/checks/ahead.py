"""A figure told ahead, in the title or first sentence, and the figures behind that make it up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from mihak.model.claim import Casualties
from mihak.model.finding import POSSIBLE, Finding
from mihak.model.sentence import say
from mihak.weighing.checks.amount import amount, line
from mihak.weighing.checks.case import Case, effect, sum_of

NAME: Final = "told-ahead"
LEAST: Final = 8
"""A smaller figure is made up by chance too often."""
HEAD: Final = 2
"""How many sentences at the beginning tell ahead."""


def check(case: Case) -> list[Finding]:
    """Each exact figure told ahead that the first figures behind it come to.

    A figure that they do not come to is no finding: more may be told than is
    counted there, or less.
    """
    heads = [c for passage in case.document.passages[:HEAD] for c in case.near(passage) if exact(case, c)]
    found: list[Finding] = []
    summed: set[str] = set()  # A figure that makes up another is not looked at itself.
    for head in heads:
        whole = head.count.low or 0
        fit = whole >= LEAST and not head.part_of and head.id not in summed
        parts = made_of(whole, behind(case, head)) if fit else ()
        summed |= {part.id for part in parts}
        if parts:
            amounts = [amount(part.count, case.report.text) for part in parts]
            told = say("told-ahead", whole=whole, effect=effect(head))
            working = sum_of(f"{line(amounts)} = {whole}")
            found.append(case.finding(NAME, told, holds=True, sure=POSSIBLE, working=working, claims=(head, *parts)))
    return found


def exact(case: Case, claim: Casualties) -> bool:
    """Whether a claim has one number."""
    return amount(claim.count, case.report.text).exact


def behind(case: Case, head: Casualties) -> list[Casualties]:
    """The exact figures of one effect in the sentences behind, without the parts of others of their sentence."""
    index = case.passage(head.start).index
    found: list[Casualties] = []
    for passage in case.document.passages[index + 1 :]:
        here = case.near(passage)
        ids = {claim.id for claim in here}
        found += [c for c in here if c.effect == head.effect and c.part_of not in ids and exact(case, c)]
    return found


def made_of(whole: int, figures: Sequence[Casualties]) -> Sequence[Casualties]:
    """The first figures whose sum is a number, at least two; empty where there are none such."""
    sums = accumulate(figure.count.low or 0 for figure in figures)
    number = next((n for n, sum_ in enumerate(sums, 1) if sum_ >= whole), 0)
    told = figures[:number]
    return told if number > 1 and sum(figure.count.low or 0 for figure in told) == whole else ()
