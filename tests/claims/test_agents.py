"""Who killed them, told beside the claim."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    "text",
    [
        "قتل 5 مدنيين على يد تنظيم داعش في القرية.",
        "قتل 5 مدنيين بنيران تنظيم داعش في القرية.",
        "قتل تنظيم داعش 5 مدنيين في القرية.",
    ],
)
def test_the_doer_is_told_by_its_words(text: str) -> None:
    assert best(only(Casualties, text).perpetrator) == "تنظيم داعش"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("تمكنت قوات النظام من قتل 5 مسلحين في القرية.", "قوات النظام"),
        ("ألقت قوات الأمن القبض على 5 مسلحين في القرية.", "قوات الأمن"),
        ("قتل 5 مدنيين في قذائف الفصائل المسلحة على المدينة.", "الفصائل المسلحة"),
        ("هاجمت قوات النظام القرية وأسرت 30 عنصرا.", "قوات النظام"),
    ],
)
def test_the_doer_of_idioms_arms_and_verbs_that_leave_it_out(text: str, doer: str) -> None:
    assert best(of_kind(Casualties, text)[0].perpetrator) == doer


def test_who_passed_away_was_killed_by_nobody_told() -> None:
    text = "وصلت قوات الأمن إلى المكان. وقضى 12 شخصا على الأقل نحبهم."
    assert [best(claim.perpetrator) for claim in of_kind(Casualties, text)] == [""]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتلت قوات الأمن السورية متظاهرين اثنين في درعا.", "قوات الأمن السورية"),
        ("اختطفت عناصر الدعم السريع طبيبين من المستشفى.", "عناصر الدعم السريع"),
        ("قتل 17 مسلحا خلال حملة أمنية نفذتها قوات الأمن في القرية.", "قوات الأمن"),
        ("ذكرت مصادر محلية أن قناصا حوثيا قتل امرأة في الحي.", "قناصا حوثيا"),
        ("أصيب مدني برصاص قناص حوثي في الحي.", "قناص حوثي"),
    ],
)
def test_the_doer_is_the_subject_and_no_victim(text: str, doer: str) -> None:
    assert best(of_kind(Casualties, text)[0].perpetrator) == doer


def test_who_mourns_did_not_kill() -> None:
    claim = of_kind(Casualties, "نعت حركة حماس القيادي صالح العاروري الذي اغتالته إسرائيل في بيروت.")[0]
    assert (best(claim.victims), best(claim.perpetrator)) == ("صالح العاروري", "إسرائيل")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتلت قوات الأمن عشرات المسلحين وأسرت آخرين.", "قوات الأمن"),
        ("قتل الجيش 13 مسلحا وضبط 7 آخرين.", "الجيش"),
    ],
)
def test_others_that_a_joined_verb_takes_are_of_the_same_doer(text: str, doer: str) -> None:
    assert [best(claim.perpetrator) for claim in of_kind(Casualties, text)] == [doer, doer]


def test_the_doer_behind_the_parts_of_a_count() -> None:
    text = "قتل 24 مدنيا، بينهم 7 أطفال، على يد تنظيم داعش في الرقة."
    assert [best(claim.perpetrator) for claim in of_kind(Casualties, text)] == ["تنظيم داعش", "تنظيم داعش"]


def test_who_held_the_town_did_not_flee_it() -> None:
    (claim,) = of_kind(Casualties, "بعد سقوط المدينة في قبضة الدعم السريع نزح الآلاف.")
    assert best(claim.perpetrator) == ""
