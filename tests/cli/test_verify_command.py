"""``mihak verify``: whole or damaged, and the seal that somebody kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mihak.cli.common import App
from mihak.cli.export import export
from mihak.cli.verify import verify
from mihak.register.register import open_register
from mihak.settings import Settings

Capture = pytest.CaptureFixture[str]
APP = App(Settings(), debug=False)


def test_whole_damaged_and_the_seal(tmp_path: Path, capfd: Capture) -> None:
    register, file = tmp_path / "war.db", tmp_path / "evidence.zip"
    with open_register(register) as war:
        war.choices.secret()
    run = ["bundle", "--register", str(register), "-o", str(file)]
    assert export.main(run, obj=APP, standalone_mode=False) == 0
    capfd.readouterr()
    assert verify.main([str(file)], obj=APP, standalone_mode=False) == 0
    out = capfd.readouterr().out
    assert out.startswith("whole: 0 reports")
    seal = re.search(r"last seal (\w+)", out)
    kept = seal[1][:12] if seal else ""
    assert verify.main([str(file), "--hash", kept], obj=APP, standalone_mode=False) == 0
    assert verify.main([str(file), "--hash", "f00"], obj=APP, standalone_mode=False) == 1
    assert "not with f00" in capfd.readouterr().err
