"""Who is blamed for an attack, and who denies it."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import best, of_kind
from mihak.claims.attack_blame import blamed_for, denied_near
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "noun", "doer"),
    [
        ("اتهم الدفاع المدني قوات النظام بالوقوف خلف القصف.", "القصف", "قوات النظام"),
        ("حملت المعارضة قوات النظام مسؤولية القصف.", "القصف", "قوات النظام"),
        ("نفى الجيش الأمريكي ضلوعه في الهجوم.", "الهجوم", "الجيش الأمريكي"),
        ("نفى حزب العمال الكردستاني مسؤوليته عن التفجير.", "التفجير", "حزب العمال الكردستاني"),
        ("أدان الجيش الأمريكي الهجوم.", "الهجوم", ""),
        ("نفى الجيش الأمريكي الهجوم.", "الهجوم", ""),
    ],
)
def test_whose_an_attack_is_said_to_be(text: str, noun: str, doer: str) -> None:
    sentence = said(text)
    found = blamed_for(sentence.document, sentence.passage, sentence.at(noun))
    assert sentence.phrase(found) == doer


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("نفى حزب العمال الكردستاني مسؤوليته عن التفجير.", True),
        ("لم يعلن أي تنظيم مسؤوليته عن التفجير.", True),
        ("أعلن تنظيم الدولة مسؤوليته عن التفجير.", False),
    ],
)
def test_responsibility_may_be_denied(text: str, denied: bool) -> None:
    sentence = said(text)
    assert denied_near(sentence.document, sentence.passage, sentence.at("مسووليته")) is denied


def test_who_denies_an_attack_is_not_its_doer() -> None:
    text = "قتل سبعة في انفجار سيارة مفخخة في عفرين.\nونفى حزب العمال الكردستاني مسؤوليته عن التفجير."
    told, denied = of_kind(Attack, text)
    assert (best(told.perpetrator), told.status) == ("", "asserted")
    assert (best(denied.perpetrator), denied.status) == ("حزب العمال الكردستاني", "denied")
