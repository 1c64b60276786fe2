"""Whom people fled, and to whom fighters gave themselves up."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("نزحت أكثر من ألفي عائلة من مدينة الفاشر جراء قصف قوات الدعم السريع.", "قوات الدعم السريع"),
        ("استسلم 120 مقاتلا من داعش لقوات سوريا الديمقراطية في الباغوز.", "قوات سوريا الديمقراطية"),
        ("وقع عشرة من مسلحي داعش في أسر قوات البيشمركة.", "قوات البيشمركة"),
    ],
)
def test_the_doer_by_flight_and_surrender(text: str, doer: str) -> None:
    claim = of_kind(Casualties, text)[0]
    assert doer in (claim.perpetrator.names if claim.perpetrator else ())


def test_people_who_flee_from_a_place_flee_nobody() -> None:
    claim = of_kind(Casualties, "نزحت ألفا عائلة من مدينة الفاشر. وقصفت قوات الدعم السريع مدينة الأبيض.")[0]
    assert best(claim.perpetrator) == ""
