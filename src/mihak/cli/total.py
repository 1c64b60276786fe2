"""``mihak total``: how many over a place, a time, an operation, as an interval."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mihak.cli.claims import time_options
from mihak.cli.common import BIDI, EXIT, App, clean, opened, output_option, register_option
from mihak.cli.incidents import EFFECTS, choice, rule_option, where_and_when
from mihak.cli.output import written
from mihak.cli.terminal import bidi_mode, isolated
from mihak.database import Where
from mihak.views.incident_words import value_said

if TYPE_CHECKING:
    from mihak.views.total import Counted, TotalView


@click.command("total", epilog=EXIT)
@register_option
@click.option("--effect", type=click.Choice(EFFECTS), default="killed", show_default=True, help="What is counted.")
@click.option(
    "--group", default="all", show_default=True, metavar="GROUP",
    help="Whom: all, civilians, children, women, side:ID for a side's fighters, item:NAME for equipment.",
)  # fmt: skip
@where_and_when
@click.option("--operation", default="", help="Told with an operation of that name, within its days.")
@rule_option
@click.option("--strict", is_flag=True, help="No total at all while suspected duplicates would change it.")
@time_options
@click.option("--json", "as_json", is_flag=True, help="The whole answer as one JSON object.")
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
@click.pass_obj
def total(
    app: App, /, register: Where | None, effect: str, group: str, rule: str, strict: bool, as_of: date | None,
    recorded_by: date | None, as_json: bool, bidi: str, output: Path | None, **asked: Any,
) -> int:  # fmt: skip
    """Add up what incidents amount to: an interval with its low, best and high, and how it was made.

    While incidents that may be one happening are undecided, there is no best
    figure: the interval covers both ways, and the commands that would decide are
    named; with --strict there is no total, and the exit status is 1. A toll over
    a longer time and the single incidents that it counts are never added.

    \b
    Examples:
      mihak total --register war.db --effect killed --group civilians --place حلب
      mihak total --register war.db --place حلب --from 2016-10-28 --to 2016-11-12 --strict
      mihak total --register war.db --operation "ملحمة حلب الكبرى" --group side:sy-government
    """
    from mihak.gazetteer.actors import default_actors  # noqa: PLC0415  # The names of the sides.
    from mihak.gazetteer.place_index import open_places  # noqa: PLC0415  # Loads the places.
    from mihak.pipeline import gazetteer_path  # noqa: PLC0415  # Loads the readers.
    from mihak.views.total import total_view  # noqa: PLC0415
    from mihak.weigh import weighed  # noqa: PLC0415  # Linking is slow to load.

    with opened(app, register) as war, written(output) as stream:
        found = weighed(war, settings=app.settings, rule=rule, as_of=as_of, recorded_by=recorded_by)
        places, sides = open_places(gazetteer_path(app.settings)), default_actors().sides
        view = total_view(found, choice(asked), places, sides, effect=effect, group=group, strict=strict)
        if as_json:
            stream.write(json.dumps(asdict(view), ensure_ascii=False, default=str) + "\n")
        else:
            stream.writelines(f"{line}\n" for line in _lines(view, bidi_mode(bidi, stream)))
    return 1 if view.refused else 0


def _lines(view: TotalView, mode: str) -> Iterator[str]:
    yield clean(view.said)
    for name, bound in (("low", view.low), ("best", view.best), ("high", view.high)):
        if bound is not None:
            yield f"  {name} {value_said(bound)}: {isolated(clean(bound.rule), mode)}"
    yield from (f"  {isolated(clean(reason), mode)}" for reason in view.reasons)
    if view.counted:
        yield "\nCounted"
    yield from (counted_line(one, mode) for one in view.counted)
    if view.decide:
        yield "\nMay be one happening each, and nobody has decided it"
    for pair in view.decide:
        yield f"  {pair.incident}: {isolated(clean(pair.quote), mode)}"
        yield f"  {pair.other}: {isolated(clean(pair.other_quote), mode)}"
        yield f"    {pair.same}"
        yield f"    {pair.different}"
    if view.left_out:
        yield "\nLeft out"
    for reason in dict.fromkeys(why for _, why in view.left_out):
        ids = [id for id, why in view.left_out if why == reason]
        yield f"  {isolated(clean(reason), mode)} ({len(ids)}): {' '.join(ids)}"


def counted_line(one: Counted, mode: str) -> str:
    """A line on an incident that is counted: when, where, what it brings, how well it stands."""
    days = " to ".join(dict.fromkeys(str(day) for day in (one.first, one.last) if day)) or "day not known"
    place = isolated(clean(one.places[0]), mode) if one.places else "place not named"
    bounds = (("low", one.low), ("best", one.best), ("high", one.high))
    figures = " ".join(f"{name} {'open' if number is None else number}" for name, number in bounds)
    notes = ("only partly in the time" if one.partly else "", f"counted with {one.within}" if one.within else "")
    return "  ".join(filter(None, (f"  {one.id}", days, place, figures, one.grade, *notes)))
