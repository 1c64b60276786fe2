"""The words of a quote that say something."""

from __future__ import annotations

from mihak.linking.content import content, tells_toll


def test_prefixes_spelling_and_empty_words_do_not_matter() -> None:
    assert content("وسيطرت الفصائل على الكلية") == content("سيطرت فصائل على كليّةِ الكلية") == ("سيطرت", "فصايل", "كليه")


def test_numbers_stay() -> None:
    assert "12" in content("قتل 12 شخصا")


def test_a_toll_up_to_now_and_a_plain_figure() -> None:
    assert tells_toll("ارتفعت حصيلة القتلى إلى 204")
    assert not tells_toll("قتل خمسة مدنيين بقصف على الحي")
