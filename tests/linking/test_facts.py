"""Facts: what a claim says, as ids, days, camps."""

from __future__ import annotations

from datetime import date

from linking.told_claims import claim_of, report_of, told
from mihak.model.facts import ENEMY, NONE, OWN

DAY = date(2016, 10, 29)
TEXT = (
    "أعلن الجيش السوري مقتل 30 من الإرهابيين في حي الحمدانية بمدينة حلب. "
    "وأقر جيش الفتح بمقتل تسعة من مقاتليه هناك. وسيطرت الفصائل على الأحياء الغربية."
)


def test_names_become_ids_camps_and_places() -> None:
    report = report_of(TEXT, "وكالة سانا", DAY)
    claim = claim_of(
        report, "c1", "casualties", "مقتل 30 من الإرهابيين", low=30, high=30, victims=["الإرهابيين"],
        victim_kind="combatant", source=["الجيش السوري"], date="2016-10-29", places=[["الحمدانية"], ["حلب"]],
    )  # fmt: skip
    (facts,) = told(report, claim)
    assert (facts.kind, facts.what, facts.low, facts.high, facts.counted) == ("casualties", "killed", 30, 30, True)
    assert (facts.first, facts.last, facts.guessed) == (DAY.toordinal(), DAY.toordinal(), False)
    assert [spot.id for spot in facts.spots] == ["mihak:sy-aleppo-al-hamdaniyeh-iv", "geonames:170063"]
    assert facts.sufferer is not None
    assert facts.sufferer.bloc == "sy-opposition"
    assert facts.speaker.bloc == "sy-government"
    assert facts.interest == ENEMY
    assert facts.cited
    assert facts.source_side == "sy-government"


def test_an_own_loss_and_a_speaker_of_no_camp() -> None:
    report = report_of(TEXT, "", DAY)
    quote = "بمقتل تسعة من مقاتليه"
    own = claim_of(report, "c1", "casualties", quote, low=9, high=9, victims=["جيش الفتح"], source=["جيش الفتح"])
    bare = claim_of(report, "c2", "casualties", quote, low=9, high=9, victims=["جيش الفتح"])
    assert [facts.interest for facts in told(report, own, bare)] == [OWN, NONE]


def test_a_claim_without_a_place_has_those_of_the_claim_before_it() -> None:
    report = report_of(TEXT, "", DAY)
    placed = claim_of(report, "c1", "casualties", "مقتل 30 من الإرهابيين", places=[["الحمدانية"]])
    bare = claim_of(report, "c2", "casualties", "بمقتل تسعة من مقاتليه")
    first, second = told(report, placed, bare)
    assert second.spots == first.spots
    assert (first.placed, second.placed) == (True, False)


def test_the_quarters_of_one_side_are_those_of_the_report_s_city() -> None:
    report = report_of(TEXT, "", DAY)
    fight = claim_of(report, "c1", "casualties", "مقتل 30 من الإرهابيين", places=[["الحمدانية"], ["حلب"]])
    taken = claim_of(report, "c2", "control", "سيطرت الفصائل على الأحياء الغربية", places=[["الأحياء الغربية"]])
    assert [spot.id for spot in told(report, fight, taken)[1].spots] == ["mihak:sy-western-aleppo"]


def test_the_aim_of_an_operation_and_a_weapon_are_its_items() -> None:
    report = report_of("بدأت الفصائل معركة كسر الحصار عن حلب بصواريخ غراد", "", DAY)
    begun = claim_of(report, "c1", "operation", "بدأت الفصائل معركة", goal=["كسر الحصار عن حلب"])
    fired = claim_of(report, "c2", "attack", "بصواريخ غراد", mode="shelling", weapons=[["صواريخ غراد"]])
    begun_facts, fired_facts = told(report, begun, fired)
    assert "حصار" in begun_facts.items
    assert fired_facts.items == ("grad",)
