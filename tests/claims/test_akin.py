"""Whether two names are of one side."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.akin import akin


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("واجهت قوات النظام مسلحي داعش", False),
        ("واجه الحوثيون ميليشيا الحوثيين", True),
        ("واجه الجيش السوري قوات الجيش السوري", True),
    ],
)
def test_names_that_share_a_word_or_a_meaning_are_of_one_side(text: str, same: bool) -> None:
    one = said(text)
    first, second = one.passage.actors[:2]
    assert akin(one.document, first, second) is same


def test_nobody_is_akin_to_nobody() -> None:
    one = said("واجهت قوات النظام مسلحي داعش")
    assert not akin(one.document, one.passage.actors[0], None)
