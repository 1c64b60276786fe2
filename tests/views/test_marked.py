"""Marked text: nothing of the text is lost, and overlaps are told apart."""

from __future__ import annotations

from dataclasses import replace

from fakes import any_claim, sample_claims, sample_report
from hypothesis import given
from hypothesis import strategies as st

from mihak.model.report import Report
from mihak.views.marked import marked


def test_a_claim_inside_another_is_its_own_segment() -> None:
    report = sample_report()
    killed = sample_claims(report)[0]
    inner = replace(killed, id="c9", quote="30 عنصراً", start=report.text.index("30"))
    shown = marked(report, [killed, inner])
    assert [segment.claims for segment in shown.segments] == [(), (1,), (1, 2), (1,), ()]
    assert [segment.opens for segment in shown.segments] == [(), (1,), (2,), (), ()]
    assert [segment.closes for segment in shown.segments] == [(), (), (2,), (1,), ()]
    assert shown.segments[2].text == "30 عنصراً"


def test_a_report_without_text_or_claims_has_segments_all_the_same() -> None:
    assert marked(Report.make(""), []).segments == ()
    assert [segment.claims for segment in marked(sample_report(), []).segments] == [()]


@given(st.data())
def test_segments_are_the_text_and_the_claims(data: st.DataObject) -> None:
    report = sample_report()
    claims = [data.draw(any_claim(report, n)) for n in range(data.draw(st.integers(0, 4)))]
    shown = marked(report, claims)
    assert "".join(segment.text for segment in shown.segments) == report.text
    for number, claim in enumerate(claims, 1):
        inside = [segment for segment in shown.segments if number in segment.claims]
        assert "".join(segment.text for segment in inside) == claim.quote
        assert [number in segment.opens for segment in inside] == [n == 0 for n in range(len(inside))]
        assert sum(number in segment.closes for segment in inside) == 1
