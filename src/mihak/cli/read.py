"""``mihak read``: the claims of reports, without a register."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import click

from mihak.cli.common import (
    EXIT,
    App,
    clean,
    hint_options,
    hints,
    inputs_argument,
    output_option,
    progress,
    reader_options,
    reading,
    tell,
)
from mihak.cli.output import written
from mihak.cli.shapes import claims_line, report_object
from mihak.errors import InputError
from mihak.pipeline import Reading, read_files
from mihak.views.lines import claim_lines, retelling

FORMATS = ("claims", "table", "json")


@click.command("read", epilog=EXIT)
@inputs_argument
@click.option(
    "--format", "shape", type=click.Choice(FORMATS), default="claims", show_default=True,
    help="claims: a JSON line a report; json: an array with text and meta too; table: for people.",
)  # fmt: skip
@reader_options
@hint_options
@output_option
@click.pass_obj
def read(app: App, /, inputs: tuple[str, ...], shape: str, output: Path | None, **given: Any) -> int:
    """Read reports and print what they claim.

    INPUT is a file, a folder, or "-" for standard input: text, HTML, PDF, DOCX,
    JSON lines with {"id", "text", "meta"}, CSV, Telegram's JSON export, WARC. A
    record that cannot be read is told on standard error; the others go on.

    \b
    Examples:
      mihak read report.html --published 2016-10-30 --format table
      mihak read reports.jsonl --jobs 4 -o claims.jsonl
    """
    settings = reading(app.settings, given)
    refused = 0
    # A count on the screen would be torn by what is printed there.
    counted = output is not None or not sys.stdout.isatty()
    with written(output) as stream, progress(settings, "Reports read:", wanted=counted) as step:
        shown = Shown(shape, stream)
        for outcome in read_files(inputs, settings, hints(settings, given)):
            step()
            if isinstance(outcome, InputError):
                tell(outcome, app.debug)
                refused += 1
            else:
                shown.add(outcome)
        shown.end()
    return 1 if refused else 0


class Shown:
    """Readings written one by one in one of FORMATS."""

    def __init__(self, shape: str, stream: IO[str]) -> None:
        self._shape = shape
        self._stream = stream
        self._before: Iterator[str] = iter(["[\n"])

    def add(self, reading: Reading) -> None:
        if self._shape == "claims":
            self._stream.write(claims_line(reading.report, reading.claims) + "\n")
        elif self._shape == "json":
            self._stream.write(next(self._before, ",\n") + report_object(reading.report, reading.claims))
        else:
            self._table(reading)

    def end(self) -> None:
        if self._shape == "json":
            self._stream.write(next(self._before, "\n") + "]\n")

    def _table(self, reading: Reading) -> None:
        from mihak.cli.tables import print_claims  # noqa: PLC0415  # It loads rich.
        from mihak.cli.terminal import bidi_mode, isolated  # noqa: PLC0415

        report = reading.report
        mode = bidi_mode("auto", self._stream)
        facts = (report.label, report.publisher, str(report.published or ""))
        self._stream.write(" · ".join(isolated(clean(fact), mode) for fact in facts if fact) + "\n")
        if report.retold_from and not reading.claims:
            self._stream.write(f"{clean(retelling(report))}\n")
        print_claims(claim_lines(report, reading.claims), self._stream, "auto", with_report=False)
        self._stream.write("\n" if reading.claims else "no claims found\n\n")
