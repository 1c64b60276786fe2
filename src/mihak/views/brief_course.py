"""The course of a war as a brief shows it: who is said to hold what, and the operations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Days, both included, in which a place stands told to be in the same hands.

    ``first`` is None where it began before all that is told, ``last`` where no
    end is told. ``side`` is the id of the camp said to hold it, "" where that is
    not known, ``holder`` its name ("": nobody says who); ``contested`` tells
    that voices disagree, ``rivals`` are then the other holders as (side, name).
    ``besieger`` is (side, name) of who is said to besiege it, ("", "") for no
    siege. ``claims`` say so, ``against`` otherwise, by number; ``guessed``: the
    first day is worked out from the day of a report.
    """

    first: date | None
    last: date | None
    side: str
    holder: str
    contested: bool
    rivals: tuple[tuple[str, str], ...]
    besieger: tuple[str, str]
    siege_contested: bool
    guessed: bool
    claims: tuple[int, ...]
    against: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """One place and who is said to hold it, in the order of time."""

    place: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """Something told of an operation: by which side, in whose words, and the claims it rests on.

    ``label`` is a code (an outcome, a head), "" for none; ``words`` are Mihak's
    own sentence, ``quotes`` the reports' words.
    """

    side: str
    speaker: str
    label: str
    words: str
    quotes: tuple[str, ...]
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Return:
    """That the lines are said to be where they were before: who held before and who holds now, "" where not told."""

    side: str
    speaker: str
    day: date | None
    before: str
    after: str
    places: tuple[str, ...]
    quote: str
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Within:
    """A day, or the days in which it lies; None: open on that side. ``why`` says how it is known."""

    earliest: date | None
    latest: date | None
    why: str


@dataclass(frozen=True, slots=True)
class Phase:
    """A numbered phase of an operation, and the claims that declare it ended and that tell of it."""

    number: int
    first: Within | None
    last: Within | None
    ended: tuple[int, ...]
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LossTold:
    """A figure of losses told for an operation, or for one phase of it.

    ``teller`` and ``sufferer`` are sides; ``shared``: it is told for other
    operations as well; ``why`` says on what grounds it belongs here.
    """

    claim: int
    kind: str
    effect: str
    low: int | None
    high: int | None
    approx: bool
    teller: str
    sufferer: str
    phase: int | None
    shared: bool
    why: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """A named operation: its aims, phases, losses and outcome as each side tells it, and the findings by head.

    ``quotations`` are words that are no claim of any kind and matter here: of
    money, of a call to arms.
    """

    number: int
    name: str
    aliases: tuple[str, ...]
    side: str
    actors: tuple[str, ...]
    launched: Within | None
    last: Within | None
    phases_told: int | None
    aims: tuple[Saying, ...]
    phases: tuple[Phase, ...]
    outcomes: tuple[Saying, ...]
    losses: tuple[LossTold, ...]
    status_quo: tuple[Return, ...]
    heads: tuple[tuple[str, tuple[Saying, ...]], ...]
    quotations: tuple[Saying, ...]
