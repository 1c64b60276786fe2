from __future__ import annotations

import time

from mihak.readers.pdf_layout import Glyph, page_lines, paragraphs


def row(text: str, *, left: float = 50, baseline: float = 700, step: float = 6) -> list[Glyph]:
    return [Glyph(c, left + n * step, left + (n + 1) * step, baseline, 12) for n, c in enumerate(text) if c != " "]


def test_gaps_are_spaces() -> None:
    assert page_lines(row("in Aleppo"))[0].drawn == "in Aleppo"


def test_the_order_of_storage_does_not_matter() -> None:
    glyphs = row("first line") + row("second line", baseline=680)
    assert [x.drawn for x in page_lines(glyphs[::-1])] == ["first line", "second line"]


def test_a_wrapped_paragraph_is_joined_and_a_short_line_ends_it() -> None:
    full = "a line that is as wide as its column"
    glyphs = row(full) + row("and ends here", baseline=685) + row(full, baseline=670)
    assert paragraphs(page_lines(glyphs), False) == [f"{full} and ends here", full]


def test_a_heading_is_a_paragraph_of_its_own() -> None:
    full = "a heading that is as wide as its column"
    heading = [Glyph(g.text, g.left, g.right, g.baseline, 18) for g in row(full)]
    assert paragraphs(page_lines(heading + row(full, baseline=680)), False) == [full, full]


def test_columns_under_a_heading_and_over_a_page_number() -> None:
    glyphs = row("A heading over both of the columns here and more")
    for n, (a, b) in enumerate((("left one", "right one"), ("left two", "right two"), ("left three", "right three"))):
        glyphs += row(a, baseline=660 - 20 * n) + row(b, left=250, baseline=660 - 20 * n)
    glyphs += row("12", left=200, baseline=500)
    drawn = [x.drawn for x in page_lines(glyphs)]
    assert drawn[1:] == ["left one", "left two", "left three", "right one", "right two", "right three", "12"]


def test_a_page_of_very_many_lines_takes_linear_time() -> None:
    glyphs = [Glyph("a", 50, 56, float(-n * 20), 12) for n in range(20_000)]
    start = time.process_time()
    assert len(page_lines(glyphs)) == 20_000
    assert time.process_time() - start < 30


def test_an_empty_page() -> None:
    assert page_lines([]) == []
    assert paragraphs([], False) == []
