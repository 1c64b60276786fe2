"""Who accepts what its own side did or suffered."""

from __future__ import annotations

from typing import Final

from mihak.model.claim import ASSERTED, Attack, Casualties, Control, Materiel, Operation
from mihak.model.facts import OWN, Facts
from mihak.weighing.groups import party_key
from mihak.weighing.told import stake_of

TAKEN: Final = frozenset({"gained", "regained", "siege_broken"})
# What only who leads an operation can say of it with authority, and a failure that it owns up to.
ANNOUNCED: Final = frozenset({"launched", "phase_started", "phase_ended", "ended", "failed"})


def admitted(facts: Facts) -> str:
    """Why a claim is an admission by the party responsible, in words; "" where it is none.

    An own loss, harm done to civilians, a place lost; and, said by one of that
    side whom the report names, an attack done or an operation announced. A
    side's outlet that boasts of an attack in its own voice admits nothing.
    """
    camp = party_key(facts.speaker)
    if not camp or facts.status != ASSERTED:
        return ""
    if facts.kind in (Casualties.kind, Materiel.kind):
        said = _loss(facts)
    elif facts.kind == Control.kind:
        said = _place_lost(facts, camp)
    else:
        said = _deed(facts, camp)
    return f"{facts.speaker.name} {said}" if said else ""


def _loss(facts: Facts) -> str:
    if facts.interest == OWN:
        return "admits its own side's loss"
    return "admits its own side's deed" if stake_of(facts) == OWN else ""


def _place_lost(facts: Facts, camp: str) -> str:
    by_loser = facts.what == "lost" and party_key(facts.doer) == camp
    by_victim = facts.what in TAKEN and party_key(facts.sufferer) == camp
    return "admits that its own side lost it" if by_loser or by_victim else ""


def _deed(facts: Facts, camp: str) -> str:
    if not facts.cited or party_key(facts.doer) != camp:
        return ""
    if facts.kind == Attack.kind and facts.what != "clash" and not party_key(facts.sufferer):
        return "takes responsibility for the attack"
    announced = facts.kind == Operation.kind and facts.what in ANNOUNCED
    return "announces its own side's operation" if announced else ""
