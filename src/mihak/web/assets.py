"""Scripts and styles by the names under which they were bundled."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from mihak.errors import MissingExtra


@cache
def manifest() -> dict[str, str]:
    """The bundled files by the names of their sources; MissingExtra where none were bundled."""
    try:
        found: dict[str, str] = json.loads(files("mihak.web").joinpath("static/manifest.json").read_text("utf-8"))
    except FileNotFoundError as error:
        raise MissingExtra(
            "The pages' scripts and styles were not bundled", repair="In a checkout: make assets (needs Node.js)"
        ) from error
    return found


def asset(name: str) -> str:
    """The address of a script or a style."""
    return f"/static/{manifest()[name]}"
