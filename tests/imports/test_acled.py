"""ACLED's rows as reports: an attack, and its dead."""

from __future__ import annotations

from pathlib import Path

from imports.sample import ACLED, file_of, nearest
from mihak.errors import BadRecord
from mihak.imports.acled import read_acled
from mihak.imports.rows import Imported
from mihak.model.claim import Attack, Casualties


def _one(tmp_path: Path, **changed: str) -> Imported:
    (found,) = read_acled(file_of(tmp_path / "acled.csv", {**ACLED, **changed}), nearest())
    assert isinstance(found, Imported), found
    return found


def test_an_attack_and_its_dead(tmp_path: Path) -> None:
    one = _one(tmp_path)
    attack, dead = one.claims
    assert isinstance(attack, Attack) and isinstance(dead, Casualties)
    assert (attack.mode, attack.quote) == ("airstrike", "sub_event_type: Air/drone strike")
    assert attack.perpetrator is not None and attack.perpetrator.entity == "sy-government-body"
    assert (dead.count.low, dead.count.high, dead.victim_kind, dead.quote) == (12, 12, "civilian", "fatalities: 12")
    assert one.best == 12
    for claim in one.claims:
        claim.verify(one.report)


def test_what_is_no_attack_brings_its_dead_alone(tmp_path: Path) -> None:
    assert [claim.kind for claim in _one(tmp_path, sub_event_type="Mob violence").claims] == ["casualties"]
    assert _one(tmp_path, sub_event_type="Agreement", fatalities="0").claims == ()


def test_soldiers_are_no_civilians(tmp_path: Path) -> None:
    dead = _one(tmp_path, actor2="Syrian insurgents").claims[1]
    assert isinstance(dead, Casualties)
    assert (dead.victim_kind, dead.victims) == ("unknown", None)


def test_a_bad_row_is_named(tmp_path: Path) -> None:
    (found,) = read_acled(file_of(tmp_path / "acled.csv", {**ACLED, "fatalities": "some"}), nearest())
    assert isinstance(found, BadRecord)
    assert "fatalities is 'some'" in str(found)
