"""``mihak link --explain``: why two claims are linked, or are not."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import sample_claims, sample_report

from mihak.cli.main import cli
from mihak.errors import OptionError
from mihak.linking.weights import DEFAULT, to_toml
from mihak.register.register import open_register

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def war(tmp_path: Path) -> Path:
    path, report = tmp_path / "war.db", sample_report()
    with open_register(path) as register:
        register.add(report, sample_claims(report))
    return path


def explained(war: Path, capsys: Capture, *options: str) -> float:
    """The bits in all of the first two claims."""
    with open_register(war, read_only=True) as register:
        left, right = [claim.id for claim in register.claims()][:2]
    arguments = ["link", "--register", str(war), "--explain", left, right, *options]
    assert cli.main(arguments, standalone_mode=False) == 0
    told = capsys.readouterr().out
    assert told.startswith(min(left, right))
    reasons = [float(bits) for bits in re.findall(r"^  \S.*?  ([+-]\d+\.\d\d)  ", told, re.M)]
    assert sum(reasons[:-1]) == pytest.approx(reasons[-1], abs=0.1)
    return reasons[-1]


def test_the_reasons_add_up_and_are_those_of_the_weights_that_are_given(
    war: Path, tmp_path: Path, capsys: Capture
) -> None:
    likelier = replace(DEFAULT, prior=0.5)
    path = tmp_path / "own.toml"
    path.write_text(to_toml(likelier), "utf-8")
    moved = explained(war, capsys, "--weights", str(path)) - explained(war, capsys)
    assert moved == pytest.approx(-DEFAULT.prior_bits, abs=0.02)


def test_a_claim_is_not_compared_with_itself(war: Path) -> None:
    with open_register(war, read_only=True) as register:
        one = next(iter(register.claims())).id
    with pytest.raises(OptionError, match="are one claim"):
        cli.main(["link", "--register", str(war), "--explain", one, one], standalone_mode=False)
