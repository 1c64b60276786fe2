"""Two tellings of one day, side by side: weekday and date, أمس and its weekday, two calendars."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mihak.lang.ar.date_values import day_when, last_weekday
from mihak.lang.ar.date_words import Context
from mihak.model.reading import DateMention

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def merged(context: Context, first: DateMention, second: DateMention) -> DateMention | None:
    """One mention of two that tell the same day; None where they do not."""
    span = replace(first, end=second.end)
    dated = second.weekday is None and not is_relative(second)
    if first.weekday is not None:
        told = replace(span, when=second.when, rule=second.rule, relative=second.relative)
        return checked(context, told) if dated else None
    if is_relative(first) and second.weekday is not None:
        if first.when is None:
            return replace(span, when=second.when, weekday=second.weekday)
        weekday = second.weekday if first.when.precision == "day" else None
        return None if weekday is None else checked(context, replace(span, weekday=weekday))
    return told_twice(first, second) if dated and second.when is not None else None


def told_twice(first: DateMention, second: DateMention) -> DateMention | None:
    """One mention of a relative word with its date, or of two calendars; the Gregorian date holds."""
    when, other = first.when, second.when
    if other is None:
        return None
    if is_relative(first):
        same = when is None or (when.start, when.end) == (other.start, other.end)
        finding = "" if same else f"dates disagree: {first.rule}, but {other.public}"
        return replace(second, start=first.start, finding=finding)
    if when is not None and "hijri" in (first.rule, second.rule):
        civil = second if first.rule == "hijri" else first
        return replace(civil, start=first.start, end=second.end)
    return None


def is_relative(mention: DateMention) -> bool:
    """Whether a mention counts from another date, rather than lacking a year."""
    told = any(kind in mention.rule for kind in ("month-", "numeric", "hijri"))
    return mention.relative and not told


def checked(context: Context, mention: DateMention) -> DateMention:
    """A mention with its weekday compared with its date; a relative word gives way to the weekday."""
    when, weekday = mention.when, mention.weekday
    if when is None or weekday is None or when.precision != "day" or when.start.weekday() == weekday:
        return mention
    if mention.rule.startswith("hijri"):
        return mention
    told = f"{WEEKDAYS[weekday]}, but {when.public} is a {WEEKDAYS[when.start.weekday()]}"
    if is_relative(mention) and context.published is not None:
        back = last_weekday(weekday, context.published, "")
        when = day_when(back, "weekday<=published")
    return replace(mention, when=when, finding=f"weekday disagrees: {told}")
