"""A tile server that was set: the map asks it, and the browser may ask no other."""

from __future__ import annotations

import base64
import shutil
import struct
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Sit, go, served

SIDE: Final = 256
RED: Final = (200, 30, 40)
SLOW: Final = 60_000
"""Milliseconds that drawing may take where nothing but the processor draws."""
LEAST: Final = 0.3
CREDIT: Final = "Our <b>survey</b>"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(colour: tuple[int, int, int]) -> bytes:
    """A tile of one colour."""
    rows = (b"\0" + bytes(colour) * SIDE) * SIDE
    head = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


@dataclass
class Tiles:
    """A tile server: where it is, and what it was asked for."""

    origin: str
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def tiles() -> Iterator[Tiles]:
    found = Tiles("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()
            self.wfile.write(png(RED))

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.origin = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield found
    server.shutdown()
    server.server_close()


REACHES: Final = """async (address) => {
  const blocked = new Promise((done) => document.addEventListener("securitypolicyviolation", () => done("blocked"), { once: true }));
  const image = new Image();
  const asked = new Promise((done) => { image.onload = () => done("shown"); image.onerror = () => setTimeout(() => done("failed"), 500); });
  image.src = address;
  return Promise.race([asked, blocked]);
}"""  # noqa: E501  # A script for the browser.
SHARE: Final = """async (shot) => {
  const image = new Image();
  image.src = `data:image/png;base64,${shot}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const plane = canvas.getContext("2d");
  plane.drawImage(image, 0, 0);
  const all = plane.getImageData(0, 0, image.width, image.height).data;
  let red = 0;
  for (let i = 0; i < all.length; i += 4) if (all[i] > 2 * all[i + 1] && all[i] > 2 * all[i + 2]) red += 1;
  return red / (all.length / 4);
}"""


def _reddens(page: Page) -> bool:
    """Whether a third of the map comes to be in the colour of the tiles, by pictures of it."""
    empty = page.context.new_page()  # Its policy lets pictures be looked at.
    page.bring_to_front()
    ends = time.monotonic() + SLOW / 1000
    while time.monotonic() < ends:
        page.wait_for_timeout(200)
        shot = base64.b64encode(page.locator("#map").screenshot()).decode()
        if empty.evaluate(SHARE, shot) > LEAST:
            return True
    return False


def test_the_map_shows_the_tiles_of_the_server_that_was_set(
    sit: Sit, tiles: Tiles, bundled: Path, tmp_path: Path
) -> None:
    register = Path(shutil.copy(bundled, tmp_path / bundled.name))
    address = f"{tiles.origin}/osm/{{z}}/{{x}}/{{y}}.png?key=1"
    with served(register, tiles=address, tiles_credit=CREDIT) as desk:
        page = sit("ar", at=desk)
        go(page, "map")
        page.locator("#map[data-ready]").wait_for(timeout=SLOW)
        assert _reddens(page)
        assert tiles.asked and all(one.startswith("/osm/") and one.endswith(".png?key=1") for one in tiles.asked)
        expect(page.locator(".maplibregl-ctrl-attrib")).to_contain_text(CREDIT)
        assert page.evaluate(REACHES, f"{tiles.origin}/osm/1/1/1.png") == "shown"


def test_without_one_no_other_server_may_be_asked(sit: Sit, tiles: Tiles) -> None:
    page = sit("en")
    heard: list[str] = []
    page.on("request", lambda asked: heard.append(asked.url))
    go(page, "map")
    page.locator("#map[data-ready]").wait_for(timeout=SLOW)
    assert {one.split("/")[2] for one in heard if one.startswith("http")} == {page.url.split("/")[2]}
    assert tiles.asked == []
    policy = page.request.get("map").headers["content-security-policy"]
    assert "127.0.0.1" not in policy
