"""How claims were answered: every count is the one that scoring has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.answers import Answer, Answered, KindTally, answered, tallied
from measuring.small import casualties, gold
from mihak.claims.rules import RulesReader
from mihak.evaluate.gold import load_gold
from mihak.evaluate.score import Figures, score_reports
from mihak.model.public import claims_out

SEVEN, WOMAN, TWO = "سبعة مدنيين قتلوا", "امرأة توفيت", "وقُتل جنديان"


def named(ident: str, claim: dict[str, Any]) -> dict[str, Any]:
    return {**claim, "id": ident}


def test_what_became_of_each_claim_and_each_value() -> None:
    wanted = (
        casualties(SEVEN, low=7, high=7, victims=["مدنيين"], places=[["إدلب"], ["سراقب"]], date="2016-03-04"),
        casualties(WOMAN, low=1, high=1, source=["مصدر طبي"]),
        casualties(TWO, low=2, high=2, victims=["جنديان"]),
    )
    read = [
        named("c1", casualties(SEVEN, low=7, high=7, victims=["سبعة"], places=[["إدلب"], ["حلب"]], source=["طبي"])),
        named("c2", casualties(WOMAN, low=3, high=3)),
        named("c3", casualties("رجل أمس", low=1, high=1, effect="injured")),
    ]
    found = answered(gold(*wanted), read)
    assert [(one.claim, one.found, one.right) for one in found.answers] == [
        (SEVEN, True, True), (WOMAN, True, False), (TWO, False, False),
    ]  # fmt: skip
    made = tallied(found)
    assert made.kinds["casualties"] == KindTally(right=1, wrong=1, missed=1, false=1)
    counts = {slot: made.slots[f"casualties.{slot}"] for slot in ("count", "victims", "places", "source", "date")}
    told = {slot: (one.hit, one.wrong, one.empty, one.missed, one.invented, one.false) for slot, one in counts.items()}
    assert told == {
        "count": (1, 1, 0, 1, 0, 1),
        "victims": (0, 1, 0, 1, 0, 0),
        "places": (1, 1, 0, 0, 0, 0),
        "source": (0, 0, 1, 0, 1, 0),
        "date": (0, 0, 1, 0, 0, 0),
    }


def test_a_slot_is_wrong_where_a_value_was_not_met_or_one_was_invented() -> None:
    figures = {"places": Figures(1, 2, 2), "date": Figures(0, 0, 1), "source": Figures(0, 0, 0)}
    found = Answer("c1", "attack", True, False, figures)
    assert [found.wrong(slot) for slot in ("places", "date", "source", "")] == [True, True, False, True]
    missed = Answer("c1", "attack", False, False, figures)
    assert [missed.wrong(slot) for slot in ("places", "date", "")] == [False, False, False]


def test_a_claim_that_breaks_the_form_is_false() -> None:
    broken = named("c1", {**casualties(SEVEN, low=7, high=7), "quote": "ليس في النص"})
    found = answered(gold(casualties(SEVEN, low=7, high=7)), [broken])
    assert [one.found for one in found.answers] == [False]
    assert [one.slots["count"].read for one in found.strays] == [1]


def test_all_counts_together_are_those_of_scoring() -> None:
    reports = load_gold(Path(__file__).parents[2] / "gold" / "own")
    reader = RulesReader()
    read = {one.name: claims_out(reader.read(one.report)) for one in reports}
    scores = score_reports(reports, read)
    made = tallied(sum((answered(one, read[one.name]) for one in reports), Answered()))
    assert made.figures() == scores.slots
    assert sum(made.kinds.values(), KindTally()).figures == scores.keys
    assert {kind: tally.figures for kind, tally in made.kinds.items()} == {
        kind: keys for kind, (_, keys) in scores.kinds.items()
    }
    assert {slot: tally.figures for slot, tally in made.slots.items() if slot in scores.by_slot} == scores.by_slot
    assert made.figures("attack.") == scores.kinds["attack"][0]
