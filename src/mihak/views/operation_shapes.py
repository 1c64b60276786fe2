"""What a list of operations and the page of one hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mihak.views.said import Said


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of an operation, or the days in which it lies; ``how`` it is known, and why, in words.

    ``said`` is as "2016-10-28", "by 2016-09-09", "from 2016-10-28 on" or
    "between 2016-10-28 and 2016-11-03".
    """

    said: str
    earliest: date | None
    latest: date | None
    how: str
    why: str


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a report, by its label, with their raw offsets."""

    report: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OperationLine:
    """An operation in a list; ``title`` is its name, or what is known of one that nobody names."""

    id: str
    title: str
    other_names: tuple[str, ...]
    side: str
    launched: DayView | None
    last: DayView | None
    phases: int
    outcomes: tuple[str, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameView:
    """A name, what makes it one of this operation's, and where it stands."""

    name: str
    how: str
    why: str
    words: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A phase with its days, and the words by which its end was declared."""

    number: int
    first: DayView | None
    last: DayView | None
    declared_ended: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class TellingView:
    """An aim or an outcome: what, which side says it ("" not known), who, the day or None, the words."""

    what: str
    side: str
    speaker: str
    day: date | None
    words: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class LossView:
    """A loss; ``side`` is whose, ``shared`` the titles of the other operations it is told for as well."""

    kind: str
    effect: str
    low: int | None
    high: int | None
    approx: bool
    side: str
    victims: str
    told_by: str
    phase: int | None
    shared: tuple[str, ...]
    part: bool
    grounds: tuple[str, ...]
    why: str
    words: Cited


@dataclass(frozen=True, slots=True)
class ReturnView:
    """That the lines are told to be again where they were: when, which places, who held and who holds them."""

    day: date | None
    side: str
    speaker: str
    before: str
    after: str
    places: tuple[str, ...]
    words: Cited


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding in a sentence, with its words."""

    said: str
    words: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class HeadView:
    """The findings under one head: field, announcements, coordination, plan."""

    head: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A quotation: what it is about, who says it and how that is known."""

    kind: str
    speaker: str
    how: str
    words: Cited


@dataclass(frozen=True, slots=True)
class ContradictionView:
    """Two claims that cannot both be so, and why."""

    left: Said
    right: Said
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """The page of one operation; ``within`` are the titles of operations to whose time it belongs.

    ``notes`` are what must be said of reports that are retellings.
    """

    line: OperationLine
    names: tuple[NameView, ...]
    actors: tuple[str, ...]
    within: tuple[str, ...]
    phases_told: int | None
    phases: tuple[PhaseView, ...]
    aims: tuple[TellingView, ...]
    outcomes: tuple[TellingView, ...]
    losses: tuple[LossView, ...]
    status_quo: tuple[ReturnView, ...]
    heads: tuple[HeadView, ...]
    quotations: tuple[QuotationView, ...]
    contradictions: tuple[ContradictionView, ...]
    notes: tuple[str, ...]
