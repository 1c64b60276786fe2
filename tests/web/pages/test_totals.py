"""Totals over the incidents of a choice."""

from __future__ import annotations

import re
from typing import Any

from litestar.testing import TestClient

from mihak.gazetteer.actors import default_actors
from mihak.views.total import total_view
from mihak.weighing.chosen import Choice
from web.conftest import NAME
from web.pages.conftest import snapshot

AT = f"/p/{NAME}/totals"


def figures(page: str) -> list[str]:
    """Low, best and high as the page has them."""
    return [re.sub("<[^>]*>", "", one) for one in re.findall(r'total-figure">(.*?)</strong>', page)]


def test_the_page_says_what_the_command_says(reading: TestClient[Any]) -> None:
    places = reading.app.state["desks"][NAME].places
    sides = default_actors().sides
    view = total_view(
        snapshot(reading).weighed, Choice(effect="killed", place="حلب"), places, sides,
        effect="killed", group="civilians", strict=False,
    )  # fmt: skip
    page = reading.get(f"{AT}?lang=en&place=حلب&group=civilians").text
    assert view.low is not None and view.low.value is not None
    assert figures(page)[0] == f"{view.low.value:,}"
    assert page.count('<li class="neighbour') == min(30, len(view.decide))


def test_a_strict_total_is_refused_with_what_would_have_to_be_decided(reading: TestClient[Any]) -> None:
    view = total_view(
        snapshot(reading).weighed, Choice(effect="killed"), reading.app.state["desks"][NAME].places,
        default_actors().sides, effect="killed", group="all", strict=True,
    )  # fmt: skip
    page = reading.get(f"{AT}?lang=en&strict=1").text
    assert ("No total:" in page) == bool(view.refused)
    arabic = reading.get(f"{AT}?lang=ar&strict=1").text
    assert view.refused == "" or view.refused not in arabic


def test_a_group_that_there_is_not_is_refused(reading: TestClient[Any]) -> None:
    assert reading.get(f"{AT}?group=martians").status_code == 400
    assert reading.get(f"{AT}?group={'x' * 101}").status_code == 400
    assert reading.get(f"{AT}?effect=launched").status_code == 400


def test_the_grade_counts_too(reading: TestClient[Any]) -> None:
    page = reading.get(f"{AT}?lang=en&grade=confirmed").text
    counted = page[page.index("Counted") :] if "Counted" in page else ""
    assert "grade-weak" not in counted
