"""Texts as sets of word runs."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.errors import MissingExtra
from mihak.linking.shingles import BANDS, WIDTH, bands, resemblance, shingles

WORDS = st.lists(st.sampled_from("قتل أصيب حلب إدلب مدني قصف طيران اليوم أمس حي".split()), min_size=1, max_size=60)


def test_spelling_and_punctuation_do_not_matter() -> None:
    assert list(shingles("قُتِلَ ثلاثة في إدلب.")) == list(shingles("قتل  ثلاثه في ادلب"))


def test_a_text_has_a_shingle_for_each_run_of_words() -> None:
    assert len(shingles("واحد اثنان ثلاثة أربعة خمسة")) == 5 - WIDTH + 1
    assert len(shingles("واحد اثنان")) == len(shingles("")) == 1
    assert list(shingles("واحد اثنان")) != list(shingles("اثنان واحد"))


def test_resemblance_is_of_sets() -> None:
    left, right = shingles("ا ب ج د ه"), shingles("ا ب ج د و")
    assert resemblance(left, right) == (2 / 4, 2 / 3)
    assert resemblance(left, left) == (1.0, 1.0)


@given(WORDS, WORDS)
def test_resemblance_is_symmetric_and_within_bounds(left: list[str], right: list[str]) -> None:
    one, other = shingles(" ".join(left)), shingles(" ".join(right))
    assert resemblance(one, other) == resemblance(other, one)
    jaccard, contained = resemblance(one, other)
    assert 0 <= jaccard <= contained <= 1


def test_keys_are_the_same_in_every_run() -> None:
    first, second = bands([shingles("ا ب ج د"), shingles("ا ب ج د")])
    assert first == second
    assert len(set(first)) == BANDS


def test_unlike_texts_share_no_key() -> None:
    one, other = bands([shingles("ا ب ج د ه و ز ح ط"), shingles("ي ك ل م ن س ع ف ص")])
    assert not set(one) & set(other)


@pytest.mark.parametrize("library", ["datasketch", "numpy"])
def test_without_the_library_the_repair_is_told(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra, match=r"mihak\[weigh\]"):
        list(bands([shingles("ا ب ج")]))
