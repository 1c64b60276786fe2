"""The register: what goes in comes out, and nothing is lost or doubled."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fakes import TEXT, BetterReader, FakeReader, any_claim, sample_claims, sample_report
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.errors import BadRecord, EvidenceError, NotARegister, NotInRegister, OptionError, RegisterError
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.register import sqlite
from mihak.register.outcome import Added, AlreadyThere, ReadAgain
from mihak.register.query import ClaimQuery
from mihak.register.register import Register, open_register


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with open_register(tmp_path / "war.db") as register:
        yield register


def test_a_report_and_its_claims_come_back_equal(register: Register) -> None:
    report = sample_report(retold_from="https://example.org/1", url="https://example.org/2", title="عنوان")
    claims = sample_claims(report)
    assert register.add(report, claims) == Added(report, 3)
    assert register.report(report.id) == report
    assert list(register.claims()) == claims
    assert register.count() == 3


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_claims_come_back_equal(data: st.DataObject) -> None:
    report = sample_report()
    drawn: list[Claim] = [data.draw(any_claim(report, n)) for n in range(data.draw(st.integers(1, 4)))]
    with tempfile.TemporaryDirectory() as folder, open_register(Path(folder) / "war.db") as register:
        register.add(report, drawn)
        assert list(register.claims()) == sorted(drawn, key=lambda claim: claim.start)


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_equal(text: str, publisher: str) -> None:
    report = Report.make(text, publisher=publisher)
    with tempfile.TemporaryDirectory() as folder, open_register(Path(folder) / "war.db") as register:
        register.add(report, [])
        assert register.report(report.id) == report


def test_the_same_report_twice_is_one(register: Register) -> None:
    report = sample_report()
    register.add(report, sample_claims(report))
    assert register.has(report) == AlreadyThere(report, "fake@1")
    assert register.add(report, sample_claims(report)) == AlreadyThere(report, "fake@1")
    assert [count for _, count in register.reports()] == [3]


def test_another_publisher_makes_another_report(register: Register) -> None:
    for publisher in ("سانا", "شام"):
        register.add(sample_report(publisher=publisher), [], reader="fake@1")
    assert len(list(register.reports())) == 2


def test_a_later_reading_retires_what_it_lacks_and_keeps_the_rest(register: Register) -> None:
    report = sample_report(7)
    old, new = FakeReader().read(report), BetterReader().read(report)
    register.add(report, old)
    assert register.add(report, new, again=True) == ReadAgain(report, came=1, went=1, stayed=1)
    live = list(register.claims())
    assert [claim.id for claim in live] == [claim.id for claim in old]
    assert [claim.reader for claim in live] == ["fake@2", "fake@1"]
    assert register.has(report) == AlreadyThere(report, "fake@2")


def test_a_reading_without_claims_retires_all(register: Register) -> None:
    report = sample_report()
    register.add(report, sample_claims(report))
    assert register.add(report, [], reader="none@1", again=True) == ReadAgain(report, 0, 3, 0)
    assert list(register.claims()) == []


def test_the_register_of_an_earlier_day_can_be_asked(tmp_path: Path) -> None:
    report, day = sample_report(), [datetime(2026, 1, 1, tzinfo=UTC)]
    with open_register(tmp_path / "war.db", clock=lambda: day[0]) as register:
        register.add(report, FakeReader().read(report))
        day[0] = datetime(2026, 1, 3, tzinfo=UTC)
        register.add(report, [], reader="none@1", again=True)
        held = [register.count(ClaimQuery(recorded_by=date(2026, 1, n))) for n in (1, 2, 3)]
        assert (held, register.count(ClaimQuery(recorded_by=date(2025, 12, 31)))) == ([1, 1, 0], 0)


def test_claims_of_another_text_are_refused_and_nothing_is_kept(register: Register) -> None:
    report = sample_report()
    claims = sample_claims(report)
    moved = [claims[0], replace(claims[1], start=claims[1].start + 1)]
    with pytest.raises(EvidenceError, match="the quote is not the text"):
        register.add(report, moved)
    with pytest.raises(RegisterError, match="two claims with the id"):
        register.add(report, [claims[0], claims[0]])
    with pytest.raises(RegisterError, match="belongs to report"):
        register.add(sample_report(5), claims)
    assert list(register.reports()) == []


def test_a_failure_half_way_leaves_nothing(register: Register) -> None:
    report = sample_report()
    claims = sample_claims(report)
    too_big = replace(claims[0], id="c9", count=replace(claims[0].count, low=2**70))  # type: ignore[attr-defined,call-arg]
    with pytest.raises(RegisterError, match="c9"):
        register.add(report, [*claims, too_big])
    assert list(register.reports()) == []


def test_text_that_is_no_unicode_is_refused_by_name(register: Register) -> None:
    with pytest.raises(BadRecord, match=r"a\.txt, record r.*surrogate"):
        register.add(Report.make("مقتل \ud800", origin="a.txt"), [])


def test_a_text_changed_behind_our_back_is_noticed(register: Register) -> None:
    report = sample_report()
    register.add(report, sample_claims(report))
    with sqlite3.connect(str(register.path)) as connection:
        connection.execute("UPDATE reports SET text = replace(text, '30', '31')")
    with pytest.raises(EvidenceError, match=report.name):
        list(register.claims())


def test_a_report_is_found_by_id_beginning_and_name(register: Register) -> None:
    first, second = sample_report(1), sample_report(2)
    for report in (first, second):
        register.add(report, [], reader="fake@1")
    assert register.report(first.id) == register.report(first.id[:9]) == register.report("sham-1") == first
    register.add(sample_report(3, name="sham-2"), [], reader="fake@1")
    with pytest.raises(RegisterError, match=f"may be any of .*{second.id}"):
        register.report("sham-2")
    for key in ("r%", "nothing", ""):
        with pytest.raises(NotInRegister, match="mihak reports"):
            register.report(key)


def test_reports_are_listed_and_searched(register: Register) -> None:
    for n, publisher in enumerate(["سانا", "وكالة سانا", "شام"]):
        register.add(sample_report(n, publisher=publisher), [], reader="fake@1")
    assert [report.publisher for report, _ in register.reports(publisher="سانا")] == ["سانا", "وكالة سانا"]
    assert len(list(register.reports(text="ادلب صواريخ"))) == 3
    assert list(register.reports(text="دمشق")) == []
    with pytest.raises(OptionError, match="has no word"):
        list(register.reports(text="؟"))


def test_reading_only_needs_a_register_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    with pytest.raises(RegisterError, match="no register at"):
        open_register(path, read_only=True)
    assert not path.exists()
    with open_register(path) as register:
        register.add(sample_report(), [], reader="fake@1")
    before = path.read_bytes()
    with open_register(path, read_only=True) as register:
        assert list(register.claims()) == []
    assert [file.name for file in tmp_path.iterdir()] == ["war.db"]
    with open_register(path, read_only=True) as register:
        assert register.report("sham-0").text == TEXT
        with pytest.raises(RegisterError, match="readonly"):
            register.add(sample_report(2), [], reader="fake@1")
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"SQLite format 3\x00 and then nothing", b"hello" * 1000])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(NotARegister, match=r"notes\.txt"):
        open_register(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE reports (id)")
    before = path.read_bytes()
    with pytest.raises(NotARegister, match="no register"):
        open_register(path)
    assert path.read_bytes() == before
    with pytest.raises(NotARegister, match="is a folder"):
        open_register(tmp_path)
    with pytest.raises(RegisterError, match="its folder is not there"):
        open_register(tmp_path / "no" / "war.db")


def test_an_empty_file_becomes_a_register(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    path.touch()
    with open_register(path) as register:
        assert (register.count(), register.damage()) == (0, [])


def test_the_database_is_as_safe_as_it_can_be(register: Register) -> None:
    with register._engine.connect() as connection:
        pragma = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragma == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 30000}


def test_a_log_that_nobody_may_finish_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "war.db"
    with open_register(path) as war:
        report = sample_report()
        war.add(report, sample_claims(report))
    path.with_name("war.db-wal").write_bytes(b"cut off")
    monkeypatch.setattr(sqlite, "_writable", lambda path: False)
    with pytest.raises(RegisterError, match=r"its last reports are in war\.db-wal"):
        open_register(path, read_only=True)
    path.with_name("war.db-wal").unlink()
    with open_register(path, read_only=True) as war:
        assert war.count() == 3
