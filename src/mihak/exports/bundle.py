"""The evidence bundle: reports, claims, judgements and the audit chain of some incidents, with hashes of all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any, BinaryIO, Final

from mihak.exports.bag import Bag
from mihak.exports.material import Material
from mihak.exports.table import Written
from mihak.model.claim import Claim
from mihak.model.public import claim_out
from mihak.model.report import Report
from mihak.register.query import ClaimQuery
from mihak.views.incidents import viewer
from mihak.views.lines import retelling

FOLDER: Final = "mihak-bundle"
ABOUT, REPORTS, CLAIMS, JUDGEMENTS = "about.json", "reports.jsonl", "claims.jsonl", "judgements.jsonl"
INCIDENTS, AUDIT = "incidents.jsonl", "audit.jsonl"
MASKED: Final = "masked"
LOST: Final = {
    MASKED: "parts left out because names are hidden: the audit chain, whose lines tell them, and claims as they were "
    "read before corrections",
}


def write_bundle(material: Material, stream: BinaryIO) -> Written:
    """Write the bundle as a zip file.

    The reports are those that tell of the incidents, whole, with all their
    claims as they were read, and the judgements on these. Where names are
    hidden, the claims are those of the incidents as they stand, and there is no
    audit chain.
    """
    ids = {material.weighed.claims[claim].report for one in material.incidents for claim in one.claims}
    reports = [report for id, report in sorted(material.weighed.reports.items()) if id in ids]
    claims: set[str] = set()
    info = {
        "Bagging-Software": f"Mihak {material.about.version}", "External-Identifier": material.about.state,
        "Internal-Sender-Description": f"Evidence of {len(material.incidents)} incidents of {material.about.register}",
    }  # fmt: skip
    with Bag(stream, FOLDER, info) as bag:
        bag.add(ABOUT, _lines([material.about.told()]))
        bag.add(REPORTS, _lines(_report(one) for one in reports))
        told = (one for report in reports for one in _claims(material, report))
        count = bag.add(CLAIMS, _lines(claim_out(one) for one in _noted(told, claims)))
        bag.add(JUDGEMENTS, _lines(_judgements(material, claims)))
        views = map(viewer(material.weighed, material.actors.sides), material.incidents)
        bag.add(INCIDENTS, _lines(asdict(view) for view in views))
        if material.register is not None:
            bag.add(AUDIT, _lines(asdict(line) for line in material.register.audit.entries()))
    return Written(count, lost={} if material.register is not None else {MASKED: 1})


def _claims(material: Material, report: Report) -> Iterator[Claim]:
    """The claims of a report: as they were read; where names are hidden, as they stand."""
    if material.register is not None:
        yield from material.register.claims(ClaimQuery(report=report.id))
        return
    told = {claim for one in material.incidents for claim in one.claims}
    yield from (one for id, one in sorted(material.weighed.claims.items()) if one.report == report.id and id in told)


def _noted(told: Iterable[Claim], ids: set[str]) -> Iterator[Claim]:
    """Claims as they come, their ids put by: reading them twice would take twice as long."""
    for one in told:
        ids.add(one.id)
        yield one


def _judgements(material: Material, claims: set[str]) -> Iterator[dict[str, Any]]:
    """What machine and persons judged of the claims: of a reading, or of two of them."""
    for one in sorted(material.weighed.judgements, key=lambda one: one.id):
        if one.left in claims and (not one.right or one.right in claims):
            yield asdict(one)


def _report(report: Report) -> dict[str, Any]:
    digest = hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest()
    return {**asdict(report), "note": retelling(report), "sha256": digest}


def _lines(records: Iterable[Any]) -> Iterator[bytes]:
    for record in records:
        yield json.dumps(record, ensure_ascii=False, default=str, sort_keys=True).encode() + b"\n"
