"""What ACLED calls an event: its type and sub-type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mihak.exports.dyads import Dyad, governed
from mihak.views.events import EventView

BATTLES, REMOTE, CIVILIANS = "Battles", "Explosions/Remote violence", "Violence against civilians"
STRATEGIC, POLITICAL = "Strategic developments", "Political violence"
CLASH, REGAINS, OVERTAKES = "Armed clash", "Government regains territory", "Non-state actor overtakes territory"
ATTACK, ABDUCTION, OTHER, TRANSFER = (
    "Attack",
    "Abduction/forced disappearance",
    "Other",
    "Non-violent transfer of territory",
)
FROM_AFAR: Final[Mapping[str, str]] = {
    "airstrike": "Air/drone strike", "shelling": "Shelling/artillery/missile attack",
    "bombing": "Remote explosive/landmine/IED", "chemical": "Chemical weapon",
}  # fmt: skip
BY_HAND: Final = (("انتحار", "Suicide bomb"), ("استشهاد", "Suicide bomb"), ("قنبل", "Grenade"))
"""Stems of weapons, folded or as told, that make a bombing of another kind."""
TAKES: Final = frozenset({"gained", "regained", "lost"})
SIEGES: Final = frozenset({"besieged", "siege_broken"})
FIGHTS: Final = frozenset({"clash", "assault"})
MATERIEL: Final[Mapping[str, str]] = {
    "destroyed": "Looting/property destruction", "damaged": "Looting/property destruction",
    "captured": "Looting/property destruction", "downed": "Disrupted weapons use",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Typed:
    """ACLED's type and sub-type."""

    event: str
    sub: str

    @property
    def disorder(self) -> str:
        """ACLED's disorder_type."""
        return STRATEGIC if self.event == STRATEGIC else POLITICAL


def typed(event: EventView, dyad: Dyad) -> Typed | None:
    """The type of an event; None for what is none to ACLED: who holds a place, who left it, who is missing."""
    lead = event.what[0]
    if event.kind == "attack":
        return _attack(event, dyad, lead)
    if event.kind == "control":
        return _control(event, dyad, lead)
    if event.kind == "materiel":
        return Typed(STRATEGIC, MATERIEL[lead])
    return _casualties(event, dyad, lead)


def _attack(event: EventView, dyad: Dyad, mode: str) -> Typed:
    if mode in FROM_AFAR:
        told = " ".join(event.weapons)
        by_hand = next((sub for stem, sub in BY_HAND if stem in told), "") if mode == "bombing" else ""
        return Typed(REMOTE, by_hand or FROM_AFAR[mode])
    if mode not in FIGHTS and civilians_suffer(event, dyad):
        return Typed(CIVILIANS, ATTACK)
    if mode == "other" and not dyad.b:
        return Typed(STRATEGIC, OTHER)
    return Typed(BATTLES, _ground(event) or CLASH)


def _control(event: EventView, dyad: Dyad, change: str) -> Typed | None:
    if change in SIEGES:
        return Typed(STRATEGIC, OTHER)
    if change not in TAKES:
        return None
    if (dyad.camp_a and dyad.camp_b) or event.loss("killed") is not None:
        return Typed(BATTLES, _ground(event) or CLASH)
    return Typed(STRATEGIC, TRANSFER)


def _ground(event: EventView) -> str:
    """What became of the ground: who is said to have gained it, a government or another; "" where nobody did."""
    if TAKES.isdisjoint(event.what):
        return ""
    lost = "lost" in event.what
    takers = event.sufferers if lost else event.doers
    side = next((one.side for one in takers if one.side), "")
    if not side:
        return ""
    year = event.first.year if event.first else None
    return REGAINS if governed(side, year) else OVERTAKES


def _casualties(event: EventView, dyad: Dyad, effect: str) -> Typed | None:
    if effect in ("displaced", "missing"):
        return None
    if civilians_suffer(event, dyad):
        return Typed(CIVILIANS, ABDUCTION if effect == "captured" else ATTACK)
    if effect == "captured":
        return Typed(STRATEGIC, OTHER)
    return Typed(BATTLES, CLASH) if dyad.camp_b or dyad.camp_a else None


def civilians_suffer(event: EventView, dyad: Dyad) -> bool:
    """Whether those to whom it was done are civilians: some were harmed, and no other camp is told of."""
    return not dyad.camp_b and any(loss.group == "civilians" for loss in event.losses)
