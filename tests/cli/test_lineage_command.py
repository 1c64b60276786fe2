"""``mihak lineage``."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mihak.cli.lineage import print_lineage
from mihak.cli.main import cli
from mihak.errors import NotInRegister
from mihak.model.report import Report
from mihak.pipeline import add, reader_maker
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.views.lineage import LineageView

BODY = (
    "قال مصدر عسكري إن 30 مسلحا قتلوا اليوم في حي الحمدانية بمدينة حلب بعد أن تصدت وحدات من الجيش السوري لهجوم شنه "
    "المسلحون على مواقعها غربي المدينة، وإن سلاح الجو قصف تجمعات لهم في الريف الغربي ودمر ثلاث آليات."
)


@pytest.fixture
def war(tmp_path: Path) -> Path:
    """A communiqué, a reprint of it that cites the agency, and a report of its own without claims."""
    path = tmp_path / "war.db"
    day = date(2016, 10, 28)
    told = (
        Report.make(BODY, publisher="وكالة سانا", published=day, name="sana"),
        Report.make("نقلا عن وكالة سانا: " + BODY, publisher="موقع ما", published=day, name="outlet"),
        Report.make("السوق مفتوح والناس فيه كثر.", publisher="موقع ما", published=day, name="market"),
    )
    with open_register(path) as register:
        add(told, register, reader_maker(Settings()))
    return path


def run(war: Path, *args: str) -> Result:
    return CliRunner().invoke(cli, ["lineage", "--register", str(war), *args], standalone_mode=False)


def test_the_tree_shows_copy_citation_and_voices(war: Path) -> None:
    printed = run(war).output
    assert "2 reports: 1 text, 1 copy" in printed
    lines = [line.strip() for line in printed.splitlines()]
    copy = next(line for line in lines if "outlet" in line)
    assert copy.startswith("└─ ") and "%" in copy
    assert any(line.startswith("cites sana: نقلا عن وكالة سانا") for line in lines)


def test_one_report_as_json(war: Path) -> None:
    view = json.loads(run(war, "outlet", "--json").output)
    (origin,) = view["origins"]
    (text,) = origin["texts"]
    assert (text["report"]["label"], text["copies"][0]["report"]["label"]) == ("sana", "outlet")
    assert view["voices"] == 1


@pytest.mark.parametrize("key", ["market", "nobody"])
def test_a_report_that_is_not_there_or_claims_nothing_is_an_error(war: Path, key: str) -> None:
    with pytest.raises(NotInRegister):
        raise run(war, key).exception or AssertionError


def test_reports_in_which_nothing_was_found_are_no_reports_that_are_not_there() -> None:
    stream = io.StringIO()
    print_lineage(LineageView((), (), 0, 0, 0, 0), stream, "plain")
    assert stream.getvalue().startswith("0 reports with claims: 0 texts, 0 copies\n")
