"""A colour, a shape and a sign for every side: colour alone never tells them apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Style:
    """How a side is drawn: ``colour`` as #rrggbb, ``shape`` in Vega's words, ``sign`` the same as a character."""

    colour: str
    shape: str
    sign: str
    filled: bool

    @property
    def look(self) -> str:
        """The class of elements in its colour, as in ``looks``: a page may forbid styles on elements."""
        return f"look-{COLOURS.index(self.colour) if self.colour in COLOURS else 'unknown'}"


# After Okabe and Ito's set for the colour-blind, darkened until each has a contrast
# of 4.5 to 1 with white (WCAG 2.2, 1.4.3), so that words may stand in them too.
COLOURS: Final = ("#0b5a9d", "#a8430a", "#00694e", "#8a3f73", "#6b5900", "#2d6a80", "#9b1c31", "#4b4aa8")
SHAPES: Final = (
    ("circle", "●", "○"), ("square", "■", "□"), ("diamond", "◆", "◇"),
    ("triangle-up", "▲", "△"), ("triangle-down", "▼", "▽"),
)  # fmt: skip
UNKNOWN: Final = Style("#595959", "cross", "✚", filled=True)
INK: Final = "#1a1a1a"
FAINT: Final = "#d0d0d0"
RANGE: Final = "#4d4d4d"
PAPER: Final = "#ffffff"


def looks() -> str:
    """The rules of a style sheet that give each look its colour, as ``--look``."""
    colours = {str(index): colour for index, colour in enumerate(COLOURS)} | {"unknown": UNKNOWN.colour}
    return "\n".join(f".look-{name} {{ --look: {colour}; }}" for name, colour in colours.items())


def style(index: int, *, known: bool = True) -> Style:
    """The style of the side with this index in a brief; grey for the unknown.

    Shapes and colours run on at different lengths, and shapes are hollow from
    the second round on: eighty sides go by before one is drawn as another was.
    """
    if not known:
        return UNKNOWN
    shape, full, hollow = SHAPES[index % len(SHAPES)]
    filled = index // len(SHAPES) % 2 == 0
    return Style(COLOURS[index % len(COLOURS)], shape, full if filled else hollow, filled)
