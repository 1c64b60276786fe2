"""``mihak import``: other people's data sets into a register."""

from __future__ import annotations

from pathlib import Path

import click

from mihak.cli.common import EXIT, App, opened, progress, register_option, tell
from mihak.database import Where
from mihak.errors import InputError
from mihak.register.outcome import Added

COMPARED = ("ucdp", "acled")
DATA_SETS = (*COMPARED, "bayanat")


@click.command("import", epilog=EXIT)
@click.argument("data_set", type=click.Choice(DATA_SETS), metavar="|".join(DATA_SETS))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@register_option
@click.pass_obj
def import_(app: App, /, data_set: str, files: tuple[Path, ...], register: Where | None) -> int:
    """Bring the rows of a data set into a register, to be weighed against its reports.

    A row becomes a report by that data set, with its cells written out as lines,
    and its figures become claims on these lines, spoken by the source that the
    row names. So they are linked and weighed like all others, and whoever copies
    a monitor counts as one voice with it. The same row twice is one report. A row
    that cannot be read is named; the others come in.

    To compare figures without bringing them in, see mihak compare.

    \b
    Examples:
      mihak import ucdp GEDEvent.csv --register war.db
      mihak import acled 2016.csv 2017.csv --register war.db
      mihak import bayanat bulletins.json --register war.db
    """
    from mihak.gazetteer.place_index import open_places  # noqa: PLC0415  # Loads the places.
    from mihak.imports.formats import IMPORTED  # noqa: PLC0415
    from mihak.imports.known import Nearest  # noqa: PLC0415
    from mihak.pipeline import gazetteer_path  # noqa: PLC0415

    one, added, there, refused = IMPORTED[data_set], 0, 0, 0
    nearest = Nearest(open_places(gazetteer_path(app.settings)))
    with opened(app, register, read_only=False) as war, progress(app.settings, "Rows:") as step:
        for file in files:
            for record in one.read(file, nearest):
                step()
                if isinstance(record, InputError):
                    refused += 1
                    tell(record, app.debug)
                    continue
                done = war.add(record.report, record.claims, reader=one.reader, by=app.settings.by)
                added, there = (added + 1, there) if isinstance(done, Added) else (added, there + 1)
    click.echo(f"{added} rows added, {there} already there, {refused} refused")
    return 1 if refused else 0
