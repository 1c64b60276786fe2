"""One line of glyphs, from left to right as drawn → the text in reading order.

The inverse of what a renderer does with a right-to-left line: the line is turned
round, and numbers and Latin runs are turned back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_OPENING, _CLOSING = "([{«", ")]}»"
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
# A Latin run goes to its last letter or digit; a number holds single separators ("-" parts numbers
# in Arabic text, as the bidirectional algorithm has it).
_LEFT_TO_RIGHT = re.compile("L(?:[^R]*[LE])?|E(?:C?E)*")
_BACKWARD_LIGATURES = {"ال": "لا", "أل": "لأ", "إل": "لإ", "آل": "لآ"}


def spelled(glyph: str) -> str:
    """The letters of a glyph: presentation forms and ligatures become plain letters."""
    plain = _PRESENTATION.sub(lambda m: unicodedata.normalize("NFKC", m[0]), glyph)
    # Only lam-alef is drawn as one glyph: a map that says alef-lam has it backwards.
    return _BACKWARD_LIGATURES.get(plain, plain)


def is_right_to_left(text: str) -> bool:
    """Whether more of its letters are Arabic (or Hebrew) than of left-to-right scripts."""
    kinds = [_kind(c) for c in text]
    return kinds.count("R") > kinds.count("L")


def has_right_to_left(text: str) -> bool:
    """Whether any of its letters is Arabic (or Hebrew)."""
    return any(_kind(c) == "R" for c in text)


def reading_order(glyphs: Sequence[str]) -> str:
    """The text of a right-to-left line whose glyphs are given from left to right."""
    kinds = "".join(_kind(g[0]) if g else "N" for g in glyphs)
    pieces: list[str] = []
    at = 0
    for run in _LEFT_TO_RIGHT.finditer(kinds):
        pieces += glyphs[at : run.start()]
        pieces.append("".join(glyphs[run.start() : run.end()]))
        at = run.end()
    pieces += glyphs[at:]
    pieces.reverse()
    return _brackets(pieces)


def _kind(char: str) -> str:
    """R right-to-left letter, L left-to-right letter, E digit, C separator inside numbers, N the rest."""
    group = unicodedata.bidirectional(char)
    if group in ("R", "AL"):
        return "R"
    if group == "L":
        return "L"
    if group in ("EN", "AN"):
        return "E"
    return "C" if group == "CS" else "N"


def _brackets(pieces: Sequence[str]) -> str:
    """Brackets are drawn mirrored; most files name the sign drawn, some the sign meant."""
    meant = "".join(pieces)
    drawn = "".join(p.translate(_MIRRORED) if len(p) == 1 else p for p in pieces)
    return meant if _unmatched(meant) < _unmatched(drawn) else drawn


def _unmatched(text: str) -> int:
    """How many brackets close before they open or stay open."""
    depth = wrong = 0
    for char in text:
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            wrong += depth == 0
            depth = max(0, depth - 1)
    return wrong + depth
