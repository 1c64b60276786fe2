"""Draws docs/img/brief.png: what is told of western Aleppo on four days of 2016, as the brief's chart of incidents.

    python -m tools.brief_picture

The page is the one that ``mihak brief`` writes on the reports that come with
Mihak; Chromium, which shapes Arabic, takes the picture of its first part.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Final

from mihak.demo import reports
from mihak.exports.brief import brief_html
from mihak.pipeline import read_report, shared_reader
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.views.brief_whole import whole_brief
from mihak.weigh import weighed
from tools.picture import ROOT, chromium

TARGET: Final = ROOT / "docs" / "img" / "brief.png"
PLACE: Final = "حلب"
FIRST, LAST = date(2016, 10, 28), date(2016, 10, 31)
SIZE: Final = "1100,900"
# Headless Chromium takes what is on top: the chart of incidents alone is left.
ONLY: Final = (
    "<style>body > :not(main), main > :not(#figures) { display: none } #figures details { display: none }</style>"
)


def main() -> int:
    reader = shared_reader(Settings(reader="rules"))
    with tempfile.TemporaryDirectory() as name:
        with open_register(Path(name) / "war.db") as register:
            for report in reports():
                register.add(report, read_report(report, reader).claims, reader=reader.version)
            page = brief_html(whole_brief(weighed(register), PLACE, FIRST, LAST, "en"))
        source = Path(name) / "brief.html"
        source.write_text(page.replace("</head>", f"{ONLY}</head>", 1), "utf-8")
        command = [
            chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            f"--user-data-dir={name}/profile", f"--window-size={SIZE}", f"--screenshot={TARGET}",
            source.as_uri(),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    return 0


if __name__ == "__main__":
    sys.exit(main())
