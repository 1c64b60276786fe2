"""The reader by rules as a whole: its order, its calm, and what it needs."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from claims.telling import READER, told
from mihak.claims.rules import RulesReader
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Casualties, Control, Operation
from mihak.model.report import Report

TEXT = """جيش الفتح يعلن انطلاق معركة «غضب السهل»
أعلن جيش الفتح أمس انطلاق معركة «غضب السهل» في ريف حماة الشمالي.
وأضاف أنه سيطر على بلدة صوران، ودمر ثلاث دبابات لقوات النظام.
وقتل سبعة مدنيين في قصف مدفعي لقوات النظام على حماة.
"""


def test_claims_come_in_the_order_of_their_words() -> None:
    claims = told(TEXT)
    assert all(before.start <= after.start for before, after in pairwise(claims))
    assert {claim.kind for claim in claims} == {"operation", "control", "materiel", "casualties", "attack"}


def test_one_report_has_always_the_same_claims() -> None:
    report = Report.make(TEXT)
    assert READER.read(report) == READER.read(report) == RulesReader().read(report)


def test_a_vocabulary_may_be_handed_in() -> None:
    report = Report.make(TEXT)
    assert RulesReader(default_vocabulary()).read(report) == READER.read(report)


def test_the_version_is_a_name_and_a_number() -> None:
    assert re.fullmatch(r"rules@\d+", READER.version)


@pytest.mark.parametrize(
    "text",
    ["", "وصل وفد من التجار إلى السوق.", "رحب الوزير بنتائج المؤتمر وشكر المشاركين.", "Seven soldiers were killed."],
)
def test_a_text_without_claims_has_none(text: str) -> None:
    assert told(text) == []


def test_the_speaker_is_carried_from_line_to_line() -> None:
    claims = told(TEXT)
    (gained,) = [claim for claim in claims if isinstance(claim, Control)]
    assert gained.source and gained.source.names[0] == "جيش الفتح"
    (killed,) = [claim for claim in claims if isinstance(claim, Casualties)]
    assert killed.source is None


def test_title_and_body_launch_one_battle() -> None:
    assert [claim.event for claim in told(TEXT) if isinstance(claim, Operation)] == ["launched"]


def test_marks_and_tatweel_change_nothing_but_the_quotes() -> None:
    plain, dressed = told("قتل سبعة جنود في حماة."), told("قُتِلَ سبعةُ جُنـــودٍ في حَمَاة.")
    assert [(type(claim), claim.rule) for claim in plain] == [(type(claim), claim.rule) for claim in dressed]
    assert dressed[0].quote == "قُتِلَ سبعةُ جُنـــودٍ"


def test_signs_of_both_scripts_read_alike() -> None:
    one, other = told("قتل 7 جنود، وجرح 9 في حماة."), told("قتل ٧ جنود, وجرح ٩ في حماة.")
    counts = [[(c.effect, c.count.low) for c in claims if isinstance(c, Casualties)] for claims in (one, other)]
    assert counts[0] == counts[1] == [("killed", 7), ("injured", 9)]
