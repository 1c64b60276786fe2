"""Snapshots taken one after the other are those that would be taken afresh."""

from __future__ import annotations

from pathlib import Path

from mihak.model.judgement import CORRECTED, DIFFERENT, RIGHT, WRONG, Judgement
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web import overview
from mihak.web.snapshot import Lens, Snapshot, Taker, taken

RULES = Settings(reader="rules")


def judge(path: Path, verdict: str, left: str, right: str = "", slot: str = "", value: str = "") -> None:
    one = Judgement(id="", verdict=verdict, left=left, right=right, by="desk-1", person=True, slot=slot, value=value)
    with open_register(path) as war:
        war.judgements.judge(one)


def alike(one: Snapshot, other: Snapshot) -> bool:
    kept = [(each.lens, each.state, each.incidents, each.home, each.told, overview.told(each)) for each in (one, other)]
    return kept[0] == kept[1] and one.ready == other.ready and repr(one.weighed) == repr(other.weighed)


def test_a_snapshot_after_another_is_as_one_taken_afresh(register_path: Path) -> None:
    taker = Taker(register_path, RULES)
    first = taker.taken(Lens())
    joined = next(one for one in first.weighed.incidents if len(one.claims) > 1).claims
    claims = list(first.home)
    acts = (
        (RIGHT, claims[0], ""), (WRONG, claims[5], ""), (DIFFERENT, *joined[:2]), (WRONG, joined[0], ""),
        (RIGHT, claims[5], ""),
    )  # fmt: skip
    for verdict, left, right in acts:
        judge(register_path, verdict, left, right)
        found = taker.taken(Lens())
        assert alike(found, taken(register_path, RULES, Lens()))
    judge(register_path, CORRECTED, claims[7], slot="status", value="denied")
    for lens in (Lens("acled"), Lens(masked=True), Lens()):
        assert alike(taker.taken(lens), taken(register_path, RULES, lens))


def test_where_only_words_of_persons_are_new_the_rest_is_the_same(register_path: Path) -> None:
    taker = Taker(register_path, RULES)
    first = taker.taken(Lens())
    judge(register_path, RIGHT, next(iter(first.home)))
    second = taker.taken(Lens())
    assert second.state != first.state
    assert second.told is first.told and second.incidents is first.incidents
    assert len(second.weighed.judgements) == len(first.weighed.judgements) + 1
    judge(register_path, WRONG, next(iter(first.home)))
    third = taker.taken(Lens())
    assert third.told is not first.told
    kept = [key for key, one in third.told.places.items() if first.told.places.get(key) is one]
    assert len(kept) > len(third.told.places) / 2
