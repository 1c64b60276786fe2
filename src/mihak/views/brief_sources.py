"""The sources of a brief: who publishes, for whom, and how many voices that makes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mihak.views.brief_names import Names
from mihak.views.brief_parts import Publisher
from mihak.views.sides import known_side
from mihak.weighing.weighed import Weighed


def publishers(claims: Iterable[str], weighed: Weighed, names: Names) -> tuple[Publisher, ...]:
    """The sources of some claims, those with most claims first, then by id.

    ``Publisher.voices`` counts the independent voices among its claims: a source
    that reprints others has few of its own.
    """
    told: dict[str, list[str]] = {}
    for id in sorted(set(claims)):
        told.setdefault(weighed.facts[id].source, []).append(id)
    found = (_publisher(source, ids, weighed, names) for source, ids in told.items())
    return tuple(sorted(found, key=lambda one: (-one.claims, one.id)))


def _publisher(id: str, claims: list[str], weighed: Weighed, names: Names) -> Publisher:
    listed = names.sources.get(id)
    reports = {weighed.claims[claim].report for claim in claims}
    days: list[date] = [day for report in reports if (day := weighed.reports[report].published)]
    told_as = min(weighed.reports[report].publisher for report in reports)
    parent = listed.parent if listed else ""
    side = listed.side if listed else weighed.facts[claims[0]].source_side
    return Publisher(
        id=id, name=names.source(id, told_as), kind=listed.kind if listed else "",
        country=listed.country if listed else "", side=known_side(side),
        parent=names.source(parent, parent), reports=len(reports), claims=len(claims),
        voices=len({weighed.voices[claim] for claim in claims if claim in weighed.voices}),
        first=min(days, default=None), last=max(days, default=None),
    )  # fmt: skip
