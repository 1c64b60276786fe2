"""How well an incident stands: confirmed, fair, weak, contested or discounted, with the reason in words.

After the grading of Airwars (https://airwars.org/about/methodology), made there
for civilian harm: confirmed, the party responsible accepts it; fair, two or more
credible sources report it; weak, a single source; contested, competing claims of
who did it or whether; discounted, shown not to be so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.model.claim import ASSERTED, DENIED, Casualties, Materiel
from mihak.model.facts import Facts
from mihak.model.incident import Incident
from mihak.weighing.admissions import admitted
from mihak.weighing.groups import party_key
from mihak.weighing.told import FREE, name_of, stake_of

NAMES: Final = 3
"""Names that are given of one voice; of more, … stands for the rest."""


@dataclass(frozen=True, slots=True)
class Graded:
    """A grade, the independent voices that say it happened, those against, and why."""

    grade: str
    voices: int
    dissent: tuple[str, ...]
    reasons: tuple[str, ...]


def grade(incident: Incident, claims: Sequence[Facts], voices: Mapping[str, str]) -> Graded:
    """The grade of an incident by its claims, in any order; plans count as neither for nor against.

    Copies and reports of one voice count once. Raises KeyError for a claim
    without a voice.
    """
    said = sorted((facts for facts in claims if facts.status == ASSERTED), key=lambda facts: facts.claim)
    denied = sorted((facts for facts in claims if facts.status == DENIED), key=lambda facts: facts.claim)
    number = len({voices[facts.claim] for facts in said})
    against = tuple(facts.claim for facts in denied)
    name, reasons = _graded(incident, said, denied, voices)
    return Graded(name, number, against, reasons)


def _graded(
    incident: Incident, said: Sequence[Facts], denied: Sequence[Facts], voices: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    if not said:
        return ("discounted", (f"only denied, by {_names(denied)}",)) if denied else ("weak", ("only planned",))
    if (shown := _shown_false(said, denied, voices)) != "":
        return "discounted", (shown,)
    admissions = tuple(dict.fromkeys(reason for facts in said if (reason := admitted(facts))))
    own_denial = {party_key(facts.speaker) for facts in denied} & {_camp(facts) for facts in said if admitted(facts)}
    if admissions and not own_denial:
        against = (f"{_names(denied)} denies it nevertheless",) if denied else ()
        return "confirmed", (*admissions, *against)
    if (dispute := _disputed(incident, said, denied)) != "":
        return "contested", (dispute,)
    number = len({voices[facts.claim] for facts in said})
    if number > 1:
        camps = {_camp(facts) for facts in said}
        one_camp = (f"all of them speak for {camps.pop()}",) if len(camps) == 1 and "" not in camps else ()
        return "fair", (f"{number} independent voices: {_by_voice(said, voices)}", *one_camp)
    return "weak", (f"one voice only: {_by_voice(said, voices)}",)


def _shown_false(said: Sequence[Facts], denied: Sequence[Facts], voices: Mapping[str, str]) -> str:
    """Why an incident is discounted: who tells it takes it back, or two others deny a lone voice, one of no camp."""
    telling = {voices[facts.claim] for facts in said}
    against = {voices[facts.claim] for facts in denied}
    # By name too: an outlet that relays both sides is one voice, and takes nothing back.
    if telling <= against and {name_of(facts) for facts in said} <= {name_of(facts) for facts in denied}:
        return f"{_names(said)} tells it and denies it"
    if len(telling) == 1 and len(against - telling) > 1 and any(stake_of(facts) == FREE for facts in denied):
        return f"told by {_names(said)} alone, and denied by {_names(denied)}"
    return ""


def _disputed(incident: Incident, said: Sequence[Facts], denied: Sequence[Facts]) -> str:
    """What is disputed, whether it happened or who did it; "" where only figures differ or nothing does."""
    if denied:
        return f"told by {_names(said)}, denied by {_names(denied)}"
    doers = sorted({party_key(facts.doer) for facts in said} - {""})
    if incident.kind in (Casualties.kind, Materiel.kind):
        return f"laid at the door of {' and of '.join(doers)}" if len(doers) > 1 else ""
    return f"claims against each other: {incident.contradictions[0].why}" if incident.contradictions else ""


def _camp(facts: Facts) -> str:
    return party_key(facts.speaker)


def _names(claims: Iterable[Facts]) -> str:
    return ", ".join(dict.fromkeys(sorted(name_of(facts) for facts in claims)))


def _by_voice(claims: Iterable[Facts], voices: Mapping[str, str]) -> str:
    """The voices, each by its names: "A = B" is one voice under two names."""
    names: dict[str, list[str]] = {}
    for facts in sorted(claims, key=lambda facts: (name_of(facts), facts.claim)):
        told = names.setdefault(voices[facts.claim], [])
        told += [] if name_of(facts) in told else [name_of(facts)]
    return ", ".join(" = ".join([*told[:NAMES], *["…"] * (len(told) > NAMES)]) for told in names.values())
