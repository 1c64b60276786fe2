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
