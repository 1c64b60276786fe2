"""Who waits for weighing."""

from __future__ import annotations

from pathlib import Path

from mihak.model.judgement import WRONG, Judgement
from mihak.register.register import open_register
from mihak.web import patience
from mihak.web.patience import PATIENCE, Acted, KeptState


def test_who_acted_waits_once_and_nobody_else() -> None:
    acted = Acted()
    assert acted.patience("amal", "GET") == 0
    assert acted.patience("amal", "POST") == PATIENCE
    assert acted.patience("badr", "GET") == 0
    assert acted.patience("amal", "GET") == PATIENCE
    assert acted.patience("amal", "GET") == 0


def test_an_act_of_a_while_ago_is_forgotten() -> None:
    acted = Acted()
    acted.patience("amal", "POST")
    acted._at["amal"] -= patience.JUST + 1
    assert acted.patience("amal", "GET") == 0


def test_a_state_is_worked_out_again_only_behind_a_write(register_path: Path) -> None:
    with open_register(register_path) as war, open_register(register_path) as other:
        watch, asked = war.watch(), []

        def state() -> str:
            asked.append(1)
            return war.judgements.state()

        kept = KeptState(watch.number, state)
        before = kept()
        assert kept() == before and len(asked) == 1
        claim = next(iter(war.claims())).id
        for number, register in enumerate((war, other), 2):
            register.judgements.judge(Judgement(id="", verdict=WRONG, left=claim, by=f"desk-{number}", person=True))
            after = kept()
            assert after == war.judgements.state() != before
            assert kept() == after and len(asked) == number
            before = after
        watch.close()
