"""Claims in the public form of ``docs/claims.md``, out and in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from mihak.errors import BadRecord, OptionError
from mihak.model.claim import CLAIM_KINDS, Claim, Count, Dated, Name

Public = dict[str, Any]
KINDS = {kind.kind: kind for kind in CLAIM_KINDS}
_SHARED = ("quote", "start", "status", "source", "date", "places")
_INNER = frozenset({"id", "report", "reader", "rule", "confidence", "confidences", *_SHARED})
# A probability is given to a thousandth.
_PLACES = 3


def names_out(name: Name | None) -> list[str] | None:
    return list(name.names) if name else None


def value_out(value: object) -> Any:
    """One slot in the public form."""
    if isinstance(value, Name):
        return names_out(value)
    if isinstance(value, tuple):
        return [list(item.names) for item in value]
    return value.public if isinstance(value, Dated) else value


def claim_out(claim: Claim, ids: Mapping[str, str] | None = None) -> Public:
    """A claim as a JSON object: the public fields, then Mihak's own under ``mihak``.

    Between them stand ``confidence`` and ``confidences`` (by slot) where the
    reader measured them; one that does not writes neither. ``ids`` renames
    claim ids (c1, c2 … in the order of the report).
    """
    rename = ids or {}
    out: Public = {"id": rename.get(claim.id, claim.id), "type": claim.kind}
    for slot in _SHARED:
        out[slot] = value_out(getattr(claim, slot))
    for field in fields(claim):
        if field.name in _INNER:
            continue
        value = getattr(claim, field.name)
        if isinstance(value, Count):
            out |= {"low": value.low, "high": value.high, "approx": value.approx}
        elif field.name == "part_of":
            out["part_of"] = rename.get(value, value) or None
        else:
            out[field.name] = value_out(value)
    out |= confidence_out(claim)
    out["mihak"] = evidence_out(claim)
    return out


def confidence_out(claim: Claim) -> Public:
    """What was measured of a claim: ``confidence``, and ``confidences`` by slot; nothing where nothing was."""
    out: Public = {}
    if claim.confidence is not None:
        out["confidence"] = round(claim.confidence, _PLACES)
    if claim.confidences:
        out["confidences"] = {slot: round(value, _PLACES) for slot, value in claim.confidences}
    return out


def evidence_out(claim: Claim) -> Public:
    """Where every slot was read, by which rule, and the ids found for it."""
    slots: Public = {}
    for field in fields(claim):
        value = getattr(claim, field.name)
        if isinstance(value, Name):
            slots[field.name] = span_out(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Name):
            slots[field.name] = [span_out(item) for item in value]
        elif isinstance(value, Count | Dated) and value.start >= 0:
            slots[field.name] = {"start": value.start, "end": value.end, "rule": value.rule}
        elif isinstance(value, Count | Dated):
            slots[field.name] = {"rule": value.rule}
    return {"id": claim.id, "report": claim.report, "reader": claim.reader, "rule": claim.rule, "slots": slots}


def span_out(name: Name) -> Public:
    out: Public = {"start": name.start, "end": name.end, "rule": name.rule}
    if name.entity:
        out["id"] = name.entity
    if len(name.candidates) > 1:
        out["candidates"] = list(name.candidates)
    return out


def claims_out(claims: Sequence[Claim]) -> list[Public]:
    """A report's claims with the ids c1, c2 … in order of appearance."""
    ids = {claim.id: f"c{n}" for n, claim in enumerate(claims, 1)}
    return [claim_out(claim, ids) for claim in claims]


def name_in(value: Any, text: str, near: int, slot: str) -> Name | None:
    """A name slot read back; it is looked for from the quote on, then anywhere."""
    if value is None:
        return None
    if not (isinstance(value, list) and value and all(isinstance(item, str) for item in value)):
        raise BadRecord(f"{slot} must be null or a list of strings", repair="See docs/claims.md")
    at = text.find(value[0], near)
    at = text.find(value[0]) if at < 0 else at
    return Name(tuple(value), at, at + len(value[0]) if at >= 0 else -1, "annotated")


def claim_in(data: Public, report: str, text: str) -> Claim:
    """A claim of an annotated report; raises BadRecord naming the claim and field."""
    try:
        kind = KINDS[data["type"]]
        near = data["start"]
        given: Public = {"id": data["id"], "report": report, "reader": "annotated", "rule": "annotated"}
        given |= {slot: data[slot] for slot in ("quote", "start")}
        given["status"] = data.get("status", "asserted")
        given["source"] = name_in(data.get("source"), text, near, "source")
        given["date"] = Dated(data["date"], "", "annotated") if data.get("date") else None
        given["places"] = names_in(data.get("places"), text, near, "places")
        given |= confidence_in(data)
        for field in fields(kind):
            if field.name not in _INNER:
                given[field.name] = slot_in(field.name, str(field.type), data, text, near)
        return kind(**given)
    except OptionError as error:
        raise BadRecord(error.what, repair=error.repair) from error
    except KeyError as missing:
        raise BadRecord(
            f"claim {data.get('id')}: {missing} is missing or unknown", repair="See docs/claims.md"
        ) from missing


def confidence_in(data: Public) -> Public:
    """The probabilities of a public claim, where it has any; raises BadRecord for what is none."""
    confidence, slots = data.get("confidence"), data.get("confidences") or {}
    values = [*([] if confidence is None else [confidence]), *(slots.values() if isinstance(slots, dict) else [None])]
    if not all(isinstance(value, int | float) and not isinstance(value, bool) for value in values):
        raise BadRecord(
            f"claim {data.get('id')}: confidence must be a number, and confidences an object of numbers by slot",
            repair="See docs/confidence.md",
        )
    return {
        "confidence": confidence,
        "confidences": tuple(sorted((slot, float(value)) for slot, value in slots.items())),
    }


def names_in(value: Any, text: str, near: int, slot: str) -> tuple[Name, ...]:
    found = [name_in(item, text, near, slot) for item in value or []]
    return tuple(name for name in found if name is not None)


def slot_in(name: str, kind: str, data: Public, text: str, near: int) -> Any:
    if name == "count":
        return Count(data.get("low"), data.get("high"), bool(data.get("approx")), "annotated")
    if "tuple" in kind:
        return names_in(data.get(name), text, near, name)
    if "Name" in kind:
        return name_in(data.get(name), text, near, name)
    return data.get(name) or ("" if name == "part_of" else data.get(name))
