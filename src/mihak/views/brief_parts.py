"""The parts of a brief, as it is handed to whatever draws it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mihak.model.finding import Finding
from mihak.model.incident import Range
from mihak.views.brief_course import Campaign, Holding
from mihak.views.brief_measures import Reported, Sum


@dataclass(frozen=True, slots=True)
class Camp:
    """A side as the brief shows it: ``index`` counts from 0 through the brief, for its colour and shape.

    ``id`` is "" for those whose side is not known; they stand last. ``name`` is
    in the brief's language where the gazetteer has it, "" for the unknown.
    """

    id: str
    name: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A claim with all that a reader needs to judge it.

    ``number`` counts from 1 through the brief. ``quote`` is the report's own
    words, untouched. ``speaker`` is whom the report cites, "" where it speaks
    itself; ``side`` the id of the camp that says it (``Camp.id``). ``voice``
    tells independent voices apart. ``low`` and ``high`` are the ends of the
    figure, None where open; ``counted`` whether the kind has one at all, ``groups``
    are those of ``Range.group`` that it counts, ``part`` whether it is a part of
    another claim's.
    ``corrected`` are the slots that persons corrected, as "low=40, by desk-2".
    ``dated`` is in the public form of docs/claims.md, or "". ``retold_from`` is the
    address of the original where the report is a retelling; that must be said
    wherever its words are shown.
    """

    number: int
    id: str
    kind: str
    what: str
    status: str
    quote: str
    speaker: str
    publisher: str
    side: str
    voice: str
    interest: str
    low: int | None
    high: int | None
    approx: bool
    counted: bool
    groups: tuple[str, ...]
    part: bool
    dated: str
    places: tuple[str, ...]
    doer: str
    sufferer: str
    report: str
    label: str
    title: str
    url: str
    published: date | None
    retold_from: str
    corrected: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether the figure is told with one end only."""
        return (self.low is None) != (self.high is None)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that cannot both be so, by their numbers, and why.

    ``incident`` is the number of the incident that both tell of; 0: they tell of
    the operation whose number is ``operation``.
    """

    incident: int
    left: int
    right: int
    why: str
    operation: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An incident as the brief shows it.

    ``number`` counts from 1 through the brief, by first day. ``claims``,
    ``dissent`` are numbers of claims; ``undecided`` are numbers of incidents
    that may be one with this, and nobody has decided.
    ``first`` and ``last`` are None where no day is known. ``what`` is the most
    frequent effect, change, mode or event of its claims; ``sides`` the ids of
    the camps that speak of it.
    """

    number: int
    id: str
    kind: str
    what: str
    first: date | None
    last: date | None
    places: tuple[str, ...]
    grade: str
    agree: str
    voices: int
    ranges: tuple[Range, ...]
    claims: tuple[int, ...]
    dissent: tuple[int, ...]
    undecided: tuple[int, ...]
    reasons: tuple[str, ...]
    sides: tuple[str, ...]

    @property
    def day(self) -> date | None:
        """The one day that it is dated to; None for a longer time, and for none."""
        return self.first if self.first == self.last else None


@dataclass(frozen=True, slots=True)
class Checked:
    """A finding with the label and link of the report that it was made in.

    ``telling``: it says more than that the words hold, and is worth a reader's look.
    """

    finding: Finding
    telling: bool
    label: str
    title: str
    publisher: str
    url: str
    retold_from: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A source with what it gives to the brief; ``kind`` is "" where the source is not listed."""

    id: str
    name: str
    kind: str
    country: str
    side: str
    parent: str
    reports: int
    claims: int
    voices: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One page on a place and a time; every number in it leads to the claims that it was made of.

    ``place`` is as asked for and ``inside`` what the gazetteer calls it, nearest
    first; ``as_of`` None: everything that the register holds. ``incidents`` stand
    by first day; ``evidence`` in the order of its numbers. ``sums`` are totals over the
    incidents, ``coverage`` who reported on the place in the time. ``told`` are the first and the
    last day of which anything is told of the place, empty where nothing is.
    """

    lang: str
    place: str
    inside: tuple[str, ...]
    first: date
    last: date
    rule: str
    as_of: date | None
    reports: int
    sources: int
    camps: tuple[Camp, ...]
    evidence: tuple[Evidence, ...]
    incidents: tuple[Happening, ...]
    clashes: tuple[Clash, ...]
    holdings: tuple[Holding, ...]
    campaigns: tuple[Campaign, ...]
    findings: tuple[Checked, ...]
    publishers: tuple[Publisher, ...]
    voices: int
    sums: tuple[Sum, ...]
    coverage: tuple[Reported, ...]
    told: tuple[date, ...]
