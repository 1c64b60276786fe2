"""What is told of one operation by all who tell of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mihak.model.finding import Words
from mihak.model.incident import Contradiction
from mihak.weighing.quotations import Quotation

# How a name came to be taken for another name of the same operation.
BY_NAME, BY_WORDS, BY_LAUNCH = "name", "words", "launch"
ALIAS_GROUNDS: Final = (BY_NAME, BY_WORDS, BY_LAUNCH)
# How a day is known.
TOLD, COUNTED, LATER, NEXT, WITH = "told", "counted", "told before", "next", "with"
LISTED, RETURNED, PUBLISHED = "listed", "returned", "published"
KNOWN_BY: Final = (TOLD, COUNTED, LATER, NEXT, WITH, LISTED, RETURNED, PUBLISHED)
# What is said to have come of an operation.
MET, NOT_MET, UNDONE, FAILED, ENDED, CONTINUES = "aim met", "aim not met", "undone", "failed", "ended", "continues"
OUTCOMES: Final = (MET, NOT_MET, UNDONE, FAILED, ENDED, CONTINUES)
# How a loss was taken for one of the operation's.
SAID, BY_DATE, BY_PLACE = "said in the sentence", "by date", "by place"
HEADS: Final = ("field", "announcements", "coordination", "plan")


@dataclass(frozen=True, slots=True, order=True)
class Quoted:
    """A run of a report's own words: ``text[start:end] == quote``, raw offsets."""

    report: str
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, report: str, words: Words) -> Quoted:
        """The words of a report."""
        return cls(report, words.start, words.end, words.quote)


@dataclass(frozen=True, slots=True)
class Alias:
    """A name under which it is told; ``how`` is one of ALIAS_GROUNDS, ``why`` says it in words."""

    name: str
    how: str
    why: str
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A day as an ordinal, or the days within which it lies; None: open on that side.

    ``how`` is one of KNOWN_BY, ``why`` says it in words; ``claims`` and ``quotes``
    are what it rests on.
    """

    earliest: int | None
    latest: int | None
    how: str
    why: str
    claims: tuple[str, ...] = ()
    quotes: tuple[Quoted, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.earliest is not None and self.earliest == self.latest


@dataclass(frozen=True, slots=True)
class Phase:
    """A numbered phase: its first and last day where they are known, and the claims that tell of it."""

    number: int
    first: Day | None
    last: Day | None
    declared_ended: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aim:
    """A declared aim, in the words of a report; ``teller`` as in Outcome."""

    words: str
    teller: str
    speaker: str
    claim: str
    quote: Quoted


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one side says came of it: ``what`` is one of OUTCOMES.

    ``teller`` is the side's id (``""``: not known), ``speaker`` who says it: as
    named in the report, else its publisher, else the report itself. ``day`` is
    an ordinal or None.
    """

    what: str
    teller: str
    speaker: str
    day: int | None
    claims: tuple[str, ...]
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """A figure of losses that belongs to the operation.

    ``side`` is the camp that suffered it (``""``: not said), ``phase`` the
    phase (None: the whole), ``shared`` the ids of the other operations that the
    figure is told for as well. ``grounds`` are of SAID, BY_DATE, BY_PLACE, and
    ``why`` says them in words. ``voice`` is the independent voice, or ``""``.
    """

    claim: str
    kind: str
    effect: str
    low: int | None
    high: int | None
    approx: bool
    side: str
    victims: str
    teller: str
    phase: int | None
    shared: tuple[str, ...]
    grounds: tuple[str, ...]
    why: str
    voice: str
    part_of: str
    quote: Quoted


@dataclass(frozen=True, slots=True)
class StatusQuo:
    """That the lines are said to be again where they were before the operation.

    ``day`` is an ordinal or None, ``places`` those that changed hands for it,
    ``before`` who held them until then and ``after`` who holds them now, as told.
    """

    day: int | None
    teller: str
    speaker: str
    before: str
    after: str
    places: tuple[str, ...]
    claims: tuple[str, ...]
    quote: Quoted


@dataclass(frozen=True, slots=True)
class HeadFinding:
    """A finding under one of HEADS: a sentence, with the claims and words that it rests on."""

    head: str
    said: str
    claims: tuple[str, ...] = ()
    quotes: tuple[Quoted, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationStory:
    """One operation: all tuples in a fixed order that the order of adding reports does not change.

    ``name`` is the one told most often, ``""`` for an operation that nobody
    names. ``side`` is the camp whose it is, ``actors`` who is said to take part.
    ``within`` are the ids of operations to whose time it belongs. ``phases_told``
    is how many phases it is said to have.
    """

    id: str
    name: str
    names: tuple[Alias, ...]
    side: str
    actors: tuple[str, ...]
    launched: Day | None
    last: Day | None
    within: tuple[str, ...]
    phases_told: int | None
    phases: tuple[Phase, ...]
    aims: tuple[Aim, ...]
    outcomes: tuple[Outcome, ...]
    losses: tuple[Loss, ...]
    status_quo: tuple[StatusQuo, ...]
    findings: tuple[HeadFinding, ...]
    quotations: tuple[Quotation, ...]
    contradictions: tuple[Contradiction, ...]
    claims: tuple[str, ...]
    reports: tuple[str, ...]
