"""``mihak evaluate``: how far what Mihak reads agrees with annotated reports."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from mihak.claims.choice import chosen
from mihak.claims.reader import Reader
from mihak.cli.common import EXIT, App, progress, reader_choice, reading
from mihak.errors import MissingExtra, OptionError
from mihak.evaluate import floors as floor_file
from mihak.evaluate.calibration_table import calibration_table
from mihak.evaluate.floors import Reached
from mihak.evaluate.gold import digest, gold_files, load_gold
from mihak.evaluate.linking import Linking, evaluate_links
from mihak.evaluate.links import LinkScores, links_file
from mihak.evaluate.links_table import links_table
from mihak.evaluate.outcomes import Calibrated, calibrated, outcomes, read_all
from mihak.evaluate.score import Scores, score_reports
from mihak.evaluate.table import errors as missed
from mihak.evaluate.table import table
from mihak.pipeline import make_reader


@click.command("evaluate", epilog=EXIT)
@click.argument("gold_dir", type=click.Path(exists=True, file_okay=False, path_type=Path))
@reader_choice
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--errors", is_flag=True, help="List every claim whose key slots were not met.")
@click.option(
    "--floors", "path", type=click.Path(dir_okay=False, path_type=Path),
    help="A floors file: fail where a figure is under its floor.",
)  # fmt: skip
@click.option("--calibration", is_flag=True, help="Also how far confidence keeps its word; see docs/confidence.md.")
@click.option("--raise-floors", is_flag=True, help="Write higher floors into the file of --floors.")
@click.pass_obj
def evaluate(
    app: App, /, gold_dir: Path, as_json: bool, errors: bool, path: Path | None, calibration: bool,
    raise_floors: bool, **given: Any,
) -> int:  # fmt: skip
    """Read the annotated reports of GOLD_DIR and compare the claims with theirs.

    The figures are precision, recall and F1 of filled slots, and of whole claims
    by their key slots. Where a links.json beside the folder marks which claims
    tell of the same happening, linking is judged too: with the claims given,
    and with those read. Floors are named after the reader and the folder: rules.own.

    \b
    Examples:
      mihak evaluate gold/own --errors
      mihak evaluate gold/own --reader learned --calibration
      mihak evaluate gold/own --floors gold/floors.toml --raise-floors
    """
    if raise_floors and path is None:
        raise OptionError("--raise-floors has no file", repair="Give one with --floors gold/floors.toml")
    settings = chosen(reading(app.settings, given))
    reader = make_reader(settings)
    with progress(settings, "Reports read:") as step:
        gold = load_gold(gold_dir)
        read = read_all(gold, reader, lambda *_: step())
    scores = score_reports(gold, read)
    sure = _measured(calibrated(outcomes(gold, read)), settings.reader) if calibration else None
    links = _links(gold_dir, reader, needed=path is not None)
    if errors:
        click.echo(missed(scores))
    click.echo(_as_json(scores, links, sure) if as_json else _as_text(scores, links, sure))
    if path is None:
        return 0
    act = _raise if raise_floors else _hold
    status = act(path, (settings.reader, gold_dir.resolve().name), scores, digest(gold_files(gold_dir)))
    return max([status, *(act(path, *one) for one in _of_links(links, gold_dir, settings.reader))])


def _as_json(scores: Scores, links: Linking | None, sure: Calibrated | None) -> str:
    found = scores.as_json() | ({"links": asdict(links)} if links else {})
    found |= {"calibration": sure.as_json()} if sure else {}
    return json.dumps(found, ensure_ascii=False, indent=1)


def _as_text(scores: Scores, links: Linking | None, sure: Calibrated | None) -> str:
    parts = [table(scores), *([links_table(links)] if links else [])]
    return "\n".join([*parts, *([calibration_table(sure)] if sure else [])])


def _measured(found: Calibrated, reader: str) -> Calibrated:
    """The same figures; OptionError where the reader gave no confidence to anything."""
    if found.claims.count or found.slots.count:
        return found
    raise OptionError(
        f"the reader {reader} measures no confidence: there is nothing to calibrate",
        repair="Choose one that does, such as --reader learned, or leave --calibration out",
    )


def _links(gold_dir: Path, reader: Reader, *, needed: bool) -> Linking | None:
    """The figures of linking; where its libraries are missing and no floor asks for them, that is told."""
    try:
        return evaluate_links(gold_dir, reader)
    except MissingExtra as error:
        if needed:
            raise
        click.echo(f"mihak: linking is not judged: {error}", err=True)
        return None


def _of_links(links: Linking | None, gold_dir: Path, reader: str) -> list[tuple[tuple[str, str], LinkScores, str]]:
    """The floors of linking: their names, what was reached, and the digest of reports and marked incidents."""
    marked = links_file(gold_dir)
    if links is None or marked is None:
        return []
    digest_now = digest((*gold_files(gold_dir), marked))
    name = gold_dir.resolve().name
    read = floor_file.read_links(reader)
    return [(("links", name), links.given, digest_now), ((read, name), links.read, digest_now)]


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
