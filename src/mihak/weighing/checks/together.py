"""Figures told for several battles or phases together, and those told for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.claims.casualties import find_casualties
from mihak.mentions.document import Passage
from mihak.model.claim import ASSERTED, Casualties
from mihak.model.finding import Words
from mihak.weighing.checks.amount import Amount, amount, figure_amount
from mihak.weighing.checks.battles import Battle, battle_at
from mihak.weighing.checks.case import Case
from mihak.weighing.checks.tables import union_at

OPERATION: Final = "operation"
EFFECTS: Final = ("killed", "injured", "captured", "missing")


@dataclass(frozen=True, slots=True)
class Toll:
    """A figure of the dead, hurt or captured; ``claim`` is None where the reader took it for a repeat."""

    effect: str
    amount: Amount
    words: Words
    claim: Casualties | None = None


@dataclass(frozen=True, slots=True)
class Loss:
    """A figure told for one battle."""

    toll: Toll
    battle: Battle


@dataclass(frozen=True, slots=True)
class Together:
    """Words that bring ``number`` (0: all) battles or phases together, and the figures told beside them.

    ``battle`` is the one whose phases they are, where the words mean the whole of one operation.
    """

    what: str
    number: int
    words: Words
    passage: Passage
    tolls: tuple[Toll, ...]
    battle: Battle | None = None


def brought_together(case: Case, named: Sequence[Battle]) -> list[Together]:
    """The places of a report where a figure stands beside "in both battles"."""
    found: list[Together] = []
    words = case.document.words
    for passage in case.document.passages:
        told = ((at, union_at(words, at)) for at in range(passage.start, passage.end))
        at, union = next(((at, union) for at, union in told if union is not None), (-1, None))
        tolls = beside(case, passage) if union is not None else ()
        if union is not None and tolls:
            span = case.tokens(at, at + len(union.words))
            before = [battle for battle in named if battle.at < passage.end]
            battle = before[-1] if before and union.what == OPERATION else None
            found.append(Together(union.what, union.number, span, passage, tolls, battle))
    return found


def beside(case: Case, passage: Passage) -> tuple[Toll, ...]:
    """The figures of one sentence: those of its claims, and those that were told before and are no claims again."""
    told = {toll.effect: toll for toll in tolls(case, passage)}
    for draft in find_casualties(case.document, passage):
        figure = draft.figure
        if draft.effect in told or draft.status != ASSERTED or draft.part_of >= 0 or figure.start < 0:
            continue
        value = figure_amount(case.document, figure)
        if draft.effect in EFFECTS and sizeable(value) and not figure.rule.startswith(("vague", "sum")):
            told[draft.effect] = Toll(draft.effect, value, case.tokens(figure.start, draft.end))
    return tuple(told[effect] for effect in EFFECTS if effect in told)


def tolls(case: Case, passage: Passage) -> Iterator[Toll]:
    """The claims of a sentence that count more than one person and are no part of another in it."""
    here = case.near(passage)
    ids = {claim.id for claim in here}
    for claim in here:
        value = amount(claim.count, case.report.text)
        if claim.effect in EFFECTS and sizeable(value) and claim.part_of not in ids:
            yield Toll(claim.effect, value, case.words(claim.start, claim.end), claim)


def sizeable(value: Amount) -> bool:
    """Whether it is more than one person, who is rather somebody named than a toll."""
    return (value.low or value.high or 0) > 1


def told_apart(case: Case, named: Sequence[Battle], together: Together) -> tuple[Loss, ...]:
    """The figures told in other sentences for one battle each; of a whole operation, those of its phases."""
    found: list[Loss] = []
    for passage in case.document.passages:
        if passage == together.passage:
            continue
        for toll in tolls(case, passage):
            battle = battle_at(named, passage, case.token(toll.words.start))
            if battle is not None and meant(together, battle):
                found.append(Loss(toll, battle))
    return tuple(found)


def meant(together: Together, battle: Battle) -> bool:
    """Whether a battle may be among those brought together."""
    if together.what != OPERATION:
        return True
    return together.battle is not None and together.battle.key == battle.key and battle.phase is not None
