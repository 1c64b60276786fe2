"""Pairs judged again: the same as judged afresh, whatever changed before."""

from __future__ import annotations

import random
from typing import Any

import pytest

from linking.made_facts import COLLEGE, fact
from mihak.linking import blocks
from mihak.linking.judged import judged
from mihak.linking.rescored import Rescorer, merged
from mihak.model.facts import Facts, Spot
from mihak.model.judgement import Judgement

VILLAGE = Spot("قريه", "x:village", "village", ("pcode:SY02", "iso:SY"), 36.3, 37.2)
KINDS = ("airstrike", "shelling", "clash")


def drawn(chance: random.Random, claim: str) -> Facts:
    """Facts that often meet others: of few places, days and kinds."""
    day = chance.choice((None, 100, 101, 130))
    given: dict[str, Any] = {
        "what": chance.choice(KINDS), "first": day, "last": day,
        "spots": chance.choice(((), (COLLEGE,), (VILLAGE,), (COLLEGE, VILLAGE))),
        "words": tuple(sorted(chance.sample(("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta"), 5))),
        "report": f"r{chance.randrange(4)}",
    }  # fmt: skip
    return fact(claim, **given)


@pytest.mark.parametrize("seed", range(4))
def test_pairs_judged_again_are_those_judged_afresh(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "LIMIT", 8)
    monkeypatch.setattr(blocks, "OPEN_LIMIT", 4)
    chance = random.Random(seed)
    facts = {id: drawn(chance, id) for id in (f"c{number:03d}" for number in range(0, 120, 2))}
    held: set[Judgement] = set()
    with Rescorer() as rescorer:
        for _ in range(6):
            found = rescorer.judged(facts)
            assert repr(found.pairs) == repr(tuple(judged(facts.values()).pairs))
            held = (held - set(found.went)) | set(found.came)
            assert held == set(found.pairs)
            for id in chance.sample(sorted(facts), 3):
                del facts[id]
            for id in chance.sample([f"c{number:03d}" for number in range(120)], 4):
                facts[id] = drawn(chance, id)


def test_nothing_is_judged_where_nothing_changed() -> None:
    facts = {id: fact(id, spots=(COLLEGE,)) for id in "abc"}
    with Rescorer() as rescorer:
        first = rescorer.judged(facts)
        again = rescorer.judged(dict(facts))
    assert first.pairs and again.pairs is first.pairs
    assert again.came == again.went == ()


def test_all_claims_may_go() -> None:
    facts = {id: fact(id, spots=(COLLEGE,)) for id in "abc"}
    with Rescorer() as rescorer:
        went = rescorer.judged(facts).pairs
        found = rescorer.judged({})
        assert (found.pairs, found.came, found.went) == ((), (), went)
        assert rescorer.judged(facts).pairs == went


def test_few_are_put_among_many() -> None:
    many = [Judgement(id="", verdict="same", left=left, right="z", by="m", person=False) for left in "bdf"]
    few = [Judgement(id="", verdict="same", left=left, right="z", by="m", person=False) for left in "aceg"]
    assert [one.left for one in merged(many, few)] == list("abcdefg")
    assert list(merged(many, ())) == many
