"""Snapshots: made beside the pages, and made anew when the register has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from mihak.errors import RegisterError
from mihak.model.judgement import WRONG, Judgement
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web.snapshot import Lens, taken
from mihak.web.weigher import KEPT, PLAIN, Weigher

LONG = 60.0


def test_a_snapshot_finds_incidents_by_id_and_claim(register_path: Path) -> None:
    found = taken(register_path, Settings(), PLAIN)
    assert set(found.incidents) == {one.id for one in found.weighed.incidents}
    assert all(claim in found.incidents[home].claims for claim, home in found.home.items())
    assert found.home.keys() == found.weighed.facts.keys()


def test_a_change_is_weighed_anew_and_the_old_one_shown_meanwhile(register_path: Path) -> None:
    with open_register(register_path) as war:
        weigher = Weigher(register_path, Settings(), war.judgements.state)
        try:
            assert weigher.latest() == (None, False)
            before, fresh = weigher.latest(patience=LONG)
            assert fresh and before is not None
            assert weigher.latest() == (before, True)
            claim = next(iter(before.home))
            war.judgements.judge(Judgement(id="", verdict=WRONG, left=claim, by="desk-1", person=True))
            assert weigher.latest() == (before, False)
            after, fresh = weigher.latest(patience=LONG)
            assert fresh and after is not None and claim not in after.home
        finally:
            weigher.close()


def test_few_lenses_are_kept_and_always_the_plain_one(register_path: Path) -> None:
    with open_register(register_path) as war:
        weigher = Weigher(register_path, Settings(), war.judgements.state)
        try:
            plain, _ = weigher.latest(patience=LONG)
            for rule in ("acled", "ucdp"):
                for _ in range(2):
                    found, fresh = weigher.latest(Lens(rule), patience=LONG)
                    assert fresh and found is not None and found.weighed.rule == rule
            assert weigher.latest() == (plain, True)
            assert KEPT >= 3
        finally:
            weigher.close()


def test_what_weighing_raises_is_raised(tmp_path: Path) -> None:
    weigher = Weigher(tmp_path / "nowhere.db", Settings(), lambda: "")
    try:
        with pytest.raises(RegisterError, match="no register"):
            weigher.latest(patience=LONG)
    finally:
        weigher.close()
