"""Incidents, ranges and contradictions in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from mihak.model.incident import Assessment, Bound, Range
from mihak.model.judgement import Judgement
from mihak.weighing.groups import ALL, ITEM, SIDE


def days_said(first: date | None, last: date | None) -> str:
    """Days of an incident: one, from one to another, or not known."""
    if first is None or last is None:
        return "day not known"
    return f"{first}" if first == last else f"{first} to {last}"


def group_said(group: str, sides: Mapping[str, str]) -> str:
    """A group in words; ``sides`` are names by id."""
    if group == ALL:
        return "in all"
    if group.startswith(SIDE):
        side = group.removeprefix(SIDE)
        return f"fighters of {sides.get(side, side)}"
    return group.removeprefix(ITEM)


def correction_said(made: Judgement) -> str:
    """A correction of a reading by a person: "low=40, by desk-2"."""
    return f"{made.slot}={made.value}, by {made.by}"


def interval_said(low: Bound, best: Bound, high: Bound) -> str:
    """A range in short: "best 15 (12 to 20)", "12 or more, no best figure", "number not known"."""
    if low.value is None and high.value is None:
        between = ""
    elif low.value is None:
        between = f"{high.value} or fewer"
    elif high.value is None:
        between = f"{low.value} or more"
    else:
        between = f"{low.value}" if low.value == high.value else f"{low.value} to {high.value}"
    if best.value is None:
        return f"{between}, no best figure" if between else "number not known"
    if between in ("", f"{best.value}"):
        return f"{best.value}"
    return f"best {best.value} ({between})"


def range_said(given: Range, sides: Mapping[str, str]) -> str:
    """A range with the rule of each bound."""
    bounds = (("low", given.low), ("best", given.best), ("high", given.high))
    rules = "; ".join(f"{name} {value_said(bound)}: {bound.rule}" for name, bound in bounds)
    if len({(bound.value, bound.rule) for _, bound in bounds}) == 1:
        rules = given.low.rule
    figure = interval_said(given.low, given.best, given.high)
    return f"{given.effect}, {group_said(given.group, sides)}: {figure}. {rules}."


def incident_said(
    what: Sequence[str], first: date | None, last: date | None, places: Sequence[str], found: Assessment
) -> str:
    """An incident in one sentence: when, where, what, how many, how well it stands."""
    figures = [f"{one.effect} {interval_said(one.low, one.best, one.high)}" for one in found.ranges if one.group == ALL]
    happened = ", ".join(figures or what)
    voices = "1 voice" if found.voices == 1 else f"{found.voices} independent voices"
    return (
        f"{days_said(first, last)}, {places[0] if places else 'place not named'}: {happened}; {voices}; {found.grade}."
    )


def contradiction_said(left: tuple[str, str], right: tuple[str, str], why: str) -> str:
    """A contradiction with the words of both; ``left`` and ``right`` are who says it, and the quote."""
    (one, says), (other, against) = left, right
    first = f"{one or 'A publisher not named'} says “{_line(says)}”"
    second = f"{other or 'a publisher not named'} says “{_line(against)}”"
    return f"{first}; {second}: {why}."


def value_said(bound: Bound) -> str:
    """A bound as a number, or as open."""
    return "open" if bound.value is None else f"{bound.value}"


def _line(quote: str) -> str:
    return " ".join(quote.split())
