"""A real browser at a real desk; skipped where Chromium or its driver is not installed."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

pytest.importorskip("playwright", reason="needs playwright (pip install 'mihak[dev]')")
pytest.importorskip("litestar", reason="needs litestar (pip install 'mihak[serve]')")

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright
from web.conftest import NAME, bundled

from mihak.web.options import ServeOptions
from mihak.web.serve import links

__all__ = ["bundled"]
CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS: Final = (
    "--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update",
    "--enable-unsafe-swiftshader", "--use-gl=angle", "--use-angle=swiftshader",
)  # fmt: skip
WIDE, NARROW = (1440, 900), (390, 844)
START: Final = 120.0
WAIT: Final = 20_000
"""Milliseconds that a browser waits: for an answer, for a page to change."""
expect.set_options(timeout=WAIT)
NOWHERE: Final = "nowhere"
KNOWN: Final = ("503", "401", "ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest")
Sit = Callable[..., Page]
"""Opens a browser's page at the desk, signed in: ``sit(lang, size, scripts=True, at=desk)``."""


@dataclass(frozen=True, slots=True)
class At:
    """A desk that runs, and its register."""

    address: str
    register: Path


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests."""
    if CHROMIUM is None:
        pytest.skip("needs Chromium (apt-get install chromium)")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def desk(chromium: Browser, bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[At]:
    """A desk in a process of its own, over a copy of the bundled register; all tests share it."""
    with served(Path(shutil.copy(bundled, tmp_path_factory.mktemp("browser") / bundled.name))) as found:
        yield found


@contextmanager
def served(register: Path, **options: str) -> Iterator[At]:
    """A desk over a register, started with more options."""
    port = free_port()
    more = [f"{name}={value}" for name, value in options.items()]
    command = [sys.executable, "-m", "browser.at_port", str(register), str(port), *more]
    with subprocess.Popen(command, cwd=Path(__file__).parents[1]) as process:
        try:
            _listening(process, port)
            yield At(f"http://127.0.0.1:{port}", register)
        finally:
            process.terminate()


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _listening(process: subprocess.Popen[bytes], port: int) -> None:
    ends = time.monotonic() + START
    while time.monotonic() < ends:
        assert process.poll() is None, "the desk did not start"
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError("the desk did not listen")


def _complains(said: ConsoleMessage) -> bool:
    """An error; not a page that is being weighed, one that a test knows is not there, nor a line that a test cut."""
    known = any(one in said.text for one in KNOWN)
    return said.type == "error" and not known and not str(said.location.get("url", "")).endswith(NOWHERE)


def go(page: Page, path: str) -> int:
    """Opens a page, and again while the register is being weighed; its status."""
    while True:
        answer = page.goto(path)
        # None: the page that waits looked again by itself just then.
        if answer is not None and answer.status != 503:
            return answer.status
        time.sleep(0.2)


@pytest.fixture
def sit(chromium: Browser, desk: At) -> Iterator[Sit]:
    """Pages of browsers that are signed in; what a page's scripts complain of fails the test."""
    opened: list[BrowserContext] = []
    complaints: list[str] = []

    def page(lang: str = "en", size: tuple[int, int] = WIDE, *, scripts: bool = True, at: At = desk) -> Page:
        way = links(ServeOptions(registers=((NAME, at.register),)))[0].partition(f"/p/{NAME}")[2]
        context = chromium.new_context(
            base_url=f"{at.address}/p/{NAME}/", viewport={"width": size[0], "height": size[1]},
            java_script_enabled=scripts, locale={"ar": "ar-SY", "en": "en-GB"}[lang],
        )  # fmt: skip
        context.set_default_timeout(WAIT)
        opened.append(context)
        context.add_cookies([{"name": "mihak-lang", "value": lang, "url": at.address}])
        found = context.new_page()
        found.on("pageerror", lambda error: complaints.append(str(error)))
        found.on("console", lambda said: complaints.append(said.text) if _complains(said) else None)
        found.goto(f"{at.address}/p/{NAME}{way}")
        return found

    yield page
    for context in opened:
        context.close()
    assert complaints == []
