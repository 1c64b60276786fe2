"""Annotated reports: a folder of JSON files in the form of ``docs/claims.md``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from mihak.errors import BadRecord, UnreadableFile
from mihak.evaluate.slots import PublicClaim
from mihak.model.report import Report

LINKS: Final = "links.json"
"""Which claims tell of the same happening; it may stand among the reports."""


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A report with its annotated claims; ``name`` is its file's name without the ending."""

    name: str
    report: Report
    claims: tuple[PublicClaim, ...]


def gold_files(folder: Path) -> tuple[Path, ...]:
    """The annotated files of a folder by name; of its subfolders where it has none.

    Raises UnreadableFile where there are none at all.
    """
    files = _reports(folder.glob("*.json")) or _reports(folder.glob("*/*.json"))
    if not files:
        raise UnreadableFile(
            "no annotated reports", file=str(folder), repair="Give a folder of JSON files; see docs/claims.md"
        )
    return files


def _reports(files: Iterable[Path]) -> tuple[Path, ...]:
    return tuple(sorted(path for path in files if path.name != LINKS))


def digest(files: Sequence[Path]) -> str:
    """SHA-256 over the files' bytes in the order given, as hexadecimal digits."""
    total = hashlib.sha256()
    for path in files:
        total.update(path.read_bytes())
    return total.hexdigest()


def load_gold(folder: Path) -> tuple[GoldReport, ...]:
    """Every annotated report of a folder; raises InputError naming file and repair."""
    return tuple(load_report(path) for path in gold_files(folder))


def load_report(path: Path) -> GoldReport:
    """One annotated report; raises UnreadableFile or BadRecord."""
    try:
        data = json.loads(path.read_text("utf-8"))
        claims = tuple(data["claims"])
        report = _report(data, path)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UnreadableFile(f"no JSON: {error}", file=str(path), repair="Save it as UTF-8 JSON") from error
    except KeyError as error:
        what = f"not an annotated report: it has no {error.args[0]!r}"
        raise BadRecord(what, file=str(path), repair="See docs/claims.md for the form") from error
    except (AttributeError, TypeError, ValueError) as error:
        raise BadRecord(
            f"not an annotated report: {error}", file=str(path), repair="See docs/claims.md for the form"
        ) from error
    return GoldReport(path.stem, report, claims)


def _report(data: Mapping[str, Any], path: Path) -> Report:
    meta: Mapping[str, Any] = data.get("meta") or {}
    published = meta.get("published")
    return Report.make(
        data["text"],
        publisher=meta.get("publisher") or "",
        title=meta.get("title") or "",
        url=meta.get("url") or "",
        published=date.fromisoformat(published) if published else None,
        name=data.get("id") or path.stem,
        origin=str(path),
        retold_from=meta.get("retold_from") or "",
    )
