"""``mihak control``: who is said to hold which place, from when to when."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from mihak.cli.claims import time_options
from mihak.cli.common import BIDI, EXIT, App, clean, opened, output_option, register_option, span_options
from mihak.cli.day_axis import Axis, axis, scale
from mihak.cli.output import written
from mihak.cli.terminal import bidi_mode, isolated, shown
from mihak.database import Where
from mihak.errors import OptionError

if TYPE_CHECKING:
    from mihak.views.control import ControlView, Holding, PlaceView, SpanView
    from mihak.views.said import Said

NAMES_WIDTH = 26


@click.command("control", epilog=EXIT)
@register_option
@click.option("--place", default="", help="Only this place and what lies in it: a name or id.")
@span_options
@time_options
@click.option("--json", "as_json", is_flag=True, help="The whole answer as one JSON object.")
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
@click.pass_obj
def control(
    app: App, register: Where | None, place: str, date_from: date | None, date_to: date | None, as_of: date | None,
    recorded_by: date | None, as_json: bool, bidi: str, output: Path | None,
) -> int:  # fmt: skip
    """Show who is said to hold each place, day by day, and who says so.

    A bar has a letter for each holder, small where the day of the change is
    guessed, ▒ where voices say opposite things of the same days, and a dot where
    nobody says. See docs/control.md.

    \b
    Examples:
      mihak control --register war.db
      mihak control --register war.db --place منيان --from 2016-10-28 --to 2016-11-13
    """
    if date_from and date_to and date_from > date_to:
        raise OptionError(f"from {date_from} is later than to {date_to}", repair="Exchange the two")
    with opened(app, register) as war, written(output) as stream:
        from mihak.gazetteer.actors import default_actors  # noqa: PLC0415  # Only this command's answer needs it.
        from mihak.gazetteer.place_index import open_places  # noqa: PLC0415
        from mihak.pipeline import gazetteer_path  # noqa: PLC0415
        from mihak.views.control import Told, control_view  # noqa: PLC0415
        from mihak.weigh import tell  # noqa: PLC0415  # It loads what facts are worked out with.
        from mihak.weighing.control import timelines  # noqa: PLC0415

        known = tell(war, settings=app.settings, as_of=as_of, recorded_by=recorded_by)
        places = open_places(gazetteer_path(app.settings))
        told = Told(known.claims, known.reports, places, default_actors())
        found = timelines(known.facts.values(), known.voices)
        view = control_view(found, told, place=place, first=date_from, last=date_to)
        if as_json:
            stream.write(json.dumps(asdict(view), ensure_ascii=False, default=str) + "\n")
        else:
            print_control(view, stream, bidi_mode(bidi, stream))
    return 0


def print_control(view: ControlView, stream: IO[str], mode: str) -> None:
    """Bars of all places, then each place with its spans in words and who says so."""
    from mihak.cli.control_bars import letters  # noqa: PLC0415  # It loads rich.

    along, names = axis(view.first, view.last), letters(view)
    stream.write("1 place\n" if len(view.places) == 1 else f"{len(view.places)} places\n")
    if along is not None:
        _bars(view, along, names, stream, mode)
    for holding, letter in names.items():
        stream.write(f"  {letter}  {_named(holding, mode)}\n")
    for place in view.places:
        stream.write(f"\n{_title(place, mode)}\n")
        for line in _place_lines(place, mode):
            stream.write(f"{line}\n")
    notes = {one.report: one.note for place in view.places for one in _words(place) if one.note}
    for report in sorted(notes):
        stream.write(f"{clean(report)}: {clean(notes[report])}\n")


def _bars(view: ControlView, along: Axis, names: dict[Holding, str], stream: IO[str], mode: str) -> None:
    from rich.cells import cell_len  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from mihak.cli.control_bars import bar, siege_bar  # noqa: PLC0415
    from mihak.cli.terminal import console  # noqa: PLC0415

    screen = console(stream)
    with screen.capture() as drawn:
        for place in view.places:
            if not place.spans:
                continue
            name = clean(place.name)[:NAMES_WIDTH]
            blank = " " * (NAMES_WIDTH - cell_len(name))
            screen.print(Text(isolated(name, mode) + blank + "  ") + bar(place, along, names), no_wrap=True)
            siege = siege_bar(place, along, names)
            if siege is not None:
                screen.print(Text(f"{'besieged by':>{NAMES_WIDTH}}  ") + siege, no_wrap=True)
    stream.write(f"{drawn.get()}{' ' * (NAMES_WIDTH + 2)}{scale(along)}\n")


def _title(place: PlaceView, mode: str) -> str:
    name = isolated(clean(place.name), mode)
    return f"{name} ({place.name_en})" if place.name_en else name


def _named(holding: Holding, mode: str) -> str:
    if holding.name_ar == holding.name_en:
        return isolated(clean(holding.name_ar), mode)
    return f"{clean(holding.name_en)} / {isolated(holding.name_ar, mode)}"


def _words(place: PlaceView) -> Iterator[Said]:
    for span in place.spans:
        yield from (*span.said, *span.against)
    yield from place.undated


def _place_lines(place: PlaceView, mode: str) -> Iterator[str]:
    for span in place.spans:
        yield f"  {_days(span)}: {_state(span, mode)}"
        yield from _said("says so", span.said, mode)
        yield from _said("otherwise", span.against, mode)
    if place.undated:
        yield "  no day can be found for:"
        yield from _said("says", place.undated, mode)


def _days(span: SpanView) -> str:
    if span.first is None:
        return f"until {span.last}" if span.last else "always"
    days = f"{span.first} to {span.last}" if span.last else f"since {span.first}"
    days = str(span.first) if span.first == span.last else days
    if span.within is None:
        return days
    reason = "guessed from the day of the report" if span.guessed else "as told"
    return f"{days} (begun between {span.within[0]} and {span.within[1]}, {reason})"


def _state(span: SpanView, mode: str) -> str:
    if span.holder is None:
        held = "nobody says who holds it"
    else:
        held = f"{_short(span.holder, mode)} ({_voices(span.voices)})"
    if span.state == "contested":
        others = ", ".join(_short(rival, mode) for rival in span.rivals) or "a denial"
        held = f"contested: {held} against {others} ({_voices(span.voices_against)})"
    siege = f"; besieged by {_short(span.besieged_by, mode)}" if span.besieged_by else ""
    return held + siege + ("; the siege is contested" if span.siege_contested else "")


def _short(holding: Holding, mode: str) -> str:
    return isolated(clean(holding.name_en), mode)


def _voices(count: int) -> str:
    return "1 voice" if count == 1 else f"{count} voices"


def _said(head: str, found: Sequence[Said], mode: str) -> Iterator[str]:
    for one in found:
        speaker = f"{isolated(clean(one.speaker), mode)}, told by " if one.speaker else ""
        publisher = isolated(clean(one.publisher), mode) or "a publisher not named"
        status = "" if one.status == "asserted" else f" {one.status}"
        quote = shown(one.quote, mode)
        where = " ".join(filter(None, (isolated(clean(one.report), mode), str(one.published or ""))))
        yield f"    {head}: {speaker}{publisher}: {one.what}{status}: {quote}  ({where})"
