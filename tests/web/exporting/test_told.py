"""What was lost in an export is told in Arabic, for every code of every format."""

from __future__ import annotations

import re
from typing import Final

import pytest

from mihak.exports.formats import EXPORTS, Export
from mihak.exports.table import Written
from mihak.web.exporting.told import arabic, lost, told
from mihak.web.words import LANGUAGES, words_of

ARABIC: Final = re.compile(r"[\u0621-\u064a]")


@pytest.mark.parametrize("export", EXPORTS, ids=lambda one: one.name)
def test_every_code_of_a_format_has_its_words(export: Export) -> None:
    for code, sentence in (export.lost or {}).items():
        found = told(sentence, "ar")
        assert found.lang == "ar" and ARABIC.search(found.text), f"{export.name} {code}: {sentence}"
        assert told(sentence, "en").text == sentence


def test_every_line_of_the_table_is_of_a_code() -> None:
    assert set(arabic()) == {sentence for one in EXPORTS for sentence in (one.lost or {}).values()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_format_and_table_has_a_name(lang: str) -> None:
    words = words_of(lang)
    for one in EXPORTS:
        assert words(f"export.name-{one.name}") and words(f"export.says-{one.name}")
        assert all(words(f"export.of-{table}") for table in one.of)


def test_what_is_lost_most_often_comes_first() -> None:
    ucdp = next(one for one in EXPORTS if one.name == "ucdp")
    found = list(lost(ucdp, Written(1, 2, {"toll": 1, "no-day": 3, "no-deaths": 3}), "en"))
    assert [(one.code, one.times) for one in found] == [("no-day", 3), ("no-deaths", 3), ("toll", 1)]
    assert found[2].says.text == "tolls over a time that count events of this file already"


def test_what_is_not_known_in_arabic_is_told_in_english() -> None:
    assert told("the moon is made of cheese", "ar").lang == "en"
