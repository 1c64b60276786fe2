"""What the network tells apart: labels of words, and the slots that it points from them."""

from __future__ import annotations

from typing import Final

from mihak.model.claim import CASUALTY_EFFECTS, CHANGES, EVENTS, MATERIEL_EFFECTS, MODES, STATUSES, VICTIM_KINDS

LABELS: Final[tuple[tuple[str, str], ...]] = (
    *(("casualties", effect) for effect in CASUALTY_EFFECTS),
    *(("control", change) for change in CHANGES),
    *(("attack", mode) for mode in MODES),
    *(("operation", event) for event in EVENTS),
    *(("materiel", effect) for effect in MATERIEL_EFFECTS),
)
"""Kind and value of its key slot: the word that anchors a claim carries one or more of them."""
LABEL_AT: Final = {label: n for n, label in enumerate(LABELS)}
KINDS: Final = ("casualties", "control", "attack", "operation", "materiel")

NAMES: Final = ("source", "victims", "perpetrator", "actor", "opponent", "target", "name", "goal", "item", "owner")
"""Slots that hold one run of words."""
LISTS: Final = ("places", "weapons")
"""Slots that hold several."""
SINGLE: Final = ("count", "date", "part_of")
"""Slots that point at one word: a figure, a date, the anchor of another claim."""
ROLES: Final = (*NAMES, *LISTS, *SINGLE)
ROLE_AT: Final = {role: n for n, role in enumerate(ROLES)}

ROLES_OF: Final[dict[str, tuple[str, ...]]] = {
    "casualties": ("source", "victims", "perpetrator", "places", "count", "date", "part_of"),
    "control": ("source", "actor", "opponent", "places", "date"),
    "attack": ("source", "perpetrator", "target", "places", "weapons", "date"),
    "operation": ("source", "actor", "name", "goal", "places", "date"),
    "materiel": ("source", "item", "owner", "perpetrator", "places", "count", "date"),
}

OPTIONS: Final = ("none", "elsewhere", "published", "one", "two")
"""What a slot may point at besides words: nothing; the rules' answer outside the window;
the day of the report; the singular and the dual that no figure tells."""
NONE, ELSEWHERE, PUBLISHED, ONE, TWO = range(len(OPTIONS))
STATUS: Final = STATUSES
VICTIMS: Final = VICTIM_KINDS
