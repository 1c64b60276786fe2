"""``mihak day``: what each side says of one day."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import IO

import click

from mihak.cli.claims import time_options, with_inside
from mihak.cli.common import BIDI, EXIT, App, Day, clean, opened, output_option, register_option
from mihak.cli.output import written
from mihak.cli.tables import figure
from mihak.cli.terminal import bidi_mode, isolated
from mihak.database import Where
from mihak.gazetteer.actors import default_actors
from mihak.register.query import ClaimQuery
from mihak.views.day import DayView, Voice, day_view
from mihak.views.lines import ClaimLine


@click.command("day", epilog=EXIT)
@click.argument("day", type=Day(), metavar="DATE")
@register_option
@click.option("--place", default="", help="Only there, or in a place inside it: a name or id.")
@time_options
@click.option("--json", "as_json", is_flag=True, help="The whole answer as one JSON object.")
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
@click.pass_obj
def day(
    app: App, day: date, register: Where | None, place: str, as_of: date | None, recorded_by: date | None,
    as_json: bool, bidi: str, output: Path | None,
) -> int:  # fmt: skip
    """Show what each side says happened on one day, side by side with who says it.

    A claim stands with the side of the speaker whom its report names; in the
    report's own voice, with the side of its publisher. Claims dated to a longer
    time in which the day lies are among them.

    \b
    Examples:
      mihak day 2016-10-28 --register war.db
      mihak day 2016-10-28 --register war.db --place حلب
    """
    query = ClaimQuery(place=place, date_from=day, date_to=day, as_of=as_of, recorded_by=recorded_by)
    with opened(app, register) as war, written(output) as stream:
        view = day_view(day, war.found(with_inside(app, war, query)), default_actors())
        if as_json:
            stream.write(json.dumps(asdict(view), ensure_ascii=False, default=str) + "\n")
        else:
            _print(view, stream, bidi_mode(bidi, stream))
    return 0


def _print(view: DayView, stream: IO[str], mode: str) -> None:
    stream.write(f"{view.day}: {view.claims} claims\n")
    for side in view.sides:
        stream.write(f"\n{side.name or 'Side not known'}\n")
        for voice in side.voices:
            stream.write(f"  {_said_by(voice, mode)}\n")
            for line in voice.claims:
                stream.write(f"    - {_claim(line, mode)}\n")
            for note in dict.fromkeys(line.report.note for line in voice.claims if line.report.note):
                stream.write(f"    ({clean(note)})\n")


def _said_by(voice: Voice, mode: str) -> str:
    publisher = isolated(clean(voice.publisher), mode) or "a publisher not named"
    if voice.speaker:
        return f"{isolated(clean(voice.speaker), mode)}, told by {publisher}"
    return publisher


def _claim(line: ClaimLine, mode: str) -> str:
    status = "" if line.status == "asserted" else line.status
    facts = " ".join(filter(None, (line.kind, line.what, figure(line), status)))
    dated = "" if len(line.date) == len("2016-10-28") else f" [{line.date}]"
    quote = clean(" ".join(line.quote.split()))
    return f"{facts}{dated}: {isolated(quote, mode)}  ({isolated(clean(line.report.label), mode)})"
