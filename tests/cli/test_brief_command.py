"""``mihak brief``: the page from a register, in a file that is whole or not there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from exports.case import TEXTS, claims, reports, weighed

from mihak.claims.rules import RulesReader
from mihak.cli.main import cli
from mihak.errors import OptionError
from mihak.model.report import Report
from mihak.register.register import Register, open_register
from mihak.views.masked import MARK
from mihak.weighing.weighed import Weighed

ASKED = ("--place", "حلب", "--from", "2016-10-01", "--to", "2016-11-30")


@pytest.fixture
def war(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register with the reports of the case; what weighing makes of them is given."""
    path = tmp_path / "war.db"
    with open_register(path) as register:
        for report in reports():
            register.add(report, [claim for claim in claims() if claim.report == report.id])

    def given(_: Register, *, rule: str, **options: Any) -> Weighed:
        return weighed(rule)

    monkeypatch.setattr("mihak.weigh.weighed", given)
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["brief", *arguments], standalone_mode=False)


def test_the_page_is_written(war: Path, tmp_path: Path) -> None:
    target = tmp_path / "brief.html"
    done = run("--register", str(war), *ASKED, "-o", str(target))
    assert (done.exception, done.output) == (None, "")
    text = target.read_text("utf-8")
    assert text.startswith('<!doctype html>\n<html lang="ar" dir="rtl">')
    assert "مقتل 85 مسلحا في الحمدانية" in text
    assert list(tmp_path.glob(".brief.html.*")) == []


def test_the_language_and_the_rule_are_chosen(war: Path) -> None:
    done = run("--register", str(war), *ASKED, "--lang", "en", "--rule", "ucdp")
    assert done.exception is None
    assert '<html lang="en" dir="ltr">' in done.output
    assert "(ucdp)" in done.output


def test_the_data_is_there_as_json(war: Path) -> None:
    found = json.loads(run("--register", str(war), *ASKED, "--format", "json").output)
    assert (found["place"], found["first"], found["rule"]) == ("حلب", "2016-10-01", "mihak")
    assert all(any(one["quote"] in text for text in TEXTS) for one in found["evidence"])


def test_the_page_is_made_with_the_settings_that_are_given(war: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}

    def given(_: Register, *, rule: str, **options: Any) -> Weighed:
        asked.update(options)
        return weighed(rule)

    monkeypatch.setattr("mihak.weigh.weighed", given)
    monkeypatch.setenv("MIHAK_WEIGHTS", "own.toml")
    assert run("--register", str(war), *ASKED).exception is None
    assert asked["settings"].weights == Path("own.toml")


def test_a_time_that_ends_before_it_begins_is_refused(war: Path) -> None:
    done = run("--register", str(war), "--place", "حلب", "--from", "2016-11-30", "--to", "2016-10-01")
    assert isinstance(done.exception, OptionError)


NAME = "زاهر النحاس"
VICTIM = f"قُتل المدني {NAME} في 28 تشرين الأول 2016 في حلب جراء قصف مدفعي."


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """A register whose one report names a victim."""
    path = tmp_path / "named.db"
    with open_register(path) as register:
        report = Report.make(VICTIM, name="one", publisher="وكالة")
        register.add(report, RulesReader().read(report))
    return path


@pytest.mark.parametrize("shape", ["html", "json"])
def test_names_are_hidden_as_the_project_publishes(named: Path, shape: str) -> None:
    def shown(*more: str) -> str:
        done = run("--register", str(named), *ASKED, "--format", shape, *more)
        assert done.exception is None
        return done.output

    def has_name(text: str) -> bool:
        assert "قصف مدفعي" in text
        assert ("زاهر" in text) is ("النحاس" in text) is (MARK not in text)
        return "زاهر" in text

    assert has_name(shown())
    assert not has_name(shown("--mask"))
    with open_register(named) as register:
        register.choices.choose("published", "masked", by="Rim")
    assert not has_name(shown())
    assert has_name(shown("--no-mask"))
