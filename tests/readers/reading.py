"""Short ways to run a reader over bytes."""

from __future__ import annotations

import io

from mihak.errors import InputError
from mihak.model.report import Report
from mihak.readers import Hints, read_stream


def read(data: bytes, name: str, hints: Hints | None = None) -> tuple[list[Report], list[InputError]]:
    """The reports and the errors of a file of these bytes."""
    records = list(read_stream(io.BytesIO(data), name, hints or Hints()))
    reports = [r for r in records if isinstance(r, Report)]
    return reports, [r for r in records if isinstance(r, InputError)]


def report(data: bytes, name: str, hints: Hints | None = None) -> Report:
    """The one report of the file."""
    reports, errors = read(data, name, hints)
    assert not errors, errors
    assert len(reports) == 1
    return reports[0]


def error(data: bytes, name: str, hints: Hints | None = None) -> InputError:
    """The one error of the file, which yields no report."""
    reports, errors = read(data, name, hints)
    assert not reports
    assert len(errors) == 1, errors
    assert errors[0].file == name, "the message names the file"
    assert errors[0].repair, "the message says what to do"
    return errors[0]
