"""Search keys: what meets what."""

from __future__ import annotations

import pytest

from mihak.register import words


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("الحمدانية", ["حمدانيه"]),
        ("إِدْلِب", ["ادلب"]),
        ("للحوثيين", ["حوثيين"]),
        ("Hay'at الشام", ["hay", "at", "شام"]),
        ("الف", ["الف"]),
        ("؟ !", []),
    ],
)
def test_keys(written: str, keys: list[str]) -> None:
    assert words.keys(written) == keys


def test_the_index_holds_words_without_their_particles_too() -> None:
    assert words.indexed("وحلب بالحمدانية") == "وحلب بالحمدانيه حلب حمدانيه"


def test_a_quoted_run_stays_together() -> None:
    assert words.wanted('قصف "جيش الفتح" ""') == [["قصف"], ["جيش", "فتح"]]
    assert words.wanted("«جيش الفتح»") == [["جيش", "فتح"]]
