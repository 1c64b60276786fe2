"""Totals over the incidents that filters let through, kept with the snapshot: for the page and for programs."""

from __future__ import annotations

from typing import Final

from mihak.errors import OptionError
from mihak.gazetteer.actors import default_actors
from mihak.views.total import TotalView, total_of
from mihak.web.desk import Desk
from mihak.web.filters import Filters
from mihak.web.snapshot import Snapshot

MOST: Final = 5_000
"""Incidents that are added up at once: each may count others, so that time grows faster than they do."""


def added_up(desk: Desk, snapshot: Snapshot, filters: Filters, *, effect: str, group: str, strict: bool) -> TotalView:
    """The total of an effect on a group.

    Raises OptionError for a group that there is not, and for more than MOST incidents.
    """
    incidents = snapshot.ready.incidents(snapshot.weighed, filters, desk.places)
    if len(incidents) > MOST:
        raise OptionError(
            f"{len(incidents)} incidents are too many to add up while somebody waits",
            repair="Narrow the place or the time, or use: mihak total",
        )
    return snapshot.ready.keep(
        ("total", filters, effect, group, strict),
        lambda: total_of(
            snapshot.weighed, incidents, filters.choice, default_actors().sides, effect=effect, group=group,
            strict=strict,
        ),
    )  # fmt: skip
