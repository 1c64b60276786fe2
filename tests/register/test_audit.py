"""The audit log: sealed line by line, written with each act."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from mihak.claims.rules import RulesReader
from mihak.model.judgement import RIGHT, Judgement
from mihak.model.report import Report
from mihak.register.audit import FIRST, sealed
from mihak.register.register import Register, open_register

TEXT = "قتل 7 مدنيين أمس في قصف على حي الشعار في حلب."


@pytest.fixture
def war(tmp_path: Path) -> Iterator[Register]:
    with open_register(tmp_path / "war.db") as register:
        report = Report.make(TEXT, publisher="desk", name="one")
        claims = RulesReader().read(report)
        register.add(report, claims, by="desk-1")
        one = Judgement(id="", verdict=RIGHT, left=claims[0].id, by="desk-1", person=True)
        register.judgements.judge(one)
        register.judgements.undo(by="desk-1")
        yield register


def changed(war: Register, *statements: str) -> None:
    with sqlite3.connect(str(war.path)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_every_act_is_a_line_behind_the_one_before(war: Register) -> None:
    lines = list(war.audit.entries())
    assert [(one.act, one.by) for one in lines] == [
        ("report.added", "desk-1"), ("judged", "desk-1"), ("undone", "desk-1"),
    ]  # fmt: skip
    assert [one.before for one in lines] == [FIRST, lines[0].hash, lines[1].hash]
    assert war.audit.damage() == []
    assert war.audit.last() == lines[-1]


def test_lines_are_found_by_person_act_and_number(war: Register) -> None:
    assert [one.seq for one in war.audit.entries(act="judged")] == [2]
    assert [one.seq for one in war.audit.entries(after=1, limit=1)] == [2]
    assert list(war.audit.entries(by="desk-2")) == []


def test_a_line_that_was_changed_is_told(war: Register) -> None:
    changed(war, "UPDATE audit SET \"by\" = 'desk-2' WHERE seq = 2")
    assert war.audit.damage() == ["line 2: changed since it was written"]


def test_a_line_that_was_changed_and_sealed_anew_is_told_by_the_next(war: Register) -> None:
    line = list(war.audit.entries())[1]
    hash = sealed(line.before, line.at, "desk-2", line.act, line.what)
    changed(war, f"UPDATE audit SET \"by\" = 'desk-2', hash = '{hash}' WHERE seq = 2")
    assert war.audit.damage() == ["line 3: does not follow the line before it"]


def test_a_line_that_was_left_out_is_told(war: Register) -> None:
    changed(war, "DELETE FROM audit WHERE seq = 2")
    assert war.audit.damage() == ["line 2: missing (the next is 3)"]


def test_an_act_that_fails_leaves_no_line(war: Register) -> None:
    before = war.audit.last()
    with pytest.raises(Exception, match="no live claim"):
        war.judgements.judge(Judgement(id="", verdict=RIGHT, left="c0", by="desk-1", person=True))
    assert war.audit.last() == before


def test_a_report_that_is_there_already_leaves_no_line(war: Register) -> None:
    before = war.audit.last()
    war.add(Report.make(TEXT, publisher="desk", name="one"), [], by="desk-2")
    assert war.audit.last() == before


def test_lines_are_given_the_last_first_with_who_and_what(tmp_path: Path) -> None:
    with open_register(tmp_path / "people.db") as register:
        for name in ("desk-1", "desk-2", "desk-3"):
            register.people.add(name, "admin", "", by="desk-1")
        register.people.set_role("desk-3", "viewer", by="desk-2")
        log = register.audit
        assert [one.seq for one in log.newest(limit=2)] == [4, 3]
        assert [one.seq for one in log.newest(by="desk-1", offset=1)] == [2, 1]
        assert (log.count(), log.count(by="desk-2"), log.count(act="person.added")) == (4, 1, 3)
        assert log.names() == ("desk-1", "desk-2")
        assert log.acts() == ("person.added", "person.role")
        assert {name: one.seq for name, one in log.last_of_each().items()} == {"desk-1": 3, "desk-2": 4}
