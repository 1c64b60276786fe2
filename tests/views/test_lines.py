"""Claims as lines: what stands in which column."""

from __future__ import annotations

from dataclasses import fields, replace

from fakes import FakeReader, sample_claims, sample_report

from mihak.model.claim import CLAIM_KINDS, Casualties
from mihak.views.lines import DOER, SUFFERER, WHAT, Slot, claim_lines, listed, report_line


def test_every_kind_has_its_columns() -> None:
    for kind in CLAIM_KINDS:
        for table in (DOER, SUFFERER, WHAT):
            assert table[kind.kind] in {field.name for field in fields(kind)}


def test_a_line_has_the_words_of_the_report() -> None:
    report = sample_report(retold_from="https://example.org/1")
    killed, denied, struck = claim_lines(report, sample_claims(report))
    assert (killed.kind, killed.what, killed.low, killed.high) == ("casualties", "killed", 30, 30)
    assert (killed.source, killed.sufferer, killed.doer) == ("جيش الفتح", "قوات النظام", "")
    assert (killed.places, killed.date) == (("الحمدانية", "حلب"), "2016-10-28")
    assert (denied.status, denied.counts, denied.low) == ("denied", False, None)
    assert (struck.doer, struck.what, struck.number) == ("الطيران", "airstrike", 3)
    assert Slot("weapons", "صواريخ غراد", "", "test") in struck.slots
    assert Slot("victim_kind", "combatant", "", "") in killed.slots
    assert {line.report for line in (killed, denied, struck)} == {report_line(report, 3)}
    assert killed.report.retold_from == "https://example.org/1"
    assert killed.report.note == "retelling made for Mihak; original: https://example.org/1"
    assert report_line(sample_report(), 3).note == ""


def test_a_part_points_to_its_whole() -> None:
    report = sample_report()
    whole = sample_claims(report)[0]
    assert isinstance(whole, Casualties)
    part = replace(whole, id="other", part_of=whole.id)
    lines = claim_lines(report, [whole, part])
    assert [(line.part_of, line.whole) for line in lines] == [(0, ""), (1, whole.id)]
    (alone,) = claim_lines(report, [part])
    assert (alone.part_of, alone.whole) == (0, whole.id)


def test_a_list_over_reports_is_numbered_through() -> None:
    reports = [sample_report(n) for n in (1, 2)]
    lines = listed((report, claim) for report in reports for claim in FakeReader().read(report))
    assert [line.number for line in lines] == [1, 2, 3, 4]
    assert [line.report.claims for line in lines] == [2, 2, 2, 2]
