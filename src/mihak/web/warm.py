"""Works out with a snapshot, in the second process, what the first to look at a page would wait for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mihak.settings import Settings

if TYPE_CHECKING:
    from mihak.gazetteer.place_index import PlaceIndex
    from mihak.web.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Places:
    """All of a desk that the map asks for."""

    places: PlaceIndex


def warmed(snapshot: Snapshot, settings: Settings) -> Snapshot:
    """The snapshot, with the map, the timeline and the lineage of all its incidents at hand."""
    from mihak.gazetteer.place_index import open_places  # noqa: PLC0415  # Run in a process of its own.
    from mihak.pipeline import gazetteer_path  # noqa: PLC0415
    from mihak.web import lineage_seen, overview  # noqa: PLC0415
    from mihak.web.filters import Filters  # noqa: PLC0415
    from mihak.web.mapped import Mapped  # noqa: PLC0415
    from mihak.web.ready import ORDERS  # noqa: PLC0415

    filters = Filters(rule=snapshot.lens.rule, as_of=snapshot.lens.as_of)
    found = Mapped(Places(open_places(gazetteer_path(settings))), snapshot, filters)
    for order in ORDERS:
        snapshot.ready.incidents(snapshot.weighed, filters, found.desk.places, order)
    snapshot.ready.keep(lineage_seen.KEY, lambda: lineage_seen.families(snapshot))
    overview.told(snapshot)
    assert (found.where, found.course) is not None  # Kept as they are asked for.
    return snapshot
