"""Incidents and totals: what all sides say of a happening, and what it amounts to."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from litestar import get
from litestar.di import NamedDependency, Provide
from litestar.params import PathParameter, QueryParameter, SkipValidation

from mihak.gazetteer.actors import default_actors
from mihak.views.incidents import IncidentView
from mihak.views.total import TotalView
from mihak.web.adding_up import added_up
from mihak.web.api.shapes import STALENESS, WEIGHING, First, Last, Limit, Listed, Offset, Place, Snap, weighed_by
from mihak.web.filters import Filters
from mihak.web.incident_seen import incident_at, view_of
from mihak.web.page import Project

Effect = Literal["killed", "injured", "captured", "missing", "displaced", "destroyed", "damaged", "downed"]
Kind = Annotated[
    Literal["", "casualties", "control", "attack", "operation", "materiel"],
    QueryParameter(name="kind", description="Of that kind."),
]
WithEffect = Annotated[
    Literal["", "killed", "injured", "captured", "missing", "displaced", "destroyed", "damaged", "downed"],
    QueryParameter(name="effect", description="With that effect."),
]
Agree = Annotated[
    Literal["", "same", "compatible", "contradict", "single"],
    QueryParameter(name="agree", description="How the claims stand to one another."),
]
Grade = Annotated[
    Literal["", "confirmed", "fair", "weak", "contested", "discounted"],
    QueryParameter(name="grade", description="Of that grade."),
]
Fewest = Annotated[
    int, QueryParameter(name="min_claims", ge=1, le=1_000_000, description="With so many claims at the least.")
]
Operation = Annotated[
    str,
    QueryParameter(
        name="operation", max_length=200, description="Told with an operation of that name, within its days."
    ),
]
Counted = Annotated[Effect, QueryParameter(name="effect", description="What is counted.")]
Group = Annotated[
    str,
    QueryParameter(
        name="group", min_length=1, max_length=200,
        description="Whom: all, civilians, children, women, side:ID for a side's fighters, item:NAME for equipment.",
    ),
]  # fmt: skip
Strict = Annotated[
    bool, QueryParameter(name="strict", description="No total at all while suspected duplicates would change it.")
]
Order = Annotated[
    Literal["days", "latest", "figures", "claims", "voices", "grade"],
    QueryParameter(name="order", description="What comes first: the earliest, the latest, the most, the best grade."),
]
IncidentKey = Annotated[
    str,
    PathParameter(
        min_length=1,
        max_length=80,
        description="An incident's id, the beginning of one, or the id of one of its claims.",
    ),
]
SNAPSHOT: Final[dict[str, Any]] = {"snapshot": Provide(weighed_by, sync_to_thread=True)}
WEIGHED: Final[dict[str, Any]] = {
    "dependencies": SNAPSHOT, "responses": WEIGHING, "response_headers": STALENESS, "sync_to_thread": True,
}  # fmt: skip
"""What handlers share that show what weighing made of the register."""


def filters_of(
    kind: Kind = "", effect: WithEffect = "", agree: Agree = "", place: Place = "", first: First = None,
    last: Last = None, operation: Operation = "", min_claims: Fewest = 1, grade: Grade = "",
) -> Filters:  # fmt: skip
    found = Filters(
        kind=kind, effect=effect, agree=agree, place=place.strip(), first=first, last=last,
        operation=operation.strip(), min_claims=min_claims, grade=grade,
    )  # fmt: skip
    assert found.choice  # It refuses days in the wrong order.
    return found


Chosen = NamedDependency[SkipValidation[Filters]]
CHOSEN: Final[dict[str, Any]] = {
    **WEIGHED, "dependencies": SNAPSHOT | {"filters": Provide(filters_of, sync_to_thread=False)},
}  # fmt: skip


@get("/incidents", tags=["incidents"], **CHOSEN)
def list_incidents(
    desk: Project, snapshot: Snap, filters: Chosen, order: Order = "days", offset: Offset = 0, limit: Limit = 50
) -> Listed[IncidentView]:
    """List the incidents that meet every condition: claims that tell of the same happening, and what they amount to."""
    found = snapshot.ready.incidents(snapshot.weighed, filters, desk.places, order)
    sides = default_actors().sides
    views = tuple(view_of(snapshot, one, sides) for one in found[offset : offset + limit])
    return Listed(views, offset, limit, len(found), offset + limit < len(found))


@get("/incidents/{incident:str}", tags=["incidents"], **WEIGHED)
def one_incident(snapshot: Snap, incident: IncidentKey) -> IncidentView:
    """Show one incident in full: ranges with their rules, grade, reasons, claims, contradictions."""
    return view_of(snapshot, incident_at(snapshot, incident), default_actors().sides)


@get("/total", tags=["incidents"], **WEIGHED)
def total(
    desk: Project, snapshot: Snap, effect: Counted = "killed", group: Group = "all", place: Place = "",
    first: First = None, last: Last = None, operation: Operation = "", strict: Strict = False,
) -> TotalView:  # fmt: skip
    """Add up what incidents amount to: an interval with its low, best and high, and how it was made.

    While incidents that may be one happening are undecided, the interval covers
    both ways; with `strict` there is no total then, and `refused` says why.
    """
    filters = Filters(place=place.strip(), first=first, last=last, operation=operation.strip())
    return added_up(desk, snapshot, filters, effect=effect, group=group, strict=strict)


HANDLERS: Final = (list_incidents, one_incident, total)
