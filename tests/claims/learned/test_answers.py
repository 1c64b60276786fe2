"""Scores of one window, read as slots."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from mihak.claims.learned.answers import LONGEST, LONGEST_LISTED, Pointed, Scores, best, listed, pointed, pointed_all
from mihak.claims.learned.labels import ELSEWHERE, LISTS, NONE, ONE, OPTIONS, PUBLISHED, ROLE_AT, ROLES, SINGLE

WORDS = 40
STOPS = [20] * 20 + [40] * 20


def scores(words: int = WORDS) -> Scores:
    """One anchor's scores, all of them 0."""
    flat, options = np.zeros((1, len(ROLES), words), np.float32), np.zeros((1, len(ROLES), len(OPTIONS)), np.float32)
    none = np.zeros((1, 1), np.float32)
    return Scores(
        flat - 5, flat.copy(), options, none, none, np.ones(flat.shape, bool), flat.copy(), flat.copy(), options.copy()
    )


def asked(made: Scores, role: str, fill: float = 0.5, trust: float = 0.0) -> Pointed:
    """The answer where the window begins at token 100."""
    if role in LISTS:
        return pointed_all(made, 0, role, 100, STOPS, fill, trust)
    everywhere = np.ones((1, len(ROLES)), np.float32)
    return pointed(made, best(made, everywhere * fill, everywhere * trust), 0, role, 100, STOPS, trust)


def test_the_best_word_is_where_a_slot_begins_and_its_best_end_where_it_ends() -> None:
    made = scores()
    made.starts[0, ROLE_AT["actor"], 3], made.ends[0, ROLE_AT["actor"], 5] = 9, 4
    found = asked(made, "actor")
    assert found.spans == ((103, 106),)
    assert found.sure[0] > 0.9


def test_a_name_ends_with_its_sentence_and_is_not_endless() -> None:
    made = scores()
    made.starts[0, ROLE_AT["actor"], 18], made.ends[0, ROLE_AT["actor"], 25] = 9, 9
    assert asked(made, "actor").spans[0][1] <= 120
    made = scores()
    made.starts[0, ROLE_AT["actor"], 0], made.ends[0, ROLE_AT["actor"], LONGEST] = 9, 9
    assert asked(made, "actor").spans[0][1] <= 100 + LONGEST


def test_a_slot_is_filled_where_its_share_reaches_fill() -> None:
    made = scores()
    made.starts[0, ROLE_AT["actor"], 3], made.options[0, ROLE_AT["actor"], NONE] = 4.0, 4.2
    assert asked(made, "actor", fill=0.4).spans == ((103, 104),)
    empty = asked(made, "actor", fill=0.6)
    assert (empty.spans, empty.option) == ((), NONE)
    assert 0 < empty.sure[0] < 1


def test_trust_tips_the_scale_towards_the_rules() -> None:
    made = scores()
    row = ROLE_AT["perpetrator"]
    made.starts[0, row, 3], made.starts[0, row, 8], made.begins[0, row, 8] = 3, 2, 1
    assert asked(made, "perpetrator", 0.2).spans == ((103, 104),)
    assert asked(made, "perpetrator", 0.2, trust=3.0).spans == ((108, 109),)
    made.begins[0, row, 8], made.hinted[0, row, NONE] = 0, 1
    assert asked(made, "perpetrator", 0.2, trust=9.0).spans == ((103, 104),), "what they leave empty may be filled"
    assert asked(made, "perpetrator", 0.999, trust=9.0).option == NONE


def test_what_may_not_be_pointed_at_is_not() -> None:
    made = scores()
    row = ROLE_AT["date"]
    made.starts[0, row, 3], made.starts[0, row, 8], made.allowed[0, row, 3] = 9, 5, False
    assert asked(made, "date").spans == ((108, 109),)


@pytest.mark.parametrize(
    ("role", "option", "kept"),
    [("count", ONE, True), ("actor", ONE, False), ("date", PUBLISHED, True), ("count", PUBLISHED, False)],
)
def test_a_slot_has_its_own_options_alone(role: str, option: int, kept: bool) -> None:
    made = scores()
    made.options[0, ROLE_AT[role], option] = 9
    assert (asked(made, role).option == option) is kept


def test_elsewhere_is_an_answer_only_where_the_rules_have_one() -> None:
    made = scores()
    made.options[0, ROLE_AT["actor"], ELSEWHERE] = 9
    assert asked(made, "actor").option == NONE
    made.hinted[0, ROLE_AT["actor"], ELSEWHERE] = 1
    assert asked(made, "actor").option == ELSEWHERE


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1), st.sampled_from(ROLES), st.floats(0.05, 0.95), st.floats(0, 4))
def test_whatever_the_scores_spans_are_apart_and_inside_their_sentences(
    seed: int, role: str, fill: float, trust: float
) -> None:
    made = random_scores(seed)
    found = asked(made, role, fill, trust)
    assert all(last <= first for (_, last), (first, _) in pairwise(found.spans))
    for start, end in found.spans:
        assert 100 <= start < end <= 100 + STOPS[start - 100]
        assert end - start <= (1 if role in SINGLE else LONGEST_LISTED if role in LISTS else LONGEST)
    assert (found.option == -1) == bool(found.spans)
    assert all(0 <= one <= 1 for one in found.sure)
    assert len(found.sure) == len(found.spans) or (found.option >= 0 and len(found.sure) <= 1)


def random_scores(seed: int) -> Scores:
    """Scores of all sizes, and rules' answers anywhere."""
    rng = np.random.default_rng(seed)

    def some(*size: int) -> NDArray[np.float32]:
        return rng.normal(0, 4, size).astype(np.float32)

    def marks(*size: int) -> NDArray[np.float32]:
        return (rng.random(size) < 0.1).astype(np.float32)

    flat, options = (1, len(ROLES), WORDS), (1, len(ROLES), len(OPTIONS))
    return Scores(
        some(*flat), some(*flat), some(*options), some(1, 3), some(1, 4), rng.random(flat) < 0.5, marks(*flat),
        marks(*flat), marks(*options),
    )  # fmt: skip


def test_a_list_takes_every_likely_word_and_stops_before_the_next() -> None:
    starts: Any = np.full(10, -9.0)
    starts[[2, 4, 7]] = 9.0, 1.0, -1.0
    ends: Any = np.zeros(10)
    ends[5] = 9.0
    found = listed(starts, 0 * starts, ends, 50, [10] * 10, 0.5)
    assert found.spans == ((52, 53), (54, 56))
    assert found.sure[0] > found.sure[1] > 0.5
    assert listed(starts, 0 * starts, ends, 50, [10] * 10, 0.25).spans[-1] == (57, 58)
    nothing = listed(starts - 20, 0 * starts, ends, 50, [10] * 10, 0.5)
    assert (nothing.spans, nothing.option, nothing.sure) == ((), NONE, ())
