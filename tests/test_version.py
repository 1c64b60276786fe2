"""The version is the same wherever it is asked for."""

from __future__ import annotations

import re
from importlib.metadata import version

import mihak
from mihak.version import __version__


def test_the_version_is_that_of_the_installed_package() -> None:
    assert mihak.__version__ == __version__ == version("mihak")


def test_the_version_is_a_semantic_one() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+([-.+]?[0-9A-Za-z.]+)?", __version__)
