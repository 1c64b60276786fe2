"""The figures: by hand on small cases, and against the judge's script on many."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evaluate.judge import judged
from evaluate.perturb import perturb
from mihak.evaluate.gold import GoldReport, load_gold
from mihak.evaluate.score import Figures, evaluate_folder, score_reports
from mihak.evaluate.slots import PublicClaim
from mihak.evaluate.table import errors, table
from mihak.model.claim import Claim
from mihak.model.report import Report

TEXT = "قتل 5 مدنيين في حلب"
KILLED: dict[str, Any] = {
    "id": "c1", "type": "casualties", "quote": TEXT, "start": 0, "status": "asserted", "source": None,
    "date": None, "places": [["حلب"]], "effect": "killed", "low": 5, "high": 5, "approx": False,
    "victims": ["مدنيين"], "victim_kind": "civilian", "perpetrator": None, "part_of": None,
}  # fmt: skip
GOLD = GoldReport("one", Report.make(TEXT), (KILLED,))


def test_the_same_claims_score_one() -> None:
    scores = score_reports([GOLD], {"one": [KILLED]})
    assert scores.slots == Figures(5, 5, 5)
    assert scores.keys.f1 == 1.0
    assert scores.misses == ()


def test_a_wrong_count_costs_a_slot_and_the_key() -> None:
    scores = score_reports([GOLD], {"one": [KILLED | {"low": 4}]})
    assert scores.slots == Figures(4, 5, 5)
    assert scores.keys == Figures(0, 1, 1)
    assert scores.figure("casualties.count") == Figures(0, 1, 1)
    assert scores.figure("casualties") == scores.slots
    assert scores.figure("casualties.keys") == scores.keys


def test_a_quote_that_is_not_the_text_makes_the_claim_invalid() -> None:
    scores = score_reports([GOLD], {"one": [KILLED | {"start": 3}]})
    assert scores.invalid == 1
    assert scores.slots == Figures(0, 5, 5)
    assert [miss.gold is None for miss in scores.misses] == [False, True]


def test_a_report_without_an_answer_is_missing() -> None:
    scores = score_reports([GOLD], {})
    assert (scores.missing, scores.slots) == (1, Figures(0, 5, 0))


def test_no_claims_at_all_divide_nothing_by_zero() -> None:
    scores = score_reports([], {})
    assert scores.as_json()["slots"] == {"p": 0.0, "r": 0.0, "f1": 0.0, "gold": 0, "pred": 0}
    assert "ALL slots" in table(scores)


class Silent:
    """A reader that finds nothing."""

    version = "silent@0"

    def read(self, report: Report) -> list[Claim]:
        return []


def test_a_folder_is_read_with_progress(own: Path) -> None:
    seen: list[tuple[int, int]] = []
    scores = evaluate_folder(own, Silent(), lambda done, total: seen.append((done, total)))
    reports = len(list(own.glob("*.json")))
    assert seen == [(n, reports) for n in range(1, reports + 1)]
    assert scores.keys.gold == sum(len(report.claims) for report in load_gold(own))
    assert scores.keys.read == 0


@pytest.mark.parametrize("folder", ["retold", "seed"])
@pytest.mark.parametrize("seed", range(4))
def test_the_judge_gives_the_same_figures(bench: Path, folder: str, seed: int, tmp_path: Path) -> None:
    gold = load_gold(bench / folder)
    wrong: dict[str, list[PublicClaim]] = {
        report.name: list(perturb([dict(claim) for claim in report.claims], seed * 1000 + n))
        for n, report in enumerate(gold)
        if n % 17 != 5
    }
    for name, claims in wrong.items():
        (tmp_path / f"{name}.json").write_text(json.dumps({"claims": claims}), "utf-8")
    scores = score_reports(gold, wrong)
    assert scores.as_json() == json.loads(judged(bench, bench / folder, tmp_path, "--json"))
    assert table(scores) == judged(bench, bench / folder, tmp_path).rstrip("\n")
    shown = judged(bench, bench / folder, tmp_path, "--errors")
    assert shown.startswith(errors(scores))
