"""What an incident's claims amount to: its grade, its figures, its days and places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mihak.model.claim import ASSERTED
from mihak.model.facts import Facts
from mihak.model.incident import Assessment, Incident
from mihak.weighing.grades import grade
from mihak.weighing.ranges import figures
from mihak.weighing.rules import rule_of

Days = tuple[int | None, int | None]


def assess(
    incident: Incident, facts: Mapping[str, Facts], voices: Mapping[str, str], rule: str = "mihak"
) -> Assessment:
    """The assessment of one incident, the same in whatever order its claims came.

    ``facts`` and ``voices`` are by claim id: claims of one voice (copies, one
    speaker cited by many) weigh once. ``rule`` is one of
    ``mihak.model.incident.RULES``. Raises OptionError for another rule and
    KeyError for a claim without facts or voice.
    """
    claims = sorted((facts[claim] for claim in incident.claims), key=lambda one: one.claim)
    counted = figures(claims, voices, rule_of(rule))
    graded = grade(incident, claims, voices)
    dissent = {*graded.dissent, *counted.outside}
    first, last = days(claims)
    return Assessment(
        incident.id, rule, graded.grade, graded.voices, counted.ranges, first, last, places(claims),
        tuple(sorted(dissent)), (*graded.reasons, *counted.notes),
    )  # fmt: skip


def days(claims: Sequence[Facts]) -> Days:
    """First and last day of an incident, as ordinals.

    The days of running tolls where there are any, else those that all dated
    claims share, else all that they span; guessed days only where none is told.
    """
    spans = [
        (one.first, one.last, one)
        for one in claims
        if one.first is not None and one.last is not None
    ]  # fmt: skip
    told = [span for span in spans if not span[2].guessed] or spans
    if not told:
        return None, None
    tolls = [span for span in told if span[2].cumulative and span[2].status == ASSERTED]
    chosen = tolls or told
    latest, earliest = max(first for first, _, _ in chosen), min(last for _, last, _ in chosen)
    if not tolls and latest <= earliest:
        return latest, earliest
    return min(first for first, _, _ in chosen), max(last for _, last, _ in chosen)


def places(claims: Sequence[Facts]) -> tuple[str, ...]:
    """Where it was: ids of the most specific place of each claim, or its folded name; most told first."""
    told = [one for one in claims if one.placed and one.spots] or [one for one in claims if one.spots]
    counts: dict[str, int] = {}
    for one in told:
        spot = one.spots[0]
        counts[spot.id or spot.name] = counts.get(spot.id or spot.name, 0) + 1
    return tuple(sorted(counts, key=lambda place: (-counts[place], place)))
