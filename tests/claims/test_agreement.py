"""Gender and number between a verb or a pronoun and the group that it means."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import best, of_kind, only
from mihak.claims.agreement import HE, SHE, THEY, agrees, person, wanted
from mihak.model.claim import Control, Materiel


@pytest.mark.parametrize(
    ("stem", "asked"),
    [
        ("دمر", HE),
        ("يدمر", HE),
        ("دمرت", SHE),
        ("تسيطر", SHE),
        ("دمروا", THEY),
        ("يدمرون", THEY),
        ("تقدم", ""),
        ("صدت", SHE),
        ("بات", HE),
    ],
)
def test_a_finite_verb_asks_for_its_person(stem: str, asked: str) -> None:
    assert person(stem) == asked


@pytest.mark.parametrize(
    ("text", "form", "asked"),
    [
        ("سيطرتها على البلدة", "سيطرتها", SHE),
        ("انسحابهم من البلدة", "انسحابهم", THEY),
        ("طردهم من البلدة", "طردهم", ""),
        ("عثر بداخله على أسلحة", "عثر", ""),
    ],
)
def test_a_pronoun_asks_where_it_is_the_subject(text: str, form: str, asked: str) -> None:
    one = said(text)
    assert wanted(one.document, one.at(form)) == asked


def test_a_group_agrees_with_what_its_head_is() -> None:
    one = said("اشتبك الجيش السوري مع قوات النظام في حماة")
    first, second = one.passage.actors
    assert agrees(one.document, first, HE)
    assert not agrees(one.document, first, SHE)
    assert agrees(one.document, second, SHE)


def test_the_hold_is_that_of_the_group_that_its_pronoun_means() -> None:
    text = (
        "أعلن تنظيم الدولة أن قوات سوريا الديمقراطية هاجمته، وقال ناشطون إن سيطرته على الرقة انتهت بعدما فقد المدينة."
    )
    assert "قوات سوريا الديمقراطية" not in [best(claim.actor) for claim in of_kind(Control, text)]


def test_of_two_subjects_the_one_that_the_verb_agrees_with_did_it() -> None:
    claim = only(Materiel, "قالت حركة أحرار الشام إن جيش الفتح هاجم قوات النظام في حماة، ودمر أربع دبابات.")
    assert best(claim.perpetrator) == "جيش الفتح"
