"""What the page of one report shows, gathered: text, claims, findings, history, lineage."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from mihak.errors import NotInRegister
from mihak.model.claim import Claim
from mihak.model.finding import Finding
from mihak.model.judgement import Judgement
from mihak.model.report import Report
from mihak.settings import Settings
from mihak.views.judgement_lines import JudgedLine, claims_of, judged_lines
from mihak.views.report_desk import DeskClaim, ReportDesk, report_desk
from mihak.views.report_findings import Findings, findings_told
from mihak.web.desk import Desk, NotYetWeighed

if TYPE_CHECKING:
    from mihak.mentions.document import Document
    from mihak.mentions.vocabulary import Vocabulary
    from mihak.register.opinion_rows import Opinion
    from mihak.views.lineage import LineageView

CHECKED: Final = 64
"""Reports that are kept as they stand: checking the longest takes a third of a second."""
SCANNED: Final = 8


@dataclass(frozen=True, slots=True)
class Looked:
    """A report with its live claims as read, the judgements that hold, and both as they are shown."""

    report: Report
    claims: tuple[Claim, ...]
    judgements: tuple[Judgement, ...]
    checked: tuple[Finding, ...]
    view: ReportDesk


def looked(desk: Desk, report: Report) -> Looked:
    """A report as it stands in the register now."""
    state = desk.register.by_hand.state(report)
    # A desk with names hidden is made for one request: nothing of it is kept.
    look = _looked if type(desk) is Desk else _looked.__wrapped__
    return look(desk, report, state, desk.register.by_hand.standing(report))


@lru_cache(CHECKED)
def _looked(desk: Desk, report: Report, state: str, held: tuple[Judgement, ...]) -> Looked:
    """A report in a state of its claims, kept so that the next of them opens at once."""
    from mihak.register.query import ClaimQuery  # noqa: PLC0415  # Loads SQLAlchemy.

    claims = tuple(desk.register.claims(ClaimQuery(report=report.id)))
    found = _checked(report, claims, desk.options.settings)
    spans = {(words.start, words.end) for one in found for words in one.words}
    return Looked(report, claims, held, found, report_desk(report, claims, held, spans))


@lru_cache(CHECKED)
def _checked(report: Report, claims: tuple[Claim, ...], settings: Settings) -> tuple[Finding, ...]:
    from mihak.weighing.checks import check_report  # noqa: PLC0415  # Loads the words of the language.

    return check_report(report, claims, vocabulary(settings))


@cache
def vocabulary(settings: Settings) -> Vocabulary:
    """What words are read with; loaded once."""
    from mihak.pipeline import vocabulary_of  # noqa: PLC0415

    return vocabulary_of(settings)


def findings(desk: Desk, seen: Looked, lang: str) -> Findings:
    """What the checks found, in a language."""
    return findings_told(seen.checked, lang)


def claim_of(seen: Looked, claim: str) -> DeskClaim:
    """A claim of the report by its id; NotInRegister where it has none."""
    for one in seen.view.claims:
        if one.id == claim:
            return one
    raise NotInRegister(f"this report has no live claim {claim!r}", repair="Look at the report again")


def history(desk: Desk, claim: DeskClaim) -> tuple[JudgedLine, ...]:
    """All that persons judged of a claim, the newest first."""
    found = [one for one in desk.register.judgements.history(claim.id) if one.person]
    return judged_lines(found[::-1], desk.register.claims_by_id(claims_of(found)))


def own_opinion(desk: Desk, claim: str, person: str) -> Opinion | None:
    """What a person has said of a claim, as long as it waits for another's word; None where it does not."""
    said = desk.register.opinions.given_by(person, claim=claim, limit=1)
    return next((one for one in said if not one.outcome), None)


def family(desk: Desk, seen: Looked) -> LineageView | None:
    """The lineage of the report's text; None while that is being worked out, or without claims."""
    from mihak.gazetteer.sources import default_sources  # noqa: PLC0415  # Only lineage needs them.
    from mihak.linking.lineage import Lineage  # noqa: PLC0415
    from mihak.views.lineage import claims_by_report, lineage_view  # noqa: PLC0415

    try:
        weighed = desk.seen(patience=0).snapshot.weighed
    except NotYetWeighed:
        return None
    if seen.report.id not in weighed.reports:
        return None
    copies = weighed.lineage.copies
    original = next((one.original for one in copies if one.copy == seen.report.id), seen.report.id)
    near = tuple(one for one in copies if one.original == original)
    ids = {original, *(one.copy for one in near)}
    cited = tuple(one for one in weighed.lineage.citations if one.report in ids)
    claims = claims_by_report(claim for claim in weighed.claims.values() if claim.report in ids)
    return lineage_view(
        {id: weighed.reports[id] for id in ids}, Lineage(near, cited), claims, weighed.voices, default_sources(),
        seen.report.id,
    )  # fmt: skip


def pointed(desk: Desk, report: Report, start: int, end: int) -> dict[str, str]:
    """What words between two raw offsets tell, as corrections write it: low, high, approx, date.

    ``figure`` and ``when`` are the offsets of the words that tell it, "12-20".
    """
    from mihak.mentions.selected import selected  # noqa: PLC0415

    told = selected(_scanned(report, desk.options.settings), start, end)
    found = {"date": told.when.public, "when": _span(told.when_at)} if told.when else {}
    if told.figure:
        low, high = ("" if value is None else str(value) for value in (told.figure.low, told.figure.high))
        found |= {"low": low, "high": high, "approx": str(told.figure.approx).lower(), "figure": _span(told.figure_at)}
    return found


def _span(at: tuple[int, ...]) -> str:
    return "-".join(map(str, at))


@lru_cache(SCANNED)
def _scanned(report: Report, settings: Settings) -> Document:
    from mihak.mentions.scan import scan  # noqa: PLC0415  # Loads the words of the language.

    return scan(report, vocabulary(settings))
