"""Draws docs/img/show.png: one paragraph, the claims that the rules read in it, and a table.

    python -m tools.picture [--html FILE]

The page is made from what Mihak really reads; Chromium, which shapes Arabic,
takes the picture. ``--html`` only writes the page.
"""

from __future__ import annotations

import argparse
import html
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from mihak.claims.rules import RulesReader
from mihak.model.report import Report
from mihak.views.lines import ClaimLine
from mihak.views.marked import MarkedReport, Segment, marked
from tools.paragraph import paragraph

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "docs" / "img" / "show.png"
WIDTH: Final = 1240
MEASURE: Final = """<script>
const box = document.body.getBoundingClientRect();
document.body.dataset.height = Math.ceil(box.bottom) + 28;
</script>"""
COLOURS: Final = {
    "casualties": "#f6c1bd", "control": "#bfe0c2", "attack": "#fbdca0", "operation": "#c9cdf2",
    "materiel": "#c6e3ee",
}  # fmt: skip
STYLE: Final = """
body { margin: 28px; font: 15px "DejaVu Sans", sans-serif; color: #222; background: #fff; }
.text { direction: rtl; font: 23px/2.05 "Amiri", "DejaVu Sans", serif; margin-bottom: 18px; }
mark { color: inherit; border-radius: 3px; padding: 3px 0; }
sup { font: bold 11px "DejaVu Sans", sans-serif; color: #555; padding: 0 2px; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-size: 12px; color: #666; border-bottom: 1px solid #999; padding: 4px 8px; }
td { border-bottom: 1px solid #ddd; padding: 5px 8px; font-size: 13px; white-space: nowrap; }
td.ar { font: 18px "Amiri", "DejaVu Sans", serif; text-align: right; white-space: normal; }
.kind { border-radius: 3px; padding: 2px 6px; }
.note { color: #666; font-size: 12px; margin-top: 12px; }
"""
HEADS: Final = ("", "kind", "what", "how many", "who says it", "by whom", "to whom", "day", "where")


def page(shown: MarkedReport) -> str:
    """The whole HTML page."""
    text = "".join(segment(part, shown) for part in shown.segments)
    rows = "".join(row(line) for line in shown.claims)
    heads = "".join(f"<th>{head}</th>" for head in HEADS)
    note = f"An exercise written for Mihak; read by {shown.claims[0].reader}."
    return (
        f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>"
        f"<div class=text>{text}</div><table><tr>{heads}</tr>{rows}</table>"
        f"<div class=note>{note}</div>{MEASURE}"
    )


def segment(part: Segment, shown: MarkedReport) -> str:
    """A stretch of the text, in the colour of its shortest claim, numbers where claims end."""
    text = html.escape(part.text)
    if not part.claims:
        return text
    lines = [shown.claims[number - 1] for number in part.claims]
    shortest = min(lines, key=lambda line: line.end - line.start)
    numbers = "".join(f"<sup>{number}</sup>" for number in part.closes)
    return f'<mark style="background:{COLOURS[shortest.kind]}">{text}{numbers}</mark>'


def row(line: ClaimLine) -> str:
    """A claim as a row of the table."""
    kind = f'<span class=kind style="background:{COLOURS[line.kind]}">{line.kind}</span>'
    what = line.what if line.status == "asserted" else f"{line.what}, {line.status}"
    plain = [str(line.number), kind, what, figure(line)]
    arabic = [line.source, line.doer, line.sufferer]
    cells = [f"<td>{cell}</td>" for cell in plain]
    cells += [f"<td class=ar dir=rtl>{html.escape(cell) or '·'}</td>" for cell in arabic]
    cells += [
        f"<td>{line.date.replace('/', ' /<br>')}</td>",
        f"<td class=ar dir=rtl>{html.escape('، '.join(line.places))}</td>",
    ]
    return f"<tr>{''.join(cells)}</tr>"


def figure(line: ClaimLine) -> str:
    """A figure as an interval; empty where the kind has none."""
    if not line.counts:
        return ""
    if line.low == line.high:
        told = "not told" if line.low is None else str(line.low)
    elif line.high is None:
        told = f"{line.low} or more"
    else:
        told = f"up to {line.high}" if line.low is None else f"{line.low} to {line.high}"
    return f"about {told}" if line.approx else told


def chromium() -> str:
    """The path of Chromium; raises FileNotFoundError where there is none."""
    found = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chrome")
    if not found:
        raise FileNotFoundError("Chromium is not installed; install it, or use --html")
    return found


def shoot(page_text: str, target: Path) -> None:
    """Let Chromium draw a page as high as it is; raises FileNotFoundError where there is no Chromium."""
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "page.html"
        source.write_text(page_text, "utf-8")
        command = [
            chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--force-device-scale-factor=1.5", f"--user-data-dir={name}/profile", source.as_uri(),
        ]  # fmt: skip
        drawn = _run([*command, f"--window-size={WIDTH},100", "--dump-dom"])
        height = int(drawn.partition('data-height="')[2].partition('"')[0])
        _run([*command, f"--window-size={WIDTH},{height}", f"--screenshot={target}"])


def _run(command: list[str]) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8", timeout=120)
    return done.stdout


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.picture", description=__doc__)
    parser.add_argument("--html", type=Path, metavar="FILE", help="only write the page")
    given = parser.parse_args()
    report: Report = paragraph()
    shown = marked(report, RulesReader().read(report))
    text = page(shown)
    if given.html:
        given.html.write_text(text, "utf-8")
    else:
        TARGET.parent.mkdir(parents=True, exist_ok=True)
        shoot(text, TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
