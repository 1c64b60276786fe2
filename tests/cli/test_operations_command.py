"""``mihak operations``: the list, a page, and what it says of names that fit none or several."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from weighing.operation_sample import COURSE, LAUNCH

from mihak.cli.main import run

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def war(tmp_path: Path, capsys: Capture) -> str:
    """A register with three reports: one tells of a whole operation, one of a later one by the same name."""
    records = [
        {"id": "one", "text": COURSE, "meta": {"publisher": "شبكة", "published": "2016-03-20"}},
        {"id": "two", "text": LAUNCH.replace("2016", "2018"), "meta": {"published": "2018-03-06"}},
        {"id": "three", "text": "قصف الطيران مدينة إدلب.", "meta": {"published": "2016-03-20"}},
    ]
    file = tmp_path / "reports.jsonl"
    file.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), "utf-8")
    register = str(tmp_path / "war.db")
    assert run(["add", str(file), "--register", register]) == 0
    capsys.readouterr()
    return register


def test_the_list_as_a_table_and_as_json(war: str, capsys: Capture) -> None:
    assert run(["operations", "--register", war]) == 0
    out = capsys.readouterr().out
    assert "2016-03-05" in out and "2018-03-05" in out and out.endswith("2 operations\n")
    assert run(["operations", "--register", war, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["operations"]
    assert [row["launched"]["said"] for row in rows] == ["2016-03-05", "2018-03-05"]


def test_a_page_has_its_sections(war: str, capsys: Capture) -> None:
    assert run(["operations", "غضب السهل", "--register", war, "--as-of", "2016-12-31"]) == 0
    out = capsys.readouterr().out
    titles = ("Phases", "Declared aims", "Outcome, as each side tells it", "Losses", "The field", "The plan")
    assert [title for title in titles if f"\n{title}\n" in out] == list(titles)
    assert "launched: 2016-03-05 (told with the launch)" in out
    assert "said in the sentence" in out


def test_a_page_as_json(war: str, capsys: Capture, tmp_path: Path) -> None:
    target = tmp_path / "page.json"
    assert run(["operations", "السهل", "--register", war, "--as-of", "2016-12-31", "--json", "-o", str(target)]) == 0
    page = json.loads(target.read_text("utf-8"))
    assert [head["head"] for head in page["heads"]] == ["field", "announcements", "coordination", "plan"]
    assert page["losses"][0]["low"] == 30


def test_a_name_of_two_and_of_none(war: str, capsys: Capture) -> None:
    assert run(["operations", "غضب السهل", "--register", war]) == 2
    assert "is the name of 2 operations" in capsys.readouterr().err
    assert run(["operations", "لا شيء", "--register", war]) == 2
    assert "no operation" in capsys.readouterr().err


def test_right_to_left_words_are_kept_apart(war: str, capsys: Capture) -> None:
    assert run(["operations", "--register", war, "--as-of", "2016-12-31", "--bidi", "terminal"]) == 0
    assert "\u2067" in capsys.readouterr().out
