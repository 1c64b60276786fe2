"""Why two claims were joined."""

from __future__ import annotations

from typing import Any

from litestar.testing import TestClient

from mihak.linking.comparisons import COMPARISONS
from mihak.linking.reasons import PRIOR_COMPARED, PRIOR_FOUND
from mihak.web.pages.why import translated
from web.conftest import NAME
from web.pages.conftest import snapshot

AT = f"/p/{NAME}/why"


def joined(client: TestClient[Any]) -> tuple[str, str]:
    one = max(snapshot(client).weighed.incidents, key=lambda one: len(one.claims))
    return one.claims[0], one.claims[1]


def test_reasons_stand_with_their_weights_in_words(reading: TestClient[Any]) -> None:
    a, b = joined(reading)
    english = reading.get(f"{AT}?a={a}&b={b}&lang=en").text
    assert "any two claims compared" in english and "They stand in one incident." in english
    arabic = reading.get(f"{AT}?a={b}&b={a}&lang=ar").text
    assert "any two claims compared" not in arabic and "ندرة أن يرويا حادثة واحدة" in arabic
    assert "style=" not in arabic


def test_the_picture_is_svg(reading: TestClient[Any]) -> None:
    a, b = joined(reading)
    answer = reading.get(f"{AT}/picture?a={a}&b={b}")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.content.startswith(b"<svg")


def test_a_pair_that_is_none_is_refused(reading: TestClient[Any]) -> None:
    a, b = joined(reading)
    assert reading.get(f"{AT}?a={a}").status_code == 400
    assert reading.get(f"{AT}?a={a}&b={a}").status_code == 400
    assert reading.get(f"{AT}?a={a}&b=c0000").status_code == 404
    assert reading.get(f"{AT}/picture?a={b}&b={b}").status_code == 400


def test_all_that_is_compared_has_its_arabic() -> None:
    told = [PRIOR_COMPARED, PRIOR_FOUND, *(one.compared for one in COMPARISONS)]
    told += [level.says for one in COMPARISONS for level in one.levels]
    assert [words for words in told if translated(words) == words] == []
