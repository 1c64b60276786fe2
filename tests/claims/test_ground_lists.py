"""Ground told by a list behind its number."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.ground_lists import announced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("سيطروا على قرى عدة من بينها: قرسي، شيورا، خربة العبد", ["قرسي", "شيورا", "خربة العبد"]),
        ("سيطروا على ثلاث قرى هي بيت حسن وبيت مهدي وبيت صبري", ["بيت حسن", "بيت مهدي", "بيت صبري"]),
        ("سيطروا على قرى عدة بينها أم العظام، ام عزام، دامرجي", ["أم العظام", "ام عزام", "دامرجي"]),
        ("سيطروا على قرى عدة بينها واحدة", []),
        ("سيطروا على حماة ومنها قصفوا إدلب", []),
    ],
)
def test_the_names_of_an_announced_list(text: str, names: list[str]) -> None:
    one = said(text)
    assert [one.phrase(place) for place in announced(one.document, one.passage, one.at("سيطروا"), False)] == names


def test_the_number_may_stand_before_the_hand() -> None:
    one = said("15 قرية انتقلت إلى يد داعش، ومن بينها قرسي وشيورا")
    at = one.at("يد")
    assert len(announced(one.document, one.passage, at, True)) == 2
    assert announced(one.document, one.passage, at, False) == ()
