"""Speakers that no list knows."""

from __future__ import annotations

import pytest

from claims.telling import sources

DEAD = "سبعة جنود قتلوا في حماة"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"قال ملتقى الرافدين، إن {DEAD}.", "ملتقى الرافدين"),
        (f"وخلص فريق التحقيق، الذي تقوده هولندا، إلى أن {DEAD}.", "فريق التحقيق"),
    ],
)
def test_the_noun_behind_a_verb_of_saying_speaks(text: str, speaker: str) -> None:
    assert sources(text) == [speaker]


@pytest.mark.parametrize("account", ["تقديرات", "مزاعم", "إحصاءات", "تأكيد"])
def test_whoever_owns_an_account_speaks(account: str) -> None:
    assert sources(f"قتل سبعة جنود في حماة، بحسب {account} الدفاع المدني.") == ["الدفاع المدني"]


@pytest.mark.parametrize("text", [f"أكد مقتل القائد أن {DEAD}.", f"تنعى البلدة أبناءها: {DEAD}."])
def test_what_is_said_is_no_speaker(text: str) -> None:
    assert not any("مقتل" in source or "أبناء" in source for source in sources(text))
