"""Incidents: every claim in one, by day, with what is undecided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from random import Random

from linking.made_facts import casualties
from linking.told_claims import facts
from mihak.linking.between import Pair
from mihak.linking.incidents import incident_id, incidents
from mihak.model.facts import Facts
from mihak.model.incident import Incident
from mihak.model.judgement import DIFFERENT, SAME, UNSURE, Judgement


def judged(left: str, right: str, score: float) -> Judgement:
    verdict = SAME if score > 0 else UNSURE
    return Judgement(id="", verdict=verdict, left=left, right=right, by="m", person=False, score=score)


def test_the_id_follows_from_the_first_claim() -> None:
    assert incident_id(("c12", "c90")) == "i12"


def test_incidents_stand_by_day_and_the_undated_last() -> None:
    told = {
        "ca": facts("ca"),
        "cb": facts("cb", first=20, last=20),
        "cc": facts("cc", first=10, last=12),
        "cd": facts("cd", first=11, last=11, guessed=True),
    }
    found = incidents(told, {("ca", "cb"): judged("ca", "cb", 2)}, {})
    assert [one.claims for one in found] == [("cc",), ("cd",), ("ca", "cb")]
    assert [one.agree for one in found] == ["single", "single", "same"]


def test_an_undecided_pair_stands_with_both_its_incidents_own_claim_first() -> None:
    told = {claim: facts(claim) for claim in ("ca", "cb", "cc")}
    decided = {("ca", "cb"): judged("ca", "cb", 3), ("cb", "cc"): judged("cb", "cc", -1)}
    found = {one.id: one.undecided for one in incidents(told, decided, {})}
    assert found == {"ia": (("cb", "cc"),), "ic": (("cc", "cb"),)}


def test_an_undecided_pair_inside_one_incident_is_decided_by_the_others() -> None:
    told = {claim: facts(claim) for claim in ("ca", "cb", "cc")}
    decided = {
        ("ca", "cb"): judged("ca", "cb", 9), ("ca", "cc"): judged("ca", "cc", 4), ("cb", "cc"): judged("cb", "cc", -1),
    }  # fmt: skip
    found = incidents(told, decided, {})
    assert [(one.claims, one.undecided) for one in found] == [(("ca", "cb", "cc"), ())]


def test_parts_by_themselves_give_the_incidents_of_the_whole() -> None:
    chance = Random(5)
    for _ in range(40):
        told = {id: casualties(id, report=f"r{chance.randrange(6)}") for id in (f"c{n:02d}" for n in range(24))}
        voices = {id: f"v{chance.randrange(4)}" for id in told}
        pairs = {pair: chance.uniform(-4, 6) for pair in chance.sample(list(combinations(sorted(told), 2)), 30)}
        made = {pair: _by_machine(pair, bits) for pair, bits in pairs.items()}
        found = [one for part in _parts(told, made) for one in _of_part(part, told, voices, made)]
        whole = incidents(told, made, voices)
        assert sorted(found, key=lambda one: one.id) == sorted(whole, key=lambda one: one.id)


def _by_machine(pair: Pair, bits: float) -> Judgement:
    verdict = SAME if bits > 0 else UNSURE if bits >= -2 else DIFFERENT
    return Judgement(id="", verdict=verdict, left=pair[0], right=pair[1], by="link@1", person=False, score=bits)


def _parts(claims: Iterable[str], made: Mapping[Pair, Judgement]) -> list[set[str]]:
    """Claims by what hangs together along pairs that are judged the same."""
    part = {claim: {claim} for claim in claims}
    for (left, right), one in made.items():
        if one.verdict == SAME and part[left] is not part[right]:
            part[left] |= part[right]
            for claim in part[right]:
                part[claim] = part[left]
    return list({id(one): one for one in part.values()}.values())


def _of_part(
    part: set[str], told: Mapping[str, Facts], voices: Mapping[str, str], made: Mapping[Pair, Judgement]
) -> tuple[Incident, ...]:
    inside = {pair: one for pair, one in made.items() if part.issuperset(pair)}
    across = [pair for pair, one in made.items() if one.verdict == UNSURE and len(part.intersection(pair)) == 1]
    beyond = [(left, right) if left in part else (right, left) for left, right in across]
    return incidents({claim: told[claim] for claim in part}, inside, voices, beyond)
