"""``mihak coverage``: who reported when, and who fell silent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

import click

from mihak.cli.claims import time_options
from mihak.cli.common import BIDI, EXIT, App, clean, opened, output_option, register_option, span_options
from mihak.cli.day_axis import Axis, axis, scale
from mihak.cli.output import written
from mihak.cli.terminal import bidi_mode, isolated
from mihak.database import Where
from mihak.errors import OptionError

if TYPE_CHECKING:
    from mihak.register.register import Register
    from mihak.views.coverage import CoverageRow, CoverageView, DayCell

GROUPINGS: Final = ("source", "side")
BLOCKS: Final = "·░▒▓█"
NAMES_WIDTH: Final = 26


@click.command("coverage", epilog=EXIT)
@register_option
@click.option("--by", type=click.Choice(GROUPINGS), default="source", show_default=True, help="What a row is.")
@click.option("--place", default="", help="Only claims on this place or one in it: a name or id.")
@span_options
@time_options
@click.option("--json", "as_json", is_flag=True, help="The whole answer as one JSON object.")
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
@click.pass_obj
def coverage(
    app: App, register: Where | None, by: str, place: str, date_from: date | None, date_to: date | None,
    as_of: date | None, recorded_by: date | None, as_json: bool, bidi: str, output: Path | None,
) -> int:  # fmt: skip
    """Show which source or side reported when, of which days, and who fell silent.

    The first line of a row are its claims by the day of publication, the second by
    the day that they tell of: the darker a block, the more. A silence is a gap much
    longer than the usual one while others go on; see docs/coverage.md.

    \b
    Examples:
      mihak coverage --register war.db
      mihak coverage --register war.db --by side --place حلب --from 2016-10-28
    """
    if date_from and date_to and date_from > date_to:
        raise OptionError(f"from {date_from} is later than to {date_to}", repair="Exchange the two")
    with opened(app, register) as war, written(output) as stream:
        view = _view(app, war, by, place, (date_from, date_to), (as_of, recorded_by))
        if as_json:
            stream.write(json.dumps(asdict(view), ensure_ascii=False, default=str) + "\n")
        else:
            print_coverage(view, stream, bidi_mode(bidi, stream))
    return 0


def _view(
    app: App, war: Register, by: str, place: str, days: tuple[date | None, date | None],
    known: tuple[date | None, date | None],
) -> CoverageView:  # fmt: skip
    from mihak.gazetteer.place_index import open_places  # noqa: PLC0415  # Only this command's answer needs it.
    from mihak.linking.spots import plain  # noqa: PLC0415
    from mihak.pipeline import gazetteer_path  # noqa: PLC0415
    from mihak.views.coverage import about, coverage_view  # noqa: PLC0415
    from mihak.weigh import tell  # noqa: PLC0415  # It loads what facts are worked out with.

    as_of, recorded_by = known
    facts = tuple(tell(war, settings=app.settings, as_of=as_of, recorded_by=recorded_by).facts.values())
    reports = tuple(report for report, _ in war.reports(as_of=as_of, recorded_by=recorded_by))
    if place:
        places = open_places(gazetteer_path(app.settings))
        named = [place] if places.get(place) else [found.id for found in places.candidates(plain(place))]
        reports, facts = about(reports, facts, frozenset(named), plain(place))
    return coverage_view(reports, facts, by=by, first=days[0], last=days[1])


def print_coverage(view: CoverageView, stream: IO[str], mode: str) -> None:
    """A row of blocks for each source or side, and under them who fell silent."""
    reports, claims = sum(row.reports for row in view.rows), sum(row.claims for row in view.rows)
    rows = f"1 {view.by}" if len(view.rows) == 1 else f"{len(view.rows)} {view.by}s"
    stream.write(f"{rows}, {reports} report{'s' * (reports != 1)}, {claims} claim{'s' * (claims != 1)}\n")
    along = axis(view.first, view.last)
    if along is not None:
        _strips(view, along, stream, mode)
    stream.write("\n")
    for line in view.silences:
        stream.write(f"{isolated(clean(line.said), mode)}\n")
    if not view.silences:
        stream.write("Nobody fell silent while others went on.\n")


def _strips(view: CoverageView, along: Axis, stream: IO[str], mode: str) -> None:
    most = max((max(_sums(row, along, "claims"), default=0) for row in view.rows), default=0)
    told = max((max(_sums(row, along, "told"), default=0) for row in view.rows), default=0)
    for row in view.rows:
        stream.write(f"{_head(row, mode)}  {_blocks(row, along, 'claims', most)}  {_figures(row)}\n")
        stream.write(f"{'of these days':>{NAMES_WIDTH}}  {_blocks(row, along, 'told', told)}\n")
    stream.write(f"{' ' * (NAMES_WIDTH + 2)}{scale(along)}\n")


def _head(row: CoverageRow, mode: str) -> str:
    from rich.cells import cell_len  # noqa: PLC0415

    name = clean(row.name)[:NAMES_WIDTH]
    return isolated(name, mode) + " " * (NAMES_WIDTH - cell_len(name))


def _figures(row: CoverageRow) -> str:
    undated = f", {row.undated} without a day" if row.undated else ""
    reports = "1 report" if row.reports == 1 else f"{row.reports} reports"
    days = f", {row.first} to {row.last}" if row.first else ""
    return f"{reports}, {row.claims} claim{'s' * (row.claims != 1)}{days}{undated}"


def _sums(row: CoverageRow, along: Axis, what: str) -> Iterator[int]:
    """The sum of a count in every column."""
    sums = [0] * len(along.columns)
    for cell in row.days:
        column = (cell.day.toordinal() - along.first) // along.step
        if 0 <= column < len(sums):
            sums[column] += _count(cell, what)
    yield from sums


def _count(cell: DayCell, what: str) -> int:
    # A day with reports in which nothing was found is no silence: it counts as one.
    return max(cell.claims, 1 if cell.reports else 0) if what == "claims" else cell.told


def _blocks(row: CoverageRow, along: Axis, what: str, most: int) -> str:
    steps = len(BLOCKS) - 1
    return "".join(BLOCKS[-(-count * steps // most)] if most else BLOCKS[0] for count in _sums(row, along, what))
