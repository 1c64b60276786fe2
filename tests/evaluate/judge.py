"""The benchmark's own script, run as a program on its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def judged(bench: Path, gold: Path, predicted: Path, *flags: str) -> str:
    """What ``score.py`` prints for a folder of predicted claims."""
    command = [sys.executable, str(bench / "score.py"), str(gold), str(predicted), *flags]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
