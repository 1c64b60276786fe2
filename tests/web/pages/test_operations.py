"""The pages of operations."""

from __future__ import annotations

import re
from typing import Any

from litestar.testing import TestClient

ALEPPO = "غزوة أبو عمر سراقب"


def page(client: TestClient[Any], path: str, status: int = 200, **query: str) -> str:
    answer = client.get(f"/p/war/{path}", params={"lang": "en"} | query, headers={"accept": "text/html"})
    assert answer.status_code == status, answer.text
    return answer.text


def test_the_list_has_names_days_and_outcomes(reading: TestClient[Any]) -> None:
    shown = page(reading, "operations")
    assert ALEPPO in shown
    assert "28 Oct 2016" in shown
    rows = set(re.findall(r'href="/p/war/operations/(o[0-9a-f]{16})"', shown))
    assert len(rows) > 5
    assert f"{len(rows)} operations" in shown


def test_the_list_is_searched_in_any_spelling_and_by_side(reading: TestClient[Any]) -> None:
    assert ALEPPO in page(reading, "operations", q="ابو عمر")
    assert ALEPPO not in page(reading, "operations", q="الكليات")
    assert ALEPPO not in page(reading, "operations", side="sy-government")
    assert "Nothing that fits" in page(reading, "operations", q="لا شيء كهذا")


def test_one_operation_has_aims_phases_outcomes_and_losses_with_exact_words(reading: TestClient[Any]) -> None:
    shown = page(reading, "operations/o4d2903b041a7936c")
    for head in ("Declared aims", "Phases", "Losses", "Contradictions", "Its names"):
        assert head.lower() in shown.lower(), head
    assert "رفع الطوق عن مدينة حلب" in shown
    assert "The whole operation" in shown
    assert "/p/war/reports/ra11" in shown


def test_an_operation_that_nobody_tells_of_is_refused(reading: TestClient[Any]) -> None:
    assert "no operation" in page(reading, "operations/nothing-of-that-name", 400)


def test_arabic_pages_hold_no_english_sentences_of_weighing(reading: TestClient[Any]) -> None:
    shown = page(reading, "operations/o4d2903b041a7936c", lang="ar")
    assert "told with the launch" not in shown
    assert "الأهداف المعلنة" in shown
