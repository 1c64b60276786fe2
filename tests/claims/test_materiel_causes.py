"""Losses that only a strike told before explains."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Materiel


def test_a_strike_of_the_sentence_before_explains_a_loss() -> None:
    text = "شنت مقاتلات التحالف غارات على مواقع الحوثيين في صعدة. وقال مصدر إن ذلك أسفر عن تدمير مخزن أسلحة."
    claim = only(Materiel, text)
    assert "التحالف" in best(claim.perpetrator)


def test_who_manages_to_destroy_does_it() -> None:
    text = "قصف الحوثيون مدينة مأرب. وتمكنت قوات الجيش اليمني من تدمير دبابتين."
    assert best(only(Materiel, text).perpetrator) == "قوات الجيش اليمني"


@pytest.mark.parametrize("text", ["تحطمت طائرة قرب إدلب، وقال الجيش السوري إنه يحقق.", "تضررت ثلاث سيارات في إدلب."])
def test_what_broke_by_itself_has_no_doer(text: str) -> None:
    assert [claim.perpetrator for claim in of_kind(Materiel, text)] == [None]
