"""Whether a change of control came about."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import only
from mihak.claims.intent import hypothetical, status_at
from mihak.model.claim import Control


@pytest.mark.parametrize(
    ("text", "form", "status"),
    [
        ("سيطر داعش على حماة", "سيطر", "asserted"),
        ("لم يسيطر داعش على حماة", "يسيطر", "denied"),
        ("فشل داعش في السيطرة على حماة", "السيطره", "denied"),
        ("لم يحقق داعش بعد هدفه من ذلك كله وهو السيطرة على حماة", "السيطره", "denied"),
        ("يسعى داعش للسيطرة على حماة", "للسيطره", "intended"),
        ("حاول داعش السيطرة على حماة", "السيطره", "intended"),
        ("بعد سيطرة داعش على حماة", "سيطره", "asserted"),
        ("أدى ذلك للسيطرة على حماة", "للسيطره", "asserted"),
        ("قوات داعش على وشك السيطرة على حماة", "السيطره", "intended"),
    ],
)
def test_done_meant_or_missed(text: str, form: str, status: str) -> None:
    one = said(text)
    assert status_at(one.document, one.passage, one.at(form)) == status


def test_a_failure_told_before_a_comma_denies_nothing_behind_it() -> None:
    one = said("فشلت المفاوضات، سيطر داعش على حماة")
    assert status_at(one.document, one.passage, one.at("سيطر")) == "asserted"


def test_a_verb_that_describes_those_who_try_ends_no_plan() -> None:
    claim = only(Control, "حاول مسلحون ينتمون إلى داعش السيطرة على مدينة حماة.")
    assert claim.status == "intended"


@pytest.mark.parametrize(
    ("text", "form", "status"),
    [
        ("لم تتمكن القوات الحكومية من دخول حماة", "دخول", "denied"),
        ("طالب الأهالي برفع الحصار عن حماة", "برفع", "intended"),
        ("تستمر المعارك حتى تحرير حماة", "تحرير", "intended"),
        ("حاول داعش دخول حماة فتصدت له القوات", "فتصدت", "asserted"),
    ],
)
def test_a_verb_that_governs_it_tells_its_status(text: str, form: str, status: str) -> None:
    one = said(text)
    assert status_at(one.document, one.passage, one.at(form)) == status


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("في حال سيطرت القوات على حماة", "سيطرت"),
        ("إذا تمكنت القوات من دخول حماة", "دخول"),
        ("حذرت المنظمة من سيطرة داعش على حماة", "سيطره"),
    ],
)
def test_what_is_supposed_or_feared_has_not_come_about(text: str, form: str) -> None:
    one = said(text)
    assert hypothetical(one.document, one.passage, one.at(form))


def test_a_gain_after_a_warning_has() -> None:
    one = said("حذرت المنظمة من المجاعة بعد سيطرة داعش على حماة")
    assert not hypothetical(one.document, one.passage, one.at("سيطره"))
