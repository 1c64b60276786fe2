"""What one voice tells of one group: a figure as an interval, and what the voice has at stake in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mihak.gazetteer.alliances import NO_CAMP
from mihak.model.claim import Materiel
from mihak.model.facts import ENEMY, OWN, Facts
from mihak.weighing.groups import party_key

FREE, PARTIAL = "free", "partial"
STAKES: Final = (OWN, ENEMY, FREE, PARTIAL)
INDEPENDENT: Final = "independent"
# What a vague word amounts to at the least for ACLED; its low in Mihak is the double.
VAGUE: Final = (("عشرات", 20, 10), ("ميات", 200, 100), ("الاف", 2000, 1000))


@dataclass(frozen=True, slots=True)
class Told:
    """The figure that one voice stands by.

    ``low`` and ``high`` are None where open; both None: told without a number.
    ``stake``, one of STAKES: OWN (own loss or deed admitted), ENEMY (an enemy's loss claimed),
    FREE (neither side's voice), PARTIAL (a camp's voice on a loss of others).
    ``floor``: the figure counts only some of the group, so it bounds it from
    below alone. ``denied``: the voice says that there was none. ``vague`` is
    what a word like "tens" stands for with ACLED, None for a number told.
    ``notes`` say how it came about.
    """

    voice: str
    speaker: str
    stake: str
    low: int | None
    high: int | None
    claims: tuple[str, ...]
    floor: bool = False
    denied: bool = False
    vague: int | None = None
    notes: tuple[str, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether it was told without a number."""
        return self.low is None and self.high is None

    @property
    def point(self) -> int | None:
        """The figure as one number: the middle of a closed interval, None for an open one."""
        return None if self.low is None or self.high is None else (self.low + self.high) // 2


def stake_of(facts: Facts) -> str:
    """What the voice of a claim has at stake in its figure.

    Civilians whom the speaker says its own camp harmed count as a deed admitted,
    fighters and equipment of whomever as an enemy's loss.
    """
    if facts.interest in (OWN, ENEMY):
        return facts.interest
    camp = party_key(facts.speaker)
    if camp and party_key(facts.doer) == camp:
        if facts.victim_kind == "civilian":
            return OWN
        if facts.victim_kind == "combatant" or facts.kind == Materiel.kind:
            return ENEMY
    # Who speaks for nobody known, in the outlet of a camp, is not taken for a neutral.
    outlet = "" if facts.speaker.side == INDEPENDENT or facts.source_side in NO_CAMP else facts.source_side
    return PARTIAL if camp or outlet else FREE


def vague_of(facts: Facts) -> int | None:
    """What ACLED writes for the word in place of a number; None for a number told."""
    for word, low, acled in VAGUE:
        if facts.low == low and facts.high is None and word in facts.words:
            return acled
    return None


def name_of(facts: Facts) -> str:
    """The speaker in words."""
    return facts.speaker.name or facts.source or "a publisher not named"


def in_words(told: Told) -> str:
    """A figure as people write it: 30, at least 30, up to 30, 30 to 40."""
    if told.bare:
        return "some, without a number"
    if told.low is None:
        return f"up to {told.high}"
    if told.high is None:
        return f"at least {told.low}"
    return f"{told.low}" if told.low == told.high else f"{told.low} to {told.high}"
