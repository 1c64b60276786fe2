"""Figures of linking: B-cubed, pairs, contradictions; and the judge's own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mihak.errors import BadRecord, UnreadableFile
from mihak.evaluate.linking import link_folder
from mihak.evaluate.links import Marked, clusters_out, family, link_scores, links_file, load_links
from mihak.model.incident import Incident


def incident(*claims: str, agree: str = "compatible") -> Incident:
    return Incident(f"i{claims[0]}", "control", claims, agree)


GOLD = (Marked(frozenset({"a1:c1", "a2:c1"}), "contradict"), Marked(frozenset({"a1:c2", "a2:c2", "a3:c1"}), "same"))
ALL = ("a1:c1", "a1:c2", "a2:c1", "a2:c2", "a3:c1", "a3:c2")


def test_what_is_marked_is_met_in_full() -> None:
    said = [incident("a1:c1", "a2:c1", agree="contradict"), incident("a1:c2", "a2:c2", "a3:c1", agree="same")]
    scores = link_scores(said, GOLD, ALL)
    assert scores.figures == {"b_cubed": 1.0, "pairwise": 1.0, "contradictions": 1.0}


def test_everything_alone_is_precise_and_finds_nothing() -> None:
    scores = link_scores([], GOLD, ALL)
    assert scores.b_cubed == pytest.approx((1.0, (0.5 + 0.5 + 1 / 3 * 3 + 1) / 6))
    assert (scores.pairwise, scores.found) == ((0.0, 0.0), 0)


def test_a_pair_too_many_and_a_contradiction_that_is_none() -> None:
    scores = link_scores([incident("a1:c1", "a2:c1", "a3:c2", agree="contradict")], GOLD, ALL)
    assert scores.pairwise == pytest.approx((1 / 3, 1 / 4))
    assert (scores.found, scores.shown, scores.right) == (1, 1, 1)


def test_incidents_of_one_claim_are_left_out_of_the_file() -> None:
    said = clusters_out([incident("a1:c1"), incident("a1:c2", "a2:c2", agree="same")])
    assert said == {"incidents": [{"claims": ["a1:c2", "a2:c2"], "agree": "same"}]}


def test_the_family_of_reports_that_is_judged() -> None:
    assert (family(GOLD), family(())) == ("a", "")


def test_files_that_are_no_links(tmp_path: Path) -> None:
    path = tmp_path / "links.json"
    path.write_text("{", "utf-8")
    with pytest.raises(UnreadableFile, match=r"links\.json"):
        load_links(path)
    path.write_text('{"incidents": [{}]}', "utf-8")
    with pytest.raises(BadRecord, match="claims"):
        load_links(path)


def test_links_stand_beside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    assert links_file(tmp_path / "set") is None
    (tmp_path / "links.json").write_text('{"incidents": []}', "utf-8")
    assert links_file(tmp_path / "set") == tmp_path / "links.json"


def test_the_judge_gives_the_same_figures(bench: Path, tmp_path: Path) -> None:
    found = link_folder(bench / "retold")
    said = tmp_path / "said.json"
    said.write_text(json.dumps(clusters_out(found)), "utf-8")
    command = [
        sys.executable,
        str(bench / "score_links.py"),
        str(bench / "retold"),
        str(bench / "links.json"),
        str(said),
    ]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    marked = load_links(bench / "links.json")
    universe = [claim for one in found for claim in one.claims if claim.startswith(family(marked))]
    scores = link_scores(found, marked, universe)
    assert lines[1].split()[-1] == f"{scores.figures['b_cubed']:.3f}"
    assert lines[2].split()[-1] == f"{scores.figures['pairwise']:.3f}"
    assert lines[3] == (
        f"contradictions found {scores.found} of {scores.contradictions}; "
        f"marked {scores.shown}, of them right {scores.right}"
    )
