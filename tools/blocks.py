"""Parts of a Markdown file that a program writes, between two marks."""

from __future__ import annotations

from pathlib import Path


def write_block(path: Path, name: str, text: str) -> None:
    """Replace what stands between ``<!-- name -->`` and ``<!-- /name -->``; ValueError where a mark lacks."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    before, _, rest = path.read_text("utf-8").partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"{path} has no block between {begin} and {end}")
    path.write_text(f"{before}{begin}\n{text.strip()}\n{end}{after}", "utf-8")
