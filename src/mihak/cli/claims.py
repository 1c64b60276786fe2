"""``mihak claims``: ask a register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from mihak.cli.common import BIDI, EXIT, App, Day, opened, option_group, output_option, register_option, span_options
from mihak.cli.output import written
from mihak.cli.shapes import claims_line
from mihak.database import Where
from mihak.model.claim import STATUSES, Claim
from mihak.model.report import Report
from mihak.register.query import KIND_NAMES, ORDERS, REPORT, ClaimQuery
from mihak.views.claims import LeftOut, left_out
from mihak.views.lines import listed

if TYPE_CHECKING:
    from mihak.register.register import Register

FORMATS = ("table", "claims", "csv", "count")

time_options = option_group(
    click.option("--as-of", type=Day(), help="Only what was published by that day, see docs/register.md."),
    click.option("--recorded-by", type=Day(), help="What the register held at the end of that day."),
)
query_options = option_group(
    click.option("--kind", "kinds", type=click.Choice(KIND_NAMES), multiple=True, help="Repeat for more."),
    click.option("--place", default="", help="There, or in a place inside it: a name or id."),
    click.option("--actor", default="", help="Who speaks, does or suffers: a name or id."),
    span_options,
    click.option("--source", default="", help="The speaker whom the report names: a name or id."),
    click.option("--publisher", default="", help="Part of the publisher's name."),
    click.option("--text", default="", help="Words of the quote; inside quotation marks, side by side."),
    click.option("--status", type=click.Choice(STATUSES), help="Said to have happened, or not, or planned."),
    time_options,
    click.option(
        "--min-confidence", type=click.FloatRange(0, 1), metavar="P",
        help="Only claims of which the reader is as sure: a probability, 0 to 1.",
    ),
    click.option(
        "--order", type=click.Choice(ORDERS), default=REPORT, show_default=True,
        help="certainty: the least certain first; date: by day.",
    ),
    click.option("--limit", type=click.IntRange(0), default=0, help="No more than so many."),
)  # fmt: skip


@click.command("claims", epilog=EXIT)
@register_option
@query_options
@click.option("--format", "shape", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
@click.pass_obj
def claims(app: App, /, register: Where | None, shape: str, bidi: str, output: Path | None, **asked: Any) -> int:
    """Ask a register for claims; every condition that is given must hold.

    Names are met in any spelling, and as part of a longer name. A claim without
    a date is left out by --from and --to, one whose confidence nobody measured by
    --min-confidence; how many those are is told on standard error.

    \b
    Examples:
      mihak claims --register war.db --kind casualties --place حلب --from 2016-10-28
      mihak claims --register war.db --actor "جيش الفتح" --as-of 2016-10-30 --format csv -o claims.csv
      mihak claims --register war.db --order certainty --limit 20
    """
    query = ClaimQuery(**{**asked, "status": asked["status"] or ""})
    with opened(app, register) as war, written(output) as stream:
        query = with_inside(app, war, query)
        _tell_left_out(left_out(war, query))
        if shape == "count":
            stream.write(f"{war.count(query)}\n")
        elif shape == "table":
            _table(war, query, stream, bidi)
        elif shape == "csv":
            from mihak.exports.csv_table import csv_of  # noqa: PLC0415
            from mihak.exports.list_columns import CLAIMS  # noqa: PLC0415  # Loads the sides.

            stream.writelines(csv_of(CLAIMS, listed(war.found(query))))
        else:
            found = war.found(query)
            _lines(found if query.order == REPORT else _by_report(found), stream)
    return 0


def with_inside(app: App, war: Register, query: ClaimQuery) -> ClaimQuery:
    """The query with every place inside the one that it asks for."""
    if not query.place:
        return query
    from mihak.gazetteer.place_index import open_places  # noqa: PLC0415  # Other questions do without the places.
    from mihak.pipeline import gazetteer_path  # noqa: PLC0415
    from mihak.views.within import within  # noqa: PLC0415

    places = open_places(gazetteer_path(app.settings))
    return replace(query, place_ids=within(query.place, war.place_ids(), places))


def _lines(found: Iterable[tuple[Report, Claim]], stream: IO[str]) -> None:
    for report, pairs in groupby(found, key=lambda pair: pair[0]):
        stream.write(claims_line(report, [claim for _, claim in pairs]) + "\n")


def _by_report(found: Iterable[tuple[Report, Claim]]) -> Iterator[tuple[Report, Claim]]:
    """The same pairs, those of a report together, in the order in which the first of each comes."""
    together: dict[str, list[tuple[Report, Claim]]] = {}
    for report, claim in found:
        together.setdefault(report.id, []).append((report, claim))
    return chain.from_iterable(together.values())


def _tell_left_out(left: LeftOut) -> None:
    told = (
        f"{left.under} under the least confidence" if left.under else "",
        f"{left.unknown} whose confidence nobody measured" if left.unknown else "",
    )
    if any(told):
        click.echo(f"mihak: left out: {', '.join(filter(None, told))}", err=True)


def _table(war: Register, query: ClaimQuery, stream: IO[str], bidi: str) -> None:
    from mihak.cli.tables import print_claims  # noqa: PLC0415  # It loads rich.

    lines = listed(war.found(query))
    print_claims(lines, stream, bidi, with_report=True)
    cut = f" of {war.count(replace(query, limit=0))}" if len(lines) == query.limit > 0 else ""
    stream.write(f"{len(lines)}{cut} claims\n")
