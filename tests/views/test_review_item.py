"""A claim before a reviewer: its words in the sentences around them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes import sample_claims, sample_report

from mihak.views.review import consequence, rank
from mihak.views.review_item import AROUND, FARTHEST, around, reviewed_item

REPORT = sample_report()


def test_the_stretches_are_the_text_and_the_quote_is_marked() -> None:
    for claim in sample_claims(REPORT):
        item = reviewed_item(REPORT, replace(claim, confidence=0.5))
        first, last = item.text[0].start, item.text[-1].end
        assert "".join(one.text for one in item.text) == REPORT.text[first:last]
        assert "".join(one.text for one in item.text if one.inside) == claim.quote
        assert (item.before, item.behind) == (first > 0, last < len(REPORT.text))
        assert item.consequence == consequence(claim) and item.rank == pytest.approx(0.5 * item.consequence)
        for slot in item.claim.slots:
            for start, end in slot.spans:
                if first <= start and end <= last:
                    assert {start, end} <= {at for one in item.text for at in (one.start, one.end)}


def test_an_unmeasured_claim_has_no_rank() -> None:
    claim = sample_claims(REPORT)[0]
    assert rank(claim) is None and reviewed_item(REPORT, claim).rank is None


def test_one_sentence_on_each_side() -> None:
    text = "جملة أولى. جملة ثانية! جملة ثالثة؟ جملة رابعة.\nجملة خامسة."
    start = text.index("ثالثة")
    first, last = around(text, start, start + 5)
    assert AROUND == 1
    assert text[first:last] == "جملة ثانية! جملة ثالثة؟ جملة رابعة."


def test_stops_inside_numbers_and_missing_blanks() -> None:
    text = "كلام بعيد. قتل 3.5 آلاف في المدينة.وأضاف المصدر كلاما. نهاية بعيدة. أخرى."
    start = text.index("3.5")
    first, last = around(text, start, start + 3)
    assert text[first:last] == "كلام بعيد. قتل 3.5 آلاف في المدينة.وأضاف المصدر كلاما."


def test_a_text_without_stops_is_cut_between_words() -> None:
    text = "كلمة " * 1000
    first, last = around(text, 2500, 2504)
    assert 2500 - FARTHEST <= first <= 2500 and 2504 <= last <= 2504 + FARTHEST + 5
    assert text[first:last].split() == ["كلمة"] * len(text[first:last].split())


def test_the_whole_of_a_short_text() -> None:
    assert around("قتل", 0, 3) == (0, 3)
