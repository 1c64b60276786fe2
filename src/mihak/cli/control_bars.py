"""Timelines of places as bars of letters: a column is a day, or several where the time is long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import ascii_uppercase
from typing import Final

from rich.text import Text

from mihak.cli.day_axis import Axis
from mihak.views.control import ControlView, Holding, PlaceView, SpanView
from mihak.weighing.control import CONTESTED

CONTESTED_BLOCK, UNKNOWN_DOT, NO_SIEGE = "▒", "·", " "
STYLES: Final = ("red", "green", "yellow", "cyan", "magenta", "blue")


def letters(view: ControlView) -> dict[Holding, str]:
    """A letter for each who holds or besieges, in the order of the places shown."""
    found: dict[Holding, None] = {}
    for place in view.places:
        for span in place.spans:
            found |= dict.fromkeys(one for one in (span.holder, *span.rivals, span.besieged_by) if one)
    names = [*ascii_uppercase, *(f"{n}" for n in range(len(found)))]
    return dict(zip(found, names, strict=False))


def bar(place: PlaceView, along: Axis, names: dict[Holding, str]) -> Text:
    """Who holds: a letter a column, small where the day of the change is guessed."""
    line = Text()
    for day in along.columns:
        spans = list(_on(place.spans, day, day + along.step - 1))
        if any(span.state == CONTESTED for span in spans):
            line.append(CONTESTED_BLOCK, style="bold")
        elif not spans or spans[-1].holder is None:
            line.append(UNKNOWN_DOT, style="dim")
        else:
            letter = names[spans[-1].holder]
            line.append(letter.lower() if spans[-1].guessed else letter, style=style(letter))
    return line


def siege_bar(place: PlaceView, along: Axis, names: dict[Holding, str]) -> Text | None:
    """Who besieges; None where no siege is told."""
    if not any(span.besieged_by or span.siege_contested for span in place.spans):
        return None
    line = Text()
    for day in along.columns:
        besieged = [span for span in _on(place.spans, day, day + along.step - 1) if span.besieged_by]
        contested = any(span.siege_contested for span in _on(place.spans, day, day + along.step - 1))
        letter = names[besieged[-1].besieged_by] if besieged and besieged[-1].besieged_by else NO_SIEGE
        line.append(CONTESTED_BLOCK if contested else letter, style=style(letter))
    return line


def style(letter: str) -> str:
    """The colour of a letter."""
    return STYLES[ascii_uppercase.find(letter) % len(STYLES)]


def _on(spans: Iterable[SpanView], first: int, last: int) -> Iterator[SpanView]:
    for span in spans:
        begins = span.first.toordinal() if span.first else 0
        ends = span.last.toordinal() if span.last else last
        if begins <= last and ends >= first:
            yield span
