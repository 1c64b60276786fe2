"""Libraries that only some formats need, loaded when they are asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from mihak.errors import MissingExtra


def wanted(module: str) -> Any:
    """A library of the extra ``export``; MissingExtra where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtra(
            f"this format needs {module.partition('.')[0]}", repair="pip install 'mihak[export]'"
        ) from error
