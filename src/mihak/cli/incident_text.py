"""Incidents as text for people: a table of many, or one in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO

from rich.box import SQUARE
from rich.table import Table
from rich.text import Text

from mihak.cli.common import clean
from mihak.cli.tables import print_table
from mihak.cli.terminal import is_right_to_left, isolated, shown
from mihak.views.incident_words import days_said, interval_said
from mihak.views.incidents import IncidentView, Telling
from mihak.weighing.groups import ALL

STAKES = {"own": "own loss or deed", "enemy": "its enemy's loss", "free": "neither side's", "partial": "a side's voice"}


def print_list(views: Sequence[IncidentView], stream: IO[str], bidi: str) -> None:
    """A table of incidents, and how many they are."""
    table = Table(box=SQUARE, expand=True, show_lines=False, pad_edge=False)
    for name in ("id", "days"):
        table.add_column(name, no_wrap=True)
    for name, ratio in (("place", 3), ("what", 4), ("stands", 3)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for name in ("voices", "claims"):
        table.add_column(name, no_wrap=True, justify="right")
    for view in views:
        place = clean(view.places[0]) if view.places else ""
        table.add_row(
            view.id, days_said(view.first, view.last).replace(" to ", " to\n"),
            Text(place, justify="right" if is_right_to_left(place) else "left"), f"{view.kind}: {_what(view)}",
            f"{view.grade}, {view.agree}", str(view.voices), str(len(view.tellings)),
        )  # fmt: skip
    if views:
        print_table(table, stream, bidi)
    stream.write(f"{len(views)} incidents\n")


def print_incident(view: IncidentView, stream: IO[str], mode: str) -> None:
    """One incident with its ranges, reasons, claims and contradictions."""
    for line in _lines(view, mode):
        stream.write(f"{line}\n")


def _lines(view: IncidentView, mode: str) -> Iterator[str]:
    places = ", ".join(isolated(clean(place), mode) for place in view.places)
    yield f"{view.id}  {view.kind}: {', '.join(view.what)}"
    yield f"{days_said(view.first, view.last)}  {places}"
    yield f"{view.grade}, {view.agree}; independent voices: {view.voices}; rule: {view.rule}"
    yield from (f"  {isolated(clean(reason), mode)}" for reason in view.reasons)
    if view.ranges:
        yield "\nHow many"
        yield from (f"  {isolated(clean(line.said), mode)}" for line in view.ranges)
    yield f"\nClaims ({len(view.tellings)})"
    for number, telling in enumerate(view.tellings, 1):
        yield from _telling(number, telling, mode)
    if view.contradictions:
        numbers = {telling.claim: n for n, telling in enumerate(view.tellings, 1)}
        yield "\nContradictions"
        for one in view.contradictions:
            yield f"  {numbers[one.left.claim]} against {numbers[one.right.claim]}: {isolated(clean(one.why), mode)}"
            yield from (f"    {shown(side.quote, mode)}" for side in (one.left, one.right))
    if view.undecided:
        yield "\nMay be the same happening, and nobody has decided it"
        for pair in view.undecided:
            yield f"  {pair.incident}: {shown(pair.quote, mode)}"
            yield f"    mihak judge same {pair.own} {pair.other}"
    yield from dict.fromkeys(f"({clean(telling.note)})" for telling in view.tellings if telling.note)


def _telling(number: int, telling: Telling, mode: str) -> Iterator[str]:
    publisher = isolated(clean(telling.publisher), mode) or "a publisher not named"
    who = f"{isolated(clean(telling.speaker), mode)}, told by {publisher}" if telling.speaker else publisher
    side = telling.side or "side not known"
    yield f"  {number}. {telling.published or 'no day'}  {who} ({side}; {STAKES[telling.stake]})"
    status = "" if telling.status == "asserted" else telling.status
    dissents = "dissents" if telling.dissents else ""
    facts = " ".join(filter(None, (telling.what, _figure(telling), status, dissents)))
    yield f"     {facts}: {shown(telling.quote, mode)}  [{telling.report}, {telling.claim}]"
    if telling.corrected:
        yield f"     corrected, not as read in the words: {isolated(clean('; '.join(telling.corrected)), mode)}"


def _figure(telling: Telling) -> str:
    if not telling.counts:
        return ""
    about = "about " if telling.approx else ""
    match telling.low, telling.high:
        case None, None:
            return "some"
        case None, high:
            return f"{about}up to {high}"
        case low, None:
            return f"{about}{low}+"
        case low, high:
            return f"{about}{low}" if low == high else f"{about}{low}-{high}"


def _what(view: IncidentView) -> str:
    """The figures of all, else what happened."""
    ranges = [line.range for line in view.ranges if line.range.group == ALL]
    figures = (f"{one.effect} {interval_said(one.low, one.best, one.high)}" for one in ranges)
    return "; ".join(figures) or ", ".join(view.what)
