"""The chart of coverage: a block a day, words that stay words, mirrored where the page is."""

from __future__ import annotations

from xml.etree import ElementTree as Tree

import pytest

from mihak.exports.chart_parts import ChartWords
from mihak.exports.coverage_chart import Strip, coverage_chart
from mihak.exports.palette import style
from mihak.exports.svg import SVG

STYLES = [style(0), style(1)]
WORDS = ChartWords("العنوان", "الوصف", "", ((0, "1 تشرين"), (30, "31 تشرين")))
ROWS = [
    Strip("وكالة سانا", 0, ((3, 1), (9, 2)), (2, 3), (), "3"),
    Strip("المرصد السوري لحقوق الإنسان ومقره بريطانيا", 1, ((1, 1),), (), ((5, 40),), "1"),
]


def chart(days: int = 61, *, mirrored: bool = True) -> Tree.Element:
    return Tree.fromstring(coverage_chart(ROWS, days, WORDS, STYLES, id="c", mirrored=mirrored))


@pytest.mark.parametrize("mirrored", [True, False])
def test_names_days_and_numbers_are_text(mirrored: bool) -> None:
    texts = ["".join(text.itertext()) for text in chart(mirrored=mirrored).iter(f"{{{SVG}}}text")]
    assert {"وكالة سانا", "1 تشرين", "3", "2"} <= set(texts)
    assert any(text.startswith("المرصد") and text.endswith("…") for text in texts)


def test_a_day_with_reports_is_a_block_of_its_side() -> None:
    fills = [shape.get("fill") for shape in chart().iter(f"{{{SVG}}}path")]
    assert (fills.count(STYLES[0].colour), fills.count(STYLES[1].colour)) == (2, 1)


def test_a_day_too_narrow_to_be_seen_gets_a_stroke() -> None:
    def strokes(root: Tree.Element) -> set[str | None]:
        shapes = [shape for shape in root.iter(f"{{{SVG}}}path") if shape.get("fill") == STYLES[1].colour]
        return {shape.get("stroke-width") for shape in shapes}

    assert strokes(chart(days=4000)) == {"2"}
    assert strokes(chart()) != {"2"}
