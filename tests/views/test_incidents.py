"""Incidents in full: who says what, what it amounts to, what contradicts what."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date

import pytest
from weighing.losses import GOVERNMENT
from weighing.sample import RETOLD, sample_weighed

from mihak.errors import NotInRegister
from mihak.model.judgement import CORRECTED, Judgement
from mihak.views.incidents import incident_named, incident_views

SIDES = {GOVERNMENT: "The government"}


def test_an_incident_stands_with_its_claims_and_their_speakers() -> None:
    weighed = sample_weighed()
    view = incident_views(weighed.incidents[:1], weighed, SIDES)[0]
    assert (view.first, view.last, view.places) == (date(2016, 10, 28), date(2016, 10, 28), ("الحمدانية", "حلب"))
    assert (view.kind, view.what, view.agree, view.grade, view.voices) == (
        "casualties", ("killed",), "contradict", "contested", 1,
    )  # fmt: skip
    told, denied = sorted(view.tellings, key=lambda one: one.claim)
    assert (told.publisher, told.speaker, told.side, told.stake, told.low) == ("المرصد", "", "independent", "free", 12)
    assert (denied.publisher, denied.speaker, denied.status, denied.dissents) == ("وكالة سانا", "الجيش", "denied", True)
    assert denied.note == f"retelling made for Mihak; original: {RETOLD}"


def test_a_contradiction_has_both_quotes() -> None:
    weighed = sample_weighed()
    (against,) = incident_views(weighed.incidents[:1], weighed, SIDES)[0].contradictions
    assert against.said == (
        "المرصد says “قتل 12 مدنيا في الحمدانية بمدينة حلب”; "
        "الجيش says “نفى الجيش مقتل مدنيين في الحمدانية”: told and denied."
    )


def test_undecided_pairs_name_the_other_incident() -> None:
    weighed = sample_weighed()
    (pair,) = incident_views(weighed.incidents[:1], weighed, SIDES)[0].undecided
    assert (pair.own, pair.other, pair.incident, pair.quote) == ("c1", "c3", "i3", "قتل 15 مدنيا في الحمدانية")


def test_ranges_and_the_incident_are_told_in_sentences() -> None:
    weighed = sample_weighed()
    view = incident_views(weighed.incidents[:1], weighed, SIDES)[0]
    assert [line.range.group for line in view.ranges] == ["all", "civilians"]
    assert view.ranges[1].said == (
        "killed, civilians: best 12 (0 to 12). low 0: denied by الجيش; "
        "best 12: figure of a disinterested voice, المرصد; high 12: highest figure of a disinterested voice, المرصد."
    )
    assert view.said == "2016-10-28, الحمدانية: killed best 12 (0 to 12); 1 voice; contested."


def test_a_view_is_json() -> None:
    weighed = sample_weighed()
    views = incident_views(weighed.incidents, weighed, SIDES)
    back = json.loads(json.dumps([asdict(view) for view in views], default=str))
    assert [one["id"] for one in back] == ["i1", "i3", "i4", "i5"]
    assert back[0]["ranges"][0]["range"]["low"] == {"value": 0, "rule": "denied by الجيش", "claims": ["c2"]}


def test_an_incident_is_found_by_its_id_the_beginning_of_it_or_a_claim() -> None:
    weighed = sample_weighed()
    assert incident_named(weighed, "i3").id == "i3"
    assert incident_named(weighed, "c2").id == "i1"
    with pytest.raises(NotInRegister, match="4 incidents begin with 'i'"):
        incident_named(weighed, "i")
    with pytest.raises(NotInRegister, match="mihak incidents"):
        incident_named(weighed, "x")


def test_what_a_person_corrected_is_not_passed_off_as_read() -> None:
    weighed = sample_weighed()
    claim = weighed.incidents[0].claims[0]
    made = Judgement(id="j1", verdict=CORRECTED, left=claim, by="Rim", person=True, slot="low", value="40")
    gone = replace(made, id="j2", slot="high", retired_at="2026-11-01T00:00:00")
    view = incident_views(weighed.incidents[:1], replace(weighed, judgements=(made, gone)), SIDES)[0]
    assert {one.claim: one.corrected for one in view.tellings if one.corrected} == {claim: ("low=40, by Rim",)}
