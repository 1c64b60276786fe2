"""Readings and claims as JSON text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from mihak.model.claim import Claim
from mihak.model.public import claims_out
from mihak.model.report import Report
from mihak.views.lines import retelling


def claims_line(report: Report, claims: Sequence[Claim]) -> str:
    """One report as a JSON line: ``{"id", "claims"}``; a retelling has ``retold_from`` and ``note`` too."""
    line: dict[str, Any] = {"id": report.label}
    if report.retold_from:
        line |= {"retold_from": report.retold_from, "note": retelling(report)}
    return json.dumps(line | {"claims": claims_out(claims)}, ensure_ascii=False)


def report_object(report: Report, claims: Sequence[Claim]) -> str:
    """One report with its text, meta and claims, as an indented JSON object."""
    meta: dict[str, Any] = {
        "publisher": report.publisher,
        "title": report.title,
        "url": report.url,
        "published": report.published.isoformat() if report.published else None,
        "origin": report.origin,
    }
    if report.retold_from:
        meta |= {"retold_from": report.retold_from, "note": retelling(report)}
    whole = {"id": report.label, "report": report.id, "text": report.text, "meta": meta}
    return json.dumps(whole | {"claims": claims_out(claims)}, ensure_ascii=False, indent=2)
