"""What holds for every comparison, and the page that lists them."""

from __future__ import annotations

import re
from math import prod
from pathlib import Path

import pytest

from mihak.linking.comparing import Comparison
from mihak.linking.comparisons import COMPARISONS, PRIOR
from mihak.linking.scorer import RADIX, STEP
from mihak.linking.table import COLUMNS
from mihak.linking.weights import DIGITS, MARK

ROOT = Path(__file__).parents[2]
NAMES = [one.name for one in COMPARISONS]


@pytest.mark.parametrize("one", COMPARISONS, ids=NAMES)
def test_levels_have_names_and_words_of_their_own(one: Comparison) -> None:
    names = [level.name for level in one.levels]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z_0-9]+", name) for name in names)
    assert all(level.says and level.says[0].islower() and not level.says.endswith(".") for level in one.levels)


@pytest.mark.parametrize("one", COMPARISONS, ids=NAMES)
def test_the_last_level_and_it_alone_takes_what_is_left(one: Comparison) -> None:
    assert [level.when == "" for level in one.levels] == [False] * (len(one.levels) - 1) + [True]


@pytest.mark.parametrize("one", COMPARISONS, ids=NAMES)
def test_shares_are_shares_and_one_level_at_most_is_unknown(one: Comparison) -> None:
    assert sum(not level.known for level in one.levels) <= 1
    for level in one.levels:
        if level.m is None or level.u is None:
            assert level.m is level.u is None
        else:
            assert 0 < level.m < 1
            assert 0 < level.u < 1


@pytest.mark.parametrize("one", COMPARISONS, ids=NAMES)
def test_conditions_speak_of_columns_of_the_table(one: Comparison) -> None:
    columns = {name for name, _ in COLUMNS}
    said = {found for level in one.levels for found in re.findall(r"\b([a-z_0-9]+)_[lr]\b", level.when)}
    assert said <= columns


def test_a_pattern_of_levels_packs_into_64_bits_and_marks_stay_below_the_fourth_digit() -> None:
    assert prod(RADIX) < 2**63
    assert max(RADIX) < STEP
    assert sum(RADIX) * MARK < 0.5 * 10**-DIGITS
    assert 0 < PRIOR < 0.5


def test_the_page_of_comparisons_is_current(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    from tools.linking_page import TARGET, page  # noqa: PLC0415  # The tools lie beside the package.

    text = TARGET.read_text("utf-8")
    assert text == page(), "run: python -m tools.linking_page"
    assert all(f"| `{level.name}` | {level.says} |" in text for one in COMPARISONS for level in one.levels)
