"""Annotated reports: what loads, what is refused, and the form of those carried."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mihak.errors import BadRecord, UnreadableFile
from mihak.evaluate.gold import digest, gold_files, load_gold, load_report
from mihak.evaluate.validate import foreign_words, problems
from mihak.model.public import claim_in

ROOT = Path(__file__).parents[2]
CARRIED = gold_files(ROOT / "gold")


@pytest.mark.parametrize("path", CARRIED, ids=lambda path: path.stem)
def test_every_carried_report_keeps_to_the_form(path: Path) -> None:
    gold = load_report(path)
    assert gold.claims
    assert problems(gold.claims, gold.report.text) == []
    assert [found for claim in gold.claims for found in foreign_words(claim, gold.report.text)] == []
    for claim in gold.claims:
        claim_in(dict(claim), gold.report.id, gold.report.text).verify(gold.report)


@pytest.mark.parametrize("path", CARRIED, ids=lambda path: path.stem)
def test_every_carried_report_says_that_it_was_made(path: Path) -> None:
    meta = json.loads(path.read_text("utf-8"))["meta"]
    assert meta.get("retold_from") or meta.get("kind") == "exercise"


def test_a_folder_of_folders_is_all_of_them() -> None:
    assert {path.parent.name for path in CARRIED} == {"aleppo", "own"}


def test_a_report_that_lacks_something_is_told_plainly(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_text('{"id": "a", "text": "قتل"}', "utf-8")
    with pytest.raises(BadRecord, match="not an annotated report: it has no 'claims'"):
        load_report(path)


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no annotated reports"):
        load_gold(tmp_path)


@pytest.mark.parametrize(
    ("text", "error"),
    [("{", UnreadableFile), ("[]", BadRecord), ('{"claims": []}', BadRecord),
     ('{"text": "a", "claims": [], "meta": {"published": "soon"}}', BadRecord)],
)  # fmt: skip
def test_a_broken_file_is_named(tmp_path: Path, text: str, error: type[Exception]) -> None:
    path = tmp_path / "broken.json"
    path.write_text(text, "utf-8")
    with pytest.raises(error, match=r"broken\.json"):
        load_report(path)


def test_the_digest_follows_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{}", "utf-8")
    before = digest([path])
    path.write_text("{ }", "utf-8")
    assert digest([path]) != before
