"""A claim that a person found in a report: made of words that were pointed at and values that were typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from mihak.errors import OptionError
from mihak.linking.correctable import (
    CORRECTABLE,
    DATE,
    EMPTY,
    NAME,
    NAMES,
    ORDINAL,
    YES,
    Correctable,
    checked,
    names_in,
)
from mihak.linking.named import with_ids
from mihak.linking.times import precision
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.claim import CLAIM_KINDS, Casualties, Claim, Count, Dated, Materiel, Name, claim_id
from mihak.model.report import Report

RULE: Final = "by-hand"
KINDS: Final = {kind.kind: kind for kind in CLAIM_KINDS}
WHAT: Final = {
    "casualties": "effect", "control": "change", "attack": "mode", "operation": "event", "materiel": "effect",
}  # fmt: skip
"""The slot that must be said."""
FIGURE: Final = ("low", "high", "approx")
Spot = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHand:
    """What a person says that a report claims.

    ``start`` and ``end`` are the raw offsets of the claim's words. ``values``
    are by slot, as a correction writes them; ``spots`` are the raw offsets of
    words that were pointed at for a slot ("count" for the figure). A name
    without a spot stands in the claim's words, else nearest to them.
    """

    kind: str
    start: int
    end: int
    values: Mapping[str, str]
    spots: Mapping[str, tuple[Spot, ...]] = field(default_factory=dict)


def claim_by_hand(report: Report, told: ByHand, reader: str, vocabulary: Vocabulary) -> Claim:
    """The claim, its names with the ids that the reader would have given them.

    Raises OptionError for a kind, slot or value that there is not, for words
    that the report does not have, and where what happened is not said.
    """
    if told.kind not in KINDS:
        raise OptionError(f"kind is {told.kind!r}", repair=f"Allowed: {', '.join(KINDS)}")
    if not 0 <= told.start < told.end <= len(report.text) or not report.text[told.start : told.end].strip():
        raise OptionError("no words were selected for the claim", repair="Select the words that say it in the text")
    fit = {slot: checked(told.kind, slot, value) for slot, value in told.values.items() if value.strip()}
    if WHAT[told.kind] not in fit:
        raise OptionError(f"{WHAT[told.kind]} is not said", repair="Say what happened")
    made = _made(report, told, fit, reader)
    return with_ids(report, [made], vocabulary)[0]


def _made(report: Report, told: ByHand, fit: Mapping[str, str], reader: str) -> Claim:
    kind = KINDS[told.kind]
    slots = dict(_slots(report, told, fit))
    if kind in (Casualties, Materiel):
        slots["count"] = _count(told, fit)
    counted = slots.get("victims") or slots.get("item")
    spans = [(told.start, told.end), *told.spots.get("count", ())[:1]]
    spans += [(counted.start, counted.end)] if isinstance(counted, Name) else []
    key = claim_id(report.id, told.kind, tuple(spans), fit[WHAT[told.kind]])
    return kind(
        id=key, report=report.id, quote=report.text[told.start : told.end], start=told.start, reader=reader, rule=RULE,
        **slots,
    )  # fmt: skip


def _slots(report: Report, told: ByHand, fit: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    for one in CORRECTABLE:
        value = fit.get(one.slot, EMPTY)
        if told.kind not in one.kinds or one.slot in FIGURE or value == EMPTY:
            continue
        spots = told.spots.get(one.slot, ())
        if one.form in (NAME, NAMES):
            found = tuple(_found(report, told, one, name, spots) for name in names_in(one, value))
            yield one.slot, found if one.form == NAMES else found[0]
        elif one.form == DATE:
            start, end = spots[0] if spots else (-1, -1)
            yield one.slot, Dated(value, precision(value), RULE, start, end)
        else:
            yield one.slot, int(value) if one.form == ORDINAL else value


def _count(told: ByHand, fit: Mapping[str, str]) -> Count:
    ends = [None if fit.get(end, EMPTY) == EMPTY else int(fit[end]) for end in ("low", "high")]
    low, high = ends
    if low is not None and high is not None and low > high:
        raise OptionError(f"low {low} is more than high {high}", repair=f"Give both: low={low} high={low}")
    start, end = next(iter(told.spots.get("count", ())), (-1, -1))
    return Count(low, high, fit.get("approx") == YES, RULE, start, end)


def _found(report: Report, told: ByHand, one: Correctable, name: Name, spots: tuple[Spot, ...]) -> Name:
    """A name where its words stand: where they were pointed at, in the claim's words, else nearest to them."""
    words = name.names[0]
    for start, end in spots:
        if " ".join(report.text[start:end].split()) == words:
            return replace(name, names=(report.text[start:end],), start=start, end=end, rule=RULE)
    at = report.text.find(words, told.start, told.end)
    at = nearest(report.text, words, told.start) if at < 0 else at
    if at < 0:
        raise OptionError(
            f"{one.slot} is {words!r}, and the report does not say so", repair="Select its words in the text"
        )
    return replace(name, start=at, end=at + len(words), rule=RULE)


def nearest(text: str, words: str, near: int) -> int:
    """Where some words stand nearest to an offset, -1 for nowhere."""
    before, behind = text.rfind(words, 0, near + len(words)), text.find(words, near)
    if min(before, behind) < 0:
        return max(before, behind)
    return before if near - before < behind - near else behind
