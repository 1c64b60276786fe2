"""docs/cli.md is the commands' own help."""

from __future__ import annotations

import os
from pathlib import Path

from mihak.cli.helptext import pages
from mihak.cli.main import COMMANDS

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def test_the_page_is_the_help() -> None:
    if os.environ.get("REWRITE_DOCS"):
        PAGE.write_text(pages(), "utf-8")
    assert PAGE.read_text("utf-8") == pages(), "run: python -m mihak.cli.helptext > docs/cli.md"


def test_every_command_is_on_the_page() -> None:
    text = pages()
    for entry in COMMANDS:
        assert f"\n## mihak {entry.name}\n" in text
        assert f"  {entry.name} " in text.partition("\n## mihak read\n")[0]
