"""Whatever the text: no crash, every quote verbatim, and time that grows with the length alone."""

from __future__ import annotations

import random
import time
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.mutate import MUTATIONS
from mihak.claims.rules import RulesReader
from mihak.evaluate.gold import gold_files, load_report
from mihak.evaluate.validate import problems
from mihak.model.public import claims_out
from mihak.model.report import Report

ROOT: Final = Path(__file__).parents[2]
TEXTS: Final = tuple(load_report(path).report.text for path in gold_files(ROOT / "gold"))
READER: Final = RulesReader()
DAY: Final = date(2016, 11, 12)
ROUNDS: Final = 250
"""Texts for each of the eight mutations: 2,000 in all."""
MILLION: Final = 1_000_000
# Twice the text may take this much longer; a step that looks back over the
# whole text would take four times as long.
DOUBLING: Final = 3.0


def assert_sound(text: str) -> None:
    """Reading does not fail, and every claim keeps to the form and to the text."""
    report = Report.make(text, published=DAY)
    claims = READER.read(report)
    for claim in claims:
        claim.verify(report)
    assert problems(claims_out(claims), text) == []


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_spoilt_texts_are_read(mutation: object) -> None:
    assert callable(mutation)
    for seed in range(ROUNDS):
        chance = random.Random(seed)
        text = mutation(chance.choice(TEXTS), chance)
        if seed % 5 == 0:
            text = chance.choice(MUTATIONS)(text or " ", chance)
        assert_sound(text)


WORDS: Final = sorted({word for text in TEXTS for word in text.split()})


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=40).map(" ".join))
def test_any_run_of_words_is_read(text: str) -> None:
    assert_sound(text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert_sound(text)


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", ".", "ـ", "ً", "١", "و", "ال", "«", "\u202e"])
def test_next_to_nothing_is_read(text: str) -> None:
    assert_sound(text)


def long_text(kind: str, length: int) -> str:
    """A hostile text of about ``length`` characters."""
    report = " ".join(TEXTS)
    units = {
        "one line": report.replace("\n", " ") + " ",
        "no spaces": report.replace(" ", "").replace("\n", ""),
        "only digits": "1234567890",
        "one letter": "و",
        "no stops": report.translate(dict.fromkeys(map(ord, ".،\n؛!؟"), " ")) + " ",
        "open quotes": 'قال "إن ',
        "numbers": "5 قتلى و3 جرحى و",
        "places": "حلب ودمشق و",
        "dates": "28/10/2016 ",
    }
    return (units[kind] * (length // len(units[kind]) + 1))[:length]


KINDS: Final = (
    "one line", "no spaces", "only digits", "one letter", "no stops", "open quotes", "numbers", "places",
    "dates",
)  # fmt: skip


def seconds(text: str) -> float:
    report = Report.make(text, published=DAY)
    started = time.process_time()
    READER.read(report)
    return time.process_time() - started


@pytest.mark.parametrize("kind", KINDS)
def test_time_grows_with_the_length_alone(kind: str) -> None:
    seconds(long_text(kind, 10_000))
    once, twice = (min(seconds(long_text(kind, length)) for _ in range(2)) for length in (30_000, 60_000))
    assert twice < DOUBLING * once + 0.1, f"{once:.2f} s, then {twice:.2f} s for twice the text"


@pytest.mark.parametrize("kind", ["one line", "no spaces", "only digits"])
def test_a_million_characters_are_read(kind: str) -> None:
    assert_sound(long_text(kind, MILLION))
