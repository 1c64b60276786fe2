"""Sentences and clauses: where one ends and the next begins."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.lexicon import load
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.segment import clauses, sentences
from mihak.lang.ar.tokens import Tokens, tokenise
from mihak.mentions.vocabulary import GENERAL, TABLES

ANALYSE = Analyser(load(GENERAL) | load(TABLES))


def tokens_of(text: str) -> Tokens:
    return tokenise(normalise(text).norm, ANALYSE)


def parts(text: str) -> list[str]:
    tokens = tokens_of(text)
    return [tokens.norm[tokens.start(s.start) : tokens.ends[s.end - 1]] for s in sentences(tokens)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قتل جندي. جرح آخر.", 2),
        ("قتل جندي! جرح آخر؟ لا.", 3),
        ("قتل جندي؛ جرح آخر", 2),
        ("قتل جندي\nجرح آخر", 2),
        ("قتل جندي\n\n\nجرح آخر\n", 2),
        ("قتل جندي وجرح آخر في قصف على البلدة", 1),
        ("نزح 1.5 مليون شخص", 1),
        ("نزح ١٫٥ مليون شخص.", 1),
        ("في 28.10.2016 قتل جندي.", 1),
        ("قال د. سامر إن القصف توقف.", 1),
        ("أعلن م. د. أن القصف توقف. وأضاف آخر.", 2),
        ("نقل موقع example.com الخبر. وأكده آخرون.", 2),
        ("قال: «توقف القصف». وأضاف المتحدث.", 2),
        ("قتل جندي... وجرح آخر", 2),
        ("- قتل جندي\n- جرح آخر\n- أسر ثالث", 3),
        ("1. قتل جندي\n2. جرح آخر", 4),
        ("...", 0),
        ("", 0),
        ("\n\n", 0),
    ],
)
def test_count_of_sentences(text: str, count: int) -> None:
    assert len(parts(text)) == count


def test_a_closing_quote_stays_with_its_sentence() -> None:
    assert parts('قال "توقف القصف."\nوأضاف المتحدث.') == ['قال "توقف القصف."', "واضاف المتحدث."]


def test_sentences_do_not_overlap() -> None:
    found = sentences(tokens_of("عنوان\nقتل جندي. جرح آخر.\nأسر ثالث"))
    assert all(a.end <= b.start for a, b in pairwise(found))


def clause_texts(text: str) -> list[str]:
    tokens = tokens_of(text)
    numbers = clauses(tokens, 0, len(tokens))
    return [
        " ".join(w.form for w, n in zip(tokens.words, numbers, strict=True) if n == number)
        for number in range(numbers[-1] + 1)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل جندي وجرح آخر", ["قتل جندي", "وجرح اخر"]),
        ("قتل جندي وضابط", ["قتل جندي وضابط"]),
        ("قتل جندي وتمكنت القوات من الفرار", ["قتل جندي", "وتمكنت القوات من الفرار"]),
        ("قتل جندي فانسحبت القوات", ["قتل جندي", "فانسحبت القوات"]),
        ("قتل جندي، جرح آخر", ["قتل جندي ,", "جرح اخر"]),
        ("قال المتحدث: قتل جندي", ["قال المتحدث :", "قتل جندي"]),
        ("قتل الجندي الذي كان هناك", ["قتل الجندي", "الذي كان هناك"]),
        ("قتل جندي فيما جرح آخر", ["قتل جندي", "فيما جرح اخر"]),
        ("قتل جندي ولكن القصف استمر", ["قتل جندي", "ولكن القصف استمر"]),
        ("قصف على البلدة والقرية", ["قصف علي البلده والقريه"]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert clause_texts(text) == expected


def test_clauses_of_a_range_are_counted_from_zero() -> None:
    tokens = tokens_of("قتل جندي، جرح آخر، أسر ثالث")
    assert clauses(tokens, 3, 5) == [0, 0]
    assert clauses(tokens, 3, len(tokens))[-1] == 1


def test_a_stop_glued_to_the_next_word_ends_a_sentence_between_words_but_not_in_abbreviations() -> None:
    glued = tokens_of('غادر مئة مسلح".وبحسب الوكالة قتل أربعة')
    assert len(sentences(glued)) == 2
    assert len(sentences(tokens_of("نقلت أ.ف.ب عن د.محمد قوله"))) == 1
