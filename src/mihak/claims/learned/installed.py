"""Whether the learned reader can read here: its libraries and its model."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Final

LIBRARIES: Final = ("numpy", "onnxruntime", "tokenizers")
"""What the extra ``learned`` brings; none of them is loaded to find out."""
MODEL: Final = Path(__file__).parent / "data" / "model.onnx"


def missing() -> tuple[str, ...]:
    """The libraries of the extra ``learned`` that are not installed."""
    return tuple(name for name in LIBRARIES if find_spec(name) is None)


def installed() -> bool:
    """Whether libraries and model are there."""
    return not missing() and MODEL.is_file()
