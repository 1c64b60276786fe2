"""``mihak link --train``: weights trained on the judgements of a register."""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import combinations, islice
from pathlib import Path

import pytest

from mihak.cli.link import _helps
from mihak.cli.main import cli
from mihak.demo import reports
from mihak.errors import OptionError
from mihak.linking.training import FEWEST, Tried
from mihak.linking.weights import DEFAULT, from_toml
from mihak.model.judgement import DIFFERENT, SAME, UNSURE, Judgement
from mihak.pipeline import read_report, shared_reader
from mihak.register.query import ClaimQuery
from mihak.register.register import open_register
from mihak.settings import Settings

Capture = pytest.CaptureFixture[str]
Call = Callable[[int], str]


def filled(path: Path, number: int, call: Call) -> Path:
    """A register of three reports; of so many pairs of claims a person said what ``call`` says of the n-th."""
    reader = shared_reader(Settings())
    with open_register(path) as war:
        for report in reports()[:3]:
            war.add(report, read_report(report, reader).claims, reader=reader.version)
        claims = sorted(claim.id for _, claim in war.found(ClaimQuery()))
        pairs = list(islice(combinations(claims, 2), number))
        war.judgements.judge(
            *(Judgement(id="", verdict=call(n), left=left, right=right, by="Rim", person=True)
              for n, (left, right) in enumerate(pairs))
        )  # fmt: skip
        assert len(pairs) == number
    return path


def run(path: Path, weights: Path) -> int:
    return int(cli.main(["link", "--register", str(path), "--train", str(weights)], standalone_mode=False))


def test_weights_are_trained_tried_written_and_used(tmp_path: Path, capfd: Capture) -> None:
    calls = [SAME, DIFFERENT] * FEWEST + [UNSURE]
    path = filled(tmp_path / "war.db", len(calls), lambda n: calls[n])
    assert run(path, tmp_path / "w.toml") == 0
    out = capfd.readouterr().out
    trained = from_toml((tmp_path / "w.toml").read_text("utf-8"), "w.toml")
    assert trained.bits != DEFAULT.bits
    assert f"holds weights trained on {2 * FEWEST} judgements" in out
    assert f"of {FEWEST}\n" in out
    assert "judgements of pairs:" in out


def test_too_few_judgements_write_nothing(tmp_path: Path) -> None:
    path = filled(tmp_path / "war.db", 5, lambda n: (SAME, DIFFERENT)[n % 2])
    with pytest.raises(OptionError, match="called 3 pairs of claims the same and 2 different") as told:
        run(path, tmp_path / "w.toml")
    assert "mihak judge same A B" in str(told.value)
    assert not (tmp_path / "w.toml").exists()


@pytest.mark.parametrize(("trained", "warned"), [(41, False), (40, True), (39, True)])
def test_the_command_warns_where_training_does_not_help(capfd: Capture, trained: int, warned: bool) -> None:
    stream = io.StringIO()
    assert _helps((Tried(60, 40, trained), Tried(50, 45, 45)), stream) is not warned
    assert f"same       {trained} and 40 of 60\n" in stream.getvalue()
    assert "different  45 and 45 of 50\n" in stream.getvalue()
    assert ("training does not help" in capfd.readouterr().err) == warned
