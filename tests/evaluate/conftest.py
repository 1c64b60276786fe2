"""Annotated reports to score against, made of what the project carries."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def own() -> Path:
    """The folder of the exercises."""
    return ROOT / "gold" / "own"


@pytest.fixture(scope="session")
def bench() -> Path:
    """The folder of the shared benchmark, where it is laid beside the project."""
    folder = ROOT.parent / "shared" / "bench"
    if not (folder / "score.py").exists():
        pytest.skip("the shared benchmark is not beside this checkout")
    return folder
