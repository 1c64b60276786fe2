"""Incidents from claims and judgements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from mihak.linking.agree import agreement
from mihak.linking.between import Pair
from mihak.linking.clusters import clustered
from mihak.model.facts import Facts
from mihak.model.incident import Incident
from mihak.model.judgement import UNSURE, Judgement

FAR: Final = 10_000_000


def incident_id(claims: tuple[str, ...]) -> str:
    """The id of an incident: that of its first claim, marked."""
    return f"i{claims[0].removeprefix('c')}"


def teller(facts: Facts) -> str:
    """Who tells a claim, in which report."""
    return f"{facts.report}|{facts.speaker.id or facts.speaker.name}"


def incidents(
    facts: Mapping[str, Facts],
    decided: Mapping[Pair, Judgement],
    voices: Mapping[str, str],
    beyond: Iterable[Pair] = (),
) -> tuple[Incident, ...]:
    """Every claim in one incident; by first day, then id. A person's judgement goes before the machine's.

    ``decided``: the judgement that holds for each pair, ``voices``: voice by claim id. Claims that
    nobody takes for the same as a claim outside may be given by themselves: the incidents are those of
    the whole, where ``beyond`` are their undecided pairs with claims outside, own claim first.
    """
    clusters = clustered(facts, decided, {claim: teller(one) for claim, one in facts.items()})
    unsure = [pair for pair, made in decided.items() if made.verdict == UNSURE]
    open_pairs = _open(clusters.groups, (*unsure, *clusters.broken), beyond)
    made = [incident_of(group, facts, voices, open_pairs.get(group[0], ())) for group in clusters.groups]
    return tuple(sorted(made, key=lambda one: (first_day(one, facts), one.id)))


def incident_of(
    group: tuple[str, ...], facts: Mapping[str, Facts], voices: Mapping[str, str], undecided: Iterable[Pair]
) -> Incident:
    """The incident that a group of claims makes; ``undecided`` are its open pairs, own claim first."""
    agree, contradictions = agreement([facts[claim] for claim in group], voices)
    return Incident(
        incident_id(group), facts[group[0]].kind, group, agree, contradictions, tuple(sorted(set(undecided)))
    )


def _open(groups: Iterable[tuple[str, ...]], pairs: Iterable[Pair], beyond: Iterable[Pair]) -> dict[str, list[Pair]]:
    """The undecided pairs across incidents, by the first claim of each of the two, own claim first."""
    first = {claim: group[0] for group in groups for claim in group}
    found: dict[str, list[Pair]] = {}
    for left, right in pairs:
        if left in first and right in first and first[left] != first[right]:
            found.setdefault(first[left], []).append((left, right))
            found.setdefault(first[right], []).append((right, left))
    for own, other in beyond:
        found.setdefault(first[own], []).append((own, other))
    return found


def first_day(incident: Incident, facts: Mapping[str, Facts]) -> int:
    """The first day that any of its claims tells, as an ordinal; those without come last."""
    told = [facts[claim] for claim in incident.claims]
    days = [one.first for one in told if one.first is not None and not one.guessed]
    days = days or [one.first for one in told if one.first is not None]
    return min(days, default=FAR)
