"""The public form: out and in again, and what is said of a record that is not in it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from fakes import TEXT, any_claim, sample_claims, sample_report
from hypothesis import given
from hypothesis import strategies as st

from mihak.errors import BadRecord
from mihak.model.claim import Attack, Casualties, Claim, Operation
from mihak.model.public import claim_in, claim_out, claims_out

REPORT = sample_report()


def public(claim: Claim) -> dict[str, Any]:
    """The public fields alone, as they come back from JSON."""
    out: dict[str, Any] = json.loads(json.dumps(claim_out(claim), ensure_ascii=False))
    del out["mihak"]
    return out


def back(data: dict[str, Any]) -> Claim:
    return claim_in(data, REPORT.id, TEXT)


@given(st.data())
def test_a_claim_goes_out_and_comes_in_with_every_slot(data: st.DataObject) -> None:
    claim = data.draw(any_claim(REPORT))
    assert public(back(public(claim))) == public(claim)


@given(st.data())
def test_what_comes_in_points_at_the_text(data: st.DataObject) -> None:
    claim = data.draw(any_claim(REPORT))
    again = back(public(claim))
    assert (type(again), again.id, again.start, again.quote) == (type(claim), claim.id, claim.start, claim.quote)
    again.verify(REPORT)


@given(st.data())
def test_what_came_in_once_does_not_change_again(data: st.DataObject) -> None:
    once = back(public(data.draw(any_claim(REPORT))))
    assert back(public(once)) == once


def test_the_fields_are_those_of_the_page() -> None:
    killed, denied, struck = (public(claim) for claim in sample_claims(REPORT))
    shared = {"id", "type", "quote", "start", "status", "source", "date", "places"}
    counted = {"effect", "low", "high", "approx", "victims", "victim_kind", "perpetrator", "part_of"}
    assert set(killed) == shared | counted
    assert set(denied) == shared | {"change", "actor", "opponent"}
    assert set(struck) == shared | {"mode", "perpetrator", "target", "weapons"}
    assert (killed["low"], killed["high"], killed["approx"], killed["part_of"]) == (30, 30, False, None)
    assert (killed["victims"], killed["date"]) == (["قوات النظام"], "2016-10-28")
    assert (denied["status"], denied["actor"], denied["date"]) == ("denied", None, None)
    assert struck["weapons"] == [["صواريخ غراد"]]


def test_evidence_goes_beside_the_public_fields() -> None:
    killed = sample_claims(REPORT)[0]
    mihak = claim_out(killed)["mihak"]
    assert (mihak["id"], mihak["report"], mihak["reader"]) == (killed.id, REPORT.id, "fake@1")
    source = mihak["slots"]["source"]
    assert TEXT[source["start"] : source["end"]] == "جيش الفتح"
    assert (source["id"], source["rule"]) == ("actor:jaf", "test")
    figure = mihak["slots"]["count"]
    assert TEXT[figure["start"] : figure["end"]] == "30"
    assert mihak["slots"]["date"] == {"rule": "today"}
    assert [TEXT[p["start"] : p["end"]] for p in mihak["slots"]["places"]] == ["الحمدانية", "حلب"]


def test_claims_of_a_report_are_numbered_and_parts_follow() -> None:
    whole = sample_claims(REPORT)[0]
    assert isinstance(whole, Casualties)
    fields = {name: getattr(whole, name) for name in ("report", "quote", "start", "reader", "rule", "count")}
    part = Casualties(**fields, id="cpart", effect="killed", part_of=whole.id)
    out = claims_out([whole, part])
    assert [claim["id"] for claim in out] == ["c1", "c2"]
    assert [claim["part_of"] for claim in out] == [None, "c1"]
    assert out[0]["mihak"]["id"] == whole.id


def test_a_name_is_looked_for_from_the_quote_on() -> None:
    second = TEXT.index("الحمدانية", TEXT.index("سقوط"))
    claim = back(public(sample_claims(REPORT)[1]))
    assert [place.start for place in claim.places] == [second]


def test_a_name_that_only_stands_before_the_quote_is_found_too() -> None:
    struck = public(sample_claims(REPORT)[2]) | {"perpetrator": ["جيش الفتح"]}
    claim = back(struck)
    assert isinstance(claim, Attack) and claim.perpetrator
    assert claim.perpetrator.start == TEXT.index("جيش الفتح")


def test_what_may_be_left_out_is_filled() -> None:
    claim = back({"id": "c1", "type": "operation", "quote": "قصف", "start": TEXT.index("قصف"), "event": "launched"})
    assert isinstance(claim, Operation)
    assert (claim.status, claim.places, claim.phase, claim.source) == ("asserted", (), None, None)


def test_what_was_measured_goes_out_and_comes_in() -> None:
    sure = replace(sample_claims(REPORT)[0], confidence=0.87654, confidences=(("count", 0.5), ("source", 1.0)))
    out = public(sure)
    assert (out["confidence"], out["confidences"]) == (0.877, {"count": 0.5, "source": 1.0})
    again = back(out)
    assert (again.confidence, again.confidences) == (0.877, sure.confidences)
    assert {"confidence", "confidences"}.isdisjoint(public(sample_claims(REPORT)[0]))
    assert "confidence" not in claim_out(sure)["mihak"]["slots"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"type": "rumour"}, "claim c7: 'rumour' is missing or unknown"),
        ({"quote": ...}, "claim c7: 'quote' is missing"),
        ({"source": "سانا"}, "source must be null or a list of strings"),
        ({"source": []}, "source must be null or a list of strings"),
        ({"places": ["حلب"]}, "places must be null or a list of strings"),
        ({"weapons": [[7]]}, "weapons must be null or a list of strings"),
    ],
)
def test_a_wrong_record_names_its_field_and_where_to_look(change: dict[str, Any], said: str) -> None:
    data = public(sample_claims(REPORT)[2]) | {"id": "c7"} | change
    data = {key: value for key, value in data.items() if value is not ...}
    with pytest.raises(BadRecord, match=said) as caught:
        back(data)
    assert caught.value.repair == "See docs/claims.md"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"confidence": "high"}, "claim c7: confidence must be a number"),
        ({"confidence": True}, "claim c7: confidence must be a number"),
        ({"confidences": [0.5]}, "confidences an object of numbers by slot"),
        ({"confidence": 7}, "claim c7: confidence has the probability 7"),
        ({"confidences": {"phase": 0.5}}, "claim c7: attack has no slot phase"),
    ],
)
def test_a_confidence_that_makes_no_sense_is_a_bad_record(change: dict[str, Any], said: str) -> None:
    with pytest.raises(BadRecord, match=said):
        back(public(sample_claims(REPORT)[2]) | {"id": "c7"} | change)
