"""``python -m browser.at_port REGISTER PORT``: a desk in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

from web.conftest import NAME

from mihak.settings import Settings
from mihak.web.options import ServeOptions
from mihak.web.serve import serve


def main() -> None:
    register, port = Path(sys.argv[1]), int(sys.argv[2])
    serve(ServeOptions(registers=((NAME, register),), port=port, settings=Settings(reader="rules")))


if __name__ == "__main__":
    main()
