"""Claims that were read elsewhere: a file of JSON lines, as ``mihak read --format claims`` writes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mihak.errors import BadRecord, UnreadableFile
from mihak.evaluate.gold import GoldReport

Claims = list[dict[str, Any]]


def load_claims(path: Path) -> dict[str, Claims]:
    """The claims of each report by the report's id; raises UnreadableFile or BadRecord, which name the line."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"no text: {error}", file=str(path), repair="Give a file of JSON lines") from error
    found: dict[str, Claims] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                record = json.loads(line)
                found[str(record["id"])] = list(record["claims"])
            except (json.JSONDecodeError, KeyError, TypeError) as error:
                raise BadRecord(
                    'no line of the form {"id": …, "claims": […]}', file=str(path), record=str(number),
                    repair="Write the file with: mihak read … --format claims",
                ) from error  # fmt: skip
    return found


def claims_of(path: Path, found: dict[str, Claims], gold: Sequence[GoldReport]) -> dict[str, Claims]:
    """The claims of annotated reports, by the names of their files; raises BadRecord where one was not read."""
    missing = [one.name for one in gold if one.report.name not in found]
    if missing:
        raise BadRecord(
            f"no claims of {len(missing)} annotated reports", file=str(path), record=missing[0],
            repair="Read all reports of the folder, or name another folder",
        )  # fmt: skip
    return {one.name: found[one.report.name] for one in gold}
