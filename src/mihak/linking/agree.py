"""Whether claims of one happening say the same, go together, or contradict one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Final

from mihak.model.claim import ASSERTED, DENIED, INTENDED
from mihak.model.facts import Facts, Party
from mihak.model.incident import AGREE_SAME, COMPATIBLE, CONTRADICT, SINGLE, Contradiction

TAKEN: Final = frozenset({"gained", "regained"})
# "About 200" is met by what lies within this share of it.
ABOUT: Final = 0.15


def agreement(claims: Sequence[Facts], voices: Mapping[str, str]) -> tuple[str, tuple[Contradiction, ...]]:
    """How claims of one incident stand to one another, and each pair that contradicts, with the reason.

    ``voices``: voice by claim id; a voice that raises its own toll does not contradict itself.
    """
    if len(claims) < 2:
        return SINGLE, ()
    ordered = sorted(claims, key=lambda facts: facts.claim)
    found = []
    for left, right in combinations(ordered, 2):
        why = contradiction(left, right, voices.get(left.claim, "") == voices.get(right.claim, "-"))
        if why:
            found.append(Contradiction(left.claim, right.claim, why))
    if found:
        return CONTRADICT, tuple(found)
    same = all(_alike(left, right) for left, right in combinations(ordered, 2))
    return AGREE_SAME if same else COMPATIBLE, ()


def contradiction(left: Facts, right: Facts, one_voice: bool = False) -> str:
    """Why two claims of one happening cannot both be so; ``""`` where they can."""
    if INTENDED in (left.status, right.status):
        return ""
    return _denied(left, right) or _held(left, right) or _counted(left, right, one_voice) or _blamed(left, right)


def _denied(left: Facts, right: Facts) -> str:
    if {left.status, right.status} != {ASSERTED, DENIED}:
        return ""
    if left.kind == "control":
        told = left if left.status == ASSERTED else right
        denied = right if told is left else left
        # "The army held it" and "it is not so that the rebels took it" say the same.
        return "" if opposite(told, denied) else "one says that it happened, the other denies it"
    return "one says that it happened, the other denies it"


def _held(left: Facts, right: Facts) -> str:
    if not left.kind == right.kind == "control" or DENIED in (left.status, right.status):
        return ""
    return "one says that it was taken, the other that it was held" if opposite(left, right) else ""


def opposite(left: Facts, right: Facts) -> bool:
    """Whether two tellings of a contest give the place to different sides."""
    winners = {holder(left), holder(right)}
    if "" in winners:
        return {left.what, right.what} in ({"gained", "held"}, {"regained", "held"}) and not _same_doer(left, right)
    return len(winners) == 2


def holder(facts: Facts) -> str:
    """The camp that holds the place after what a control claim tells; ``""`` where it is not told."""
    if facts.what == "lost":
        return facts.sufferer.bloc if facts.sufferer else ""
    if facts.what in TAKEN or facts.what == "held":
        return facts.doer.bloc if facts.doer else ""
    return ""


def _same_doer(left: Facts, right: Facts) -> bool:
    return left.doer is not None and right.doer is not None and left.doer.name == right.doer.name


def _counted(left: Facts, right: Facts, one_voice: bool) -> str:
    if not (left.counted and right.counted) or one_voice:
        return ""
    if apart(left, right):
        return f"{figure(left)} against {figure(right)}"
    return ""


def apart(left: Facts, right: Facts) -> bool:
    """Whether no number meets both counts; a count of which nothing is told meets any."""
    (left_low, left_high), (right_low, right_high) = interval(left), interval(right)
    return (left_high is not None and right_low is not None and left_high < right_low) or (
        right_high is not None and left_low is not None and right_high < left_low
    )


def interval(facts: Facts) -> tuple[float | None, float | None]:
    """The count as an interval; "about" widens it on both sides."""
    low, high = facts.low, facts.high
    if not facts.approx:
        return low, high
    return None if low is None else low * (1 - ABOUT), None if high is None else high * (1 + ABOUT)


def figure(facts: Facts) -> str:
    """A count as people write it: "5", "40–", "about 200", "no figure"."""
    about = "about " if facts.approx else ""
    if facts.low is None and facts.high is None:
        return "no figure"
    if facts.low == facts.high:
        return f"{about}{facts.low}"
    return f"{about}{facts.low if facts.low is not None else ''}–{facts.high if facts.high is not None else ''}"


def _blamed(left: Facts, right: Facts) -> str:
    """Two camps named for one act of violence that has one doer."""
    if left.kind != "attack" or right.kind != "attack" or "clash" in (left.what, right.what):
        return ""
    camps = {_camp(left.doer), _camp(right.doer)}
    return f"laid to {' and to '.join(sorted(camps))}" if len(camps) == 2 and "" not in camps else ""


def _camp(party: Party | None) -> str:
    return party.bloc if party else ""


def _alike(left: Facts, right: Facts) -> bool:
    return (left.kind, left.what, left.status, left.low, left.high, _camp(left.doer)) == (
        right.kind, right.what, right.status, right.low, right.high, _camp(right.doer),
    )  # fmt: skip
