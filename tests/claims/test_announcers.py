"""Armed bodies that announce whom they killed."""

from __future__ import annotations

from claims.telling import best, only
from mihak.model.claim import Casualties


def test_an_army_that_announces_deaths_of_fighters_made_them() -> None:
    claim = only(Casualties, "أعلن الجيش الأمريكي مقتل مسلحين اثنين قرب البلدة.")
    assert best(claim.perpetrator) == "الجيش الأمريكي"


def test_nobody_announces_to_have_killed_their_own_or_in_a_clash() -> None:
    assert only(Casualties, "أعلن الجيش الأمريكي مقتل جنديين في صفوفه.").perpetrator is None
    assert only(Casualties, "أعلنت وزارة الصحة مقتل مسلحين اثنين.").perpetrator is None
