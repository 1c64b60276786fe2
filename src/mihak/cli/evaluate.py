"""``mihak evaluate``: how far what Mihak reads agrees with annotated reports."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from mihak.claims.reader import Reader
from mihak.errors import OptionError
from mihak.evaluate import floors as floor_file
from mihak.evaluate.gold import digest, gold_files
from mihak.evaluate.score import Scores, evaluate_folder
from mihak.evaluate.table import errors as missed
from mihak.evaluate.table import table
from mihak.pipeline import make_reader
from mihak.settings import READERS, Settings


@click.command("evaluate")
@click.argument("gold_dir", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--reader", type=click.Choice(READERS), default="rules", show_default=True, help="Who reads.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--errors", is_flag=True, help="List every claim whose key slots were not met.")
@click.option(
    "--floors", "floors_path", type=click.Path(dir_okay=False, path_type=Path),
    help="A floors file: fail where a figure is under its floor.",
)  # fmt: skip
@click.option("--raise-floors", is_flag=True, help="Write higher floors into the file of --floors.")
def evaluate(
    gold_dir: Path, reader: str, as_json: bool, errors: bool, floors_path: Path | None, raise_floors: bool
) -> None:
    """Read the annotated reports of GOLD_DIR and compare the claims with theirs.

    The figures are precision, recall and F1 of filled slots and of whole claims
    by their key slots. The name of GOLD_DIR's last folder is the name of its
    floors.
    """
    if raise_floors and floors_path is None:
        raise OptionError(
            "--raise-floors has no file to write", repair="Give it with --floors gold/floors.toml"
        )
    scores = _measure(gold_dir, make_reader(Settings(reader=reader)), shown=not as_json)
    if errors:
        click.echo(missed(scores))
    click.echo(json.dumps(scores.as_json(), ensure_ascii=False, indent=1) if as_json else table(scores))
    if floors_path is None:
        return
    name = (reader, gold_dir.resolve().name)
    if raise_floors:
        _raise(floors_path, name, scores, digest(gold_files(gold_dir)))
    else:
        _hold(floors_path, name, scores, digest(gold_files(gold_dir)))


def _measure(folder: Path, reader: Reader, *, shown: bool) -> Scores:
    """Score a folder, with a progress bar on a terminal."""
    hidden = not (shown and sys.stderr.isatty())
    with click.progressbar(
        length=len(gold_files(folder)), label="Reading", file=sys.stderr, hidden=hidden
    ) as bar:

        def step(done: int, _: int) -> None:
            bar.update(done - bar.pos)

        return evaluate_folder(folder, reader, step)


def _hold(path: Path, name: tuple[str, str], scores: Scores, digest_now: str) -> None:
    known = floor_file.load_floors(path)
    if name not in known:
        raise OptionError(
            f"{path} has no floors for {'.'.join(name)}", repair="Measure them once with --raise-floors"
        )
    broken = floor_file.check(known[name], scores, digest_now)
    for line in broken:
        click.echo(f"{'.'.join(name)}: {line}", err=True)
    if broken:
        raise click.exceptions.Exit(1)
    click.echo(f"{'.'.join(name)}: every floor holds", err=True)


def _raise(path: Path, name: tuple[str, str], scores: Scores, digest_now: str) -> None:
    known = floor_file.load_floors(path)
    lifted = floor_file.raised(known.get(name), scores, digest_now)
    path.write_text(floor_file.render({**known, name: lifted}), "utf-8")
    for figure, least in lifted.least.items():
        click.echo(f"{'.'.join(name)}: {figure} may not fall under {least:.4f}", err=True)
