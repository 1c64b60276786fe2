"""Everything that weighing makes of a register's claims, as one frozen answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mihak.linking.lineage import Lineage
from mihak.model.claim import Claim
from mihak.model.facts import Facts
from mihak.model.incident import Assessment, Incident
from mihak.model.judgement import Judgement
from mihak.model.report import Report


@dataclass(frozen=True, slots=True)
class Weighed:
    """Claims with their reports, the incidents that they make, and what those amount to.

    ``reports``, ``claims`` (as corrected by judgements; without those judged
    wrong) and ``facts`` are by id, ``assessments`` by the incident's id, ``voices``
    by claim id. ``incidents`` stand by their first day, then id. ``rule`` is the
    rule that the assessments follow.
    """

    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    facts: Mapping[str, Facts]
    incidents: tuple[Incident, ...]
    assessments: Mapping[str, Assessment]
    lineage: Lineage
    voices: Mapping[str, str]
    judgements: tuple[Judgement, ...]
    rule: str
