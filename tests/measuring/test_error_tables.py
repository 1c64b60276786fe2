"""The error analysis: its tables, and the command that writes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import errors
from bench.answers import answered
from bench.claims_file import load_claims
from bench.errors_tables import Measured, by_family, by_kind, by_set, by_slot, costliest, pooled
from bench.phenomena import FAMILIES
from measuring.small import TEXT, casualties, gold
from mihak.errors import BadRecord, UnreadableFile
from mihak.mentions.vocabulary import default_vocabulary

SEVEN = casualties("سبعة مدنيين قتلوا", low=7, high=7, places=[["إدلب"]])
WOMAN = casualties("امرأة توفيت", low=1, high=1)
TWO = casualties("وقُتل جنديان", low=2, high=2)
GOLD = gold(SEVEN, WOMAN, TWO)
READ = [{**SEVEN, "id": "c1"}, {**WOMAN, "id": "c2", "low": 3, "high": 3}]


def measured(name: str = "own") -> Measured:
    found = {"one@1": answered(GOLD, READ), "none@1": answered(GOLD, [])}
    return Measured(name, TEXT, errors.phenomena(GOLD, default_vocabulary()), found)


def test_readers_stand_side_by_side() -> None:
    table = by_kind([measured()], ["one@1", "none@1"]).splitlines()
    assert table[2:4] == [
        "| casualties | 3 | one@1 | 1 | 1 | 1 | 0 | 0.50 / 0.33 / 0.400 | 0.80 / 0.57 / 0.667 |",
        "| casualties | 3 | none@1 | 0 | 0 | 3 | 0 | 0.00 / 0.00 / 0.000 | 0.00 / 0.00 / 0.000 |",
    ]
    slots = by_slot([measured()], ["one@1", "none@1"]).splitlines()
    assert "| casualties.count | 3 | one@1 | 1 | 1 | 0 | 1 | 0 | 0 | 0.50 / 0.33 / 0.400 |" in slots
    assert not any("operation" in line for line in slots)
    assert by_set([measured()], ["one@1"]).splitlines()[2].startswith("| own | 3 | one@1 | 1 | 1 | 1 | 0 |")


def test_the_costliest_slots_come_first() -> None:
    lines = costliest([measured()], ["one@1", "none@1"], most=2).splitlines()
    assert lines[2:] == [
        "| one@1 | casualties.count | 2 | 1 | 75% |",
        "| one@1 | casualties.effect | 1 | 0 | 25% |",
        "| none@1 | casualties.effect | 3 | 0 | 43% |",
        "| none@1 | casualties.count | 3 | 0 | 43% |",
    ]


def test_each_phenomenon_has_its_count_and_its_rates() -> None:
    family = next(family for family in FAMILIES if family.name == "How the count is told")
    assert by_family([measured()], ["one@1", "none@1"], family).splitlines() == [
        "| phenomenon | claims | one@1: missed | one@1: wrong | none@1: missed | none@1: wrong |",
        "| --- | --: | --: | --: | --: | --: |",
        "| number words | 1 | 0% | 0% | 100% | 0% |",
        "| a dual | 1 | 100% | 0% | 100% | 0% |",
        "| a singular alone | 1 | 0% | 100% | 100% | 0% |",
    ]


def test_a_phenomenon_that_no_claim_shows_has_no_table() -> None:
    family = next(family for family in FAMILIES if family.name.endswith("thing or name"))
    assert by_family([measured()], ["one@1"], family) == ""


def test_a_text_counts_once() -> None:
    assert [one.set for one in pooled([measured("own"), measured("seed")])] == ["own"]


def written(folder: Path) -> Path:
    """The annotated report as a folder called train, which is one of those for training."""
    train = folder / "train"
    train.mkdir()
    report = {"id": "small", "text": TEXT, "meta": {"published": "2016-03-05"}, "claims": list(GOLD.claims)}
    (train / "small.json").write_text(json.dumps(report), "utf-8")
    return train


def test_the_command_writes_tables_and_no_words_of_reports(tmp_path: Path) -> None:
    page = tmp_path / "errors.md"
    page.write_text("# Errors\n\n<!-- errors -->\n<!-- /errors -->\n\nEnd.\n", "utf-8")
    claims = tmp_path / "claims.jsonl"
    claims.write_text(json.dumps({"id": "small", "claims": READ}) + "\n\n", "utf-8")
    asked = [str(written(tmp_path)), "--reader", "rules", "--claims", f"folds={claims}", "--write", str(page)]
    assert errors.main(asked) == 0
    text = page.read_text("utf-8")
    assert text.startswith("# Errors\n") and text.endswith("<!-- /errors -->\n\nEnd.\n")
    assert "## Texts for training\n\ntrain: 1 reports, each text once." in text
    assert "Texts that no reader was trained on" not in text
    assert "| train | 3 | folds | 1 | 1 | 1 | 0 |" in text
    assert not any("\u0600" <= letter <= "\u06ff" for letter in text)
    errors.main(asked)
    assert page.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--claims", "claims.jsonl"], "Give a name and a file"),
        (["--reader", "nobody"], "Allowed: "),
        (["nowhere"], "no annotated reports"),
    ],
)
def test_what_cannot_be_measured_is_told(given: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert errors.main(given) == 1
    assert said in capsys.readouterr().err


def test_files_of_claims_that_do_not_fit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad, other = tmp_path / "bad.jsonl", tmp_path / "other.jsonl"
    bad.write_text('{"id": "small", "claims": []}\n{"claims": []}\n', "utf-8")
    other.write_text('{"id": "other", "claims": []}\n', "utf-8")
    with pytest.raises(BadRecord, match="record 2"):
        load_claims(bad)
    with pytest.raises(UnreadableFile):
        load_claims(tmp_path / "none.jsonl")
    assert errors.main([str(written(tmp_path)), "--claims", f"other={other}"]) == 1
    assert "no claims of 1 annotated reports" in capsys.readouterr().err
