"""The examples of a document, run from its first to its last in one empty folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

# What belongs to a shell outside the examples: it installs, fetches, or runs everything.
NOT_RUN: Final = ("make ", "pip ", "git ", "cd ")
_FENCE: Final = re.compile(r"^```(python|console)\n(.*?)^```$", re.M | re.S)


@dataclass(frozen=True, slots=True)
class Example:
    """One fence of a document; ``line`` counts from 1."""

    language: str
    text: str
    line: int


def examples(path: Path) -> list[Example]:
    """The Python and console fences of a Markdown file, in order."""
    text = path.read_text("utf-8")
    return [Example(found[1], found[2], text.count("\n", 0, found.start()) + 1) for found in _FENCE.finditer(text)]


def commands(example: Example) -> list[tuple[str, str]]:
    """Every command of a console fence with what it is said to print ("" for not said)."""
    parts = re.split(r"^\$ ", example.text, flags=re.M)[1:]
    lines = [part.partition("\n") for part in parts]
    return [(first, rest.strip("\n")) for first, _, rest in lines if not first.startswith(NOT_RUN)]


def run_python(example: Example, path: Path, names: dict[str, Any]) -> None:
    """Run a Python fence; a traceback shows its line in the document."""
    code = "\n" * example.line + example.text
    exec(compile(code, str(path), "exec"), names)


def run_command(command: str, folder: Path) -> str:
    """Run a command in a folder with this interpreter's programs first; its output."""
    programs = str(Path(sys.executable).parent)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    environ = os.environ | {"PATH": path, "NO_COLOR": "1", "COLUMNS": "100"}
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environ, capture_output=True, text=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def assert_printed(said: str, printed: str) -> None:
    """Compare output line by line; a line "…" in ``said`` stands for any number of lines."""
    lines = [line.rstrip() for line in printed.strip("\n").split("\n")]
    at, free = 0, False
    for wanted in [line.rstrip() for line in said.split("\n")]:
        if wanted.strip() == "…":
            free = True
            continue
        found = lines.index(wanted, at) if free and wanted in lines[at:] else at
        assert found < len(lines), f"{wanted!r} is not printed:\n{printed}"
        assert lines[found] == wanted, f"the document says {wanted!r}, and printed is:\n{printed}"
        at, free = found + 1, False
    assert free or at == len(lines), f"more is printed than the document says:\n{printed}"
