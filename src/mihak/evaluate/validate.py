"""Whether claims in the public form keep to ``docs/claims.md``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from mihak.evaluate.slots import KINDS, LISTS, NAMES, SLOTS, PublicClaim
from mihak.model import claim as model

VALUES: Final = {
    ("casualties", "effect"): model.CASUALTY_EFFECTS,
    ("casualties", "victim_kind"): model.VICTIM_KINDS,
    ("control", "change"): model.CHANGES,
    ("attack", "mode"): model.MODES,
    ("operation", "event"): model.EVENTS,
    ("materiel", "effect"): model.MATERIEL_EFFECTS,
}
_DATE: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?$")

Problem = tuple[str, str]
"""A claim's id (as text) and what is wrong with it."""


def problems(claims: Sequence[PublicClaim], text: str) -> list[Problem]:
    """What is wrong with a report's claims, by claim; none where all keep to the form."""
    found: list[Problem] = []
    ids: set[str] = set()
    for claim in claims:
        ident = str(claim.get("id"))
        if claim.get("type") not in KINDS:
            found.append((ident, f"type {claim.get('type')!r}"))
            continue
        if ident in ids or not claim.get("id"):
            found.append((ident, "id missing or used twice"))
        ids.add(ident)
        found += [(ident, what) for what in _shared(claim, text) + _slots(claim)]
    for claim in claims:
        if claim.get("part_of") and claim["part_of"] not in ids:
            found.append((str(claim.get("id")), f"part_of {claim['part_of']!r} is no claim here"))
    return found


def _shared(claim: PublicClaim, text: str) -> list[str]:
    wrong = []
    quote, start = claim.get("quote") or "", claim.get("start")
    if not quote or not isinstance(start, int) or text[start : start + len(quote)] != quote:
        wrong.append("quote is not the text at start")
    if claim.get("status", model.ASSERTED) not in model.STATUSES:
        wrong.append(f"status {claim.get('status')!r}")
    if claim.get("date") is not None and not _DATE.match(str(claim["date"])):
        wrong.append(f"date {claim.get('date')!r}")
    for bound in ("low", "high"):
        if claim.get(bound) is not None and not isinstance(claim[bound], int):
            wrong.append(f"{bound} {claim[bound]!r}")
    return wrong


def _slots(claim: PublicClaim) -> list[str]:
    wrong = []
    kind = claim["type"]
    for slot in SLOTS[kind]:
        value = claim.get(slot)
        if slot in NAMES and value is not None and not _is_name(value):
            wrong.append(f"{slot} must be null or a list of strings")
        if slot in LISTS and not _is_list(value):
            wrong.append(f"{slot} must be a list of name slots")
        if value is not None and value not in VALUES.get((kind, slot), (value,)):
            wrong.append(f"{slot} {value!r}")
    return wrong


def _is_name(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)


def _is_list(value: object) -> bool:
    items = value or []
    return isinstance(items, list) and all(isinstance(item, list) and item for item in items)


def foreign_words(claim: PublicClaim, text: str) -> list[str]:
    """The name slots of an annotated claim whose best string is not in the text."""
    found = []
    for slot in SLOTS[claim["type"]]:
        value = claim.get(slot) or []
        names = value[:1] if slot in NAMES else [item[0] for item in value] if slot in LISTS else []
        found += [f"{slot} {name!r}" for name in names if name not in text]
    return found
