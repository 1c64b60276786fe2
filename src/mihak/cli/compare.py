"""``mihak compare``: a register's dead beside those of UCDP or ACLED."""

from __future__ import annotations

import csv
import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from mihak.cli.common import EXIT, App, opened, output_option, register_option, tell
from mihak.cli.import_ import COMPARED
from mihak.cli.incidents import choice, where_and_when
from mihak.cli.output import written
from mihak.database import Where
from mihak.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mihak.imports.rows import Imported
    from mihak.views.compared import Compared, Sum

LEVELS = ("settlement", "admin1", "country")
SHAPES = ("text", "csv", "json", "svg")


@click.command("compare", epilog=EXIT)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "data_set", type=click.Choice(COMPARED), default="ucdp", show_default=True, help="Whose file.")
@register_option
@where_and_when
@click.option("--by", type=click.Choice(LEVELS), default=LEVELS[0], show_default=True, help="What places add up to.")
@click.option("--format", "shape", type=click.Choice(SHAPES), default="text", show_default=True, help="svg is a chart.")
@output_option
@click.pass_obj
def compare(
    app: App, /, file: Path, data_set: str, register: Where | None, by: str, shape: str, output: Path | None,
    **asked: Any,
) -> int:  # fmt: skip
    """Lay a register's dead beside those of UCDP or ACLED, by week and place.

    The register's events are those of mihak export, with figures by the data
    set's own rule; nothing is brought into the register. A figure counts in the
    week of its first day. Without --from and --to the comparison spans the days
    of the data set.

    \b
    Examples:
      mihak compare GEDEvent.csv --register war.db --place حلب
      mihak compare GEDEvent.csv --register war.db --format svg -o compared.svg
      mihak compare acled.csv --as acled --register war.db --by admin1 --format csv
    """
    from mihak.exports.gathered import material_of  # noqa: PLC0415  # Weighing is slow to load.
    from mihak.imports.formats import IMPORTED  # noqa: PLC0415
    from mihak.imports.known import Nearest  # noqa: PLC0415
    from mihak.views.compared import compared, of_events, of_rows, within  # noqa: PLC0415

    refused: list[InputError] = []
    with opened(app, register) as war:
        material = material_of(war, app.settings, choice(asked | {"effect": ""}), rule=data_set)
    places = material.places
    rows = _rows(IMPORTED[data_set].read(file, Nearest(places)), refused)
    theirs = within(of_rows(rows), asked["place"], places)
    found = compared(
        of_events(material.events(but=material.tolls("killed"))), theirs, places, by, asked["date_from"],
        asked["date_to"],
    )  # fmt: skip
    with written(output) as stream:
        _write(found, shape, data_set, stream)
    for error in refused:
        tell(error, app.debug)
    return 1 if refused else 0


def _rows(records: Iterator[Imported | InputError], refused: list[InputError]) -> Iterator[Imported]:
    for record in records:
        if isinstance(record, InputError):
            refused.append(record)
        else:
            yield record


def _write(found: Compared, shape: str, theirs: str, stream: IO[str]) -> None:
    if shape == "json":
        stream.write(json.dumps(asdict(found), ensure_ascii=False, default=str) + "\n")
    elif shape == "svg":
        from mihak.exports.compared_chart import compared_chart  # noqa: PLC0415  # Charts are slow to load.

        stream.write(compared_chart(found, theirs.upper()))
    elif shape == "csv":
        _csv(found, stream)
    else:
        _text(found, theirs.upper(), stream)


def _csv(found: Compared, stream: IO[str]) -> None:
    lines = csv.writer(stream)
    sides = ("ours", "theirs")
    lines.writerow(["week", "place", "name", *(f"{side}_{what}" for side in sides for what in _SUMS)])
    for line in found.lines:
        lines.writerow([line.week, line.place, line.name, *_cells(line.ours), *_cells(line.theirs)])


_SUMS = ("count", "low", "best", "high")


def _cells(one: Sum) -> tuple[int | None, ...]:
    return one.count, one.low, one.best, one.high


def _text(found: Compared, theirs: str, stream: IO[str]) -> None:
    weeks: dict[date, list[str]] = {}
    for line in found.lines:
        said = f"  {line.name}: register {_said(line.ours)}; {theirs} {_said(line.theirs)}"
        weeks.setdefault(line.week, []).append(said)
    for week, lines in weeks.items():
        stream.write(f"week of {week}\n" + "\n".join(lines) + "\n")
    stream.write(f"in all: register {_said(found.ours)}; {theirs} {_said(found.theirs)}\n")


def _said(one: Sum) -> str:
    if not one.count:
        return "nothing"
    high = "open" if one.high is None else one.high
    return f"{one.best} killed ({one.low} to {high}) in {one.count}"
