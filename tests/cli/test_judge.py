"""``mihak judge``: what is said is kept, shown, and can be taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fakes import sample_claims, sample_report

from mihak.cli.common import App
from mihak.cli.judge import judge
from mihak.errors import MihakError, NotInRegister, OptionError, RegisterError
from mihak.register.register import open_register
from mihak.settings import Settings

REPORT = sample_report()
KILLED, GAINED, STRUCK = sample_claims(REPORT)
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with open_register(tmp_path / "war.db") as register:
        register.add(REPORT, [KILLED, GAINED, STRUCK])
    return tmp_path / "war.db"


def mihak_judge(path: Path, *words: str, by: str = "Rim") -> int:
    named = ("--by", by) if by and words[0] not in ("history", "list") else ()
    status = judge.main(
        [*words, "--register", str(path), *named], obj=App(Settings(), False), standalone_mode=False
    )  # fmt: skip
    return int(status or 0)


def held(path: Path, capsys: Capture) -> list[tuple[str, str]]:
    capsys.readouterr()
    assert mihak_judge(path, "list", "--json") == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [(one["verdict"], f"{one['slot']}={one['value']}" if one["slot"] else "") for one in found]


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_a_pair_is_judged_and_shown_with_both_quotes(path: Path, capsys: Capture, verdict: str) -> None:
    assert mihak_judge(path, verdict, "sham-0:c1", GAINED.id[:8], "--because", "سبب واضح") == 0
    out = capsys.readouterr().out
    assert all(words in out for words in (KILLED.quote, GAINED.quote, verdict, "سبب واضح", "Rim", "sham-0"))
    assert held(path, capsys) == [(verdict, "")]


@pytest.mark.parametrize("verdict", ["right", "wrong"])
def test_a_reading_is_judged_and_shown(path: Path, capsys: Capture, verdict: str) -> None:
    assert mihak_judge(path, verdict, "sham-0:c3") == 0
    assert STRUCK.quote in capsys.readouterr().out
    assert held(path, capsys) == [(verdict, "")]


def test_a_correction_shows_what_was_read_and_what_counts_now(path: Path, capsys: Capture) -> None:
    assert mihak_judge(path, "correct", "sham-0:c1", "low=40", "high=45", "perpetrator=sy-army") == 0
    out = capsys.readouterr().out
    assert "low: 30 -> 40" in out
    assert "perpetrator: none -> الجيش السوري [sy-army]" in out
    assert "40-45" in out.split("it now counts as")[1]
    mihak_judge(path, "undo")
    assert "taken back" in capsys.readouterr().out
    assert held(path, capsys) == []


def test_undo_brings_back_what_stood_before(path: Path, capsys: Capture) -> None:
    mihak_judge(path, "same", "sham-0:c1", "sham-0:c2")
    mihak_judge(path, "different", "sham-0:c1", "sham-0:c2")
    mihak_judge(path, "undo")
    out = capsys.readouterr().out
    assert "same" in out.split("live again:")[1]
    assert held(path, capsys) == [("same", "")]
    assert mihak_judge(path, "history", "sham-0:c2") == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("j")]
    assert [("retired" in line, "different" in line) for line in lines] == [(True, False), (True, True), (False, False)]
    with pytest.raises(NotInRegister, match="no live judgement by 'Sami'"):
        mihak_judge(path, "undo", by="Sami")


def test_orphans_and_the_history_of_a_claim_that_is_gone(path: Path, capsys: Capture) -> None:
    mihak_judge(path, "wrong", "sham-0:c3")
    with open_register(path) as register:
        register.add(REPORT, [KILLED], again=True)
    assert held(path, capsys) == []
    mihak_judge(path, "list", "--orphans")
    out = capsys.readouterr().out
    assert STRUCK.quote in out
    assert out.endswith("1 judgement\n")
    mihak_judge(path, "history", STRUCK.id)
    assert STRUCK.quote in capsys.readouterr().out


def test_nothing_judged_is_told(path: Path, capsys: Capture) -> None:
    mihak_judge(path, "history")
    assert capsys.readouterr().out == "nothing was judged yet\n"
    mihak_judge(path, "list")
    assert capsys.readouterr().out == "0 judgements\n"


@pytest.mark.parametrize(
    ("words", "error", "message"),
    [
        (("same", "sham-0:c1", "sham-0:c1"), OptionError, "the two are one claim"),
        (("same", "sham-0:c1", "sham-0:c9"), NotInRegister, r"has 3 claims and no c9.*mihak show"),
        (("wrong", "cffffff"), NotInRegister, r"no live claim 'cffffff'.*mihak claims"),
        (("correct", "sham-0:c1", "low=40"), OptionError, r"low 40 is more than high 30.*low=40 high=40"),
        (("correct", "sham-0:c1", "effect=dead"), OptionError, "Allowed: killed, injured"),
        (("correct", "sham-0:c2", "low=3"), OptionError, "Allowed: date, status, change"),
        (("correct", "sham-0:c1", "low=3", "low=4"), OptionError, "low was given twice"),
        (("correct", "sham-0:c2", "actor=no-such"), OptionError, "mihak gazetteer find"),
        (("undo", "j0000"), NotInRegister, "mihak judge history"),
    ],
)
def test_errors_name_the_repair_and_change_nothing(
    path: Path, capsys: Capture, words: tuple[str, ...], error: type[MihakError], message: str
) -> None:
    with pytest.raises(error, match=message):
        mihak_judge(path, *words)
    assert held(path, capsys) == []


def test_an_empty_name_is_refused(path: Path) -> None:
    with pytest.raises(OptionError, match=r"nobody is named.*--by NAME"):
        judge.main(
            ["right", "sham-0:c1", "--by", " ", "--register", str(path)], obj=App(Settings(), False),
            standalone_mode=False,
        )  # fmt: skip


def test_the_user_of_the_machine_judges_where_nobody_is_named(
    path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "salma")
    mihak_judge(path, "right", "sham-0:c1", by="")
    assert "by salma" in capsys.readouterr().out


def test_judging_makes_no_register(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"no register at.*mihak add"):
        mihak_judge(tmp_path / "none.db", "right", "c1234")
    assert list(tmp_path.iterdir()) == []
