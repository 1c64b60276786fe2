"""``mihak spark``: what stands in the way is told with its repair, and nothing of Spark is loaded before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mihak.cli.main import run


def test_the_help_tells_the_steps(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spark", "--help"]) == 0
    told = capsys.readouterr().out
    assert all(f"mihak spark {step} " in told for step in ("read", "link", "weigh", "add"))


def test_without_the_extra_the_repair_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    assert run(["spark", "link", str(tmp_path)]) == 1
    assert "pip install 'mihak[spark]'" in capsys.readouterr().err


def test_a_setting_of_spark_is_a_pair(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["spark", "weigh", str(tmp_path), "--conf", "spark.executor.memory"]) == 2
    assert "is no pair" in capsys.readouterr().err


def test_the_help_loads_no_spark() -> None:
    code = (
        "import sys; from mihak.cli.main import run; run(['spark', 'read', '--help']); print('pyspark' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"
