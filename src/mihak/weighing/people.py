"""Nouns for people by age and sex, from ``data/classes.tsv``, folded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

FILE: Final = "classes.tsv"


@cache
def classes() -> Mapping[str, str]:
    """Folded nouns without article and the class of people that each is of: children, women, men."""
    lines = files("mihak.weighing").joinpath("data", FILE).read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {noun: name for _, name, nouns in rows for noun in nouns.split()}
