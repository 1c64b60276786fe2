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
