"""What a sentence offers its claims."""

from __future__ import annotations

from mentions.scanning import scanned

from mihak.claims.scene import scene_of


def test_a_scene_holds_dates_places_and_where_background_begins() -> None:
    document = scanned("قتل سبعة جنود في حماة وكانت البلدة محاصرة.")
    passage = document.passages[0]
    scene = scene_of(document, passage)
    assert [document.words[p.start].form for p in scene.places] == ["حماه"]
    assert document.words[scene.standing].form == "وكانت"
    assert (scene.dates, scene.announced) == ((), frozenset())


def test_a_sentence_without_background_has_none() -> None:
    document = scanned("قتل سبعة جنود في حماة.")
    passage = document.passages[0]
    assert scene_of(document, passage).standing == passage.end
