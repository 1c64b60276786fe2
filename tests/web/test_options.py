"""What a desk may be started with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mihak.errors import OptionError
from mihak.web.options import ServeOptions, projects

ONE = (("war", Path("war.db")),)


@pytest.mark.parametrize(
    ("given", "repair"),
    [({"registers": ()}, "--register"), ({"host": "0.0.0.0"}, "--team"),
     ({"host": "0.0.0.0", "team": True}, "--https"), ({"host": "192.168.1.4", "https": True}, "--team")],
)  # fmt: skip
def test_nobody_is_let_in_by_oversight(given: dict[str, Any], repair: str) -> None:
    with pytest.raises(OptionError, match=repair):
        ServeOptions(**{"registers": ONE, **given})


def test_a_team_behind_https_may_be_reached() -> None:
    assert ServeOptions(registers=ONE, host="0.0.0.0", team=True, https=True).team


def test_projects_are_named_by_their_files() -> None:
    assert projects((Path("a/War of 2016.db"), Path("حلب.db"))) == (
        ("war-of-2016", Path("a/War of 2016.db")), ("حلب", Path("حلب.db")),
    )  # fmt: skip
    with pytest.raises(OptionError, match="Rename"):
        projects((Path("a/war.db"), Path("b/war.db")))


TILES = "https://tiles.example:8443/osm/{z}/{x}/{y}.png?key=1"


@pytest.mark.parametrize(
    "tiles",
    ["tiles.example/{z}/{x}/{y}", "ftp://tiles.example/{z}/{x}/{y}", "https:///{z}/{x}/{y}", "https://[/{z}/{x}/{y}",
     "https://tiles.example/{z}/{x}.png", "https://{s}.tiles.example/{z}/{x}/{y}", "https://a b/{z}/{x}/{y}",
     "https://user:word@tiles.example/{z}/{x}/{y}", "https://tiles.example;script-src */{z}/{x}/{y}",
     "https://tiles.example/{z}/{x}/{y}\n", "https://tiles.example:99999/{z}/{x}/{y}"],
)  # fmt: skip
def test_what_is_no_address_of_tiles_is_refused(tiles: str) -> None:
    with pytest.raises(OptionError, match=r"https://host/\{z\}/\{x\}/\{y\}"):
        ServeOptions(registers=ONE, tiles=tiles)


@pytest.mark.parametrize("tiles", [TILES, "http://127.0.0.1:8080/{z}/{x}/{y}", "http://[::1]:80/{z}/{x}/{y}.png"])
def test_an_address_of_tiles_is_taken(tiles: str) -> None:
    assert ServeOptions(registers=ONE, tiles=tiles, https=True).tiles == tiles


def test_tiles_that_browsers_would_not_show_are_refused() -> None:
    with pytest.raises(OptionError, match="begins with https"):
        ServeOptions(registers=ONE, tiles=TILES.replace("https", "http"), https=True)
    assert ServeOptions(registers=ONE, tiles=TILES.replace("https", "http")).tiles
