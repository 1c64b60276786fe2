"""The lag behind a judgement, measured over a small register."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bench.lag import Lag, cores, lags, markdown
from mihak.demo import reports as bundled
from mihak.model.judgement import CORRECTED, WRONG
from mihak.pipeline import read_report, shared_reader
from mihak.register.register import open_register
from mihak.settings import Settings


@pytest.fixture
def small(tmp_path: Path) -> Path:
    with open_register(tmp_path / "war.db") as war:
        for report in list(bundled())[:2]:
            war.add(report, read_report(report, shared_reader(Settings(reader="rules"))).claims)
    return tmp_path / "war.db"


def test_each_act_is_weighed_and_the_register_stays_as_it_was(small: Path) -> None:
    found = list(lags(small, ("", WRONG, CORRECTED)))
    assert [one.act for one in found] == ["", WRONG, CORRECTED]
    assert all(one.wall > 0 and one.desk >= 0 for one in found)
    with open_register(small) as war:
        assert list(war.judgements.history()) == []


def test_a_process_tells_its_time_and_none_has_none() -> None:
    assert cores(0) == 0.0
    if Path(f"/proc/{os.getpid()}/stat").exists():
        assert cores(os.getpid()) > 0.0


def test_the_table_names_each_act() -> None:
    assert list(markdown([Lag("", 9.0, 8.5, 0.25), Lag(WRONG, 1.0, 0.5, 0.04)]))[2:] == [
        "| the start | 9.0 s | 8.5 s | 0.2 s |", "| wrong | 1.0 s | 0.5 s | 0.0 s |",
    ]  # fmt: skip
