"""Annotated claims and the words that anchor them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotated import annotated
from small import TELLING, as_read, small

from mihak.claims.build import kind_and_detail
from mihak.claims.learned.anchors import anchor_of
from mihak.evaluate.gold import load_report
from mihak.mentions.vocabulary import default_vocabulary
from training.corpus import as_gold
from training.targets import VALUE, all_examples, example

OWN = sorted((Path(__file__).parents[2] / "gold" / "own").glob("own*.json"))


def annotation(number: int, **slots: Any) -> dict[str, Any]:
    """The small report with one claim alone, some of its slots exchanged."""
    report = annotated()
    return report | {"claims": [report["claims"][number] | slots]}


def test_the_anchors_of_annotated_claims_are_the_rules_where_they_agree() -> None:
    for text in TELLING:
        made = as_read(text)
        ours = sorted((anchor_of(t.draft), *kind_and_detail(t.draft)) for t in made.ruled.told)
        assert sorted((t.anchor.at, t.anchor.kind, t.anchor.value) for t in made.targets) == ours


def test_anchors_stand_in_the_sentence_of_their_quotes_and_no_label_is_twice_at_a_word() -> None:
    gold = [load_report(path) for path in OWN]
    for made, report in zip(all_examples(gold, default_vocabulary()), gold, strict=True):
        assert [t.claim for t in made.targets] == list(report.claims)
        found = [t for t in made.targets if t.anchor.at >= 0]
        assert len(found) >= len(made.targets) * 0.8
        assert len({(t.anchor.at, t.anchor.kind, t.anchor.value) for t in found}) == len(found)
        inside = [t.quote[0] <= t.anchor.at < t.quote[1] for t in found]
        assert sum(inside) >= len(inside) * 0.9
        for t in found:
            passage = made.ruled.document.passages[t.anchor.passage]
            assert passage.start <= t.anchor.at < passage.end
            assert t.anchor.value == t.claim[VALUE[t.anchor.kind]]


def test_quotes_are_the_tokens_of_their_words() -> None:
    made = small()
    for t in made.targets:
        start, end = made.ruled.document.raw_span(*t.quote)
        assert t.claim["quote"] in made.gold.report.text[start:end]


def test_a_claim_that_the_rules_miss_is_anchored_at_its_telling_word() -> None:
    made = example(as_gold(annotation(2, change="regained")), default_vocabulary())
    (t,) = made.targets
    assert (t.anchor.kind, t.anchor.value) == ("control", "regained")
    assert made.ruled.document.words[t.anchor.at].form == "سيطرت"


def test_a_count_that_the_rules_miss_is_anchored_at_its_figure() -> None:
    made = example(as_gold(annotation(0, effect="captured")), default_vocabulary())
    (t,) = made.targets
    assert made.ruled.document.words[t.anchor.at].form == "25"


def test_a_claim_without_any_such_word_has_a_quote_alone() -> None:
    report = annotation(2, quote="عاد المسماري إلى دوما")
    report["claims"][0]["start"] = report["text"].index("عاد المسماري")
    (t,) = example(as_gold(report), default_vocabulary()).targets
    assert t.anchor.at == -1
    assert t.quote[0] < t.quote[1]
    assert t.anchor.passage == 1


def test_an_example_carries_what_it_is_measured_by() -> None:
    gold = as_gold(annotated())
    made = example(gold, default_vocabulary())
    assert made.gold == gold
    assert made.name == gold.name == "small"
    assert json.dumps(made.targets[0].claim, ensure_ascii=False) == json.dumps(gold.claims[0], ensure_ascii=False)
    assert replace(made, name="other").ruled is made.ruled
