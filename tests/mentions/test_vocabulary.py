"""One lexicon out of the language's tables and the names of the gazetteers."""

from __future__ import annotations

import pytest

from mihak.mentions.vocabulary import default_vocabulary, merged, tagged


@pytest.mark.parametrize(
    ("form", "tag"),
    [
        ("حلب", "pl"), ("داعش", "ac"), ("بشار", "ps"), ("دبابه", "wp"), ("جنود", "ppl"), ("قال", "say"),
        ("كتيبه", "achead"),
    ],
)  # fmt: skip
def test_a_form_carries_the_tag_of_its_table(form: str, tag: str) -> None:
    assert default_vocabulary().analyse(form).has(tag)


def test_a_form_of_several_tables_has_all_their_tags() -> None:
    assert {"destroy", "pl"} <= default_vocabulary().analyse("تدمر").tags


def test_first_words_of_names_stand_without_article() -> None:
    assert tagged(["الجيش", "حزب"], "ac") == {"جيش": {"ac", "nm"}, "حزب": {"ac", "nm"}}


def test_lexicons_are_merged_form_by_form() -> None:
    one, other = {"باب": frozenset({"n"})}, {"باب": frozenset({"pl"}), "حلب": frozenset({"pl"})}
    assert merged(one, other) == {"باب": {"n", "pl"}, "حلب": {"pl"}}
    assert one == {"باب": frozenset({"n"})}


def test_the_vocabulary_is_made_once() -> None:
    assert default_vocabulary() is default_vocabulary()
