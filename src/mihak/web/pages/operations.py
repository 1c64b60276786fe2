"""Operations: the list, and a page for each with all that is told of it."""

from __future__ import annotations

from typing import Final

from litestar import get
from litestar.params import FromPath
from litestar.response import Template

from mihak.linking.spots import plain
from mihak.views.operation_shapes import LossView
from mihak.views.operations import Shelf, chosen, line, operation_view
from mihak.web.page import Here, Project
from mihak.web.shelf import shelf_of
from mihak.web.telling import asked, paged, telling
from mihak.weighing.operation_story import Loss, OperationStory

MOST: Final = 40
"""Lines of one sort on the page of an operation; its JSON has them all."""


def found_operations(shelf: Shelf, q: str, side: str) -> tuple[OperationStory, ...]:
    """The operations of which a name has the words that are asked for, of a side."""
    words = plain(q)
    return tuple(
        one for one in shelf.stories
        if side in ("", one.side)
        and (not words or any(words in plain(name) for name in (shelf.title(one), *(a.name for a in one.names))))
    )  # fmt: skip


@get("/operations", sync_to_thread=True, include_in_schema=False)
def operations(page: Here, desk: Project) -> Template:
    """The list, in the order of launches; ``q`` are words of a name, ``side`` a camp."""
    told = telling(page, desk)
    shelf = shelf_of(told.seen.snapshot)
    q, side = asked(page, "q"), asked(page, "side")
    found, at = paged(page, found_operations(shelf, q, side))
    sides = told.camps({one.side for one in shelf.stories if one.side})
    return told.shown(
        "operations.html.j2", page.words("nav.operations"), "operations", lines=[line(one, shelf) for one in found],
        stories={one.id: one for one in found}, at=at, q=q, side=side, camps_listed=sides,
    )  # fmt: skip


@get("/operations/{operation:str}", sync_to_thread=True, include_in_schema=False)
def operation(page: Here, desk: Project, operation: FromPath[str]) -> Template:
    """One operation: names, days, aims, phases, outcomes, losses, findings, quotations, contradictions."""
    told = telling(page, desk)
    shelf = shelf_of(told.seen.snapshot)
    story = chosen(shelf.stories, operation)
    view = told.seen.snapshot.ready.keep(("operation", story.id), lambda: operation_view(story, shelf))
    phases: dict[int | None, list[tuple[LossView, Loss]]] = {}
    for loss, known in zip(view.losses, story.losses, strict=True):
        phases.setdefault(loss.phase, []).append((loss, known))
    within = [one for one in shelf.stories if one.id in story.within]
    return told.shown(
        "operation.html.j2", view.line.title, "operations", view=view, story=story, most=MOST,
        phases=sorted(phases.items(), key=lambda one: (one[0] is None, one[0] or 0)),
        within=[(one.id, shelf.title(one)) for one in within],
    )  # fmt: skip


HANDLERS: Final = (operations, operation)
