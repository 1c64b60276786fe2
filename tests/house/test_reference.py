"""docs/cli.md is what the commands say of themselves."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = "import sys; from tools.reference import page; sys.stdout.buffer.write(page().encode())"


def test_the_page_of_commands_is_current() -> None:
    # In a process of its own: a command keeps its help as the first caller asked for it.
    made = subprocess.run([sys.executable, "-c", PAGE], cwd=ROOT, capture_output=True, check=True).stdout
    assert (ROOT / "docs" / "cli.md").read_text("utf-8") == made.decode(), "run: python -m tools.reference"
