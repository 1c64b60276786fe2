"""Judgements: made, listed, taken back; claims that no reader found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Annotated, Any, Final, Literal

import msgspec
from litestar import Request, delete, get, post
from litestar.di import NamedDependency
from litestar.params import QueryParameter, SkipValidation

from mihak.errors import OptionError
from mihak.linking.by_hand import ByHand
from mihak.linking.corrections import drafts
from mihak.model.judgement import CORRECTED, PAIR_VERDICTS, READING_VERDICTS, Judgement
from mihak.register.opinion_rows import PERSON
from mihak.views.judgement_lines import JudgedLine, claims_of, judged_lines
from mihak.views.lines import ClaimLine, listed
from mihak.web.api.shapes import ClaimKey, Limit, Listed, Offset, RecordedBy, ReportKey, body
from mihak.web.desk import Desk
from mihak.web.judging import added, named, reasons
from mihak.web.keeping import claim_taken_back, kept, taken_back
from mihak.web.page import Project

REVIEWER: Final = {"role": "reviewer"}
Verdict = Literal["same", "different", "unsure", "right", "wrong", "corrected"]
Asker = Request[Any, Any, Any]
Key = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Value = Annotated[str, msgspec.Meta(max_length=500)]
Slot = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Values = Annotated[dict[Slot, Value], msgspec.Meta(max_length=30)]
Because = Annotated[str, msgspec.Meta(max_length=2_000, description="The reason, in words.")]
At = Annotated[int, msgspec.Meta(ge=0, le=2**31 - 1)]
Verdicts = Annotated[
    tuple[Verdict, ...], QueryParameter(name="verdict", max_items=6, description="Repeat it for more.")
]
Orphans = Annotated[
    bool, QueryParameter(name="orphans", description="Only those whose claim is gone with an older reading.")
]
Who = Annotated[Literal["person", "machine"], QueryParameter(name="who", description="Whose judgements.")]


class NewJudgement(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """What a person says of one claim (right, wrong, corrected) or of two (same, different, unsure).

    `corrections` are by slot, as `mihak judge correct` writes them: figures low, high, approx; "none" empties a slot.
    """

    verdict: Verdict
    claims: Annotated[list[Key], msgspec.Meta(min_length=1, max_length=2)]
    corrections: Values = {}
    because: Because = ""


class Undoing(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """Which judgement to take back: an id or its beginning; "" for the last act of who asks."""

    judgement: Annotated[str, msgspec.Meta(max_length=200)] = ""


class NewClaim(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """A claim on words of a report: raw offsets, and its slots as corrections write them."""

    kind: Literal["casualties", "control", "attack", "operation", "materiel"]
    start: At
    end: At
    values: Values
    spots: Annotated[dict[Slot, list[tuple[At, At]]], msgspec.Meta(max_length=30)] = {}


@dataclass(frozen=True, slots=True)
class UndoneLines:
    """What was taken back, and what is live again by it."""

    retired: tuple[JudgedLine, ...]
    restored: tuple[JudgedLine, ...]


@get("/judgements", tags=["judgements"], sync_to_thread=True)
def list_judgements(
    desk: Project, verdicts: Verdicts = (), who: Who = "person", orphans: Orphans = False,
    recorded_by: RecordedBy = None, offset: Offset = 0, limit: Limit = 50,
) -> Listed[JudgedLine]:  # fmt: skip
    """List the judgements that hold, with the words of their claims.

    Where reports were read again, a judgement is listed under the claim that
    took the place of the one that was judged; `orphans` lists those without.
    """
    found, more = _held(desk, verdicts, who, orphans, recorded_by, offset, limit)
    return Listed(_lines(desk, found), offset, limit, None, more)


def _held(
    desk: Desk, verdicts: tuple[str, ...], who: str, orphans: bool, recorded_by: date | None, start: int, limit: int
) -> tuple[tuple[Judgement, ...], bool]:
    made = desk.register.judgements
    held = (
        iter(made.orphans(verdicts=verdicts, recorded_by=recorded_by))
        if orphans
        else made.live(person=who == PERSON, verdicts=verdicts, recorded_by=recorded_by, carried=True)
    )
    taken = tuple(islice(held, start, start + limit + 1))
    return taken[:limit], len(taken) > limit


def _lines(desk: Desk, found: Sequence[Judgement]) -> tuple[JudgedLine, ...]:
    return judged_lines(found, desk.register.claims_by_id(claims_of(found)))


@post("/judgements", tags=["judgements"], opt=REVIEWER, dependencies=body(NewJudgement), sync_to_thread=True)
def judge(
    desk: Project, request: Asker, given: NamedDependency[SkipValidation[NewJudgement]]
) -> tuple[JudgedLine, ...]:
    """Judge a claim, or whether two claims tell of the same happening.

    A person's word goes before the machine's. Each judgement takes the place of
    what was said before of the same pair or slot; `POST /undo` brings it back.
    Where the project wants two reviewers, a word on a claim that nobody has judged
    is an opinion, and nothing is answered before another has said the same.
    """
    made = kept(desk, _drafts(desk, given, request.user.name), request.user)
    return _lines(desk, made)


def _drafts(desk: Desk, given: NewJudgement, by: str) -> tuple[Judgement, ...]:
    _fits(given)
    because = reasons(given.because)
    if given.verdict == CORRECTED:
        _, claim = desk.register.claim(given.claims[0])
        values = {slot: named(desk, claim.kind, slot, value) for slot, value in given.corrections.items()}
        standing = tuple(desk.register.judgements.live(claims=[claim.id], verdicts=READING_VERDICTS))
        return drafts(claim, values, standing, by, because)
    left, *rest = sorted(desk.register.claim(one)[1].id for one in given.claims)
    right = rest[0] if rest else ""
    return (Judgement(id="", verdict=given.verdict, left=left, right=right, by=by, person=True, reasons=because),)


def _fits(given: NewJudgement) -> None:
    wanted = 2 if given.verdict in PAIR_VERDICTS else 1
    if len(given.claims) != wanted:
        raise OptionError(f"{given.verdict} is said of {wanted} claims", repair=f"Give {wanted} under claims")
    if given.corrections and given.verdict != CORRECTED:
        raise OptionError(f"corrections were given, and the verdict is {given.verdict}", repair="Say corrected")


@post("/undo", tags=["judgements"], opt=REVIEWER, status_code=200, dependencies=body(Undoing), sync_to_thread=True)
def undo(desk: Project, request: Asker, given: NamedDependency[SkipValidation[Undoing]]) -> UndoneLines:
    """Take back a judgement by a person: that of an id, or the last act of who asks.

    What it took the place of is live again. Corrections that were made together
    are taken back together. Where the project wants two reviewers, editors alone
    take back what others judged of a reading.
    """
    undone = taken_back(desk, (given.judgement,), request.user)
    return UndoneLines(_lines(desk, undone.retired), _lines(desk, undone.restored))


@post(
    "/reports/{report:str}/claims",
    tags=["claims", "judgements"],
    opt=REVIEWER,
    dependencies=body(NewClaim),
    sync_to_thread=True,
)
def add_claim(
    desk: Project, request: Asker, report: ReportKey, given: NamedDependency[SkipValidation[NewClaim]]
) -> ClaimLine:
    """Add a claim that no reader found, on words of a report.

    `values` must say what happened: effect, change, mode or event. `spots` are
    the raw offsets of words for a slot ("count" for the figure).
    """
    found = desk.register.report(report)
    spots = {slot: tuple(pairs) for slot, pairs in given.spots.items()}
    told = ByHand(kind=given.kind, start=given.start, end=given.end, values=given.values, spots=spots)
    return listed([(found, added(desk, found, told, request.user.name))])[0]


@delete("/claims/{claim:str}", tags=["claims", "judgements"], opt=REVIEWER, sync_to_thread=True)
def take_back(desk: Project, request: Asker, claim: ClaimKey) -> None:
    """Take back a claim that was added by hand: who added it, or an editor; one that a reader found is judged wrong."""
    _, found = desk.register.claim(claim)
    claim_taken_back(desk, found.id, request.user)


HANDLERS: Final = (list_judgements, judge, undo, add_claim, take_back)
