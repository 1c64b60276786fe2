"""Who looks at which claim."""

from __future__ import annotations

import pytest

from mihak.web.looking import HELD, Looking


def test_each_looks_at_one_claim_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("mihak.web.looking.time.monotonic", lambda: now[0])
    seen = Looking()
    seen.look("salma", "c1")
    assert seen.others("karim") == {"c1": "salma"} and seen.others("salma") == {}
    seen.look("salma", "c2")
    assert seen.others("karim") == {"c2": "salma"}
    now[0] = HELD + 1
    assert seen.others("karim") == {}
    seen.look("salma", "c3")
    seen.look("salma", "")
    assert seen.others("karim") == {}
