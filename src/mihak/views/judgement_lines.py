"""Judgements as lines of a list, with the claims that they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from mihak.linking.corrections import corrected
from mihak.model.claim import Claim
from mihak.model.judgement import CORRECTED, Judgement, Reason
from mihak.model.public import Public, claim_out
from mihak.model.report import Report
from mihak.views.lines import ClaimLine, listed


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """A judgement and its claims: two of a pair, one of a reading.

    ``reasons`` are in words, those of the machine with their weight in bits;
    ``read`` is what the corrected slot was read as, in the public form. Times
    are UTC, ISO 8601; ``retired_at`` is ``""`` while it holds.
    """

    id: str
    verdict: str
    claims: tuple[ClaimLine, ...]
    by: str
    person: bool
    score: float
    reasons: tuple[str, ...]
    slot: str
    value: str
    read: str
    made_at: str
    retired_at: str


Known = Mapping[str, tuple[Report, Claim]]


def claims_of(judgements: Iterable[Judgement]) -> set[str]:
    """The ids of the claims that judgements are about."""
    return {claim for one in judgements for claim in (one.left, one.right) if claim}


def judged_lines(judgements: Sequence[Judgement], known: Known) -> tuple[JudgedLine, ...]:
    """The lines of judgements; ``known`` are their claims, as ``Register.claims_by_id`` gives them."""
    return tuple(_line(one, known) for one in judgements)


def _line(one: Judgement, known: Known) -> JudgedLine:
    pairs = [known[claim] for claim in (one.left, one.right) if claim in known]
    read = value_read(pairs[0][1], one.slot) if one.verdict == CORRECTED and pairs else ""
    return JudgedLine(
        id=one.id, verdict=one.verdict, claims=listed(pairs), by=one.by, person=one.person, score=one.score,
        reasons=tuple(map(_words, one.reasons)), slot=one.slot, value=one.value, read=read,
        made_at=one.made_at, retired_at=one.retired_at,
    )  # fmt: skip


def _words(reason: Reason) -> str:
    return f"{reason.compared}: {reason.found} ({reason.weight:+.1f})" if reason.weight else reason.found


def value_read(claim: Claim, slot: str) -> str:
    """A slot of a claim as a correction writes it; "none" where it is empty."""
    value = claim_out(claim).get(slot)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        names = [item if isinstance(item, str) else item[0] for item in value]
        value = "; ".join(names if value and isinstance(value[0], list) else names[:1])
    return str(value) if value not in (None, "") else "none"


def as_corrected(report: Report, claim: Claim, judgements: Sequence[Judgement]) -> ClaimLine:
    """The line of a claim with the corrections that hold of it."""
    return listed([(report, corrected(claim, judgements))])[0]


def judged_object(line: JudgedLine, judgement: Judgement) -> Public:
    """A judgement for JSON: its own fields, then the words of its claims under ``claims``."""
    out = {field.name: getattr(judgement, field.name) for field in fields(judgement) if field.name != "reasons"}
    reasons = [{"compared": r.compared, "found": r.found, "weight": r.weight} for r in judgement.reasons]
    claims = [{"id": one.id, "report": one.report.label, "quote": one.quote} for one in line.claims]
    return out | {"reasons": reasons, "claims": claims}
