"""The operations of a snapshot with what their words are taken from, for the pages and for programs."""

from __future__ import annotations

from mihak.gazetteer.actors import default_actors
from mihak.views.operations import Shelf
from mihak.web.snapshot import Snapshot


def shelf_of(snapshot: Snapshot) -> Shelf:
    """The operations that are told of."""
    weighed = snapshot.weighed
    return Shelf(snapshot.told.stories, weighed.reports, weighed.claims, default_actors().sides)
