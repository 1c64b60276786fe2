"""The settings of a training, from a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.recipe import Recipe


def test_a_file_gives_what_it_names_and_leaves_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text("pieces = 100\nlayers = 2\nrate = 1e-3\n", "utf-8")
    assert Recipe.from_toml(path) == Recipe(pieces=100, layers=2, rate=1e-3)
    path.write_text("", "utf-8")
    assert Recipe.from_toml(path) == Recipe()


def test_a_setting_that_there_is_not_is_named(tmp_path: Path) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text("layer = 2\nepochs = 3\n", "utf-8")
    with pytest.raises(ValueError, match=r"recipe\.toml: no setting layer; there are .*layers"):
        Recipe.from_toml(path)
