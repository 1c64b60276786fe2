"""``mihak show``: one report with its claims marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from mihak.cli.common import (
    BIDI,
    EXIT,
    App,
    hint_options,
    hints,
    is_readable,
    opened,
    reader_options,
    reading,
    register_option,
    tell,
)
from mihak.cli.marked_text import print_marked
from mihak.cli.output import written
from mihak.database import Where
from mihak.errors import InputError, OptionError
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.pipeline import read_files
from mihak.register.query import ClaimQuery
from mihak.settings import Settings
from mihak.views.marked import marked


@click.command("show", epilog=EXIT)
@click.argument("report", metavar="REPORT")
@register_option
@click.option("--only", default="", metavar="NAME", help="Of a file with many reports, this one.")
@click.option(
    "--bidi", type=click.Choice(BIDI), default="auto", show_default=True,
    help="terminal: isolate right-to-left lines for a terminal that knows them; plain: add nothing.",
)  # fmt: skip
@reader_options
@hint_options
@click.pass_obj
def show(app: App, /, report: str, register: Where | None, only: str, bidi: str, **given: Any) -> int:
    """Show a report with the words of its claims marked, and each claim with its slots.

    REPORT is an id, the beginning of an id, or a name in a register; without a
    register it is a file, which is read. Claims are coloured by kind: [¹ stands
    before the words of claim 1 and ¹] behind them, also where claims overlap.

    \b
    Examples:
      mihak show ra01 --register war.db
      mihak show report.html --published 2016-10-30
    """
    settings = reading(app.settings, given)
    if register is None and (settings.register is None or is_readable(report)):
        return _file(app, settings, report, only, bidi, given)
    with opened(app, register) as war:
        found = war.report(report)
        _show(found, list(war.claims(ClaimQuery(report=found.id))), bidi)
    return 0


def _file(app: App, settings: Settings, path: str, only: str, bidi: str, given: dict[str, Any]) -> int:
    if not is_readable(path):
        raise OptionError(f"{path} is no file", repair="For a report in a register add --register FILE")
    refused, shown = 0, 0
    for outcome in read_files([path], settings, hints(settings, given)):
        if isinstance(outcome, InputError):
            tell(outcome, app.debug)
            refused += 1
        elif only in ("", outcome.report.name, outcome.report.id):
            _show(outcome.report, outcome.claims, bidi)
            shown += 1
    if only and not shown:
        raise OptionError(f"{path} has no report {only!r}", repair="Leave --only out to see all")
    return 1 if refused else 0


def _show(report: Report, claims: Sequence[Claim], bidi: str) -> None:
    with written(None) as stream:
        print_marked(marked(report, claims), stream, bidi)
        stream.write("\n")
