"""Errors of records as rows, and back."""

from __future__ import annotations

import json

from mihak import errors
from mihak.errors import InputError
from mihak.spark.rows import Row


def trouble_row(error: InputError, file: str, number: int) -> Row:
    """The row of a record that cannot be read."""
    where = error.file + (f", record {error.record}" if error.record else "")
    told = {
        "kind": type(error).__name__, "file": error.file, "record": error.record,
        "reason": _kept(error.what.removeprefix(f"{where}: ")), "repair": _kept(error.repair),
    }  # fmt: skip
    trouble = json.dumps(told, ensure_ascii=False)
    return {"id": f"{file} {number}", "file": file, "number": number, "report": None, "trouble": trouble}


def error_of(row: Row) -> InputError:
    """The error of a row of the table ``set_aside``."""
    kind = getattr(errors, row["kind"])
    error: InputError = kind(row["reason"], file=row["file"], record=row["record"], repair=row["repair"])
    return error


def _kept(text: str) -> str:
    """Text that a table can hold."""
    return text.encode("utf-8", "backslashreplace").decode()
