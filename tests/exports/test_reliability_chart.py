"""The chart of calibration: a mark a bin, a line a curve, words that stay words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest

from mihak.evaluate.calibration import Outcome, Point, reliability
from mihak.exports.chart_parts import ChartWords
from mihak.exports.palette import style
from mihak.exports.reliability_chart import Series, reliability_chart, thinned
from mihak.exports.svg import SVG

ROOT = Path(__file__).parents[2]
WORDS = ChartWords("title", "what it tells", "")
CLAIMS = reliability([Outcome("attack", n / 100, n % 10 < 7) for n in range(101)])
SLOTS = reliability([Outcome("attack.mode", 0.5, n % 2 == 0) for n in range(10)])


def chart(*series: Series) -> Tree.Element:
    return Tree.fromstring(reliability_chart(series, WORDS, id="r"))


def marks(root: Tree.Element, colour: str) -> int:
    return sum(shape.get("fill") == colour for shape in root.iter(f"{{{SVG}}}path"))


def test_every_bin_has_a_mark_and_every_curve_a_line() -> None:
    root = chart(Series("claims", CLAIMS), Series("slots", SLOTS))
    assert (marks(root, style(0).colour), marks(root, style(1).colour)) == (len(CLAIMS.mass), 1)
    strokes = [shape.get("stroke") for shape in root.iter(f"{{{SVG}}}path")]
    assert strokes.count(style(0).colour) == 1


def test_words_and_figures_are_text() -> None:
    texts = {"".join(text.itertext()) for text in chart(Series("claims", CLAIMS)).iter(f"{{{SVG}}}text")}
    assert {"confidence", "share that is right", "share of it that is wrong", "0.0", "1.0"} <= texts
    assert f"● claims: 101, ECE {CLAIMS.ece:.3f}" in texts


def test_what_has_no_outcomes_is_left_out() -> None:
    root = chart(Series("claims", CLAIMS), Series("slots", reliability([])))
    assert not any("slots" in "".join(text.itertext()) for text in root.iter(f"{{{SVG}}}text"))
    assert chart().find(f"{{{SVG}}}title") is not None


def test_a_curve_is_thinned_and_keeps_its_end() -> None:
    curve = [Point(1 - n / 5000, n / 5000, 0.1) for n in range(1, 5001)]
    kept = thinned(curve)
    assert len(kept) <= 150
    assert (kept[-1], kept[0].coverage >= 0.02) == (curve[-1], True)
    assert thinned([Point(0.5, 1.0, 0.5)]) == (Point(0.5, 1.0, 0.5),)


def test_a_reader_that_measures_nothing_has_no_picture(tmp_path: Path) -> None:
    target = tmp_path / "reliability.svg"
    command = [sys.executable, "-m", "tools.reliability", "gold/own", "--reader", "rules", "-o", str(target)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, target.exists()) == (1, False)
    assert "the reader rules measures no confidence" in done.stderr


@pytest.mark.parametrize("part", ["width=", "height=", "font-family="])
def test_the_picture_stands_alone(part: str) -> None:
    code = (
        "from mihak.evaluate.calibration import Outcome; from mihak.evaluate.outcomes import Outcomes, calibrated;"
        "from tools.reliability import picture;"
        "print(picture(calibrated(Outcomes((Outcome('attack', 0.5, True),), (), 0)), 'learned@1'))"
    )
    made = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    head = made.partition(">")[0]
    assert head.startswith("<svg ") and part in head
    Tree.fromstring(made)
