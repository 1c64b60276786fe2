"""Which people or things a claim's figure counts: all, civilians, children, women, fighters of a side, an item."""

from __future__ import annotations

from typing import Final

from mihak.gazetteer.alliances import NO_CAMP
from mihak.model.claim import Casualties, Materiel
from mihak.model.facts import Facts, Party
from mihak.weighing.people import classes

ALL, CIVILIANS, CHILDREN, WOMEN = "all", "civilians", "children", "women"
SIDE, ITEM = "side:", "item:"
PEOPLE: Final = (ALL, CIVILIANS, CHILDREN, WOMEN)
COUNTED: Final = (Casualties.kind, Materiel.kind)
SHORTEST: Final = 3


def party_key(party: Party | None) -> str:
    """What a party is compared by: the camp that leads its alliance, else its own; "" where neither is told."""
    if party is None:
        return ""
    camp = party.bloc or party.side
    return "" if camp in NO_CAMP else camp


def label_of(facts: Facts) -> str:
    """The narrowest group that a claim's figure counts; ALL where the words tell none.

    "Women and children" together are civilians: the figure is neither's alone.
    """
    if facts.kind == Materiel.kind:
        return ITEM + "; ".join(facts.items) if facts.items else ALL
    told = {classes().get(_bare(word), "") for word in facts.victims.split()} & {CHILDREN, WOMEN}
    if len(told) == 1:
        return told.pop()
    if facts.victim_kind == "civilian":
        return CIVILIANS
    side = party_key(facts.sufferer)
    return SIDE + side if facts.victim_kind == "combatant" and side else ALL


def kind_of(label: str) -> str:
    """The group among those that share nobody: children and women are civilians."""
    return CIVILIANS if label in (CHILDREN, WOMEN) else label


def speaks_of_part(facts: Facts, whole: Facts) -> bool:
    """Whether a part tells of a group of its own ("among them 10 children"), and not just of some of the same."""
    return label_of(facts) not in (ALL, label_of(whole))


def group_order(group: str) -> tuple[int, str]:
    """Groups as people read them: all, civilians, children, women, sides, items."""
    return (PEOPLE.index(group), "") if group in PEOPLE else (len(PEOPLE), group)


def _bare(word: str) -> str:
    """A folded word without its conjunction and article."""
    for prefix in ("وال", "ال", "و"):
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST:
            return word[len(prefix) :]
    return word
