"""Linking on annotated reports: claims given, and claims as read."""

from __future__ import annotations

from pathlib import Path

from mihak.claims.rules import RulesReader
from mihak.evaluate.gold import load_gold
from mihak.evaluate.linking import evaluate_links, given_claims
from mihak.evaluate.links_table import links_table
from mihak.model.claim import Casualties

GOLD = Path(__file__).parents[2] / "gold"


def test_annotated_claims_are_named_by_report_and_number() -> None:
    (own,) = [gold for gold in load_gold(GOLD / "aleppo") if gold.name == "ra18"]
    report, claims = given_claims(own)
    assert report.name == "ra18"
    assert [claim.id for claim in claims][:2] == ["ra18:c1", "ra18:c2"]
    assert isinstance(claims[1], Casualties)
    assert claims[1].part_of == "ra18:c1"


def test_a_set_without_marked_incidents_has_no_figures() -> None:
    assert evaluate_links(GOLD / "own", RulesReader()) is None


def test_the_figures_of_the_bundled_reports() -> None:
    found = evaluate_links(GOLD / "aleppo", RulesReader())
    assert found is not None
    assert found.given.claims == found.read.claims == 204
    assert found.given.contradictions == 5
    assert found.given.figures["pairwise"] > found.read.figures["pairwise"]
    table = links_table(found)
    assert "LINKS, claims given (204 annotated claims)" in table
    assert "LINKS, claims as read" in table
