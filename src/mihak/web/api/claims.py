"""Claims: asked for, and one with all that was judged of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Any, Final, Literal

from litestar import get
from litestar.di import NamedDependency, Provide
from litestar.params import QueryParameter, SkipValidation

from mihak.model.judgement import READING_VERDICTS
from mihak.register.query import ClaimQuery
from mihak.views.judgement_lines import JudgedLine, as_corrected, claims_of, judged_lines
from mihak.views.lines import ClaimLine, listed
from mihak.views.within import within
from mihak.web.api.listing import claim_page
from mihak.web.api.reports import Actor, Publisher
from mihak.web.api.shapes import AsOf, ClaimKey, First, Last, Limit, Listed, Offset, Place, RecordedBy
from mihak.web.desk import Desk
from mihak.web.page import Project

Kinds = Annotated[
    tuple[Literal["casualties", "control", "attack", "operation", "materiel"], ...],
    QueryParameter(name="kind", max_items=5, description="Of these kinds; repeat it for more."),
]
Status = Annotated[
    Literal["", "asserted", "denied", "intended"],
    QueryParameter(name="status", description="Said to have happened, or not, or planned."),
]
Source = Annotated[
    str, QueryParameter(name="source", max_length=200, description="The speaker whom the report names: a name or id.")
]
Quote = Annotated[
    str,
    QueryParameter(name="q", max_length=200, description="Words of the quote; inside quotation marks, side by side."),
]
Sure = Annotated[
    float | None,
    QueryParameter(
        name="min_confidence",
        ge=0,
        le=1,
        description="Only claims of which the reader is as sure.",
        schema_extra={"minimum": 0, "maximum": 1},
    ),
]
Order = Annotated[
    Literal["report", "date", "certainty"],
    QueryParameter(name="order", description="By report and place in it, by day, or the least certain first."),
]


@dataclass(frozen=True, slots=True)
class ClaimWhole:
    """A claim as it was read, as persons have it now, and all that was judged of it, oldest first."""

    read: ClaimLine
    now: ClaimLine
    history: tuple[JudgedLine, ...]


def _asked(
    desk: Project, kinds: Kinds = (), status: Status = "", place: Place = "", actor: Actor = "",
    source: Source = "", publisher: Publisher = "", text: Quote = "", first: First = None, last: Last = None,
    as_of: AsOf = None, recorded_by: RecordedBy = None, min_confidence: Sure = None, order: Order = "report",
) -> ClaimQuery:  # fmt: skip
    """What is asked for, with every place inside the one that is named."""
    query = ClaimQuery(
        kinds=kinds, status=status, place=place.strip(), actor=actor.strip(), source=source.strip(),
        publisher=publisher.strip(), text=text.strip(), date_from=first, date_to=last, as_of=as_of,
        recorded_by=recorded_by, min_confidence=min_confidence, order=order,
    )  # fmt: skip
    return with_inside(desk, query)


def with_inside(desk: Desk, query: ClaimQuery) -> ClaimQuery:
    """The query with every place inside the one that it asks for."""
    if not query.place:
        return query
    return replace(query, place_ids=within(query.place, desk.register.place_ids(), desk.places))


ASKED: Final[dict[str, Any]] = {"query_": Provide(_asked, sync_to_thread=True)}
Asked = NamedDependency[SkipValidation[ClaimQuery]]


@get("/claims", tags=["claims"], dependencies=ASKED, sync_to_thread=True)
def list_claims(desk: Project, query_: Asked, offset: Offset = 0, limit: Limit = 50) -> Listed[ClaimLine]:
    """List the claims that meet every condition that is given, as they were read.

    Names are met in any spelling, and as part of a longer name. A claim without
    a date is left out by `from` and `to`, one whose confidence nobody measured
    by `min_confidence`.
    """
    return claim_page(desk.register, query_, offset, limit)


@get("/claims/{claim:str}", tags=["claims"], sync_to_thread=True)
def one_claim(desk: Project, claim: ClaimKey) -> ClaimWhole:
    """Show one claim: as it was read, as persons corrected it, and all that was ever judged of it."""
    report, found = desk.register.claim(claim)
    [read] = listed([(report, found)])
    held = tuple(desk.register.judgements.live(claims=[found.id], verdicts=READING_VERDICTS, carried=False))
    return ClaimWhole(read, as_corrected(report, found, held), history(desk, found.id))


def history(desk: Desk, claim: str) -> tuple[JudgedLine, ...]:
    """All that was judged of a claim, oldest first."""
    found = tuple(desk.register.judgements.history(claim))
    return judged_lines(found, desk.register.claims_by_id(claims_of(found)))


HANDLERS: Final = (list_claims, one_claim)
