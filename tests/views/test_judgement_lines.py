"""Judgements as lines, with the words of their claims."""

from __future__ import annotations

from typing import Any

import pytest
from fakes import sample_claims, sample_report

from mihak.model.judgement import CORRECTED, SAME, Judgement, Reason
from mihak.views.judgement_lines import as_corrected, claims_of, judged_lines, judged_object, value_read

REPORT = sample_report()
KILLED, GAINED, STRUCK = sample_claims(REPORT)
KNOWN = {claim.id: (REPORT, claim) for claim in (KILLED, GAINED, STRUCK)}


def judged(verdict: str, right: str = "", **given: Any) -> Judgement:
    return Judgement(id="j1", verdict=verdict, left=KILLED.id, right=right, by="Rim", person=True, **given)


def test_a_pair_has_both_claims_and_reasons_in_words() -> None:
    one = judged(SAME, GAINED.id, reasons=(Reason("person", "one toll"), Reason("place", "same", 2.5)))
    (line,) = judged_lines([one], KNOWN)
    assert [claim.id for claim in line.claims] == [KILLED.id, GAINED.id]
    assert line.reasons == ("one toll", "place: same (+2.5)")
    assert claims_of([one]) == {KILLED.id, GAINED.id}


def test_a_correction_tells_what_was_read() -> None:
    (line,) = judged_lines([judged(CORRECTED, slot="low", value="40")], KNOWN)
    assert (line.read, line.value) == ("30", "40")


@pytest.mark.parametrize(
    ("slot", "read"),
    [("approx", "false"), ("source", "جيش الفتح"), ("places", "الحمدانية; حلب"), ("perpetrator", "none"),
     ("date", "2016-10-28")],
)  # fmt: skip
def test_slots_as_a_correction_writes_them(slot: str, read: str) -> None:
    assert value_read(KILLED, slot) == read


def test_the_claim_as_it_counts_now() -> None:
    assert as_corrected(REPORT, KILLED, [judged(CORRECTED, slot="low", value="20")]).low == 20


def test_json_has_the_fields_of_the_judgement_and_the_words() -> None:
    one = judged(SAME, GAINED.id, reasons=(Reason("person", "one toll"),), made_at="2020-01-01")
    (line,) = judged_lines([one], KNOWN)
    out = judged_object(line, one)
    assert (out["left"], out["right"], out["made_at"], out["person"]) == (KILLED.id, GAINED.id, "2020-01-01", True)
    assert out["reasons"] == [{"compared": "person", "found": "one toll", "weight": 0.0}]
    assert out["claims"][1] == {"id": GAINED.id, "report": REPORT.name, "quote": GAINED.quote}
