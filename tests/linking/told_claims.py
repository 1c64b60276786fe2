"""Reports and claims in the public form to make facts of."""

from __future__ import annotations

from datetime import date
from typing import Any

from mihak.linking.facts import Grounds, facts_of, grounds
from mihak.linking.named import with_ids
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Claim
from mihak.model.facts import Facts, Party
from mihak.model.public import claim_in
from mihak.model.report import Report

NOBODY = Party("")
REST: dict[str, dict[str, Any]] = {
    "casualties": {"effect": "killed", "low": None, "high": None, "victim_kind": "unknown"},
    "control": {"change": "gained"},
    "attack": {"mode": "clash"},
    "operation": {"event": "launched"},
    "materiel": {"effect": "destroyed", "low": 1, "high": 1},
}


def ground() -> Grounds:
    return grounds(default_vocabulary())


def report_of(text: str, publisher: str = "", published: date | None = None) -> Report:
    return Report.make(text, publisher=publisher, published=published, name="r")


def claim_of(report: Report, id: str, kind: str, quote: str, **slots: Any) -> Claim:
    """A claim in the public form; what is not given is empty."""
    data = {"id": id, "type": kind, "quote": quote, "start": report.text.index(quote), **REST[kind], **slots}
    return claim_in(data, report.id, report.text)


def told(report: Report, *claims: Claim) -> list[Facts]:
    """The facts of a report's claims, their names resolved."""
    grounds_ = ground()
    return facts_of(report, with_ids(report, claims, grounds_.vocabulary), grounds_)


def facts(claim: str, kind: str = "control", what: str = "gained", **slots: Any) -> Facts:
    """Facts made by hand; every slot that is not given is empty."""
    given: dict[str, Any] = {"report": f"r-{claim}", "position": 0, "status": "asserted", "speaker": NOBODY}
    return Facts(claim=claim, kind=kind, what=what, **(given | slots))


def side(name: str) -> Party:
    """A party of a camp of that name."""
    return Party(name, name, name, name)
