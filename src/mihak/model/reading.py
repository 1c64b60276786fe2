"""What a reader makes of words that count or date: figures and dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_WIDTH = {"day": 10, "interval": 10, "month": 7, "season": 4, "year": 4}


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as an interval, both ends included; None is an open end.

    ``start`` and ``end`` are token indices, ``end`` behind the last: they cover
    the number with the bounds beside it ("أكثر من 30"), never the noun counted.
    ``unit`` is empty for a count, ``dual`` where the figure is inside the noun
    (قتيلان), else what is measured or named instead: ``year``, ``date``,
    ``time``, ``percent``, ``age``, ``distance``, ``mass``, ``money``,
    ``duration``, ``name``.
    """

    low: int | None
    high: int | None
    approx: bool
    rule: str
    start: int
    end: int
    unit: str = ""

    @property
    def counts(self) -> bool:
        """Whether it counts things, rather than measuring or naming something."""
        return self.unit in ("", "dual")


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of days, first and last included, and how precisely it was told.

    ``precision`` is ``day``, ``interval`` (of days), ``month``, ``season`` or
    ``year``; ``until`` is the precision of the end where it differs from that
    of the start ("since March 2011" read on a day), else empty.
    """

    start: date
    end: date
    precision: str
    rule: str
    until: str = ""

    @property
    def public(self) -> str:
        """The exchanged form: ``2016-10-28``, ``2016-10-28/2016-10-30``, ``2016-07``, ``2016``."""
        first = self.start.isoformat()[: _WIDTH[self.precision]]
        last = self.end.isoformat()[: _WIDTH[self.until or self.precision]]
        return first if first == last else f"{first}/{last}"


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that tell a day, month, year or stretch, at tokens ``start`` to ``end``.

    ``when`` is None where the words cannot be resolved (a relative word and no
    date to count from). ``weekday`` counts from Monday, 0, where one is named.
    ``relative``: resolved against another date, not told in full. ``finding``
    says what is wrong with it ("weekday disagrees: …"), else it is empty.
    """

    start: int
    end: int
    when: When | None
    weekday: int | None
    rule: str
    relative: bool
    finding: str = ""
