"""Titles and types of events: what they tell of, and what they do not."""

from __future__ import annotations

import pytest

from mihak.imports.bayanat_words import Meant, meant, meant_by_mihak


@pytest.mark.parametrize(
    ("words", "kind", "what"),
    [("Death", "casualties", "killed"), ("Detained/Abducted", "casualties", "captured"),
     ("Massacre in a village", "casualties", "killed"), ("Double-tap AIRSTRIKE", "attack", "airstrike"),
     ("قصف مدفعي على الحي", "attack", "shelling"), ("إعدام ميداني", "casualties", "killed")],
)  # fmt: skip
def test_words(words: str, kind: str, what: str) -> None:
    assert meant(words) == Meant(kind, what)


@pytest.mark.parametrize("words", ["Incident", "Death certificate", "Other", "Held", "Birth", "skillings", ""])
def test_words_that_tell_of_nothing(words: str) -> None:
    assert meant(words) is None


@pytest.mark.parametrize(
    ("title", "told"),
    [("killed: 12", Meant("casualties", "killed", low=12, high=12)),
     ("killed: 12-15", Meant("casualties", "killed", low=12, high=15)),
     ("killed: 40-", Meant("casualties", "killed", low=40)), ("killed: -30", Meant("casualties", "killed", high=30)),
     ("denied airstrike", Meant("attack", "airstrike", "denied")),
     ("intended siege_broken", Meant("control", "siege_broken", "intended")), ("killed", Meant("casualties", "killed")),
     ("materiel captured: 3", None), ("launched", None), ("airstrike, killed", None), ("Killed: 12", None)],
)  # fmt: skip
def test_titles_of_mihaks_own(title: str, told: Meant | None) -> None:
    assert meant_by_mihak(title) == told
