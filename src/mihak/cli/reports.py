"""``mihak reports``: the reports of a register."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from mihak.cli.claims import time_options
from mihak.cli.common import EXIT, App, opened, output_option, register_option
from mihak.cli.output import written
from mihak.database import Where
from mihak.views.lines import report_line


@click.command("reports", epilog=EXIT)
@register_option
@click.option("--publisher", default="", help="Part of the publisher's name.")
@click.option("--text", default="", help="Words of title and text; inside quotation marks, side by side.")
@time_options
@click.option("--json", "as_json", is_flag=True, help="A JSON line a report.")
@output_option
@click.pass_obj
def reports(
    app: App, register: Where | None, publisher: str, text: str, as_of: date | None,
    recorded_by: date | None, as_json: bool, output: Path | None,
) -> int:  # fmt: skip
    """List the reports of a register, in the order in which they were added.

    \b
    Examples:
      mihak reports --register war.db
      mihak reports --register war.db --text "فك الحصار" --as-of 2016-10-30
    """
    with opened(app, register) as war, written(output) as stream:
        found = war.reports(publisher=publisher, text=text, as_of=as_of, recorded_by=recorded_by)
        lines = [report_line(report, claims) for report, claims in found]
        if as_json:
            for line in lines:
                stream.write(json.dumps(asdict(line), ensure_ascii=False, default=str) + "\n")
            return 0
        from mihak.cli.tables import print_reports  # noqa: PLC0415  # It loads rich.

        if lines:
            print_reports(lines, stream, "auto")
        stream.write(f"{len(lines)} reports\n")
    return 0
