"""Claims as bytes for another process."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date

from mihak.claims.rules import RulesReader
from mihak.model.packed import packed
from mihak.model.report import Report

TEXT = (
    "قال مصدر طبي إن غارات جوية روسية قتلت 5 مدنيين بينهم طفلان في حلب أمس. "
    "وسيطر الجيش على بلدة معان ودمر 3 دبابات. وأطلقت الفصائل معركة ملحمة حلب الكبرى."
)


def test_claims_come_back_as_they_were() -> None:
    claims = RulesReader().read(Report.make(TEXT, published=date(2016, 11, 12)))
    assert len({claim.kind for claim in claims}) > 2
    assert pickle.loads(packed([claims, []])) == [claims, []]


def test_they_are_smaller_than_usual() -> None:
    claims = RulesReader().read(Report.make(TEXT, published=date(2016, 11, 12)))
    assert len(packed(claims)) < len(pickle.dumps(claims))


def test_whatever_else_there_is_is_packed_too() -> None:
    report = Report.make(TEXT)
    assert pickle.loads(packed((report, "x", None))) == (report, "x", None)


def test_confidence_goes_along() -> None:
    first, *_ = RulesReader().read(Report.make(TEXT, published=date(2016, 11, 12)))
    sure = replace(first, confidence=0.25, confidences=(("date", 0.5), ("status", 1.0)))
    assert pickle.loads(packed([sure])) == [sure]
