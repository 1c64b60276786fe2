"""A weighed register with the names of victims and private persons hidden."""

from __future__ import annotations

from dataclasses import replace

from mihak.model.facts import Facts
from mihak.views.masked import Hidden, masked, masked_claim, masked_report, masked_text, report_spans
from mihak.weighing.weighed import Weighed


def masked_weighed(found: Weighed, names: Hidden) -> Weighed:
    """All that weighing made, as who may not see the names is shown it; ids, figures and links are as they were."""
    if not names:
        return found
    where = {id: spans for id, report in found.reports.items() if (spans := report_spans(report, names))}
    touched = {id for id, claim in found.claims.items() if claim.report in where}
    home = {id: claim.report for id, claim in found.claims.items()}
    incidents = tuple(
        masked(one, names, home[one.claims[0]]) if touched.intersection(one.claims) else one for one in found.incidents
    )
    assessed = {one.id: home[one.claims[0]] for one in found.incidents if touched.intersection(one.claims)}
    return replace(
        found,
        reports={id: masked_report(report, names) for id, report in found.reports.items()},
        claims={
            id: masked_claim(claim, names, where[claim.report]) if id in touched else claim
            for id, claim in found.claims.items()
        },
        facts={id: _facts(one, names) if id in touched else one for id, one in found.facts.items()},
        incidents=incidents,
        assessments={
            id: masked(one, names, assessed[id]) if id in assessed else one for id, one in found.assessments.items()
        },
        lineage=masked(found.lineage, names),
        voices={id: masked(one, names, home.get(id, "")) for id, one in found.voices.items()},
        judgements=tuple(
            masked(one, names) if one.left in touched or one.right in touched else one for one in found.judgements
        ),
    )


def _facts(one: Facts, names: Hidden) -> Facts:
    """The facts of a claim, without the words of names; what is hidden in one report is not compared by it."""
    words = tuple(word for word in one.words if masked_text(word, names, one.report) == word)
    return replace(masked(replace(one, words=()), names, one.report), words=words)
