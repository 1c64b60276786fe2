"""The public face: what is there, what it loads, and how one report is read."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from fakes import FakeReader

import mihak
from mihak import pipeline


def test_every_public_name_is_there() -> None:
    assert [name for name in mihak.__all__ if not hasattr(mihak, name)] == []
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        mihak.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_importing_loads_little() -> None:
    heavy = ("sqlalchemy", "alembic", "rich", "click", "lxml", "multiprocessing", "mihak.lang", "sqlite3")
    code = f"import sys, mihak; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "shared_reader", lambda settings: FakeReader())


@pytest.mark.usefixtures("fake")
def test_a_text_a_file_and_a_report_are_read_alike(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("مقتل 30 عنصراً", "utf-8")
    report = mihak.Report.make("مقتل 30 عنصراً", publisher="سانا", published=date(2016, 1, 1))
    readings = [
        mihak.read(report.text, publisher="سانا", published=date(2016, 1, 1)),
        mihak.read(file, publisher="سانا", published=date(2016, 1, 1)),
        mihak.read(report),
    ]
    assert [reading.report.published for reading in readings] == [date(2016, 1, 1)] * 3
    assert {reading.report.id for reading in readings} == {report.id}
    assert {reading.claims for reading in readings} == {readings[0].claims}


@pytest.mark.usefixtures("fake")
def test_what_is_not_one_report_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text('{"text": "1"}\n{"text": "2"}\n', "utf-8")
    with pytest.raises(mihak.BadRecord, match=r"many\.jsonl: it holds 2 reports\. Use mihak\.read_files"):
        mihak.read(file)
    with pytest.raises(mihak.InputError, match=r"nowhere\.txt"):
        mihak.read(tmp_path / "nowhere.txt")
    with pytest.raises(mihak.OptionError, match="has its own publisher"):
        mihak.read(mihak.Report.make("1"), publisher="سانا")
