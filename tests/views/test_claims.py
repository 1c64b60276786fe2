"""What a least confidence leaves out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fakes import sample_claims, sample_report

from mihak.register.query import ClaimQuery
from mihak.register.register import open_register
from mihak.views.claims import LeftOut, left_out


def test_the_unsure_and_the_unknown_are_counted_apart(tmp_path: Path) -> None:
    report = sample_report()
    claims = [
        replace(claim, confidence=sure) for claim, sure in zip(sample_claims(report), (0.4, None, 0.9), strict=True)
    ]
    with open_register(tmp_path / "war.db") as war:
        war.add(report, claims)
        assert left_out(war, ClaimQuery()) == LeftOut(0, 0)
        assert left_out(war, ClaimQuery(min_confidence=0.5)) == LeftOut(1, 1)
        assert left_out(war, ClaimQuery(min_confidence=0.0, limit=1)) == LeftOut(0, 1)
        assert left_out(war, ClaimQuery(min_confidence=1.0, kinds=("attack",))) == LeftOut(1, 0)
