"""Names by their first word."""

from __future__ import annotations

import pytest

from mihak.gazetteer.first_words import FirstWords

NAMES = FirstWords(["حزب الله", "حزب الله العراقي", "داعش", "حزب"])


def test_whole_names_stand_under_their_first_word_longest_first() -> None:
    assert NAMES["حزب"] == (("حزب", "الله", "العراقي"), ("حزب", "الله"), ("حزب",))
    assert NAMES["داعش"] == (("داعش",),)


def test_it_is_a_mapping_of_first_words() -> None:
    assert list(NAMES) == ["حزب", "داعش"]
    assert len(NAMES) == 2
    assert "الله" not in NAMES and NAMES.get("الله") is None


def test_an_unknown_word_is_an_error() -> None:
    with pytest.raises(KeyError):
        NAMES["الله"]


def test_names_are_split_once() -> None:
    assert NAMES["حزب"] is NAMES["حزب"]
