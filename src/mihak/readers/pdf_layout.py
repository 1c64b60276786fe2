"""The glyphs of a PDF page → lines in reading order → paragraphs.

Works from where the glyphs stand, not from the order in which they are stored:
producers store Arabic forwards, backwards and in pieces, but draw it alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mihak.readers.bidi_order import has_right_to_left, is_right_to_left, reading_order, spelled

WORD_GAP = 0.18  # of the font size, between glyphs with no space drawn
COLUMN_GAP = 1.5  # of the font size
MAX_COLUMN_LINES = 1000  # a page with more lines is read straight down


def _median(values: Sequence[float]) -> float:
    """The middle value, the lower of two (the statistics module takes 8 ms to load)."""
    return sorted(values)[(len(values) - 1) // 2] if values else 0.0


@dataclass(frozen=True, slots=True)
class Glyph:
    """A sign as drawn; lengths in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    baseline: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs on one baseline, from left to right; ``glyphs`` have the spaces between words."""

    glyphs: tuple[str, ...]
    left: float
    right: float
    baseline: float
    size: float

    @property
    def drawn(self) -> str:
        """The text from left to right."""
        return "".join(self.glyphs)


def page_lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines of a page in reading order; columns are read one after the other."""
    rows = [segments for row in _rows(glyphs) if (segments := _segments(row))]
    segments = [segment for row in rows for segment in row]
    rtl = is_right_to_left("".join(s.drawn for s in segments))
    if len(segments) > MAX_COLUMN_LINES:
        return _down(rows)
    return _in_columns(segments, rtl)


def paragraphs(lines: Sequence[Line], backwards: bool) -> list[str]:
    """The text of the lines, those of one paragraph joined by a space.

    ``backwards``: right-to-left lines were drawn from left to right by mistake.
    """
    out: list[str] = []
    step = _median([a.baseline - b.baseline for a, b in pairwise(lines)])
    left, right = (min(x.left for x in lines), max(x.right for x in lines)) if lines else (0.0, 0.0)
    previous: Line | None = None
    rtl_page = is_right_to_left("".join(x.drawn for x in lines))
    for line in lines:
        # Latin names may outweigh the Arabic of a line, but not of its page.
        rtl = has_right_to_left(line.drawn) if rtl_page else is_right_to_left(line.drawn)
        text = (reading_order(line.glyphs) if rtl and not backwards else line.drawn).strip()
        if previous and _continues(previous, line, (left, right), step):
            out[-1] += " " + text
        else:
            out.append(text)
        previous = line
    return [p for p in out if p]


def _continues(above: Line, line: Line, edges: tuple[float, float], step: float) -> bool:
    """Whether the line goes on with the paragraph: the one above is full, and as far off as usual."""
    if abs(above.size - line.size) > 0.15 * line.size:
        return False
    if not 0 < above.baseline - line.baseline <= 1.4 * min(max(step, line.size), 2.2 * line.size):
        return False
    rtl = is_right_to_left(above.drawn)
    short = above.left - edges[0] if rtl else edges[1] - above.right
    return short < 0.12 * (edges[1] - edges[0]) and above.right - above.left > 12 * above.size


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: -g.baseline):
        if rows and rows[-1][0].baseline - glyph.baseline < 0.45 * max(rows[-1][0].size, 1.0):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return rows


def _segments(row: Sequence[Glyph]) -> list[Line]:
    """A row, cut where its gaps are as wide as those between columns."""
    inked = sorted((g for g in row if g.text.strip()), key=lambda g: (g.left + g.right) / 2)
    groups: list[list[Glyph]] = []
    reach = 0.0
    for glyph in inked:
        if not groups or glyph.left - reach > COLUMN_GAP * glyph.size:
            groups.append([])
            reach = glyph.right
        groups[-1].append(glyph)
        reach = max(reach, glyph.right)
    blanks = [g for g in row if not g.text.strip()]
    return [_line(group, blanks) for group in groups]


def _line(inked: Sequence[Glyph], blanks: Sequence[Glyph]) -> Line:
    left, right = inked[0].left, max(g.right for g in inked)
    inside = [g for g in blanks if left < (g.left + g.right) / 2 < right]
    row = sorted([*inked, *inside], key=lambda g: (g.left + g.right) / 2)
    signs: list[str] = []
    reach = left
    for glyph in row:
        text = spelled(glyph.text)
        if glyph.left - reach > WORD_GAP * glyph.size and signs and signs[-1] != " " and text.strip():
            signs.append(" ")
        if text.strip():
            signs.append(text)
        elif signs and signs[-1] != " ":
            signs.append(" ")
        reach = max(reach, glyph.right)
    return Line(tuple(signs), left, right, inked[0].baseline, _median([g.size for g in inked]))


def _joined(segments: Sequence[Line]) -> Line:
    """The segments of one row as one line; ``segments`` are from left to right."""
    glyphs: list[str] = []
    for segment in segments:
        glyphs += [" ", *segment.glyphs] if glyphs else segment.glyphs
    first, last = segments[0], segments[-1]
    return Line(tuple(glyphs), first.left, last.right, first.baseline, first.size)


def _in_columns(segments: Sequence[Line], rtl: bool) -> list[Line]:
    """Straight down, but for the longest stretch that a gutter parts into two columns."""
    rows = _by_row(segments)
    for start in range(len(rows)):
        for end in range(len(rows), max(start + 1, len(rows) - 4), -1):
            block = [s for row in rows[start:end] for s in row]
            if (gutter := _gutter(block)) is None:
                continue
            sides = [[s for s in block if s.left < gutter], [s for s in block if s.left >= gutter]]
            if rtl:
                sides.reverse()
            columns = [line for side in sides for line in _in_columns(side, rtl)]
            return _down(rows[:start]) + columns + _down(rows[end:])
    return _down(rows)


def _down(rows: Sequence[Sequence[Line]]) -> list[Line]:
    return [_joined(row) for row in rows]


def _by_row(segments: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for segment in segments:
        if rows and abs(rows[-1][0].baseline - segment.baseline) < 0.45 * max(segment.size, 1.0):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return rows


def _gutter(block: Sequence[Line]) -> float | None:
    """Where a column of white at least 1.5 letters wide parts the block, with 3 lines on each side."""
    reach = 0.0
    for n, line in enumerate(sorted(block, key=lambda s: s.left)):
        if n >= 3 and len(block) - n >= 3 and line.left - reach > COLUMN_GAP * line.size:
            return line.left
        reach = max(reach, line.right)
    return None
