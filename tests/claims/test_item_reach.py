"""How far a list of things reaches."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind
from mihak.model.claim import Materiel


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("دمر المقاتلون 7 رشاشات ثقيلة، و4 سيارات، و3 مدافع ميدانية.", ["رشاشات ثقيلة", "سيارات", "مدافع ميدانية"]),
        ("غنم الجيش السوري دبابتين، فضلا عن كميات من الذخيرة.", ["دبابتين", "كميات من الذخيرة"]),
        ('أسقط "المقاتلون في لواء السد" طائرتين فوق إدلب.', ["طائرتين"]),
    ],
)
def test_a_list_goes_on_over_signs_and_additions(text: str, items: list[str]) -> None:
    assert [best(claim.item) for claim in of_kind(Materiel, text)] == items
