"""The reports that come with Mihak: retellings, made for it, of reports on Aleppo in 2016.

``python -m mihak.demo`` prints them as JSON lines that ``mihak read`` and
``mihak add`` take; what the words retell is in each report's ``retold_from``.
"""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from pathlib import Path

from mihak.evaluate.gold import gold_files, load_gold
from mihak.model.report import Report


def folder() -> Path:
    """The folder that holds the reports with their annotated claims."""
    return Path(str(files("mihak") / "data" / "aleppo"))


def reports() -> tuple[Report, ...]:
    """The reports in the order of their names."""
    return tuple(gold.report for gold in load_gold(folder()))


def json_lines() -> str:
    """One line a report: ``{"id", "text", "meta"}``, without the claims."""
    lines = []
    for path in gold_files(folder()):
        data = json.loads(path.read_text("utf-8"))
        lines.append(json.dumps({key: data[key] for key in ("id", "text", "meta")}, ensure_ascii=False))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(json_lines())
