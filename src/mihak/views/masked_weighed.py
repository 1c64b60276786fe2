"""A weighed register with the names of victims and private persons hidden."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from mihak.model.facts import Facts
from mihak.register.register import Register
from mihak.settings import Settings
from mihak.views.masked import Hidden, masked, masked_claim, masked_report, masked_text, report_spans
from mihak.views.private import hidden_of, published_masked
from mihak.weighing.weighed import Weighed

T = TypeVar("T")


def masked_to_publish(found: Weighed, register: Register, settings: Settings, mask: bool | None) -> Weighed:
    """What weighing made of a register as it may go out: masked or not, for None as the project has chosen."""
    if mask if mask is not None else published_masked(register):
        return masked_weighed(found, hidden_of(register, settings))
    return found


def masked_weighed(found: Weighed, names: Hidden) -> Weighed:
    """All that weighing made, as who may not see the names is shown it; ids, figures and links are as they were."""
    if not names:
        return found
    where = {id: spans for id, report in found.reports.items() if (spans := report_spans(report, names))}
    touched = {id for id, claim in found.claims.items() if claim.report in where}
    home = {id: claim.report for id, claim in found.claims.items()}
    # What is said of an incident may name whoever one of its reports names.
    told_in = {one.id: tuple(dict.fromkeys(home[id] for id in one.claims if id in touched)) for one in found.incidents}
    return replace(
        found,
        reports={id: masked_report(report, names) for id, report in found.reports.items()},
        claims={
            id: masked_claim(claim, names, where[claim.report]) if id in touched else claim
            for id, claim in found.claims.items()
        },
        facts={id: _facts(one, names) if id in touched else one for id, one in found.facts.items()},
        incidents=tuple(_in_each(one, names, told_in[one.id]) for one in found.incidents),
        assessments={id: _in_each(one, names, told_in.get(id, ())) for id, one in found.assessments.items()},
        lineage=masked(found.lineage, names),
        voices={id: masked(one, names, home.get(id, "")) for id, one in found.voices.items()},
        judgements=tuple(
            masked(one, names) if one.left in touched or one.right in touched else one for one in found.judgements
        ),
    )


def _in_each(value: T, names: Hidden, reports: tuple[str, ...]) -> T:
    """Something that is told in several reports, with the names of all of them hidden."""
    for report in reports:
        value = masked(value, names, report)
    return value


def _facts(one: Facts, names: Hidden) -> Facts:
    """The facts of a claim, without the words of names; what is hidden in one report is not compared by it."""
    words = tuple(word for word in one.words if masked_text(word, names, one.report) == word)
    return replace(masked(replace(one, words=()), names, one.report), words=words)
