"""The words of the pages."""

from __future__ import annotations

import re
import string

import pytest

from mihak.web.words import LANGUAGES, chosen, plural, words_of

FORMS = ("zero", "one", "two", "few", "many")


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def counted(key: str) -> bool:
    return key.rpartition(".")[2] in FORMS


def test_both_languages_have_the_same_words_with_the_same_names() -> None:
    arabic, english = words_of("ar").table, words_of("en").table
    # A count has more forms in Arabic than in English.
    plain = [{key for key in table if not counted(key)} for table in (arabic, english)]
    assert plain[0] ^ plain[1] == set()
    assert {key: names(arabic[key]) for key in plain[0]} == {key: names(english[key]) for key in plain[0]}


def test_arabic_words_are_arabic() -> None:
    foreign = {
        key: text for key, text in words_of("ar").table.items()
        if text and not re.search("[\u0600-\u06ff]", re.sub(r"{\w+}", "", text)) and re.search("[a-z]{4}", text)
    }  # fmt: skip
    assert set(foreign.values()) <= {"GeoJSON", "JSON", "OpenAPI"}


@pytest.mark.parametrize(
    ("count", "forms"),
    [(0, ("zero", "zero")), (1, ("one", "one")), (2, ("two", "many")), (3, ("few", "many")), (10, ("few", "many")),
     (11, ("many", "many")), (103, ("few", "many")), (100, ("many", "many"))],
)  # fmt: skip
def test_counts_take_the_form_of_their_language(count: int, forms: tuple[str, str]) -> None:
    assert tuple(plural(lang, count) for lang in LANGUAGES) == forms


@pytest.mark.parametrize(
    ("asked", "accepted", "lang"),
    [("en", "ar", "en"), ("", "en-GB,ar;q=0.8", "en"), ("fr", "de,fr", "ar"), ("", "", "ar"), ("", "fr, ar-SY", "ar")],
)
def test_the_language_is_the_one_asked_for_or_accepted(asked: str, accepted: str, lang: str) -> None:
    assert chosen(asked, accepted) == lang


def test_a_word_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        words_of("en")("no.such.word")
    assert words_of("en").of("grade", "unheard") == "unheard"
