"""The map and the timeline for programs: incidents by place, who holds what, the course of time."""

from __future__ import annotations

from typing import Any, Final

from litestar import get

from mihak.views.course import CourseView
from mihak.views.held import HeldView
from mihak.views.where import WhereView
from mihak.web.api.incidents import CHOSEN, Chosen
from mihak.web.api.shapes import Snap
from mihak.web.mapped import Mapped
from mihak.web.page import Project

TAG: Final[dict[str, Any]] = {"tags": ["map"]}


@get("/map/places", **TAG, **CHOSEN)
def incidents_by_place(desk: Project, snapshot: Snap, filters: Chosen) -> WhereView:
    """Count incidents by place, with how precisely each place is known."""
    return Mapped(desk, snapshot, filters).where


@get("/map/control", **TAG, **CHOSEN)
def control_by_place(desk: Project, snapshot: Snap, filters: Chosen) -> HeldView:
    """Show who is said to hold each place from when to when; of the filters, place and days alone bear on it."""
    return Mapped(desk, snapshot, filters).held


@get("/map/course", **TAG, **CHOSEN)
def course_of_time(desk: Project, snapshot: Snap, filters: Chosen) -> CourseView:
    """Count incidents and the killed by day, week, month or year, and show the changes of control."""
    return Mapped(desk, snapshot, filters).course


HANDLERS: Final = (incidents_by_place, control_by_place, course_of_time)
