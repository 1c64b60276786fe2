"""How well the reviewers of a project agree: over all, by kind of claim, and by pair of reviewers.

A unit is a claim on which two people have spoken without seeing each other's
word; their values are their verdicts, a correction together with what it says.
What somebody said after the first two had spoken is left out: it was not blind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.register.opinion_rows import Opinion
from mihak.weighing.agreement import agreement

FEW: Final = 20
"""Under so many claims a figure says little."""
RELIABLE, TENTATIVE = 0.8, 2 / 3
"""Krippendorff 2004, p. 241: rely on what reaches the first; draw tentative conclusions alone above the second."""
NO_UNITS, ALL_ALIKE, FEW_UNITS = "none", "alike", "few"
GOOD, FAIR, POOR, CHANCE = "reliable", "tentative", "unreliable", "chance"

Pair = tuple[Opinion, Opinion]


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """A figure of agreement.

    ``of`` is what it is of: "" for all, a kind, or a pair of names with " & "
    between them. ``alpha`` is Krippendorff's, nominal, None where it is
    undefined; ``units`` counts the claims, ``agreed`` those on which both say the
    same. ``means`` is none, alike, few, reliable, tentative, unreliable or chance.
    """

    of: str
    alpha: float | None
    units: int
    agreed: int
    means: str


@dataclass(frozen=True, slots=True)
class AgreementView:
    """The figures of a project; ``kinds`` and ``pairs`` in the alphabet's order."""

    whole: AgreementLine
    kinds: tuple[AgreementLine, ...]
    pairs: tuple[AgreementLine, ...]


def agreement_view(opinions: Iterable[Opinion], kinds: Mapping[str, str]) -> AgreementView:
    """The figures over the opinions ever given; ``kinds`` are the kinds of claims by their ids."""
    pairs = list(blind_pairs(opinions))
    by_kind = _lines(pairs, lambda pair: kinds.get(pair[0].claim, ""))
    by_pair = _lines(pairs, lambda pair: " & ".join(sorted(one.by for one in pair)))
    return AgreementView(_line("", pairs), tuple(line for line in by_kind if line.of), by_pair)


def blind_pairs(opinions: Iterable[Opinion]) -> Iterator[Pair]:
    """For each claim the first two opinions by two people that stood at one time."""
    open_: dict[str, list[Opinion]] = {}
    done: set[str] = set()
    for one in sorted(opinions, key=lambda one: one.seq):
        if one.claim in done:
            continue
        beside = [
            other for other in open_.get(one.claim, ())
            if other.by != one.by and (not other.retired_at or other.retired_at >= one.made_at)
        ]  # fmt: skip
        if beside:
            done.add(one.claim)
            yield beside[-1], one
        else:
            open_.setdefault(one.claim, []).append(one)


def _lines(pairs: Sequence[Pair], of: Callable[[Pair], str]) -> tuple[AgreementLine, ...]:
    found: dict[str, list[Pair]] = {}
    for pair in pairs:
        found.setdefault(of(pair), []).append(pair)
    return tuple(_line(name, found[name]) for name in sorted(found))


def _line(of: str, pairs: Sequence[Pair]) -> AgreementLine:
    found = agreement([one.says for one in pair] for pair in pairs)
    return AgreementLine(of, found.alpha, found.units, found.agreed, meaning(found.alpha, found.units))


def meaning(alpha: float | None, units: int) -> str:
    """What a figure says, as a word."""
    if not units:
        return NO_UNITS
    if units < FEW:
        return FEW_UNITS
    if alpha is None:
        return ALL_ALIKE
    if alpha >= RELIABLE:
        return GOOD
    if alpha >= TENTATIVE:
        return FAIR
    return POOR if alpha > 0 else CHANCE
