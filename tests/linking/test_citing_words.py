"""The words that tell of citing."""

from __future__ import annotations

import pytest

from mihak.gazetteer.sources import default_sources
from mihak.lang.ar.normalise import fold
from mihak.linking.citing_words import ROLES, citing_words, is_cue, speaker_source

SOURCES = default_sources()


def test_every_role_has_words() -> None:
    assert set(citing_words()) == set(ROLES)
    assert all(citing_words().values())


@pytest.mark.parametrize("word", ["نقلا", "وذكرت", "فقال", "أورده", "أوردتها", "بحسب", "ووفق"])
def test_cues_with_what_joins_them(word: str) -> None:
    assert is_cue(fold(word))


@pytest.mark.parametrize("word", ["مقتل", "حلب", "وقف", "فرنسا"])
def test_other_words_are_no_cues(word: str) -> None:
    assert not is_cue(fold(word))


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("المرصد السوري لحقوق الإنسان", "sohr"), ("مراسل قناة العالم", "ir-alalam"), ("مراسل سانا", "sana"),
        ("مدير المرصد السوري", "sohr"), ("سانا", "sana"), ("صحيفة السفير", "lb-safir"),
        ("السفير", ""), ("المصدر", ""), ("ناشطون", ""), ("فارس", "ir-fars"), ("مراسل", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_cited_speaker_is_a_source_where_the_words_say_so(name: str, id: str) -> None:
    source = speaker_source(name, SOURCES)
    assert (source.id if source else "") == id
