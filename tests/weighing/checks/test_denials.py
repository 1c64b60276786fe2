"""One voice that tells and denies."""

from __future__ import annotations

import pytest

from weighing.checks.checking import findings

NAME = "asserted-and-denied"
TOLD = "قصف الطيران الروسي بلدة حيان. "


def test_one_voice_that_tells_and_denies_one_attack() -> None:
    (finding,) = findings(TOLD + "ولم يقصف الطيران الروسي بلدة حيان.", NAME)
    assert (finding.holds, finding.sure) == (False, "possible")
    assert finding.said.startswith("One voice, the report itself, both tells and denies")
    assert len(finding.words) == 2


@pytest.mark.parametrize(
    "more",
    [
        "ولم يقصف الطيران الروسي بلدة عندان.",
        "ولم يقصف الطيران السوري بلدة حيان.",
        "ونفت وزارة الدفاع الروسية أن يكون الطيران الروسي قصف بلدة حيان.",
        "وقصف الطيران الروسي بلدة عندان.",
    ],
)  # fmt: skip
def test_another_place_doer_or_voice_is_no_finding(more: str) -> None:
    assert findings(TOLD + more, NAME) == []
