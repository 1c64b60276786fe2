"""Draws docs/img/reliability.svg: how far the confidence of a reader keeps its word on annotated reports.

    python -m tools.reliability FOLDER... [--reader learned] [-o FILE]

The folders are annotated reports that the reader has not learned from.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Final

from mihak.errors import MihakError, OptionError
from mihak.evaluate.gold import load_gold
from mihak.evaluate.outcomes import Calibrated, calibrated, outcomes, read_all
from mihak.exports.chart_parts import ChartWords
from mihak.exports.reliability_chart import Series, reliability_chart
from mihak.pipeline import make_reader
from mihak.settings import Settings

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "docs" / "img" / "reliability.svg"
_SIZE: Final = re.compile(r'viewBox="0 0 (\d+) (\d+)"')


def picture(found: Calibrated, reader: str) -> str:
    """The chart as a file of its own, with its size and its letters."""
    told = (
        f"Of {found.claims.count} claims and {found.slots.count} slots that {reader} read: the share that is right "
        "against the confidence given, and the share that is wrong among the surest."
    )
    words = ChartWords(f"Confidence of {reader}", told, "")
    svg = reliability_chart([Series("claims", found.claims), Series("slots", found.slots)], words, id="reliability")
    size = _SIZE.search(svg)
    assert size
    head = f'<svg width="{size[1]}" height="{size[2]}" font-family="DejaVu Sans, Arial, sans-serif" '
    return svg.replace("<svg ", head, 1) + "\n"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.reliability", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="annotated reports")
    parser.add_argument("--reader", default="learned", help="who reads (default: learned)")
    parser.add_argument("-o", "--output", type=Path, default=TARGET, metavar="FILE")
    given = parser.parse_args(arguments)
    try:
        gold = [report for folder in given.folders for report in load_gold(folder)]
        reader = make_reader(Settings(reader=given.reader))
        found = calibrated(outcomes(gold, read_all(gold, reader)))
        if not found.claims.count:
            raise OptionError(f"the reader {given.reader} measures no confidence", repair="Choose one that does")
    except MihakError as error:
        print(error, file=sys.stderr)
        return 1
    given.output.parent.mkdir(parents=True, exist_ok=True)
    given.output.write_text(picture(found, reader.version), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
