"""The charts: real text, every mark in its place, mirrored for pages read from the right."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree as Tree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.exports.chart_parts import (
    TALLEST,
    WIDTH,
    Bar,
    ChartWords,
    Dot,
    FigureRow,
    PlaceRow,
    cut,
    figures,
    pages,
    scaled,
)
from mihak.exports.charts import incident_chart
from mihak.exports.control_chart import control_chart
from mihak.exports.palette import COLOURS, UNKNOWN, style
from mihak.exports.svg import SVG

STYLES = [style(0), style(1), UNKNOWN]
ROWS = [
    FigureRow(
        "1 · قتلى", "28 تشرين الأول · الحمدانية", 30, 40, 1500, (Dot(0, 30, 30, 3), Dot(1, 40, None), Dot(2, None, 70)),
        "40 (30–1,500)", "#i-1",
    ),
    FigureRow("2 · جرحى", "ضاحية الأسد", 20, None, None, (Dot(1, 20, 35),), "20+", "#i-2"),
]  # fmt: skip
WORDS = ChartWords("العنوان & <هو>", "الوصف", "العدد", ((0, "1 تشرين"), (7, "8 تشرين")))


def incidents(*, mirrored: bool) -> Tree.Element:
    return Tree.fromstring(incident_chart(ROWS, WORDS, STYLES, id="f", most=figures(ROWS), mirrored=mirrored))


def control(*, mirrored: bool) -> Tree.Element:
    bars = (
        Bar(0, 20, (0,), True, False, "#h-1"), Bar(21, 30, (0, 1), False, False, "#h-1", contested=True),
        Bar(31, 60, (1,), False, True, "#h-1", besieger=0), Bar(40, 41, (), False, False, "#h-1", besieger=1),
    )  # fmt: skip
    text = control_chart([PlaceRow("الراشدين", bars)], 61, WORDS, STYLES, id="c", mirrored=mirrored)
    return Tree.fromstring(text)


def texts(root: Tree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in root.iter(f"{{{SVG}}}text")]


def place(root: Tree.Element, words: str) -> float:
    """How far from the left some words stand, in the chart's own measure."""
    at = 0.0
    parents = {child: parent for parent in root.iter() for child in parent}
    node = next(text for text in root.iter(f"{{{SVG}}}text") if "".join(text.itertext()) == words)
    while node is not root:
        moved = re.match(r"translate\(([-\d.]+)", node.get("transform", ""))
        at += float(moved[1]) if moved else 0.0
        node = parents[node]
    return at


@pytest.mark.parametrize("mirrored", [False, True])
def test_words_stay_words(mirrored: bool) -> None:
    found = texts(incidents(mirrored=mirrored))
    assert {"1 · قتلى", "28 تشرين الأول · الحمدانية", "40 (30–1,500)", "20+", "العدد", "1,000", "×3"} <= set(found)
    assert {"الراشدين", "1 تشرين", "8 تشرين"} <= set(texts(control(mirrored=mirrored)))
    for root in (incidents(mirrored=mirrored), control(mirrored=mirrored)):
        assert all(text.get("unicode-bidi") == "plaintext" for text in root.iter(f"{{{SVG}}}text"))
        assert root.get("direction") == "ltr"


def test_a_chart_says_what_it_shows() -> None:
    root = incidents(mirrored=False)
    labels = (root.get("aria-labelledby") or "").split()
    told = {child.get("id"): child.text for child in root if child.get("id")}
    assert [told[label] for label in labels] == ["العنوان & <هو>", "الوصف"]
    assert root.get("viewBox", "").split()[2] == str(WIDTH)


def test_a_mirrored_chart_is_read_from_the_right() -> None:
    plain, mirrored = incidents(mirrored=False), incidents(mirrored=True)
    assert place(plain, "1 · قتلى") < place(plain, "10") < place(plain, "100") < place(plain, "20+")
    assert place(mirrored, "1 · قتلى") > place(mirrored, "10") > place(mirrored, "100") > place(mirrored, "20+")
    assert place(control(mirrored=False), "1 تشرين") < place(control(mirrored=False), "8 تشرين")
    assert place(control(mirrored=True), "1 تشرين") > place(control(mirrored=True), "8 تشرين")


def test_contested_days_are_hatched_in_both_colours() -> None:
    root = control(mirrored=False)
    pattern = next(root.iter(f"{{{SVG}}}pattern"))
    assert [part.get("fill") for part in pattern] == [STYLES[0].colour, STYLES[1].colour]
    fills = [shape.get("fill") for shape in root.iter(f"{{{SVG}}}path")]
    assert fills.count(f"url(#{pattern.get('id')})") == 1


def test_contested_by_nobody_named_is_hatched_too() -> None:
    bar = Bar(0, 30, (1,), False, False, "#h-1", contested=True)
    root = Tree.fromstring(control_chart([PlaceRow("منيان", (bar,))], 61, WORDS, STYLES, id="c", mirrored=True))
    pattern = next(root.iter(f"{{{SVG}}}pattern"))
    assert [part.get("fill") for part in pattern] == [STYLES[1].colour, "#ffffff"]


def test_links_lead_into_the_page_alone() -> None:
    for root, targets in ((incidents(mirrored=False), {"#i-1", "#i-2"}), (control(mirrored=True), {"#h-1"})):
        links = list(root.iter(f"{{{SVG}}}a"))
        assert {link.get("href") for link in links} == targets
        assert all(set(link.attrib) <= {"href", "aria-label"} for link in links)


def test_the_same_rows_give_the_same_bytes() -> None:
    first, second = (
        incident_chart(ROWS, WORDS, STYLES, id="f", most=1500, mirrored=True) for _ in range(2)
    )  # fmt: skip
    assert first == second


def test_scales() -> None:
    assert scaled(3) == ("linear", 5, [0, 1, 2, 3, 4, 5])
    assert scaled(1500) == ("symlog", 1950, [0, 1, 3, 10, 30, 100, 300, 1000])
    assert scaled(30)[0] == "linear"
    assert figures([]) == 0


@given(st.integers(0, 10**7))
def test_a_scale_holds_its_figures_and_its_ticks(most: int) -> None:
    _, end, ticks = scaled(most)
    assert end >= most
    assert ticks[0] == 0
    assert ticks == sorted(set(ticks))
    assert ticks[-1] <= end


@given(st.lists(st.integers(20, 200), max_size=60))
def test_no_figure_is_taller_than_a_page_and_no_row_is_lost(heights: list[int]) -> None:
    found = pages(heights)
    assert [row for start, end in found for row in range(start, end)] == list(range(len(heights)))
    assert all(sum(heights[start:end]) <= TALLEST for start, end in found)


@given(st.text(min_size=1))
def test_a_label_is_cut_to_its_room(words: str) -> None:
    assert len(cut(words, 20)) <= 20 + 1
    assert cut(words, 20) == words or cut(words, 20).endswith("…")


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("colour", [*COLOURS, UNKNOWN.colour])
def test_every_colour_can_be_read_on_white(colour: str) -> None:
    assert 1.05 / (luminance(colour) + 0.05) >= 4.5


def test_no_two_sides_are_drawn_alike() -> None:
    drawn = [style(index) for index in range(40)]
    assert len(set(drawn)) == 40
    assert all(one.colour != other.colour and one.sign != other.sign for one, other in pairwise(drawn))
