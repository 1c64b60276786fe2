"""docs/cli.md is what the commands say of themselves."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_the_page_of_commands_is_current(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    from tools.reference import TARGET, page  # noqa: PLC0415  # The tools lie beside the package.

    assert "tools.reference" in sys.modules
    assert TARGET.read_text("utf-8") == page(), "run: python -m tools.reference"
