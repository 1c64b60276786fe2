"""``mihak gazetteer``: names of places and actors."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import click

from mihak.cli.common import EXIT, App, progress
from mihak.cli.terminal import bidi_mode, isolated
from mihak.errors import GazetteerError
from mihak.gazetteer.actor import Actor
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.importers import IMPORTERS, import_gazetteer
from mihak.gazetteer.importers.target import default_target
from mihak.gazetteer.place import Place
from mihak.gazetteer.place_index import open_places
from mihak.gazetteer.places_user import UserPlaces
from mihak.lang.ar.normalise import fold
from mihak.pipeline import gazetteer_path

KINDS = tuple(kind for kind, _ in IMPORTERS)
path_option = click.option(
    "--gazetteer", "path", type=click.Path(path_type=Path),
    help="The imported gazetteer's file (or set MIHAK_GAZETTEER). [default: in your data folder]",
)  # fmt: skip


@click.group("gazetteer", epilog=EXIT)
def gazetteer() -> None:
    """Import place names of others, or look up what a name may mean.

    Mihak comes with places and actors of its own; what is imported stands
    beside them and is used from then on by every command that reads.

    \b
    Examples:
      mihak gazetteer import geonames SY.txt IQ.txt
      mihak gazetteer find حلب
    """


@gazetteer.command("import", epilog=EXIT)
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@path_option
@click.pass_obj
def import_(app: App, kind: str, files: tuple[Path, ...], path: Path | None) -> int:
    """Import place names of GeoNames, Who's On First or OCHA.

    "geonames" takes dumps (XX.txt or XX.zip), "wof" and "ocha" take CSV files,
    the latter with P-codes. Either every file is taken in or none. Rows that are there are updated.

    \b
    Examples:
      mihak gazetteer import geonames SY.zip
      mihak gazetteer import ocha syr_admin.csv --gazetteer places.db
    """
    target = path or app.settings.gazetteer or default_target()
    with progress(app.settings, "Thousands of rows:") as step:
        report = import_gazetteer(kind, files, target, lambda _: step())
    click.echo(f"{target}: {report.added} places added, {report.updated} updated")
    for reason, count in sorted(report.skipped.items()):
        click.echo(f"{count} rows left out: {reason}")
    return 0


@gazetteer.command(epilog=EXIT)
@path_option
@click.pass_obj
def info(app: App, path: Path | None) -> int:
    """Tell how many places and actors are known, and from where.

    \b
    Examples:
      mihak gazetteer info
      mihak gazetteer info --gazetteer places.db
    """
    user = gazetteer_path(app.settings.changed(gazetteer=path))
    actors = default_actors()
    click.echo(f"places: {len(open_places())} built in")
    if user:
        with closing(UserPlaces(user)) as imported:
            click.echo(f"imported: {len(imported)} in {user}, {len(open_places(user))} with those built in")
            for source, count in imported.sources():
                click.echo(f"  {count} from {source}")
    else:
        click.echo("imported: none")
    click.echo(f"actors: {len(actors)} on {len(actors.sides)} sides")
    return 0


@gazetteer.command(epilog=EXIT)
@click.argument("name")
@path_option
@click.option("--json", "as_json", is_flag=True, help="Print everything that is known, as JSON lines.")
@click.pass_obj
def find(app: App, name: str, path: Path | None, as_json: bool) -> int:
    """Show what a name may mean, the likeliest first.

    \b
    Examples:
      mihak gazetteer find حلب
      mihak gazetteer find "جيش الفتح" --json
    """
    places = open_places(gazetteer_path(app.settings.changed(gazetteer=path))).candidates(name)
    actors = default_actors().candidates(fold(name))
    if not places and not actors:
        raise GazetteerError(f"no place or actor is called {name!r}", repair="Try it without prefixes")
    found: tuple[Place | Actor, ...] = (*places, *actors)
    mode = bidi_mode("auto", sys.stdout)
    for one in found:
        click.echo(json.dumps(asdict(one), ensure_ascii=False) if as_json else _line(one, mode))
    return 0


def _line(one: Place | Actor, mode: str) -> str:
    name = isolated(one.name_ar, mode)
    if isinstance(one, Actor):
        return f"actor  {one.id}  {name}  {one.name_en}  {one.kind}, side {one.side}"
    known = one.lat is not None and one.lon is not None
    where = f"{one.lat:.4f} {one.lon:.4f}" if known else "no coordinates"
    inside = f", in {' < '.join(one.parents)}" if one.parents else ""
    return f"place  {one.id}  {name}  {one.name_en}  {one.kind} {one.country}, {where}{inside}"
