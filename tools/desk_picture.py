"""Draws docs/img/desk.png: a report with its claims marked, at the review desk, in Arabic.

    python -m tools.desk_picture

The desk runs over the reports that come with Mihak; Playwright drives Chromium.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.error import URLError

from playwright.sync_api import sync_playwright

from mihak.demo import reports
from mihak.pipeline import read_report, shared_reader
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web.options import ServeOptions
from mihak.web.serve import links
from tools.picture import ROOT, chromium

TARGET: Final = ROOT / "docs" / "img" / "desk.png"
PORT: Final = 8767
REPORT: Final = "ra17"


def main() -> int:
    reader = shared_reader(Settings(reader="rules"))
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "aleppo.db"
        with open_register(path) as register:
            for one in reports():
                report = replace(one, origin=f"aleppo/{one.name}.json")
                register.add(report, read_report(report, reader).claims, reader=reader.version)
        command = [sys.executable, "-m", "mihak.cli.main", "serve", "--register", str(path), "--port", str(PORT)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as desk:
            try:
                awaited()
                drawn(links(ServeOptions(registers=(("aleppo", path),), port=PORT, settings=Settings(by="desk-1")))[0])
            finally:
                desk.terminate()
    print(TARGET)
    return 0


def awaited() -> None:
    """Wait until the desk answers."""
    for _ in range(150):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{PORT}/p/aleppo/sign-in", timeout=2)
        except URLError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("the desk did not start")


def drawn(way: str) -> None:
    """Take the picture."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-quic"])
        page = browser.new_page(viewport={"width": 1280, "height": 820})
        page.goto(f"{way}")
        page.goto(f"http://127.0.0.1:{PORT}/p/aleppo/reports/{REPORT}?lang=ar")
        page.wait_for_load_state("networkidle")
        page.screenshot(path=str(TARGET))
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
