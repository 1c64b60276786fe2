"""``mihak incidents`` and ``mihak total``, over a small register as weighed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from weighing.sample import RETOLD, sample_weighed

from mihak import weigh
from mihak.cli.common import App
from mihak.cli.incidents import incidents
from mihak.cli.total import counted_line, total
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.views.total import Counted

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A register, with the sample in place of what weighing makes of it."""
    path = tmp_path / "war.db"
    with open_register(path):
        pass
    monkeypatch.setattr(weigh, "weighed", lambda war, *, rule, **_: sample_weighed(rule))
    return str(path)


def _run(command: Any, *args: str) -> int:
    status = command.main(list(args), obj=App(Settings(), debug=False), standalone_mode=False)
    assert isinstance(status, int)
    return status


def test_a_list_of_incidents(register: str, capfd: Capture) -> None:
    assert _run(incidents, "--register", register, "--agree", "contradict") == 0
    out = capfd.readouterr().out
    for words in ("i1", "2016-10-28", "الحمدانية", "contested", "best 12 (0 to 12)", "1 incidents"):
        assert words in out


def test_one_incident_in_full(register: str, capfd: Capture) -> None:
    assert _run(incidents, "i1", "--register", register) == 0
    out = capfd.readouterr().out
    for words in (
        "contested, contradict; independent voices: 1; rule: mihak",
        "killed, civilians: best 12 (0 to 12). low 0: denied by الجيش",
        "الجيش, told by وكالة سانا (sy-government; a side's voice)",
        "killed some denied dissents: نفى الجيش مقتل مدنيين في الحمدانية  [two, c2]",
        " against ",
        ": told and denied",
        "mihak judge same c1 c3",
        f"(retelling made for Mihak; original: {RETOLD})",
    ):
        assert words in out


def test_incidents_as_json(register: str, capfd: Capture) -> None:
    assert _run(incidents, "--register", register, "--min-claims", "2", "--rule", "acled", "--json") == 0
    (one,) = json.loads(capfd.readouterr().out)
    assert (one["id"], one["rule"], one["ranges"][0]["range"]["best"]["value"]) == ("i1", "acled", 12)
    assert _run(incidents, "c3", "--register", register, "--json") == 0
    assert json.loads(capfd.readouterr().out)["id"] == "i3"


def test_a_total_with_how_it_was_made(register: str, capfd: Capture) -> None:
    assert _run(total, "--register", register, "--effect", "killed") == 0
    out = capfd.readouterr().out
    for words in (
        "killed, in all: 3 to 30, no best figure, over 3 incidents.",
        "low 3: sum of the lows, each suspected duplicate once",
        "best open: no best figure while suspected duplicates are undecided",
        "i3  2016-10-28  الحمدانية  low 15 best 15 high 15  weak",
        "mihak judge same c1 c3",
        "mihak judge different c1 c3",
    ):
        assert words in out


def test_strict_refuses_with_an_exit_status(register: str, capfd: Capture) -> None:
    assert _run(total, "--register", register, "--strict") == 1
    assert "No total of killed, in all" in capfd.readouterr().out


def test_a_total_as_json(register: str, capfd: Capture, tmp_path: Path) -> None:
    out = tmp_path / "total.json"
    assert _run(total, "--register", register, "--group", "civilians", "--json", "-o", str(out)) == 0
    view = json.loads(out.read_text("utf-8"))
    assert (view["group"], view["low"]["value"], view["high"]["value"]) == ("civilians", 0, 27)
    assert view["left_out"] == [["i4", "does not say how many of them were civilians"]]
    assert capfd.readouterr().out == ""


def test_an_incident_inside_another_says_so() -> None:
    inside = Counted("i2", None, None, ("حلب",), 5, None, None, "weak", partly=True, within="i1")
    line = counted_line(inside, "plain")
    assert line == "  i2  day not known  حلب  low 5 best open high open  weak  only partly in the time  counted with i1"
