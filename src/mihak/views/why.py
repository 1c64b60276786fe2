"""Why two claims are, or are not, taken for one happening: what was compared, and what it weighs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mihak.errors import NotInRegister, OptionError
from mihak.linking.judged import compared
from mihak.linking.weights import Weights
from mihak.model.judgement import Judgement, Reason
from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One of the two claims: its words, who says them, and the incident that it stands in."""

    claim: str
    kind: str
    quote: str
    speaker: str
    publisher: str
    published: date | None
    report: str
    label: str
    incident: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyView:
    """What the machine makes of two claims, and what holds.

    ``reasons`` weigh in bits and add up to ``score``; 0 is even odds, and
    ``odds`` are those for one happening. ``verdict`` is the machine's;
    ``person`` what a person said of the pair, None where nobody did.
    ``together``: they stand in one incident; where the machine would not join
    the two by themselves, others of the incident join them.
    """

    left: Compared
    right: Compared
    reasons: tuple[Reason, ...]
    score: float
    odds: float
    verdict: str
    person: Judgement | None
    together: bool


def why_view(
    weighed: Weighed, claims: tuple[str, str], homes: Mapping[str, str], persons: Iterable[Judgement], weights: Weights
) -> WhyView:
    """The view of a pair; ``homes`` are the incidents of claims, ``persons`` live judgements of pairs.

    Raises OptionError for a claim and itself, NotInRegister for one that is not
    weighed, MissingExtra where the extra ``weigh`` is not installed.
    """
    left, right = sorted(claims)
    if left == right:
        raise OptionError(f"{left} was given twice", repair="Give two claims")
    for id in (left, right):
        if id not in weighed.facts:
            raise NotInRegister(f"no claim {id!r} is weighed", repair="It may be wrong, or read anew: mihak claims")
    made = _stored(weighed.judgements, left, right) or compared(weighed.facts[left], weighed.facts[right], weights)
    said = next((one for one in persons if (one.left, one.right) == (left, right)), None)
    return WhyView(
        left=_side(left, weighed, homes), right=_side(right, weighed, homes), reasons=made.reasons, score=made.score,
        odds=2.0**made.score, verdict=made.verdict, person=said, together=homes[left] == homes[right],
    )  # fmt: skip


def _stored(judgements: Sequence[Judgement], left: str, right: str) -> Judgement | None:
    """The machine's judgement of a pair, where linking kept one; they stand behind those of persons, by their pairs."""
    start = next((at for at, one in enumerate(judgements) if not one.person), len(judgements))
    at = bisect_left(judgements, (left, right), lo=start, key=lambda one: (one.left, one.right))
    found = judgements[at] if at < len(judgements) else None
    return found if found and (found.left, found.right) == (left, right) and found.reasons else None


def _side(id: str, weighed: Weighed, homes: Mapping[str, str]) -> Compared:
    claim = weighed.claims[id]
    report = weighed.reports[claim.report]
    return Compared(
        claim=id, kind=claim.kind, quote=claim.quote, speaker=claim.source.names[0] if claim.source else "",
        publisher=report.publisher, published=report.published, report=report.id, label=report.label,
        incident=homes[id],
    )  # fmt: skip
