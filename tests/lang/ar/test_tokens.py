"""Tokens: where words, numbers, signs and line breaks begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.tokens import Tokens, tokenise, with_hamza

ANALYSE = Analyser({"جيش": frozenset({"n"})})


def tokens_of(text: str) -> Tokens:
    return tokenise(normalise(text).norm, ANALYSE)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("قتل جندي", ["قتل", "جندي"]),
        ("قتل، جندي.", ["قتل", ",", "جندي", "."]),
        ("مقتل38 شخصا", ["مقتل", "38", "شخصا"]),
        ("1,300 عائلة", ["1,300", "عايله"]),
        ("1.5 مليون", ["1.5", "مليون"]),
        ("٢٨/١٠/٢٠١٦", ["28/10/2016"]),
        ("2016-10-28", ["2016-10-28"]),
        ("الساعة 10:30", ["الساعه", "10:30"]),
        ("(سانا)", ["(", "سانا", ")"]),
        ("«جبهة النصرة»", ['"', "جبهه", "النصره", '"']),
        ("F-16", ["F", "-", "16"]),
        ("تي-72", ["تي", "-", "72"]),
        ("سطر\nآخر", ["سطر", "\n", "اخر"]),
        ("سطر\n\n  آخر", ["سطر", "\n\n  ", "اخر"]),
        ("50%", ["50", "%"]),
        ("قتلَ جنديّاً", ["قتل", "جنديا"]),
        ("", []),
        ("   ", []),
    ],
)
def test_forms(text: str, forms: list[str]) -> None:
    assert [word.form for word in tokens_of(text).words] == forms


def test_a_word_is_analysed() -> None:
    word = tokens_of("قصف الجيش").words[1]
    assert (word.article, word.stem, word.known) == (True, "جيش", True)


def test_a_form_is_analysed_once() -> None:
    words = tokens_of("الجيش الجيش").words
    assert words[0] is words[1]


@given(st.text('قتل جندي ١٢,.\n"(َـ', max_size=40))
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    tokens = tokens_of(text)
    at = 0
    for i, (word, end) in enumerate(zip(tokens.words, tokens.ends, strict=True)):
        start = tokens.start(i)
        assert tokens.norm[at:start].strip() == ""
        assert tokens.norm[start:end] == word.form
        at = end
    assert tokens.norm[at:].strip() == ""
    assert len(tokens) == len(tokens.words)


def test_the_hamza_tells_led_to_from_a_valley() -> None:
    analyse = Analyser({"وادي": frozenset({"area"}), "ادي": frozenset({"v"})})
    text = normalise("وأدى القصف إلى مقتل شخص في وادي بردى")
    tokens = tokenise(text.norm, analyse)
    with_hamza(tokens, text.quote, analyse)
    led, valley = (word for word in tokens.words if word.form == "وادي")
    assert (led.pro, led.stem, valley.pro, valley.stem) == ("و", "ادي", "", "وادي")
