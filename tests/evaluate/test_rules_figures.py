"""What the reader by rules reaches: the judge's figures, and no floor broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluate.judge import judged
from mihak.claims.rules import RulesReader
from mihak.evaluate.floors import check, load_floors
from mihak.evaluate.gold import digest, gold_files, load_gold
from mihak.evaluate.linking import evaluate_links
from mihak.evaluate.links import links_file
from mihak.evaluate.score import evaluate_folder, score_reports
from mihak.model.public import claims_out

ROOT = Path(__file__).parents[2]
FLOORS = load_floors(ROOT / "gold" / "floors.toml")
CARRIED = sorted(folder.name for folder in (ROOT / "gold").iterdir() if folder.is_dir())


def assert_floor(name: str, folder: Path) -> None:
    files = gold_files(folder)
    assert ("rules", name) in FLOORS, f"gold/floors.toml has no [rules.{name}]"
    assert check(FLOORS["rules", name], evaluate_folder(folder, RulesReader()), digest(files)) == []


@pytest.mark.parametrize("name", CARRIED)
def test_the_floors_of_the_project_s_gold_hold(name: str) -> None:
    assert_floor(name, ROOT / "gold" / name)


@pytest.mark.parametrize("name", ["dev", "seed", "retold"])
def test_the_floors_of_the_benchmark_hold(name: str, bench: Path) -> None:
    assert_floor(name, bench / name)


def assert_link_floors(name: str, folder: Path) -> None:
    marked, found = links_file(folder), evaluate_links(folder, RulesReader())
    assert marked is not None
    assert found is not None
    now = digest((*gold_files(folder), marked))
    assert check(FLOORS["links", name], found.given, now) == []
    assert check(FLOORS["links-read", name], found.read, now) == []


def test_the_floors_of_linking_hold() -> None:
    assert_link_floors("aleppo", ROOT / "gold" / "aleppo")


def test_the_floors_of_linking_hold_on_the_benchmark(bench: Path) -> None:
    assert_link_floors("retold", bench / "retold")


@pytest.mark.parametrize("folder", ["dev", "seed"])
def test_the_judge_gives_the_same_figures(bench: Path, folder: str, tmp_path: Path) -> None:
    gold = load_gold(bench / folder)
    reader = RulesReader()
    read = {report.name: claims_out(reader.read(report.report)) for report in gold}
    for name, claims in read.items():
        (tmp_path / f"{name}.json").write_text(json.dumps({"claims": claims}), "utf-8")
    scores = score_reports(gold, read)
    assert scores.as_json() == json.loads(judged(bench, bench / folder, tmp_path, "--json"))
    assert scores.invalid == 0
