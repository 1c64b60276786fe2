"""Weighing again gives, letter for letter, what weighing afresh gives, whatever happened in between."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mihak.demo import reports as bundled
from mihak.errors import MihakError
from mihak.model.judgement import CORRECTED, DIFFERENT, RIGHT, SAME, UNSURE, WRONG, Judgement
from mihak.pipeline import read_report, shared_reader
from mihak.register.register import Register, open_register
from mihak.reweigh import Reweigher
from mihak.settings import Settings
from mihak.weigh import link, weighed

RULES = Settings(reader="rules")
LATER = 3
"""Reports of the demonstration that come in while it is weighed."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reweigh") / "war.db"
    with open_register(path) as war:
        for report in list(bundled())[LATER:]:
            war.add(report, read_report(report, shared_reader(RULES)).claims)
    return path


@pytest.fixture
def war(made: Path, tmp_path: Path) -> Register:
    return open_register(Path(shutil.copy(made, tmp_path / "war.db")))


def said(verdict: str, left: str, right: str = "", slot: str = "", value: str = "") -> Judgement:
    return Judgement(id="", verdict=verdict, left=left, right=right, by="tester", person=True, slot=slot, value=value)


def reading(war: Register, chance: random.Random) -> None:
    claim = chance.choice(list(war.claims()))
    war.judgements.judge(said(chance.choice((RIGHT, WRONG)), claim.id))


def correction(war: Register, chance: random.Random) -> None:
    claim = chance.choice(list(war.claims()))
    slot, value = chance.choice((("date", "2016-10-29"), ("places", "حلب [geonames:170063]"), ("status", "denied")))
    war.judgements.judge(said(CORRECTED, claim.id, slot=slot, value=value))


def pair(war: Register, chance: random.Random) -> None:
    near = [one for one in weighed(war, settings=RULES).judgements if not one.person]
    one = chance.choice(near)
    left, right = (one.left, one.right) if chance.random() < 0.7 else _any_two(war, chance)
    war.judgements.judge(said(chance.choice((SAME, DIFFERENT, UNSURE)), left, right))


def _any_two(war: Register, chance: random.Random) -> tuple[str, str]:
    left, right = sorted(one.id for one in chance.sample(list(war.claims()), 2))
    return left, right


def taking_back(war: Register, _: random.Random) -> None:
    try:
        war.judgements.undo(by="tester")
    except MihakError:
        assert not [one for one in war.judgements.live(person=True) if one.by == "tester"]


def report(war: Register, chance: random.Random) -> None:
    one = chance.choice(list(bundled())[:LATER])
    found = read_report(one, shared_reader(RULES)).claims
    war.add(one, found[: chance.randrange(len(found) + 1)], again=True)


def linking(war: Register, _: random.Random) -> None:
    link(war, settings=RULES)


ACTS: tuple[Callable[[Register, random.Random], None], ...] = (
    reading, reading, correction, correction, pair, pair, taking_back, report, linking,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_weighing_again_is_weighing_afresh(war: Register, seed: int) -> None:
    chance = random.Random(seed)
    with war, Reweigher(RULES) as again:
        for number in range(9):
            rule = chance.choice(("mihak", "mihak", "acled"))
            found = again.weighed(war, rule=rule)
            assert repr(found) == repr(weighed(war, rule=rule, settings=RULES)), number
            for act in chance.sample(ACTS, chance.choice((0, 1, 1, 2))):
                act(war, chance)


def test_what_nothing_bears_on_stays_the_same_object(war: Register) -> None:
    with war, Reweigher(RULES) as again:
        before = again.weighed(war)
        claim = next(iter(before.claims))
        war.judgements.judge(said(WRONG, claim))
        after = again.weighed(war)
        assert claim not in after.claims
        assert all(after.claims[id] is before.claims[id] for id in after.claims)
        assert all(after.facts[id] is before.facts[id] for id in after.facts if after.facts[id] == before.facts[id])
        held = {one.id: one for one in before.incidents}
        stayed = [one for one in after.incidents if held.get(one.id) is one]
        assert len(stayed) > len(after.incidents) * 0.8
        assert all(after.assessments[one.id] is before.assessments[one.id] for one in stayed[-5:])
        assert after.lineage is before.lineage


def test_days_before_today_are_weighed_afresh(war: Register) -> None:
    day = max(one.published for one, _ in war.reports() if one.published)
    with war, Reweigher(RULES) as again:
        assert repr(again.weighed(war, as_of=day)) == repr(weighed(war, as_of=day, settings=RULES))


def test_after_an_error_all_is_weighed_anew(war: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    with war, Reweigher(RULES) as again:
        before = again.weighed(war)
        war.judgements.judge(said(WRONG, next(iter(before.claims))))
        monkeypatch.setattr(again._regrouper, "incidents", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            again.weighed(war)
        assert repr(again.weighed(war)) == repr(weighed(war, settings=RULES))
