"""What linking and weighing compare of a claim: its slots as ids, days and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

OWN, ENEMY, NONE = "own", "enemy", "none"
INTERESTS: Final = (OWN, ENEMY, NONE)


@dataclass(frozen=True, slots=True)
class Party:
    """One who does or suffers something in a claim.

    ``name`` is folded, ``id`` the gazetteer's (``""``: not known), ``side`` the
    camp it belongs to (``""``: not known; "the terrorists" of an army's
    communiqué are resolved to the camp that the army fights, where one is told).
    ``bloc`` is the camp that leads the alliance in which its own fights there:
    compare parties by it, show the side.
    """

    name: str
    id: str = ""
    side: str = ""
    bloc: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a claim: its folded name, its id (``""``: not known) and the ids that it lies in.

    ``lat`` and ``lon`` are degrees (WGS 84), None where not known; ``kind`` is
    that of ``mihak.gazetteer.place`` (``""``: not known).
    """

    name: str
    id: str = ""
    kind: str = ""
    parents: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A claim as it is compared with others.

    ``what`` is its effect, change, mode or event. ``first`` and ``last`` are
    the days that its date spans, as ``date.toordinal()``; where it has none,
    the days in which its report lets it lie, ``guessed`` then says so (both
    None: nothing is known). ``published`` is the report's day. ``spots`` stand
    most specific first; where the claim names no place, they are those of the
    claims beside it, and ``placed`` is False.

    ``doer`` is the perpetrator or actor, ``sufferer`` the target, opponent,
    victims or owner, ``speaker`` who says it (the publisher's own voice: its
    source). ``source`` is the publisher's id among the sources, or its folded
    name. ``low``, ``high``, ``approx`` are the count of casualties and
    materiel. ``interest``, one of INTERESTS: whether a loss is the speaker's own,
    its enemy's, or neither. ``name`` is an operation's, folded. ``items`` are weapons or equipment,
    as ids or folded names, or the content words of an operation's goal. ``words``
    are the content words of the quote, folded and sorted.
    """

    claim: str
    report: str
    position: int
    kind: str
    what: str
    status: str
    first: int | None = None
    last: int | None = None
    precision: str = ""
    guessed: bool = False
    published: int | None = None
    spots: tuple[Spot, ...] = ()
    placed: bool = True
    doer: Party | None = None
    sufferer: Party | None = None
    speaker: Party
    cited: bool = False
    source: str = ""
    source_side: str = ""
    low: int | None = None
    high: int | None = None
    approx: bool = False
    counted: bool = False
    victim_kind: str = ""
    victims: str = ""
    person: bool = False
    part_of: str = ""
    name: str = ""
    phase: int | None = None
    items: tuple[str, ...] = ()
    interest: str = NONE
    cumulative: bool = False
    words: tuple[str, ...] = ()
