"""An announcement against the field: a phase declared over on gains that are lost further on in the report."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.normalise import fold
from mihak.model.claim import ASSERTED, Control, Name, Operation
from mihak.model.finding import LIKELY, Finding
from mihak.model.sentence import When, say
from mihak.weighing.checks.case import Case, same, shown

NAME: Final = "announced"
OVER: Final = frozenset({"phase_ended", "ended"})
GAINS: Final = frozenset({"gained", "regained"})
SHORT: Final = 4


def check(case: Case) -> list[Finding]:
    """Each declared end told beside gains of which the report tells later that they were lost.

    Such a finding holds: both can be so. It is told because the end was declared.
    """
    controls = [c for c in case.claims if isinstance(c, Control) and c.status == ASSERTED and c.places]
    ends = [c for c in case.claims if isinstance(c, Operation) and c.event in OVER and c.status == ASSERTED]
    found: list[Finding] = []
    for end in ends:
        passage = case.passage(end.start)
        gains = [c for c in controls if c.change in GAINS and case.passage(c.start) == passage]
        if gains:
            found += lost_again(case, end, gains, [c for c in controls if case.passage(c.start).index > passage.index])
    return found


def lost_again(case: Case, end: Operation, gains: list[Control], later: list[Control]) -> list[Finding]:
    """The finding for the first later claim that takes what was gained."""
    for gain in gains:
        for loss in later:
            places = [place for place in gain.places if any(one(place, other) for other in loss.places)]
            if places and undone(gain, loss):
                return [finding(case, end, gain, loss, places)]
    return []


def undone(gain: Control, loss: Control) -> bool:
    """Whether a later claim takes from one what it had gained."""
    if loss.change == "lost":
        return same(gain.actor) == same(loss.actor) != ""
    return loss.change in GAINS and "" != same(loss.actor) != same(gain.actor)


def one(place: Name, other: Name) -> bool:
    """Whether two names are of one place, also where a word for its kind stands before one: محور ضاحية الأسد."""
    if same(place) == same(other):
        return True
    names = sorted((fold(place.names[0]), fold(other.names[0])), key=len)
    return len(names[0]) >= SHORT and names[1].endswith(f" {names[0]}")


def finding(case: Case, end: Operation, gain: Control, loss: Control, places: list[Name]) -> Finding:
    """The finding for one announcement."""
    over = say("announced.end") if end.phase is None else say("announced.phase", phase=end.phase)
    taken = say(f"announced.{loss.change}", actor=shown(loss.actor, "voice.nobody"))
    if loss.date is not None:
        taken = say("announced.dated", taken=taken, day=When(loss.date.public))
    told = say(
        "announced", end=over, operation=shown(end.name, "voice.operation"), taken=taken,
        places=tuple(shown(place, "voice.place") for place in places),
    )  # fmt: skip
    return case.finding(NAME, told, holds=True, sure=LIKELY, claims=(gain, end, loss))
