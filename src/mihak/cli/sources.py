"""``mihak sources``: who publishes, and for whom."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import IO

import click

from mihak.cli.common import BIDI, EXIT, output_option
from mihak.cli.output import written
from mihak.cli.terminal import bidi_mode, isolated
from mihak.errors import GazetteerError, OptionError
from mihak.gazetteer.sources import SourceIndex, default_sources
from mihak.model.source import SOURCE_KINDS, Source


@click.command("sources", epilog=EXIT)
@click.argument("name", default="")
@click.option("--url", default="", help="An address of the publisher, where several bear the name.")
@click.option("--side", default="", help="Only those of a camp: sy-government, independent, …")
@click.option("--kind", type=click.Choice(SOURCE_KINDS), help="Only of this kind.")
@click.option("--country", default="", metavar="XX", help="Only of a country, as the two letters of ISO 3166.")
@click.option("--json", "as_json", is_flag=True, help="Print everything that is known, as JSON lines.")
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
def sources(
    name: str, url: str, side: str, kind: str | None, country: str, as_json: bool, bidi: str, output: Path | None,
) -> int:  # fmt: skip
    """List the outlets, monitors, ministries and parties' own media that Mihak knows, or look one up.

    NAME is a publisher's name, as it stands in a report, or an id. One that
    several bear is shown with all of them: a country in brackets, a word such as
    صحيفة before it, or --url tells them apart.

    \b
    Examples:
      mihak sources --side sy-government
      mihak sources "الوسط (البحرين)"
      mihak sources الوطن --url https://www.alwatan.com.sa/
      mihak sources --kind monitor --country GB --json
    """
    index = default_sources()
    if side and side not in index.sides:
        raise OptionError(f"there is no side {side!r}", repair=f"Use one of {', '.join(index.sides)}")
    found = _named(index, name, url) if name or url else tuple(index)
    kept = [
        source for source in found
        if side in ("", source.side) and kind in (None, source.kind) and country.upper() in ("", source.country)
    ]  # fmt: skip
    with written(output) as stream:
        for source in kept:
            _print(source, stream, bidi_mode(bidi, stream), as_json)
        if not kept and not as_json:
            stream.write("0 sources\n")
    return 0


def _named(index: SourceIndex, name: str, url: str) -> tuple[Source, ...]:
    """The source meant, or all that bear the name."""
    if name in index:
        return (index.get(name),)
    found = index.find(name, url)
    several = (found,) if found else index.bearers(name)
    if not several:
        raise GazetteerError(f"no source is called {name or url!r}", repair="mihak sources lists them")
    return several


def _print(source: Source, stream: IO[str], mode: str, as_json: bool) -> None:
    if as_json:
        stream.write(json.dumps(asdict(source), ensure_ascii=False) + "\n")
        return
    about = [source.kind, source.country, f"side {source.side}"]
    about += [f"speaks for {source.party}"] * bool(source.party) + [f"run by {source.parent}"] * bool(source.parent)
    name = isolated(source.name_ar, mode)
    stream.write(f"{source.id}  {name}  {source.name_en}  {', '.join(filter(None, about))}\n")
