"""One voice that says that something happened and that it did not."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from mihak.lang.ar.normalise import fold
from mihak.model.claim import ASSERTED, DENIED, Attack, Claim, Control, Name
from mihak.model.finding import POSSIBLE, Finding
from mihak.model.sentence import say
from mihak.weighing.checks.case import Case, places, same, shown, voice

NAME: Final = "asserted-and-denied"


def check(case: Case) -> list[Finding]:
    """Attacks and changes of control that one voice asserts and denies, of one doer, place and day."""
    acts: dict[Hashable, list[Claim]] = {}
    for claim in case.claims:
        if isinstance(claim, Attack | Control) and claim.status in (ASSERTED, DENIED) and claim.places:
            acts.setdefault(act(claim), []).append(claim)
    found: list[Finding] = []
    for told in acts.values():
        denials = [claim for claim in told if claim.status == DENIED]
        pairs = ((a, b) for b in denials for a in told if a.status == ASSERTED and one(doer(a), doer(b)))
        found += [pair(case, a, b) for a, b in pairs]
    return found


def act(claim: Claim) -> Hashable:
    """What one voice tells an act by, but for its doer: its kind, what was done, where and when."""
    return voice(claim), claim.kind, what(claim), places(claim), claim.date.public if claim.date else ""


def one(a: Name | None, b: Name | None) -> bool:
    """Whether two names are of one doer: of one id, or the words of one within those of the other."""
    if a is None or b is None:
        return False
    words, others = (set(fold(name.names[0]).split()) for name in (a, b))
    return same(a) == same(b) or words <= others or others <= words


def what(claim: Claim) -> str:
    """What happened."""
    if isinstance(claim, Attack):
        return claim.mode
    return claim.change if isinstance(claim, Control) else ""


def doer(claim: Claim) -> Name | None:
    """Who did it."""
    if isinstance(claim, Attack):
        return claim.perpetrator
    return claim.actor if isinstance(claim, Control) else None


def pair(case: Case, told: Claim, denied: Claim) -> Finding:
    """The finding for one act."""
    act = say(f"act.{told.kind}.{what(told)}")
    both = say("denials", speaker=shown(told.source, "voice.report"), act=act)
    return case.finding(NAME, both, holds=False, sure=POSSIBLE, claims=(told, denied))
