"""``mihak export``: a register in the columns that the field uses."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mihak.cli.claims import time_options
from mihak.cli.common import EXIT, App, opened, output_option, register_option
from mihak.cli.incidents import EFFECTS, choice, where_and_when
from mihak.cli.output import written_bytes
from mihak.database import Where
from mihak.errors import OptionError
from mihak.model.incident import AGREEMENTS, RULES
from mihak.register.query import KIND_NAMES

TABLES = ("events", "claims", "figures")
if TYPE_CHECKING:
    from mihak.exports.formats import Export
    from mihak.exports.table import Written


class Format(click.ParamType["Export"]):
    """One of the formats, looked up when it is given: the formats are slow to load."""

    name = "FORMAT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Export:
        from mihak.exports.formats import NAMED, Export  # noqa: PLC0415

        if isinstance(value, Export):
            return value
        if value not in NAMED:
            self.fail(f"{value!r} is no format. There are: {', '.join(NAMED)}.", param, ctx)
        return NAMED[value]


class Formats(click.Command):
    """The command, whose help lists the formats."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from mihak.exports.formats import EXPORTS  # noqa: PLC0415

        with formatter.section("Formats"):
            formatter.write_dl([(export.name, export.says) for export in EXPORTS])
        super().format_epilog(ctx, formatter)


@click.command("export", cls=Formats, epilog=EXIT)
@click.argument("export_as", type=Format(), metavar="FORMAT")
@register_option
@output_option
@where_and_when
@click.option("--kind", type=click.Choice(KIND_NAMES), help="Of that kind.")
@click.option("--effect", type=click.Choice(EFFECTS), help="With that effect.")
@click.option("--agree", type=click.Choice(AGREEMENTS), help="How the claims stand to one another.")
@click.option("--min-claims", type=click.IntRange(1), default=1, help="With so many claims at the least.")
@click.option("--operation", default="", help="Told with an operation of that name, within its days.")
@click.option(
    "--of",
    "table",
    type=click.Choice(TABLES),
    help="Which table, for formats that can hold several: events, claims with their words, figures with their rules. "
    "[default: events; xlsx: all]",
)
@click.option("--rule", type=click.Choice(RULES), help="How figures are found. [default: the format's own, else mihak]")
@time_options
@click.option(
    "--mask/--no-mask", default=None,
    help="Hide names of victims and private persons, or show them; else as the project publishes.",
)  # fmt: skip
@click.pass_obj
def export(
    app: App, /, export_as: Export, register: Where | None, output: Path | None, rule: str | None, as_of: date | None,
    recorded_by: date | None, mask: bool | None, table: str | None, **asked: Any,
) -> int:  # fmt: skip
    """Write a register in the columns of a data set or a tool.

    Everything comes from the incidents that the options choose, as mihak
    incidents lists them. What a format cannot hold (a range, a contradiction, a
    speaker) is said on standard error, with how often it was lost. The same
    register gives the same file, byte for byte.

    \b
    Examples:
      mihak export ucdp --register war.db -o ged.csv
      mihak export xlsx --register war.db --place حلب --from 2016-10-28 --to 2016-11-30 -o aleppo.xlsx
      mihak export csv --register war.db --of claims --effect killed -o killed.csv
    """
    from mihak.exports.gathered import material_of  # noqa: PLC0415  # Weighing is slow to load.

    if output is None and not export_as.text:
        raise OptionError(f"{export_as.name} cannot be shown on screen", repair=f"Add -o FILE{export_as.suffix}")
    if table and not export_as.of:
        raise OptionError(f"{export_as.name} has one table of its own", repair="Leave out --of")
    with opened(app, register) as war:
        material = material_of(
            war, app.settings, choice(asked), rule=rule or export_as.rule or "mihak", as_of=as_of,
            recorded_by=recorded_by, mask=mask, of=table or "",
        )  # fmt: skip
        with written_bytes(output) as stream:
            found = export_as.write(material, stream)
    tell_written(export_as, found, output)
    return 0


def tell_written(export_as: Export, found: Written, output: Path | None) -> None:
    """What was written and what was lost, on standard error."""
    where = f" to {output}" if output else ""
    click.echo(f"{found.records} records written{where}, {found.left_out} left out", err=True)
    for code, times in found.lost.items():
        click.echo(f"  {times}: {(export_as.lost or {})[code]}", err=True)
