"""``mihak changes``: what a report changed."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

import click

from mihak.cli.common import BIDI, EXIT, App, Day, clean, opened, output_option, register_option
from mihak.cli.output import written
from mihak.cli.terminal import bidi_mode, isolated
from mihak.database import Where
from mihak.errors import OptionError
from mihak.model.incident import RULES

if TYPE_CHECKING:
    from mihak.register.register import Register
    from mihak.views.changes import ChangesView

WORDS: Final = re.compile("«([^»]*)»")


@click.command("changes", epilog=EXIT)
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@register_option
@click.option("--since", type=Day(), help="All reports added on that day (UTC) or later, instead of REPORT.")
@click.option("--rule", type=click.Choice(RULES), default="mihak", show_default=True, help="The rule of the ranges.")
@click.option("--json", "as_json", is_flag=True, help="The whole answer as one JSON object.")
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
@click.pass_obj
def changes(
    app: App, reports: tuple[str, ...], register: Where | None, since: date | None, rule: str, as_json: bool,
    bidi: str, output: Path | None,
) -> int:  # fmt: skip
    """Show what a report changed: the register weighed with it against the register weighed without.

    REPORT is an id, the beginning of an id, or a name; of several, what they
    changed together. See docs/changes.md.

    \b
    Examples:
      mihak changes ra15 --register war.db
      mihak changes --since 2026-11-01 --register war.db --json
    """
    if bool(reports) == bool(since):
        raise OptionError("give either reports or --since", repair="As in: mihak changes ra15, or --since 2026-11-01")
    with opened(app, register) as war, written(output) as stream:
        from mihak.views.changes import changes_view  # noqa: PLC0415  # They load what weighing needs.
        from mihak.weigh import weighed  # noqa: PLC0415
        from mihak.weighing.changes import changes as changed  # noqa: PLC0415

        asked = _added(war, since) if since else tuple(war.report(key).id for key in reports)
        after = weighed(war, settings=app.settings, rule=rule)
        found = changed(weighed(war, settings=app.settings, rule=rule, without=asked), after, asked)
        view = changes_view(found, after)
        if as_json:
            answer = {"view": asdict(view), "changes": asdict(found)}
            stream.write(json.dumps(answer, ensure_ascii=False, default=str) + "\n")
        else:
            print_changes(view, stream, bidi_mode(bidi, stream))
    return 0


def _added(war: Register, since: date) -> tuple[str, ...]:
    """The ids of the reports that were not there at the end of the day before."""
    there = {report.id for report, _ in war.reports(recorded_by=since - timedelta(days=1))}
    return tuple(report.id for report, _ in war.reports() if report.id not in there)


def print_changes(view: ChangesView, stream: IO[str], mode: str) -> None:
    """The sections with a line for each change."""
    names = ", ".join(isolated(clean(name), mode) for name in view.reports) or "No report"
    stream.write(f"{names}: {view.claims} claims\n")
    for section in view.sections:
        stream.write(f"\n{section.head}\n")
        for line in section.lines:
            apart = WORDS.sub(lambda found: f"«{isolated(found[1], mode)}»", clean(line))
            stream.write(f"  - {apart}\n")
    if not view.sections:
        stream.write("Nothing else changed.\n")
    for note in view.notes:
        stream.write(f"{clean(note)}\n")
