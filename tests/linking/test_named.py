"""Ids for names of claims that were annotated by hand."""

from __future__ import annotations

from dataclasses import replace

from linking.told_claims import claim_of, report_of
from mihak.linking.named import with_ids
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Attack, Control, Name

TEXT = "سيطر جيش الفتح على كلية المدفعية جنوب حلب. وقصفت طائرات الجيش السوري بالبراميل المتفجرة بيت الغريبة."


def test_names_get_the_ids_that_the_reader_would_give() -> None:
    report = report_of(TEXT)
    taken = claim_of(
        report, "c1", "control", "سيطر جيش الفتح على كلية المدفعية", actor=["جيش الفتح"], places=[["كلية المدفعية"]]
    )
    hit = claim_of(report, "c2", "attack", "بالبراميل المتفجرة", mode="airstrike", weapons=[["البراميل المتفجرة"]])
    control, attack = with_ids(report, [taken, hit], default_vocabulary())
    assert isinstance(control, Control)
    assert isinstance(attack, Attack)
    assert control.actor is not None
    assert control.actor.entity == "sy-jaish-fatah"
    assert control.places[0].entity == "mihak:sy-artillery-college-ramouseh"
    assert attack.weapons[0].entity == "barrel-bomb"


def test_a_name_that_nothing_is_read_in_keeps_its_words() -> None:
    report = report_of(TEXT)
    bare = claim_of(report, "c1", "attack", "وقصفت", mode="airstrike", target=["بيت الغريبة"])
    (claim,) = with_ids(report, [bare], default_vocabulary())
    assert isinstance(claim, Attack)
    assert claim.target is not None
    assert (claim.target.names, claim.target.entity) == (("بيت الغريبة",), "")


def test_an_id_that_is_there_stays() -> None:
    report = report_of(TEXT)
    claim = claim_of(report, "c1", "control", "سيطر جيش الفتح", actor=["جيش الفتح"])
    assert isinstance(claim, Control)
    given = replace(claim, actor=Name(("جيش الفتح",), 5, 14, "person", "my-own"))
    (kept,) = with_ids(report, [given], default_vocabulary())
    assert kept == given


def test_what_the_reader_measured_stays() -> None:
    report = report_of(TEXT)
    claim = claim_of(report, "c1", "control", "سيطر جيش الفتح", actor=["جيش الفتح"])
    sure = replace(claim, confidence=0.9, confidences=(("actor", 0.8),))
    (named,) = with_ids(report, [sure], default_vocabulary())
    assert isinstance(named, Control)
    assert named.actor is not None
    assert named.actor.entity == "sy-jaish-fatah"
    assert (named.confidence, named.confidences) == (0.9, (("actor", 0.8),))
