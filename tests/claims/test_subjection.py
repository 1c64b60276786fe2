"""A place told to be subject to somebody."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.subjection import subjected


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("باتت حماة خاضعة لداعش", "gained"),
        ("عادت حماة خاضعة لسيطرة الجيش السوري", "regained"),
        ("لا تزال حماة خاضعة لداعش", "held"),
        ("في حماة خاضعة لداعش", ""),
        ("باتت حماة خاضعة للضرائب", ""),
    ],
)
def test_what_it_tells_of_the_place(text: str, change: str) -> None:
    one = said(text)
    assert subjected(one.document, one.passage, one.at("خاضعه")) == change
