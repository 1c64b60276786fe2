"""The words of a brief in its language: texts, numbers, figures and days."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final

from mihak.errors import OptionError

DATA: Final = "data"
WORDS: Final = "brief_words.toml"
# The page's own sections of names for the values of each kind of claim.
OF_KIND: Final = {
    "casualties": "casualties", "control": "control_change", "attack": "attack", "operation": "operation",
    "materiel": "materiel",
}  # fmt: skip


@cache
def tables() -> Mapping[str, Any]:
    """The file of words, by language."""
    return tomllib.loads(files("mihak.exports").joinpath(DATA, WORDS).read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Words:
    """Texts of one language; numbers are written in the digits 0-9 with commas between thousands."""

    lang: str

    def __post_init__(self) -> None:
        if self.lang not in tables():
            raise OptionError(f"no brief in {self.lang!r}", repair=f"Choose one of {', '.join(tables())}")

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.lang == "ar" else "ltr"

    def __call__(self, section: str, name: str, /, **filled: object) -> str:
        """A text, with its gaps filled in; KeyError for one that there is not."""
        return str(tables()[self.lang][section][name]).format(**filled)

    def list(self, section: str, name: str) -> tuple[str, ...]:
        """A text of several parts."""
        return tuple(tables()[self.lang][section][name])

    def known(self, section: str, name: str) -> str:
        """A text, or the name itself where the file has none: lists outside may grow."""
        return str(tables()[self.lang][section].get(name, name))

    def what(self, kind: str, what: str) -> str:
        """The name of an effect, change, mode or event."""
        return self.known(OF_KIND[kind], what)

    def effect(self, effect: str, group: str) -> str:
        """The name of an effect of a range: of things, where the group is an item or people suffer no such thing."""
        things = group.startswith("item:") or effect not in tables()[self.lang]["casualties"]
        return self.known("materiel" if things else "casualties", effect)

    def number(self, value: int | None) -> str:
        """30, 1,500; "—" for none."""
        return "—" if value is None else f"{value:,}"

    def figure(self, low: int | None, high: int | None, *, approx: bool = False) -> str:
        """A figure as people write it: 30, 30+, up to 30, 30–40, about 30."""
        if low is None and high is None:
            return self("figure", "bare")
        name = "least" if high is None else "most" if low is None else "exact" if low == high else "range"
        told = self("figure", name, low=self.number(low), high=self.number(high))
        return self("figure", "about", figure=told) if approx else told

    def day(self, day: date | None, *, short: bool = False) -> str:
        """28 October 2016."""
        if day is None:
            return self("page", "open_end")
        months = self.list("date", "short" if short else "months")
        return f"{day.day} {months[day.month - 1]} {day.year}"

    def tick(self, day: date) -> str:
        """28 Oct, as under a chart."""
        return f"{day.day} {self.list('date', 'short')[day.month - 1]}"

    def days(self, first: date | None, last: date | None) -> str:
        """One day, or from one to another."""
        if first == last:
            return self.day(first, short=True)
        if first and last and (first.year, first.month) == (last.year, last.month):
            return self("date", "to", first=first.day, last=self.day(last, short=True))
        return self("date", "to", first=self.day(first, short=True), last=self.day(last, short=True))

    def within(self, earliest: date | None, latest: date | None) -> str:
        """A day that is known, or the days in which it lies."""
        if earliest == latest:
            return self.day(earliest, short=True)
        if earliest is None or latest is None:
            return self("date", "by" if earliest is None else "since", day=self.day(earliest or latest, short=True))
        return self("date", "within", first=self.day(earliest, short=True), last=self.day(latest, short=True))

    def public(self, told: str) -> str:
        """The public form of a date: 2016-10-28, 2016-10, 2016, or two of them with a slash between."""
        parts = [self._part(part) for part in told.split("/")]
        return parts[0] if len(parts) == 1 else self("date", "to", first=parts[0], last=parts[1])

    def _part(self, told: str) -> str:
        year, *rest = told.split("-")
        if not rest:
            return year
        month = self.list("date", "short")[int(rest[0]) - 1]
        return f"{month} {year}" if len(rest) == 1 else f"{int(rest[1])} {month} {year}"
