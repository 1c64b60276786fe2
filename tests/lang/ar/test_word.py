"""What follows from the analysis of a word."""

from __future__ import annotations

import pytest

from mihak.lang.ar.clitics import Analyser

ANALYSE = Analyser(
    {
        "قتل": frozenset({"v"}),
        "كتيبه": frozenset({"n"}),
        "الذي": frozenset({"rel", "f"}),
        "في": frozenset({"prep", "f"}),
        "حيث": frozenset({"clause", "f"}),
    }
)


@pytest.mark.parametrize(
    ("form", "opens"), [("وقتل", True), ("قتل", False), ("وكتيبه", False), ("الذي", True), ("حيث", True), ("في", False)]
)
def test_a_joined_verb_and_a_relative_open_a_clause(form: str, opens: bool) -> None:
    assert ANALYSE(form).opens is opens


@pytest.mark.parametrize(("form", "closes"), [(",", True), (":", True), ('"', False), ("كتيبه", False)])
def test_a_comma_closes_a_clause(form: str, closes: bool) -> None:
    assert ANALYSE(form).closes is closes


@pytest.mark.parametrize(
    ("form", "joins"),
    [("كتيبه", True), ("زلطان", True), ("قتل", False), ("وكتيبه", False), ("في", False), (",", False), ("7", False)],
)
def test_nouns_without_clitics_join_a_name(form: str, joins: bool) -> None:
    assert ANALYSE(form).joins is joins


def test_a_word_is_asked_for_any_of_several_tags() -> None:
    assert ANALYSE("في").has("rel", "prep")
    assert not ANALYSE("في").has("rel", "v")
