"""Groups that only help another: بدعم من كذا, تساندها كذا; they are no subject of what is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.lang.ar.word import Word

WITH_HELP: Final = frozenset(
    "بدعم باسناد بمسانده بموازره بمشاركه بتغطيه بقياده مدعومه مدعومين مدعوما مدعومون المدعومه".split()
)
HELPING: Final = ("ساند", "تساند", "يساند", "وازر", "توازر", "يوازر", "ازر", "دعم", "تدعم", "يدعم")
"""Words whose group only helps another: بدعم من كذا, تساندها كذا."""


def backing(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether the words up to ``at`` say that who follows only helps: بدعم من, بقيادة, تساندها, توازره."""
    word = words[at]
    if word.form == "من" and at > start:
        word = words[at - 1]
    helps = word.stem.startswith(HELPING) and (bool(word.enc) or "v" not in word.tags)
    return word.form in WITH_HELP or helps
