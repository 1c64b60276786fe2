"""``mihak evaluate``: how far what Mihak reads agrees with annotated reports."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from mihak.cli.common import EXIT, App, progress
from mihak.errors import MissingExtra, OptionError
from mihak.evaluate import floors as floor_file
from mihak.evaluate.floors import Reached
from mihak.evaluate.gold import digest, gold_files
from mihak.evaluate.linking import Linking, evaluate_links
from mihak.evaluate.links import LinkScores, links_file
from mihak.evaluate.links_table import links_table
from mihak.evaluate.score import evaluate_folder
from mihak.evaluate.table import errors as missed
from mihak.evaluate.table import table
from mihak.pipeline import make_reader
from mihak.settings import READERS, Settings


@click.command("evaluate", epilog=EXIT)
@click.argument("gold_dir", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--reader", type=click.Choice(READERS), help="Who reads. [default: rules]")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--errors", is_flag=True, help="List every claim whose key slots were not met.")
@click.option(
    "--floors", "path", type=click.Path(dir_okay=False, path_type=Path),
    help="A floors file: fail where a figure is under its floor.",
)  # fmt: skip
@click.option("--raise-floors", is_flag=True, help="Write higher floors into the file of --floors.")
@click.pass_obj
def evaluate(
    app: App, gold_dir: Path, reader: str | None, as_json: bool, errors: bool, path: Path | None,
    raise_floors: bool,
) -> int:  # fmt: skip
    """Read the annotated reports of GOLD_DIR and compare the claims with theirs.

    The figures are precision, recall and F1 of filled slots, and of whole claims
    by their key slots. Where a links.json beside the folder marks which claims
    tell of the same happening, linking is judged too: with the claims given,
    and with those read. The name of the folder is the name of its floors.

    \b
    Examples:
      mihak evaluate gold/own --errors
      mihak evaluate gold/own --floors gold/floors.toml --raise-floors
    """
    if raise_floors and path is None:
        raise OptionError("--raise-floors has no file", repair="Give one with --floors gold/floors.toml")
    settings = app.settings.changed(reader=reader)
    with progress(settings, "Reports read:") as step:
        scores = evaluate_folder(gold_dir, make_reader(settings), lambda *_: step())
    links = _links(gold_dir, settings, needed=path is not None)
    if errors:
        click.echo(missed(scores))
    if as_json:
        found = scores.as_json() | ({"links": asdict(links)} if links else {})
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join([table(scores), *([links_table(links)] if links else [])]))
    if path is None:
        return 0
    act = _raise if raise_floors else _hold
    status = act(path, (settings.reader, gold_dir.resolve().name), scores, digest(gold_files(gold_dir)))
    return max([status, *(act(path, *one) for one in _of_links(links, gold_dir))])


def _links(gold_dir: Path, settings: Settings, *, needed: bool) -> Linking | None:
    """The figures of linking; where its libraries are missing and no floor asks for them, that is told."""
    try:
        return evaluate_links(gold_dir, make_reader(settings))
    except MissingExtra as error:
        if needed:
            raise
        click.echo(f"mihak: linking is not judged: {error}", err=True)
        return None


def _of_links(links: Linking | None, gold_dir: Path) -> list[tuple[tuple[str, str], LinkScores, str]]:
    """The floors of linking: their names, what was reached, and the digest of reports and marked incidents."""
    marked = links_file(gold_dir)
    if links is None or marked is None:
        return []
    digest_now = digest((*gold_files(gold_dir), marked))
    name = gold_dir.resolve().name
    return [(("links", name), links.given, digest_now), (("links-read", name), links.read, digest_now)]


def _hold(path: Path, name: tuple[str, str], scores: Reached, digest_now: str) -> int:
    known = floor_file.load_floors(path)
    shown = ".".join(name)
    if name not in known:
        raise OptionError(f"{path} has no floors for {shown}", repair="Measure them once with --raise-floors")
    broken = floor_file.check(known[name], scores, digest_now)
    for line in broken or ["every floor holds"]:
        click.echo(f"{shown}: {line}", err=True)
    return 1 if broken else 0


def _raise(path: Path, name: tuple[str, str], scores: Reached, digest_now: str) -> int:
    known = floor_file.load_floors(path)
    held = floor_file.LINKS_HELD if isinstance(scores, LinkScores) else floor_file.HELD
    lifted = floor_file.raised(known.get(name), scores, digest_now, held)
    path.write_text(floor_file.render({**known, name: lifted}), "utf-8")
    for figure, least in lifted.least.items():
        click.echo(f"{'.'.join(name)}: {figure} may not fall under {least:.4f}", err=True)
    return 0
