"""The interface of every reader, kept by the one by rules and by a small one."""

from __future__ import annotations

import pytest
from fakes import FakeReader, sample_report

from claims.telling import READER
from mihak.claims.reader import Reader
from mihak.model.report import Report

READERS: tuple[Reader, ...] = (READER, FakeReader())


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.version)
def test_a_reader_keeps_to_its_interface(reader: Reader) -> None:
    report = sample_report()
    claims = reader.read(report)
    assert claims
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    for claim in claims:
        claim.verify(report)
        assert (claim.report, claim.reader) == (report.id, reader.version)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.version)
def test_a_report_may_make_no_claims(reader: Reader) -> None:
    assert reader.read(Report.make("")) == []


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.version)
def test_a_version_is_a_name_and_a_number(reader: Reader) -> None:
    name, number = reader.version.split("@")
    assert name and number.isdecimal()
