"""Confidence as users meet it: in lists, in a report, in the queue of review, and in the figures."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import sample_claims, sample_report

from mihak.claims.rules import RulesReader
from mihak.cli import evaluate as evaluate_command
from mihak.cli.common import App
from mihak.cli.main import run
from mihak.cli.review import review
from mihak.cli.tables import certainty
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.register.register import open_register
from mihak.settings import Settings

ROOT = Path(__file__).parents[2]
Capture = pytest.CaptureFixture[str]
SLOTS = (("count", 0.35), ("effect", 0.98))


@pytest.fixture
def war(tmp_path: Path) -> str:
    """Two reports of three claims, of the confidence 0.9, 0.6 and unknown, and 0.4, unknown and 0.996."""
    path = tmp_path / "war.db"
    with open_register(path) as register:
        for n, sure in enumerate([(0.9, 0.6, None), (0.4, None, 0.996)], 1):
            report = sample_report(n, retold_from="https://example.org/1" if n == 2 else "")
            drawn = zip(sample_claims(report), sure, strict=True)
            claims = [replace(claim, confidence=value) for claim, value in drawn]
            register.add(report, [replace(claims[0], confidences=SLOTS), *claims[1:]])
    return str(path)


def test_the_least_certain_come_first(war: str, capfd: Capture) -> None:
    assert run(["claims", "--register", war, "--order", "certainty", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capfd.readouterr().out)))
    assert [row["confidence"] for row in rows] == ["0.4", "0.6", "0.9", "0.996", "", ""]


def test_json_keeps_a_line_a_report_in_any_order(war: str, capfd: Capture) -> None:
    assert run(["claims", "--register", war, "--order", "certainty", "--format", "claims"]) == 0
    lines = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [line["id"] for line in lines] == ["sham-2", "sham-1"]
    assert [claim.get("confidence") for line in lines for claim in line["claims"]] == [0.4, 0.996, None, 0.6, 0.9, None]
    assert lines[0]["claims"][0]["confidences"] == dict(SLOTS)


def test_what_is_left_out_is_told(war: str, capfd: Capture) -> None:
    assert run(["claims", "--register", war, "--min-confidence", "0.8", "--limit", "1"]) == 0
    out, err = capfd.readouterr()
    assert "1 of 2 claims" in out
    assert err == "mihak: left out: 2 under the least confidence, 2 whose confidence nobody measured\n"
    assert run(["claims", "--register", war, "--min-confidence", "0.8", "--kind", "attack", "--format", "count"]) == 0
    assert capfd.readouterr() == ("1\n", "mihak: left out: 1 whose confidence nobody measured\n")
    assert run(["claims", "--register", war]) == 0
    assert capfd.readouterr().err == ""
    assert run(["claims", "--register", war, "--min-confidence", "80"]) == 2


def test_a_table_has_the_column_where_something_was_measured(war: str, tmp_path: Path, capfd: Capture) -> None:
    run(["claims", "--register", war])
    out = capfd.readouterr().out
    assert "sure" in out and "0.60" in out and "0.99" in out
    other = tmp_path / "other.db"
    with open_register(other) as register:
        register.add(sample_report(), sample_claims(sample_report()))
    run(["claims", "--register", str(other)])
    assert "sure" not in capfd.readouterr().out


def test_a_report_shows_the_least_certain_slots_first(war: str, capfd: Capture) -> None:
    assert run(["show", "sham-1", "--register", war]) == 0
    out = capfd.readouterr().out
    assert "confidence   0.90; count 0.35, effect 0.98" in out
    assert out.count("read by") == 3 and out.count("confidence ") == 2


@pytest.mark.parametrize(
    ("confidence", "said"), [(None, ""), (1.0, "1.00"), (0.999, "0.99"), (0.0, "0.00"), (0.875, "0.88"), (0.5, "0.50")]
)
def test_nothing_is_rounded_up_to_a_certainty(confidence: float | None, said: str) -> None:
    assert certainty(confidence) == said


def asked(*arguments: str) -> int:
    status: int = review.main(list(arguments), obj=App(Settings(), False), standalone_mode=False)
    return status


def test_review_prints_words_slots_and_the_commands(war: str, capfd: Capture) -> None:
    assert asked("--register", war, "--limit", "2") == 0
    out = capfd.readouterr().out
    first, second, end = out.split("\n\n")
    assert first.startswith("1. confidence 0.40, consequence 7.5, rank 4.48\n    c")
    assert "مقتل 30 عنصراً من قوات النظام" in first
    assert "retelling made for Mihak; original: https://example.org/1" in first
    assert "    ? count        0.35  low=30 high=30\n" in first
    assert "      effect       0.98  killed\n" in first
    assert f"low=30 high=30 --register {war}" in first
    assert "rank 0.80" in second and "judge right" in second
    assert end == "2 of 6 claims that wait for a person, of which nobody measured the confidence of 2\n"


def test_the_printed_commands_settle_a_claim(war: str, capfd: Capture) -> None:
    for ways in (3, 2):
        asked("--register", war, "--limit", "1", "--json")
        item = json.loads(capfd.readouterr().out)
        assert len(item["commands"]) == ways
        assert run([*item["commands"][-1].split()[1:], "--by", "desk"]) == 0
        capfd.readouterr()
    asked("--register", war, "--kind", "casualties", "--kind", "control")
    assert capfd.readouterr().out.endswith(
        "2 of 2 claims that wait for a person, of which nobody measured the confidence of 1\n"
    )


class SureReader(RulesReader):
    """The rules, with a confidence that is made up."""

    def read(self, report: Report) -> list[Claim]:
        return [replace(claim, confidence=0.8, confidences=(("status", 0.9),)) for claim in super().read(report)]


def test_calibration_is_printed_where_it_was_measured(monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    monkeypatch.setattr(evaluate_command, "make_reader", lambda settings: SureReader())
    monkeypatch.setattr(evaluate_command, "_links", lambda *_, **__: None)
    assert run(["evaluate", str(ROOT / "gold" / "own"), "--calibration"]) == 0
    out = capfd.readouterr().out
    assert "ALL slots" in out and "ALL claims" in out and "claims right in 80%: " in out
    assert run(["evaluate", str(ROOT / "gold" / "own"), "--calibration", "--json"]) == 0
    found = json.loads(capfd.readouterr().out)["calibration"]
    assert found["claims"]["confidence"] == pytest.approx(0.8)
    assert "casualties.status" in found["by_name"]


def test_a_reader_that_measures_nothing_is_told_of(capfd: Capture) -> None:
    assert run(["evaluate", str(ROOT / "gold" / "own"), "--calibration"]) == 2
    assert "the reader rules measures no confidence: there is nothing to calibrate" in capfd.readouterr().err
