"""Which change of control a word tells with the words beside it."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.control_words import CHANGES, TRIGGERS, change_of


@pytest.mark.parametrize(
    ("text", "form", "change"),
    [
        ("سيطر داعش على حماة", "سيطر", "gained"),
        ("استعاد الجيش السوري حماة", "استعاد", "regained"),
        ("انسحب داعش من حماة", "انسحب", "lost"),
        ("انسحب داعش", "انسحب", ""),
        ("حاصر الجيش السوري حماة", "حاصر", "besieged"),
        ("كسر الجيش السوري الحصار عن حماة", "كسر", "siege_broken"),
        ("كسر الجيش السوري الباب", "كسر", ""),
        ("صد الجيش السوري هجوما على حماة", "صد", "held"),
        ("صد الحارس الكرة", "صد", ""),
        ("استعاد الجيش السوري أنفاسه قرب حماة", "استعاد", ""),
        ("رفع الجيش السوري العلم فوق مبنى المحافظة", "رفع", "gained"),
        ("تقدم الجيش السوري مسافة كيلومترين نحو حماة", "تقدم", "gained"),
        ("سجل المراقبون خرقا للهدنة في حماة", "خرقا", ""),
    ],
)
def test_a_word_tells_its_change(text: str, form: str, change: str) -> None:
    one = said(text)
    assert change_of(one.document, one.passage, one.at(form)) == change


def test_a_pretext_is_no_change() -> None:
    one = said("اعتقلوهم بحجة دخول حماة")
    assert change_of(one.document, one.passage, one.at("دخول")) == ""


def test_every_trigger_has_its_rule() -> None:
    assert {tag for tag, _ in CHANGES} >= TRIGGERS
