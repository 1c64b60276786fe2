"""Where the part of a toll was: where the toll was told to be."""

from __future__ import annotations

from claims.telling import of_kind, places
from mihak.claims.part_places import with_whole_places
from mihak.model.claim import Casualties


def test_a_part_that_tells_no_place_has_its_wholes() -> None:
    text = "قتل عشرون مدنيا في حماة.\nقصف متبادل.\nهدوء.\nهدوء حذر.\nوبين القتلى سبعة أطفال."
    whole, part = of_kind(Casualties, text)
    assert part.part_of == whole.id
    assert places(part) == ["حماة"]


def test_nothing_told_is_nothing() -> None:
    assert with_whole_places([]) == []
