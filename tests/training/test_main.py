from __future__ import annotations

import json
from pathlib import Path

import pytest
from annotated import annotated

from mihak.errors import OptionError
from mihak.evaluate.gold import load_gold
from training.data.__main__ import main


def test_every_variant_is_a_file_that_the_loader_reads(tmp_path: Path) -> None:
    gold, out = tmp_path / "gold", tmp_path / "out"
    gold.mkdir()
    (gold / "small.json").write_text(json.dumps(annotated()), "utf-8")
    main(["--swap", "2", "--noise", "1", "--generate", "2", "--gold", str(gold), "--out", str(out)])
    assert [report.name for report in load_gold(out)] == ["made-1", "made-2", "small-n1", "small-s1", "small-s2"]


def test_variants_of_nothing_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.data.__main__.SHARED", tmp_path / "nowhere")
    with pytest.raises(OptionError, match="--gold"):
        main(["--swap", "1", "--out", str(tmp_path)])
