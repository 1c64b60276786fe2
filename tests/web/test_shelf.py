"""The operations of a snapshot, for pages and for programs."""

from __future__ import annotations

from mihak.gazetteer.actors import default_actors
from mihak.views.operations import operation_lines
from mihak.web.shelf import shelf_of
from mihak.web.snapshot import Snapshot


def test_it_holds_what_is_told_and_what_its_words_are_taken_from(taken_once: Snapshot) -> None:
    shelf = shelf_of(taken_once)
    assert shelf.stories is taken_once.told.stories and shelf.stories
    assert shelf.claims is taken_once.weighed.claims and shelf.reports is taken_once.weighed.reports
    assert shelf.sides == default_actors().sides
    assert {one.id for one in operation_lines(shelf)} == {story.id for story in taken_once.told.stories}
