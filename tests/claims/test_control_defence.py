"""Ground held."""

from __future__ import annotations

import pytest

from claims.telling import of_kind, only
from mihak.model.claim import Control


@pytest.mark.parametrize(
    "text",
    [
        "تصدت الدفاعات الجوية السورية لهجوم صاروخي على مطار حماة.",
        "أحبطت قوات التحالف هجوما بطائرة مسيرة على مدينة نجران.",
    ],
)
def test_what_comes_by_air_is_no_attack_on_ground(text: str) -> None:
    assert of_kind(Control, text) == []


def test_the_failure_of_an_attack_denies_no_defence() -> None:
    claim = only(Control, "انتهى بالفشل هجوم لفصائل المعارضة على مدينة حماة بعدما صدته قوات النظام.")
    assert (claim.change, claim.status) == ("held", "asserted")


def test_a_verb_of_keeping_needs_what_was_kept() -> None:
    assert only(Control, "حافظ الجيش على بلدة سراقب.").change == "held"
    assert of_kind(Control, "زار حافظ سليمان بلدة سراقب.") == []
