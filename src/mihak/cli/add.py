"""``mihak add``: reports into a register."""

from __future__ import annotations

import json
from typing import Any

import click

from mihak.cli.common import (
    EXIT,
    App,
    hint_options,
    hints,
    inputs_argument,
    opened,
    progress,
    reader_options,
    reading,
    register_option,
    tell,
)
from mihak.database import Where
from mihak.errors import MihakError, RegisterError
from mihak.pipeline import AddSummary, add_each, make_reader, reader_maker
from mihak.readers import read_inputs


@click.command("add", epilog=EXIT)
@inputs_argument
@register_option
@click.option("--again", is_flag=True, help="Read what is there again; retire claims no longer found.")
@click.option("--json", "as_json", is_flag=True, help="Print the count as JSON.")
@reader_options
@hint_options
@click.pass_obj
def add(app: App, /, inputs: tuple[str, ...], register: Where | None, again: bool, as_json: bool, **given: Any) -> int:
    """Read reports into a register, which is made where there is none.

    The same report twice (publisher and text) is one report. Each report comes
    in with all its claims or not at all: stop the command at any moment and run
    it again. It ends with a count of reports added, already there and refused.

    \b
    Examples:
      mihak add reports/ --register war.db --jobs 4
      mihak add export.csv --register war.db --column text=body --publisher سانا
    """
    settings = reading(app.settings, given)
    summary = AddSummary()
    try:
        with opened(app, register, read_only=False) as war, progress(settings, "Reports:") as step:
            records = read_inputs(inputs, hints(settings, given))
            for outcome in add_each(
                records, war, reader_maker(settings), jobs=settings.jobs, again=again, by=settings.by
            ):
                summary = summary.plus(outcome)
                step()
                if isinstance(outcome, MihakError):
                    tell(outcome, app.debug)
    except KeyboardInterrupt:
        _count(summary, as_json)
        click.echo("mihak: interrupted; run it again for the rest", err=True)
        return 130
    except RegisterError:
        if summary != AddSummary():
            _count(summary, as_json)
        raise
    _count(summary, as_json)
    if summary.older:
        _older(summary, make_reader(settings).version)
    return 1 if summary.refused else 0


def _count(summary: AddSummary, as_json: bool) -> None:
    if as_json:
        refused = [str(error) for error in summary.refused]
        counts = {"added": summary.added, "read_again": summary.again, "already_there": summary.already}
        click.echo(json.dumps(counts | {"claims": summary.claims, "refused": refused}, ensure_ascii=False))
        return
    again = f", {summary.again} read again" if summary.again else ""
    click.echo(
        f"{summary.added} added{again}, {summary.already} already there, {len(summary.refused)} refused; "
        f"{summary.claims} claims came in"
    )


def _older(summary: AddSummary, version: str) -> None:
    older = [reader for reader in summary.older if reader != version]
    if older:
        click.echo(f"Some were read by {', '.join(older)}; --again reads them by {version}", err=True)
