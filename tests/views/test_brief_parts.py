"""The parts of a brief that work something out themselves."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import pytest
from exports.case import sample

EVIDENCE = sample().evidence[0]
HAPPENING = sample().incidents[0]


@pytest.mark.parametrize(
    ("low", "high", "open_"),
    [(40, None, True), (None, 40, True), (40, 40, False), (3, 4, False), (None, None, False)],
)
def test_a_figure_is_open_with_one_end(low: int | None, high: int | None, open_: bool) -> None:
    assert replace(EVIDENCE, low=low, high=high).open is open_


def test_an_incident_has_a_day_where_it_is_dated_to_one() -> None:
    assert HAPPENING.day == HAPPENING.first is not None
    assert replace(HAPPENING, last=None).day is None
    assert replace(HAPPENING, first=None).day is None
    assert replace(HAPPENING, first=None, last=None).day is None


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_brief_is_json_in_which_every_number_leads_to_a_claim(lang: str) -> None:
    told = json.loads(json.dumps(asdict(sample(lang)), default=str, ensure_ascii=False))
    known = {one["number"] for one in told["evidence"]}
    assert known == set(range(1, len(known) + 1))
    for one in told["incidents"]:
        assert {*one["claims"], *one["dissent"]} <= known
    for one in told["holdings"]:
        assert all({*span["claims"], *span["against"]} <= known for span in one["spans"])
    assert all({one["left"], one["right"]} <= known for one in told["clashes"])
