"""In whose hand a place is told to be."""

from __future__ import annotations

import pytest

from claims.telling import best, only
from mihak.model.claim import Control


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("سقطت مدينة سراقب في أيدي قوات النظام.", "gained"),
        ("خرجت مدينة سراقب من أيدي قوات النظام.", "lost"),
        ("لم تخرج مدينة سراقب بعد من أيدي قوات النظام.", "held"),
        ("لا تزال مدينة سراقب بيد قوات النظام.", "held"),
    ],
)
def test_a_hand_tells_who_has_a_place(text: str, change: str) -> None:
    claim = only(Control, text)
    assert (claim.change, best(claim.actor), claim.status) == (change, "قوات النظام", "asserted")


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("أعلنت بغداد عودة كركوك إلى سيطرة الحكومة العراقية.", "regained"),
        ("أدى ذلك إلى سقوط مدينة الموصل بيد تنظيم داعش.", "gained"),
    ],
)
def test_nouns_of_how_a_place_came_into_a_hand(text: str, change: str) -> None:
    assert only(Control, text).change == change
