"""``python -m browser.at_port REGISTER PORT [NAME=VALUE]``: a desk in a process of its own, with more options."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from web.conftest import NAME

from mihak.settings import Settings
from mihak.web.options import ServeOptions
from mihak.web.serve import serve


def main() -> None:
    register, port = Path(sys.argv[1]), int(sys.argv[2])
    more: dict[str, Any] = dict(one.split("=", 1) for one in sys.argv[3:])
    if "team" in more:
        more["team"] = bool(more["team"])
    serve(ServeOptions(registers=((NAME, register),), port=port, settings=Settings(reader="rules"), **more))


if __name__ == "__main__":
    main()
