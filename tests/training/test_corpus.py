"""What is trained on."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

from annotated import annotated
from hypothesis import given, settings
from hypothesis import strategies as st
from small import as_read, small, told

from mihak.mentions.vocabulary import default_vocabulary
from training.corpus import RARE, Corpus, as_gold, fold_of, load, publisher_folds
from training.recipe import Recipe
from training.targets import Example

PLAIN = as_read("عاد الهدوء إلى دوما.")


def published(publishers: list[str]) -> list[Example]:
    """Reports of some publishers."""
    return [
        replace(PLAIN, name=f"r{n}", gold=replace(PLAIN.gold, report=replace(PLAIN.gold.report, publisher=publisher)))
        for n, publisher in enumerate(publishers)
    ]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=40), st.integers(1, 5))
def test_folds_keep_publishers_whole_and_are_of_like_size(publishers: list[str], folds: int) -> None:
    real = published(publishers)
    home = publisher_folds(real, folds)
    assert home.keys() == {e.name for e in real}
    assert len({(e.gold.report.publisher, home[e.name]) for e in real}) == len(set(publishers))
    sizes = [Counter(home.values())[fold] for fold in range(folds)]
    # The last publisher dealt to a fold came when it was the smallest.
    assert max(sizes) - min(sizes) <= max(Counter(publishers).values())


def test_folds_do_not_depend_on_the_order_of_reports() -> None:
    real = published(list("aaabbcdd"))
    assert publisher_folds(real, 3) == publisher_folds(real[::-1], 3)


def test_a_report_is_always_in_the_same_fold() -> None:
    assert {fold_of("own01", 5) for _ in range(3)} == {fold_of("own01", 5)}
    assert {fold_of(f"r{n}", 2) for n in range(40)} == {0, 1}


def test_a_corpus_is_loaded_with_variants_and_generated_reports(tmp_path: Path) -> None:
    (tmp_path / "small.json").write_text(json.dumps(annotated()), "utf-8")
    corpus = load([tmp_path], Recipe(generated=2, made=1, swap=0.5), default_vocabulary())
    assert [e.name for e in corpus.real] == ["small"]
    assert corpus.variants.keys() == {"small"}
    assert corpus.variants["small"].gold.report.text != corpus.real[0].gold.report.text
    assert len(corpus.variants["small"].targets) == len(corpus.real[0].targets)
    assert len(corpus.made) == 2
    again = load([tmp_path], Recipe(generated=2, made=1, swap=0.5), default_vocabulary())
    assert [e.gold.report.text for e in again.made] == [e.gold.report.text for e in corpus.made]
    assert again.variants["small"].gold.claims == corpus.variants["small"].gold.claims
    bare = load([tmp_path], Recipe(swap=0, made=0), default_vocabulary())
    assert (bare.variants, bare.made) == ({}, ())


def test_what_is_held_out_is_not_there_in_any_form() -> None:
    one, two, three = told()
    corpus = Corpus((one, two, three), {one.name: one, two.name: two}, (three,))
    left = corpus.without(frozenset({one.name}))
    assert left.real == (two, three)
    assert left.variants == {two.name: two}
    assert left.made == (three,)


def test_tags_are_those_seen_often_enough() -> None:
    one = small()
    few, many = Corpus((one,), {}, ()).tags(), Corpus((one,) * RARE, {}, ()).tags()
    assert list(many) == sorted(set(many))
    assert set(few) < set(many)
    assert {"status=asserted"} | {f"rule={item.draft.rule}" for item in one.ruled.told} <= set(many)


def test_a_report_in_memory_is_as_loaded() -> None:
    gold = as_gold(annotated())
    assert (gold.name, len(gold.claims), gold.report.text) == ("small", 3, annotated()["text"])
