"""Civilian, combatant or unknown: by the noun, the group, the rank."""

from __future__ import annotations

import pytest

from claims.telling import only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قتل ثلاثة أطفال في البلدة.", "civilian"),
        ("قتل ثلاثة مسلحين في البلدة.", "combatant"),
        ("قتل ثلاثة أشخاص في البلدة.", "unknown"),
        ("مقتل العميد سهيل الزلطان في البلدة.", "combatant"),
    ],
)
def test_who_they_are_follows_from_the_words(text: str, kind: str) -> None:
    assert only(Casualties, text).victim_kind == kind
