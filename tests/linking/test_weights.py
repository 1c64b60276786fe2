"""Weights, and their file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mihak.errors import OptionError
from mihak.linking.comparisons import COMPARISONS, PRIOR
from mihak.linking.weights import DEFAULT, DIGITS, MARK, from_toml, to_toml


def test_the_weights_that_come_with_mihak_are_those_of_the_comparisons() -> None:
    assert DEFAULT.prior == PRIOR
    assert DEFAULT.claims == 0
    for one, bits in zip(COMPARISONS, DEFAULT.bits, strict=True):
        assert bits == pytest.approx([level.bits for level in one.levels], abs=10**-DIGITS)


def test_marks_tell_the_levels_apart_and_change_no_digit() -> None:
    for one, bits, marked in zip(COMPARISONS, DEFAULT.bits, DEFAULT.marked, strict=True):
        assert len({round(weight / MARK) for weight in marked}) == len(one.levels)
        assert [round(weight, DIGITS) for weight in marked] == list(bits)


def test_written_and_read_they_are_the_same() -> None:
    trained = replace(DEFAULT, prior=0.123456789, claims=20_000)
    assert from_toml(to_toml(trained), "w.toml") == trained
    assert hash(from_toml(to_toml(trained), "w.toml")) == hash(trained)


def changed(old: str, new: str) -> str:
    text = to_toml(DEFAULT)
    assert old in text
    return text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("prior = ", "weights w.toml"),
        ("prior = 0.5", "missing or not known"),
        (changed("[time]", "[tide]"), "tide, time"),
        (changed("same_day = ", "some_day = "), r"\[time\] must have"),
        (changed("claims = 0", "claims = 'many'"), "claims is 'many'"),
        (changed(f"prior = {PRIOR!r}", "prior = 1.5"), "1.5 is not a share"),
        (changed("near = [", "near = [0.5, "), r"is not \[m, u\]"),
    ],
)
def test_a_file_that_makes_no_sense_is_refused(text: str, said: str) -> None:
    with pytest.raises(OptionError, match=said):
        from_toml(text, "w.toml")
