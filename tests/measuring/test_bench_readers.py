"""Which readers are measured, and how they are asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import accuracy, readers
from bench.readers import batched, public, read_all, reader_of
from measuring.fakes import Batched, Single
from measuring.small import gold
from mihak.claims.rules import RulesReader
from mihak.errors import OptionError
from mihak.evaluate.gold import load_gold
from mihak.evaluate.score import evaluate_folder

OWN = Path(__file__).parents[2] / "gold" / "own"


def test_a_reader_with_batches_is_asked_once() -> None:
    reports = [one.report for one in load_gold(OWN)]
    reader = Batched()
    assert batched(reader) and not batched(RulesReader()) and not batched(Single())
    assert read_all(reader, reports) == [RulesReader().read(report) for report in reports]
    assert reader.asked == [len(reports)]


def test_what_was_read_is_given_by_the_names_of_the_files() -> None:
    found = public(RulesReader(), [gold()])
    assert list(found) == ["small"]
    assert {"casualties", "attack"} <= {claim["type"] for claim in found["small"]}


def test_the_learned_reader_is_measured_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "installed", lambda: False)
    assert readers.names() == ("rules",)
    assert (readers.shown("retold"), readers.footnote()) == ("retold", "")
    monkeypatch.setattr(readers, "installed", lambda: True)
    assert readers.names() == ("rules", "learned")
    assert (readers.shown("retold"), readers.shown("dev")) == ("retold\\*", "dev")
    assert readers.footnote().startswith("\\*")


def test_readers_by_name() -> None:
    assert reader_of("rules").version == RulesReader().version
    with pytest.raises(OptionError, match="reader"):
        reader_of("nobody")


def test_accuracy_shows_readers_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accuracy, "gold_sets", lambda: (("own", OWN),))
    monkeypatch.setattr(accuracy, "names", lambda: ("rules", "single"))
    monkeypatch.setattr(accuracy, "reader_of", lambda name: Single() if name == "single" else reader_of(name))
    found = accuracy.measure()
    scores = evaluate_folder(OWN, RulesReader())
    head, _, slots, keys, *others = accuracy.markdown(found).splitlines()
    assert head == "| F1 | own (8 reports, 85 claims): rules | single |"
    assert slots == f"| all slots | {scores.slots.f1:.3f} | 0.000 |"
    assert keys == f"| all keys | {scores.keys.f1:.3f} | 0.000 |"
    assert "| invalid claims | 0 | 0 |" in others
    assert f"| attack.mode | {scores.figure('attack.mode').f1:.3f} | 0.000 |" in accuracy.slots_markdown(found)


def test_one_reader_alone_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accuracy, "gold_sets", lambda: (("own", OWN),))
    monkeypatch.setattr(accuracy, "names", lambda: ("rules",))
    assert accuracy.markdown(accuracy.measure()).startswith("| F1 | own (8 reports, 85 claims) |\n| --- | --: |\n")
