"""Claims as persons corrected them; the claim that was read stays as it is in the register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mihak.errors import OptionError
from mihak.linking.correctable import DATE, EMPTY, NAME, NAMES, ORDINAL, YES, checked, correctable, names_in
from mihak.linking.decided import rank
from mihak.linking.times import precision
from mihak.model.claim import Casualties, Claim, Count, Dated, Materiel, Name
from mihak.model.judgement import CORRECTED, Judgement, Reason

RULE = "corrected"
FIGURE = ("low", "high", "approx")


def corrected(claim: Claim, judgements: Sequence[Judgement]) -> Claim:
    """The claim with the corrections that hold of it; those of other claims are left out.

    Of one slot a person's correction goes before the machine's and a later one
    before an earlier one. An end of a figure that was read and lies beyond a
    corrected one gives way to it. What was corrected has the rule "corrected";
    a name that is not among the words of the quote has the offsets -1, so that
    ``verify`` holds for the claim as read only. The reader's confidence in a slot
    that was corrected is left out: it was of what had been read. Raises
    OptionError for a value that the slot does not take.
    """
    values = ruling(claim, judgements)
    if not values:
        return claim
    changed: dict[str, Any] = {}
    for slot, value in values.items():
        if slot not in FIGURE:
            changed[slot] = _value(claim, slot, value)
    figure = {slot: value for slot, value in values.items() if slot in FIGURE}
    if figure and isinstance(claim, Casualties | Materiel):
        changed["count"] = _count(claim.count, figure)
    changed["confidences"] = tuple(pair for pair in claim.confidences if pair[0] not in changed)
    return replace(claim, **changed)


def corrections(judgements: Iterable[Judgement]) -> dict[str, tuple[Judgement, ...]]:
    """The live corrections among judgements, by claim id: ``corrected`` is quick with those of its claim alone."""
    found: dict[str, list[Judgement]] = {}
    for one in judgements:
        if one.live and one.verdict == CORRECTED:
            found.setdefault(one.left, []).append(one)
    return {claim: tuple(made) for claim, made in sorted(found.items())}


def ruling(claim: Claim, judgements: Iterable[Judgement]) -> dict[str, str]:
    """The corrections that hold of a claim, by slot, checked; raises OptionError."""
    held: dict[str, Judgement] = {}
    for one in judgements:
        if one.live and one.verdict == CORRECTED and one.left == claim.id:
            held[one.slot] = max(held.get(one.slot, one), one, key=rank)
    return {slot: checked(claim.kind, slot, held[slot].value) for slot in sorted(held)}


def drafts(
    claim: Claim, values: Mapping[str, str], standing: Sequence[Judgement], by: str, reasons: tuple[Reason, ...]
) -> tuple[Judgement, ...]:
    """The judgements of a person who corrects a claim, to be handed to a register.

    ``standing`` are the judgements that hold of it already. Raises OptionError
    for a slot or value that makes no sense, and where the figure would run from
    more to less.
    """
    if not values:
        raise OptionError("no correction was given", repair="Name a slot and its value: low=40 high=40")
    fit = {slot: checked(claim.kind, slot, value) for slot, value in values.items()}
    if isinstance(claim, Casualties | Materiel):
        ends = {"low": claim.count.low, "high": claim.count.high}
        told = ruling(claim, standing) | fit
        low, high = (_number(told[end]) if end in told else ends[end] for end in ("low", "high"))
        if low is not None and high is not None and low > high:
            raise OptionError(f"low {low} is more than high {high}", repair=f"Give both: low={low} high={low}")
    return tuple(
        Judgement(id="", verdict=CORRECTED, left=claim.id, by=by, person=True, slot=slot, value=value, reasons=reasons)
        for slot, value in fit.items()
    )


def _value(claim: Claim, slot: str, value: str) -> Any:
    one = correctable(claim.kind, slot)
    if one.form == ORDINAL:
        return _number(value)
    if one.form == DATE:
        return None if value == EMPTY else Dated(value, precision(value), RULE)
    if one.form not in (NAME, NAMES):
        return value
    found = () if value == EMPTY else tuple(_placed(claim, name) for name in names_in(one, value))
    return found if one.form == NAMES else next(iter(found), None)


def _placed(claim: Claim, name: Name) -> Name:
    """A name with the offsets of its words in the quote, where it has them."""
    at = claim.quote.find(name.names[0])
    if at < 0:
        return name
    return replace(name, start=claim.start + at, end=claim.start + at + len(name.names[0]))


def _count(count: Count, values: Mapping[str, str]) -> Count:
    low = _number(values["low"]) if "low" in values else count.low
    high = _number(values["high"]) if "high" in values else count.high
    if low is not None and high is not None and low > high:
        low, high = (low, low) if "low" in values else (high, high)
    approx = values["approx"] == YES if "approx" in values else count.approx
    return Count(low, high, approx, RULE, count.start, count.end)


def _number(value: str) -> int | None:
    return None if value == EMPTY else int(value)
