"""Claims in sentences of reports, with their facts, for the tests of events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from mihak.linking.lineage import Lineage
from mihak.model.claim import Attack, Casualties, Claim, Control, Count, Materiel, Operation
from mihak.model.facts import Facts
from mihak.model.incident import Incident
from mihak.model.report import Report
from mihak.weighing.assess import assess
from mihak.weighing.weighed import Weighed
from weighing.losses import by_id, facts, voices_of

KINDS: Mapping[str, tuple[type[Claim], str, dict[str, Any]]] = {
    "attack": (Attack, "mode", {}),
    "control": (Control, "change", {}),
    "casualties": (Casualties, "effect", {"count": Count(None, None, False, "test")}),
    "materiel": (Materiel, "effect", {"count": Count(None, None, False, "test")}),
    "operation": (Operation, "event", {}),
}


@dataclass(frozen=True, slots=True)
class Said:
    """A claim of an incident in a report, by words that stand in it once."""

    incident: str
    report: str
    quote: str
    kind: str
    what: str
    told: Mapping[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return f"{self.incident}-{self.report}"


def together(texts: Mapping[str, str], said: Iterable[Said], rule: str = "mihak") -> Weighed:
    """The claims of some reports as weighed."""
    reports = {name: Report.make(text, name=name, publisher=name) for name, text in texts.items()}
    all_said = tuple(said)
    claims = {one.id: _claim(one, reports[one.report]) for one in all_said}
    found = {one.id: _facts(one, reports[one.report].id) for one in all_said}
    voices = voices_of(found.values())
    kinds = {one.incident: one.kind for one in all_said}
    incidents = tuple(
        Incident(id, kind, tuple(sorted(one.id for one in all_said if one.incident == id)), "single")
        for id, kind in kinds.items()
    )
    assessed = {one.id: assess(one, by_id(found.values()), voices, rule) for one in incidents}
    by_report = {report.id: report for report in reports.values()}
    return Weighed(by_report, claims, found, incidents, assessed, Lineage(), voices, (), rule)


def _claim(one: Said, report: Report) -> Claim:
    made, what, more = KINDS[one.kind]
    at = report.text.index(one.quote)
    given: dict[str, Any] = {what: one.what, **more}
    return made(id=one.id, report=report.id, quote=one.quote, start=at, reader="test@1", rule="test", **given)


def _facts(one: Said, report: str) -> Facts:
    counted = one.kind in ("casualties", "materiel")
    given: dict[str, Any] = {"kind": one.kind, "what": one.what, "report": report, "counted": counted, **one.told}
    return facts(one.id, given.pop("low", None), given.pop("high", None), **given)
