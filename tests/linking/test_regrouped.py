"""Incidents made again: the same as made afresh, whatever changed before."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from linking.made_facts import casualties
from mihak.linking.decided import decided
from mihak.linking.incidents import incidents
from mihak.linking.regrouped import Regrouper
from mihak.linking.rescored import Rejudged
from mihak.model.facts import Facts
from mihak.model.judgement import DIFFERENT, SAME, UNSURE, Judgement

IDS = [f"c{number:02d}" for number in range(30)]


def machine(left: str, right: str, score: float) -> Judgement:
    verdict = SAME if score > 0 else UNSURE if score >= -2 else DIFFERENT
    return Judgement(id="", verdict=verdict, left=left, right=right, by="link@1", person=False, score=score)


def person(left: str, right: str, verdict: str) -> Judgement:
    return Judgement(id=f"j-{left}{right}", verdict=verdict, left=left, right=right, by="desk-1", person=True)


class War:
    """Claims, judgements and voices that change by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.facts: dict[str, Facts] = {id: self.fact(id) for id in IDS[::2]}
        self.pairs: dict[tuple[str, str], Judgement] = {}
        self.persons: dict[tuple[str, str], Judgement] = {}
        self.voices: dict[str, str] = {}
        for _ in range(60):
            self.score()

    def fact(self, id: str) -> Facts:
        count = self.chance.choice((3, 3, 40))
        return casualties(id, f"r{self.chance.randrange(5)}", low=count, high=count)

    def two(self) -> tuple[str, str]:
        left, right = sorted(self.chance.sample(IDS, 2))
        return left, right

    def score(self) -> None:
        pair = self.two()
        self.pairs[pair] = machine(*pair, self.chance.choice((6.0, 3.0, 1.0, -1.0, -3.0)))

    def change(self) -> None:
        chance = self.chance
        for id in chance.sample(IDS, 2):
            if self.facts.pop(id, None) is None:
                self.facts[id] = self.fact(id)
        for pair in chance.sample(sorted(self.pairs), 2):
            del self.pairs[pair]
        self.score()
        self.score()
        pair = self.two()
        if self.persons.pop(pair, None) is None:
            self.persons[pair] = person(*pair, chance.choice((SAME, SAME, DIFFERENT, UNSURE)))
        self.voices |= {id: chance.choice(("party:a", "party:b")) for id in chance.sample(IDS, 1)}

    def there(self) -> tuple[Judgement, ...]:
        return tuple(one for pair, one in sorted(self.pairs.items()) if self.facts.keys() >= set(pair))


@pytest.mark.parametrize("seed", range(30))
def test_incidents_made_again_are_those_made_afresh(seed: int) -> None:
    war, regrouper, before = War(seed), Regrouper(), tuple[Judgement, ...]()
    for _ in range(12):
        now = war.there()
        rejudged = Rejudged(
            now, tuple(one for one in now if one not in before), tuple(one for one in before if one not in now)
        )
        voices = {id: war.voices.get(id, "") for id in war.facts}
        persons = tuple(war.persons.values())
        found = regrouper.incidents(dict(war.facts), persons, rejudged, voices)
        afresh = incidents(war.facts, decided((*persons, *now)), voices)
        assert repr(found.incidents) == repr(afresh)
        before = now
        war.change()


def test_what_nothing_bears_on_stays_and_what_changed_is_named() -> None:
    facts = {id: casualties(id, low=3, high=3) for id in "wxyz"}
    pairs = (machine("w", "x", 5.0), machine("y", "z", 5.0))
    voices = {id: f"party:{id}" for id in facts}
    regrouper = Regrouper()
    first = regrouper.incidents(facts, (), Rejudged(pairs, pairs, ()), voices)
    assert [one.claims for one in first.incidents] == [("w", "x"), ("y", "z")]
    assert first.changed == {one.id for one in first.incidents}
    again = regrouper.incidents(facts, (), Rejudged(pairs, (), ()), voices)
    assert again.incidents is first.incidents and not again.changed
    told = facts | {"w": replace(facts["w"], low=9, high=9)}
    third = regrouper.incidents(told, (), Rejudged(pairs, (), ()), voices)
    assert third.changed == {first.incidents[0].id}
    assert third.incidents[0].contradictions and third.incidents[1] is first.incidents[1]
    apart = regrouper.incidents(told, (person("y", "z", DIFFERENT),), Rejudged(pairs, (), ()), voices)
    assert [one.claims for one in apart.incidents] == [("w", "x"), ("y",), ("z",)]
    assert apart.incidents[0] is third.incidents[0]
